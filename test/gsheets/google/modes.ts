/**
 * What a script may do, by how it was started (Editor add-on authorization lifecycle; Custom functions in Google Sheets,
 * "Using Apps Script services"). NONE: installed, but not yet used in this file. LIMITED: a simple trigger. FULL: a menu
 * item, or google.script.run.
 */
export type Mode = 'NONE' | 'LIMITED' | 'CUSTOM_FUNCTION' | 'FULL'

/** Services that only compute. */
const PURE = /^Utilities\./
const MENU = /^(?:SpreadsheetApp\.getUi|Ui\.createAddonMenu|Menu\.\w+)$/
const DIALOG = /^(?:Ui\.(?!createAddonMenu)\w+|ScriptApp\.requireAllScopes)$/
/** "read only (can use most get*() methods, but not set*())"; Lock is allowed "but generally not useful". */
const READING =
  /^(?:(?:SpreadsheetApp|Spreadsheet|Sheet|Range|RangeList|Validation|Rule|Protection)\.(?:get|is|can)|Lock(?:Service)?\.)/

/** Why a mode does not allow a call; '' when it does. */
export function refusal(mode: Mode, service: string, member: string): string {
  const call = `${service}.${member}`
  if (mode === 'FULL' || PURE.test(call)) return ''
  // Custom functions and triggers have no user interface.
  if (mode === 'CUSTOM_FUNCTION' && call === 'SpreadsheetApp.getUi')
    return 'Cannot call SpreadsheetApp.getUi() from this context.'
  const isAllowed = {
    // "you can only add menu items; use locale, logger and utilities"
    NONE: MENU.test(call),
    LIMITED: !DIALOG.test(call),
    CUSTOM_FUNCTION: READING.test(call),
  }[mode]
  return isAllowed ? '' : `You do not have permission to call ${member}`
}
