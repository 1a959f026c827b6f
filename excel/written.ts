import { type Cell, isCellError, isDay } from '../shared/index.ts'
import { isDateFormat, TO_1904 } from './cells.ts'

/** How Excel is made to hold a cell: its value as it is typed, and the number format that it has then. */
export interface Written {
  readonly value: string | number | boolean
  readonly format: string
}

/** "Total number of characters that a cell can contain: 32,767" (Excel specifications and limits). */
export const MOST_LETTERS = 32_767

const GENERAL = 'General'
const AS_TEXT = '@'
const DAY = 'dd/mm/yyyy'
const MOMENT = 'dd/mm/yyyy hh:mm'
/** What a cell of text may begin with when it is not to be taken for a formula, or for the sign before a text. */
const SPECIAL = /^['=+\-@]/

/**
 * A cell for a place that has this number format. An apostrophe before a text makes Excel take the rest as it is, and is
 * not part of the text (office-js issue 6687); a cell that is formatted as text takes everything as it is already, and
 * would keep an apostrophe.
 */
export function written(cell: Cell, format: string, since1904: boolean): Written {
  if (cell === null || cell === '') return { value: '', format }
  if (isDay(cell)) {
    const date = cell.day % 1 === 0 ? DAY : MOMENT
    return { value: serialOf(cell.day, since1904), format: isDateFormat(format) ? format : date }
  }
  if (typeof cell === 'string' || isCellError(cell))
    return writtenText(isCellError(cell) ? cell.error : cell, format)
  return { value: cell, format: format === AS_TEXT || isDateFormat(format) ? GENERAL : format }
}

function writtenText(text: string, format: string): Written {
  if (format !== AS_TEXT) return { value: `'${text}`, format }
  return SPECIAL.test(text) ? { value: `'${text}`, format: GENERAL } : { value: text, format }
}

/** Text that a person types into a sheet of ours later stays text as well. */
export function formatOfOwn(cell: Cell): string {
  return isDay(cell) || typeof cell === 'number' || typeof cell === 'boolean'
    ? written(cell, GENERAL, false).format
    : AS_TEXT
}

/** The other way of `dayOf`: Excel counts a 29 February 1900 that never was. */
function serialOf(day: number, since1904: boolean): number {
  if (since1904) return day - TO_1904
  return day < 61 ? day - 1 : day
}
