import type { Cell } from '../../shared/index.ts'
import { cellOfDay, type GivenCell } from '../calls.ts'

/** How Google writes error values, both in `getValues` and in the arguments of a custom function. */
const ERRORS: ReadonlySet<unknown> = new Set([
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#ERROR!',
])

const DAY = 86_400_000
/** 1 January 1970 as a day: whole days since 30 December 1899. */
const EPOCH_DAY = 25_569

/** A value of Google as it leaves for the sidebar, which makes days of dates itself. */
export function givenCell(value: unknown): GivenCell {
  if (isDate(value)) return { date: value.getTime() }
  return plainCell(value)
}

/** Turns values of Google into cells of the core; each date is asked of Google once. */
export function cellReader(): (value: unknown) => Cell {
  const days = new Map<number, Cell>()
  let zone: string | undefined
  const readDate = (date: Date): Cell => {
    const known = days.get(date.getTime())
    if (known !== undefined) return known
    zone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()
    const shown = Date.parse(`${Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss.SSS")}Z`)
    const cell = cellOfDay(EPOCH_DAY + shown / DAY)
    days.set(date.getTime(), cell)
    return cell
  }
  return value => (isDate(value) ? readDate(value) : plainCell(value))
}

function plainCell(value: unknown): Exclude<GivenCell, { readonly date: number }> {
  if (value === '' || value === null || value === undefined) return null
  if (typeof value === 'string') return ERRORS.has(value) ? { error: value } : value
  if (typeof value === 'boolean') return value
  // JSON has no NaN and no Infinity.
  return typeof value === 'number' && Number.isFinite(value) ? value : { error: '#VALUE!' }
}

/** A date of whatever realm: Google makes them outside the script's own. */
export function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}
