import { type Cell, formatKind, isCellError, isDay } from '../../shared/index.ts'

const GENERAL = 'General'
const AS_TEXT = '@'
const DAY = 'dd/mm/yyyy'
const MOMENT = 'dd/mm/yyyy hh:mm'

/** A cell that is formatted as text takes a text as it is, unless it begins so. */
const SPECIAL = /^[='+]/

/** What Google shall hold: '' for nothing. Its days count from 30 December 1899 as ours do, without the error of Excel. */
export function valueOf(cell: Cell): string | number | boolean {
  if (cell === null) return ''
  if (isDay(cell)) return cell.day
  return isCellError(cell) ? cell.error : cell
}

/** Whether a text has to be written as rich text, which is never a formula, to stay what it is in a cell for text. */
export function isSpecial(cell: Cell): cell is string {
  return typeof cell === 'string' && SPECIAL.test(cell)
}

/** The format for a cell of our own sheets: text that a person types there later stays text as well. */
export function formatOfOwn(cell: Cell): string {
  if (isDay(cell)) return dayFormat(cell.day)
  return typeof cell === 'number' || typeof cell === 'boolean' ? GENERAL : AS_TEXT
}

/** The format for a cell of a person's sheet that has this one: it stays, unless it would make something else of the value. */
export function formatFor(cell: Cell, before: string): string {
  const isDateFormat = formatKind(before.slice(0, 300)) === 'day'
  if (isDay(cell)) return isDateFormat ? before : dayFormat(cell.day)
  if (typeof cell !== 'number' && typeof cell !== 'boolean') return before
  return isDateFormat || before === AS_TEXT ? GENERAL : before
}

export function richText(text: string, url?: string): GoogleRichText {
  const builder = SpreadsheetApp.newRichTextValue().setText(text)
  return (url === undefined ? builder : builder.setLinkUrl(url)).build()
}

/** Days that a moment may be off: a zone whose clocks go forward at midnight has no such midnight. */
const NO_MIDNIGHT = 1 / 12

/**
 * Whether Google holds what was written: the same kind of value, the same text but for line ends and signs that nobody sees,
 * the same number but for the last of its digits, the same day.
 *
 * @param read makes a cell of what Google gives for it
 */
export function isHeld(cell: Cell, value: unknown, read: (value: unknown) => Cell): boolean {
  if (isDay(cell)) return Math.abs(dayOf(read(value)) - cell.day) < NO_MIDNIGHT
  const written = valueOf(cell)
  if (typeof written === 'number')
    return typeof value === 'number' && Math.abs(value - written) <= Math.abs(written) * 1e-12
  if (typeof written === 'string') return typeof value === 'string' && seen(value) === seen(written)
  return value === written
}

function dayOf(held: Cell): number {
  if (isDay(held)) return held.day
  return typeof held === 'number' ? held : NaN
}

function seen(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/[\0-\x08\v-\x1f\x7f]/g, '')
}

function dayFormat(day: number): string {
  return day % 1 === 0 ? DAY : MOMENT
}
