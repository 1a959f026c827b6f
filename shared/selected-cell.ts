import type { Standing } from './cell-changes.ts'
import { isOwnSheet } from './register/sheets.ts'
import { cellText } from './return/text.ts'
import { cellName, type Spot } from './sheet/address.ts'
import type { Cell } from './sheet/cell.ts'
import { plainSheet } from './sheet/workbook.ts'

/** The one cell that a person has selected, as it stands now. */
export interface SelectedCell extends Spot, Standing {
  /** What A1 of its sheet holds, which tells whether the sheet is one of ours. */
  readonly first: Cell
}

const SELECT = 'Select one empty cell first'
/** Letters of a text that are enough to know it by. */
const MOST_LETTERS = 40

/** Where it is refused to put a formula when anything but one cell is selected: '' for nothing, else 'C5:D7'. */
export function notOneCell(selected: string): string {
  return selected === '' ? `${SELECT}: no cell is selected` : `${SELECT}: ${short(selected)} is more than one`
}

/**
 * Why no formula may be put into the selected cell, as a sentence that says what to do; '' when it may, because nothing
 * would be lost. The same in every program.
 */
export function whyNotInto({ sheet, row, column, first, ...stands }: SelectedCell): string {
  if (isOwnSheet(plainSheet(sheet, [[first]])))
    return `Select one empty cell of another sheet first: "${sheet}" is written anew by Plan Returns`
  const why = whatIsLost(stands)
  return why === '' ? '' : `${SELECT}: ${cellName(row, column)} ${why}`
}

function whatIsLost({ cell, keeps }: Standing): string {
  if (keeps !== undefined) return KEPT[keeps]
  if (cell === null || cell === '') return ''
  const text = cellText(cell)
  if (text === '') return 'holds spaces'
  return `holds "${short(text)}"`
}

function short(text: string): string {
  return text.length > MOST_LETTERS ? `${text.slice(0, MOST_LETTERS)}…` : text
}

const KEPT: Readonly<Record<NonNullable<Standing['keeps']>, string>> = {
  formula: 'holds a formula, or shows part of the result of one',
  merged: 'is part of a merged cell',
  protected: 'is protected',
  heading: 'is the heading of a table column',
}
