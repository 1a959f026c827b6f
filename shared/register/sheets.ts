import { foldText } from '../return/text.ts'
import type { Spot } from '../sheet/address.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import type { Sheet, Workbook } from '../sheet/workbook.ts'
import { SETUP_TABLES, SETUP_VALUES } from './setup-parts.ts'

/** Sheets that we write in a person's workbook, under names that nobody else gives. */
export const ISSUES_SHEET = 'Plan issues'
export const EXPLANATIONS_SHEET = 'Plan explanations'
export const RECORD_SHEET = 'Return record'
const OWN_SHEETS: readonly string[] = [ISSUES_SHEET, EXPLANATIONS_SHEET, RECORD_SHEET]

/** Offices call a sheet of theirs so as well; ours says at its top whose it is. */
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
export function isSetupSheet(sheet: Sheet): boolean {
  return isCalled(SETUP_SHEET, sheet.name) && setupColumn(sheet) !== undefined
}

/** The corner of a sheet in which its mark stands, whatever rows and columns a person has put before ours. */
export const OWN_CORNER = { rows: 20, columns: 10 } as const
const SETUP_NAMES = new Set([...SETUP_VALUES, ...SETUP_TABLES].map(({ name }) => foldText(name)))
/** Fewer different names of ours in one column may stand on a sheet of anybody. */
const FEWEST_NAMES = 10

/**
 * The column of a sheet's grid in which the parts of a plan have their names: below the mark, else where the names stand;
 * undefined for a sheet without either.
 */
export function setupColumn({ grid }: Sheet): number | undefined {
  for (const cells of grid.slice(0, OWN_CORNER.rows)) {
    const column = cells.slice(0, OWN_CORNER.columns).findIndex(isSetupTitle)
    if (column >= 0) return column
  }
  for (let column = 0; column < OWN_CORNER.columns; column += 1) {
    const texts = grid.slice(0, 200).map(cells => textIn(cells[column]))
    if (new Set(texts.filter(text => SETUP_NAMES.has(text))).size >= FEWEST_NAMES) return column
  }
  return undefined
}

/** Whether a cell says that a plan of ours stands below it. */
export function isSetupTitle(cell: Cell): boolean {
  return typeof cell === 'string' && cell.trim().startsWith(OWN_MARK)
}

function textIn(cell: Cell | undefined): string {
  return typeof cell === 'string' ? foldText(cell) : ''
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
