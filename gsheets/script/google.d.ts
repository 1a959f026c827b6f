/** The services of Apps Script that the script uses, and of each no more than that. Everything is global there. */
declare const SpreadsheetApp: {
  getActiveSpreadsheet(): GoogleSpreadsheet
  getUi(): GoogleUi
}

declare const Utilities: {
  /** Text of a moment in a time zone, after the pattern letters of Java's SimpleDateFormat. */
  formatDate(date: Date, timeZone: string, format: string): string
}

interface GoogleSpreadsheet {
  getName(): string
  getSpreadsheetTimeZone(): string
  getSheets(): GoogleSheet[]
  getSheetByName(name: string): GoogleSheet | null
}

interface GoogleSheet {
  getName(): string
  isSheetHidden(): boolean
  /** 0 when the sheet is empty. */
  getLastRow(): number
  getLastColumn(): number
  /** Row and column count from 1; sizes of less than 1 are an error. */
  getRange(row: number, column: number, numRows: number, numColumns: number): GoogleRange
}

interface GoogleRange {
  /** '' for an empty cell, a Date for a date or time, '#N/A' for an error. */
  getValues(): unknown[][]
  /** '' for a cell without a formula, and for a cell that the result of another's fills. */
  getFormulas(): string[][]
  getMergedRanges(): GoogleRange[]
  getRow(): number
  getColumn(): number
  getNumRows(): number
  getNumColumns(): number
}

interface GoogleUi {
  readonly ButtonSet: { readonly OK: unknown }
  alert(title: string, prompt: string, buttons: unknown): unknown
}
