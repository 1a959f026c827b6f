import { type Cell, formatKind } from '../../shared/index.ts'
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

/** Nobody plans for a year before this: such dates are looked at twice. */
const FIRST_YEAR = Date.UTC(1901, 0, 1)

/**
 * The values of a range. Google makes dates of durations as well, 26 hours being 31 December 1899, 2:00; their format
 * tells them, and they are numbers of days, as in Excel.
 */
export function valuesOf(range: GoogleRange): readonly (readonly unknown[])[] {
  const values = range.getValues()
  const isEarly = (value: unknown): value is Date => isDate(value) && value.getTime() < FIRST_YEAR
  if (!values.some(row => row.some(isEarly))) return values
  const formats = range.getNumberFormats()
  const dayOf = dayReader()
  return values.map((row, r) =>
    row.map((value, c) =>
      isEarly(value) && formatKind((formats[r]?.[c] ?? '').slice(0, 300)) === 'clock' ? dayOf(value) : value,
    ),
  )
}

/** A value of Google as it leaves for the sidebar, which makes days of dates itself. */
export function givenCell(value: unknown): GivenCell {
  if (isDate(value)) return { date: value.getTime() }
  return plainCell(value)
}

/** Turns values of Google into cells of the core. */
export function cellReader(): (value: unknown) => Cell {
  const dayOf = dayReader()
  return value => (isDate(value) ? cellOfDay(dayOf(value)) : plainCell(value))
}

/** Days since 30 December 1899, by the clocks of the spreadsheet; each moment is asked of Google once. */
function dayReader(): (date: Date) => number {
  const days = new Map<number, number>()
  let zone: string | undefined
  return date => {
    const known = days.get(date.getTime())
    if (known !== undefined) return known
    zone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()
    const shown = Date.parse(`${Utilities.formatDate(date, zone, "yyyy-MM-dd'T'HH:mm:ss.SSS")}Z`)
    const day = (EPOCH_DAY * DAY + shown) / DAY
    days.set(date.getTime(), day)
    return day
  }
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
