import { remembered } from './remembered.ts'

/**
 * Calendar arithmetic on whole days since 30 December 1899, without any time zone. Gregorian throughout; the method is
 * the count of days in eras of 400 years that begin on 1 March, so that the leap day is the last of its year.
 */

export interface CalendarDate {
  readonly year: number
  /** 1 to 12 */
  readonly month: number
  readonly day: number
}

const DAYS_OF_ERA = 146097
/** Days from 1 March of the year 0 to 30 December 1899. */
const EPOCH = 693899

/** The day number of a date that exists; see {@link isDate}. */
export function dayOf(year: number, month: number, day: number): number {
  const y = month > 2 ? year : year - 1
  const era = Math.floor(y / 400)
  const yearOfEra = y - era * 400
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return era * DAYS_OF_ERA + dayOfEra - EPOCH
}

/** The date of a day number; a time of day is left out. */
export function dateOf(day: number): CalendarDate {
  const z = Math.floor(day) + EPOCH
  const era = Math.floor(z / DAYS_OF_ERA)
  const dayOfEra = z - era * DAYS_OF_ERA
  const leaps = Math.floor(dayOfEra / 1460) - Math.floor(dayOfEra / 36524) + Math.floor(dayOfEra / 146096)
  const yearOfEra = Math.floor((dayOfEra - leaps) / 365)
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const fromMarch = Math.floor((5 * dayOfYear + 2) / 153)
  const month = fromMarch < 10 ? fromMarch + 3 : fromMarch - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * fromMarch + 2) / 5) + 1,
  }
}

const MONTH_LENGTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** Days in a month, 1 to 12; a month of no known year has its longest. */
export function daysInMonth(year: number | undefined, month: number): number {
  if (month !== 2) return MONTH_LENGTHS[month - 1] ?? 0
  if (year === undefined) return 29
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
}

/** Whether a date exists; 29 February exists where the year is unknown. */
export function isDate(year: number | undefined, month: number, day: number): boolean {
  return day >= 1 && day <= daysInMonth(year, month)
}

/** '2014-09-30' → its day number; undefined when it is no such date. */
export const dayFromIso = remembered(100, (iso): number | undefined => {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso)
  if (match === null) return undefined
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])]
  return isDate(year, month, day) ? dayOf(year, month, day) : undefined
})

/** 41912 → '2014-09-30'. Years outside 0 to 9999, which no sheet can hold as dates, come as they are. */
export function isoFromDay(day: number): string {
  const date = dateOf(day)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${String(date.year).padStart(4, '0')}-${two(date.month)}-${two(date.day)}`
}

// prettier-ignore
const MONTH_NAMES = [
  'January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December',
]

/** '31 March 2026', as sentences write a day. */
export function showDay(day: number): string {
  const date = dateOf(day)
  return `${date.day} ${MONTH_NAMES[date.month - 1] ?? ''} ${date.year}`
}

/** An ISO date as sentences write it; other text as it is. */
export function showIsoDay(iso: string): string {
  const day = dayFromIso(iso)
  return day === undefined ? iso : showDay(day)
}
