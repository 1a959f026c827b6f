import { type Cell, dayFromIso } from '../../shared/index.ts'

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

/** Turns values of Google into cells of the core; each date is asked of Google once. */
export function cellReader(): (value: unknown) => Cell {
  const days = new Map<number, Cell>()
  let zone: string | undefined
  const readDate = (date: Date): Cell => {
    const known = days.get(date.getTime())
    if (known !== undefined) return known
    zone ??= SpreadsheetApp.getActiveSpreadsheet().getSpreadsheetTimeZone()
    const cell = dayOf(Utilities.formatDate(date, zone, 'yyyy-MM-dd HH:mm:ss'))
    days.set(date.getTime(), cell)
    return cell
  }
  return value => {
    if (value === '' || value === null || value === undefined) return null
    if (typeof value === 'string') return ERRORS.has(value) ? { error: value } : value
    if (typeof value === 'number' || typeof value === 'boolean') return value
    return isDate(value) ? readDate(value) : { error: '#VALUE!' }
  }
}

/** A date of whatever realm: Google makes them outside the script's own. */
function isDate(value: unknown): value is Date {
  return Object.prototype.toString.call(value) === '[object Date]'
}

/** '2014-09-30 12:00:00' → day 41912.5. A time alone stands on 30 December 1899 and is the fraction it is in Excel. */
function dayOf(text: string): Cell {
  const day = dayFromIso(text.slice(0, 10))
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(11).split(':').map(Number)
  if (day === undefined) return { error: '#VALUE!' }
  const time = (hours * 3600 + minutes * 60 + seconds) / 86_400
  return day === 0 ? time : { day: day + time }
}
