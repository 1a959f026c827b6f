import { SheetGone } from './refusal.ts'

/** Throws {@link SheetGone} when there is none of this name. */
export function sheetNamed(name: string): GoogleSheet {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)
  if (sheet === null) throw new SheetGone(name)
  return sheet
}

/** Rows and columns from A1 to the last cell that holds something; a sheet that is one chart has none. */
export function sizeOf(sheet: GoogleSheet): { rows: number; columns: number } {
  if (String(sheet.getType()) !== 'GRID') return { rows: 0, columns: 0 }
  return { rows: sheet.getLastRow(), columns: sheet.getLastColumn() }
}

/** Makes room where a sheet has fewer rows or columns. */
export function growTo(sheet: GoogleSheet, rows: number, columns: number): void {
  const [maxRows, maxColumns] = [sheet.getMaxRows(), sheet.getMaxColumns()]
  if (rows > maxRows) sheet.insertRowsAfter(maxRows, rows - maxRows)
  if (columns > maxColumns) sheet.insertColumnsAfter(maxColumns, columns - maxColumns)
}
