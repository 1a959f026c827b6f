import type { Spot } from '../sheet/address.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import type { Sheet, Workbook } from '../sheet/workbook.ts'

/** Sheets that we write in a person's workbook, under names that nobody else gives. */
export const ISSUES_SHEET = 'Plan issues'
export const EXPLANATIONS_SHEET = 'Plan explanations'
export const RECORD_SHEET = 'Return record'
const OWN_SHEETS: readonly string[] = [ISSUES_SHEET, EXPLANATIONS_SHEET, RECORD_SHEET]

/** Offices call a sheet of theirs so as well; ours says in its first cell whose it is. */
export const SETUP_SHEET = 'Plan setup'
const OWN_MARK = 'Plan Returns'

/** Nobody names a sheet so by hand. */
const HALF_WRITTEN = [SETUP_SHEET, ...OWN_SHEETS].map(stagingName)

/** The first cell of the setup sheet. */
export const SETUP_TITLE = `${OWN_MARK}: plan setup`

/**
 * What a sheet of ours is called until all of it is written, where that takes several requests. When one of them is cut off,
 * the sheet stays under this name, beside the whole one of before.
 */
export function stagingName(name: string): string {
  return `${name} (writing)`
}

/** Whether a sheet is one of ours. They are never read as a return. */
export function isOwnSheet(sheet: Sheet): boolean {
  return isSetupSheet(sheet) || [...OWN_SHEETS, ...HALF_WRITTEN].some(own => isCalled(own, sheet.name))
}

/** A whole sheet of ours as it shall be written: texts stay texts, and links are links to cells, never formulas. */
export interface SheetToWrite {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly links: readonly { readonly row: number; readonly column: number; readonly to: Spot }[]
}

/** The sheet of ours that has this name in a workbook; undefined when it has none. */
export function ownSheetOf({ sheets }: Workbook, name: string): Sheet | undefined {
  return sheets.find(sheet => isCalled(name, sheet.name))
}

/** Whether a sheet is the one that holds the plan of its workbook. */
export function isSetupSheet({ name, grid, top, left }: Sheet): boolean {
  const first = top === 0 && left === 0 ? grid[0]?.[0] : undefined
  return isCalled(SETUP_SHEET, name) && typeof first === 'string' && first.startsWith(OWN_MARK)
}

/** Programs take 'plan issues' and 'Plan Issues' for one name. */
function isCalled(own: string, name: string): boolean {
  return own.toLowerCase() === name.trim().toLowerCase()
}

/**
 * Why a sheet may not be written or taken away under this name, as a sentence; '' when it may. `there` is the sheet that
 * has the name now, with its cells; undefined when none has.
 */
export function whyNotOurs(name: string, there: Sheet | undefined): string {
  if (![SETUP_SHEET, ...OWN_SHEETS, ...HALF_WRITTEN].some(own => isCalled(own, name)))
    return `"${name}" is not one of the sheets that Plan Returns writes: it is left as it is`
  const isFree = there === undefined || isOwnSheet(there) || there.grid.every(row => row.every(isBlank))
  return isFree
    ? ''
    : `The sheet "${there.name}" was not written by Plan Returns: rename it, so that ours can have the name`
}
