/** The services of Apps Script that the script uses, and of each no more than that. Everything is global there. */
declare const SpreadsheetApp: {
  getActiveSpreadsheet(): GoogleSpreadsheet
  getUi(): GoogleUi
  /** Makes the pending changes now: they are gathered otherwise, and fail where nobody waits for them. */
  flush(): void
  newRichTextValue(): GoogleRichTextBuilder
  newConditionalFormatRule(): GoogleRuleBuilder
  readonly ProtectionType: { readonly RANGE: unknown; readonly SHEET: unknown }
}

declare const Utilities: {
  /** Text of a moment in a time zone, after the pattern letters of Java's SimpleDateFormat. */
  formatDate(date: Date, timeZone: string, format: string): string
}

declare const LockService: {
  /** null when the script runs in no document. */
  getDocumentLock(): GoogleLock | null
}

declare const HtmlService: {
  createHtmlOutputFromFile(filename: string): GoogleHtmlOutput
}

declare const ScriptApp: {
  readonly AuthMode: { readonly FULL: unknown }
  /** Ends the execution and asks the person, unless everything in the manifest was agreed to. */
  requireAllScopes(authMode: unknown): void
}

interface GoogleSpreadsheet {
  getName(): string
  getSpreadsheetTimeZone(): string
  getSheets(): GoogleSheet[]
  getSheetByName(name: string): GoogleSheet | null
  getActiveSheet(): GoogleSheet
  /** null where nothing is selected. */
  getActiveRangeList(): GoogleRangeList | null
  setActiveSheet(sheet: GoogleSheet): GoogleSheet
  /** The new sheet is in front afterwards. */
  insertSheet(sheetName: string, sheetIndex: number): GoogleSheet
  deleteSheet(sheet: GoogleSheet): void
}

interface GoogleSheet {
  getName(): string
  setName(name: string): GoogleSheet
  /** What the address of a link names it by. */
  getSheetId(): number
  /** GRID, or OBJECT for a chart, or DATASOURCE. */
  getType(): unknown
  isSheetHidden(): boolean
  hideSheet(): GoogleSheet
  showSheet(): GoogleSheet
  /** 0 when the sheet is empty. */
  getLastRow(): number
  getLastColumn(): number
  getMaxRows(): number
  getMaxColumns(): number
  insertRowsAfter(afterPosition: number, howMany: number): GoogleSheet
  insertColumnsAfter(afterPosition: number, howMany: number): GoogleSheet
  /** Row and column count from 1; sizes of less than 1 are an error. */
  getRange(row: number, column: number, numRows: number, numColumns: number): GoogleRange
  getRangeList(a1Notations: string[]): GoogleRangeList
  /** Contents and formats. */
  clear(): GoogleSheet
  getConditionalFormatRules(): GoogleRule[]
  /** In the place of all rules of the sheet. */
  setConditionalFormatRules(rules: GoogleRule[]): void
  getProtections(type: unknown): GoogleProtection[]
  getFilter(): GoogleFilter | null
}

interface GoogleFilter {
  /** Rows that it hid show again. */
  remove(): void
}

interface GoogleRange {
  /** '' for an empty cell, a Date for a date or time, '#N/A' for an error. */
  getValues(): unknown[][]
  /** As many rows and columns as the range has. A text that begins with = becomes a formula. */
  setValues(values: unknown[][]): GoogleRange
  setValue(value: unknown): GoogleRange
  /** '' for a cell without a formula, and for a cell that the result of another's fills. */
  getFormulas(): string[][]
  /** What cannot be read shows #ERROR!. */
  setFormula(formula: string): GoogleRange
  getNumberFormats(): string[][]
  setNumberFormats(formats: string[][]): GoogleRange
  setNumberFormat(format: string): GoogleRange
  /** null for a cell that holds no text. Parts of a text may have a look or a link of their own. */
  getRichTextValues(): (GoogleRichText | null)[][]
  setRichTextValue(value: GoogleRichText): GoogleRange
  setRichTextValues(values: GoogleRichText[][]): GoogleRange
  /** '#ffffff' for a cell without a fill. */
  getBackgrounds(): string[][]
  getDataValidations(): (GoogleValidation | null)[][]
  setDataValidation(rule: GoogleValidation | null): GoogleRange
  getMergedRanges(): GoogleRange[]
  breakApart(): GoogleRange
  /** Values, formats, links: all of it. */
  copyTo(destination: GoogleRange): void
  clearContent(): GoogleRange
  /** Its sheet comes to the front. */
  activate(): GoogleRange
  getA1Notation(): string
  getSheet(): GoogleSheet
}

interface GoogleRangeList {
  getRanges(): GoogleRange[]
}

interface GoogleRichTextBuilder {
  setText(text: string): GoogleRichTextBuilder
  setLinkUrl(url: string): GoogleRichTextBuilder
  build(): GoogleRichText
}

/** A text that is taken as it is: it becomes neither a number nor a date nor a formula. */
interface GoogleRichText {
  getText(): string
}

interface GoogleValidation {
  getCriteriaType(): unknown
  getCriteriaValues(): unknown[]
}

interface GoogleRuleBuilder {
  whenFormulaSatisfied(formula: string): GoogleRuleBuilder
  setBackground(color: string): GoogleRuleBuilder
  setRanges(ranges: GoogleRange[]): GoogleRuleBuilder
  build(): GoogleRule
}

interface GoogleRule {
  /** null for a rule of colour scales. */
  getBooleanCondition(): { getCriteriaValues(): unknown[] } | null
}

interface GoogleProtection {
  canEdit(): boolean
  /** Whoever edits is only asked whether it is meant; scripts are not. */
  isWarningOnly(): boolean
  getRange(): GoogleRange
  /** Of a protected sheet, what may be edited all the same. */
  getUnprotectedRanges(): GoogleRange[]
}

interface GoogleLock {
  tryLock(timeoutInMillis: number): boolean
  releaseLock(): void
}

interface GoogleHtmlOutput {
  setTitle(title: string): GoogleHtmlOutput
}

interface GoogleUi {
  readonly ButtonSet: { readonly OK: unknown }
  alert(title: string, prompt: string, buttons: unknown): unknown
  showSidebar(userInterface: GoogleHtmlOutput): void
  createAddonMenu(): GoogleMenu
}

interface GoogleMenu {
  addItem(caption: string, functionName: string): GoogleMenu
  addToUi(): void
}
