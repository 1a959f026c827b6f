import { dateOf, dayOf, daysInMonth, isDate } from './calendar.ts'

/** First and last day, both included, as days since 30 December 1899. */
export interface Days {
  readonly from: number
  readonly to: number
}

/** A calendar day whose year may be unknown. A day past the month's end is its last: 29 February of 2015 is the 28th. */
export interface PartDate {
  readonly year: number | undefined
  /** 1 to 12 */
  readonly month: number
  readonly day: number
}

/** A stretch of the calendar as somebody wrote it: 'late March', '25 September 2014', 'Q4 2014-15'. */
export interface WrittenDate {
  readonly from: PartDate
  readonly to: PartDate
}

/** The stretch in a year of the reader's choice, where its own is unknown; 'winter' of 2017 ends in 2018. */
export function daysIn(date: WrittenDate, year: number): Days {
  const from = date.from.year ?? year
  const wraps =
    date.to.month < date.from.month || (date.to.month === date.from.month && date.to.day < date.from.day)
  const to = date.to.year ?? (wraps ? from + 1 : from)
  return { from: startOf(date.from, from), to: startOf(date.to, to) }
}

/** The stretch where it says its year; undefined where it does not. */
export function daysOf(date: WrittenDate): Days | undefined {
  return date.from.year === undefined ? undefined : daysIn(date, date.from.year)
}

function startOf(date: PartDate, year: number): number {
  return dayOf(year, date.month, Math.min(date.day, daysInMonth(year, date.month)))
}

/**
 * The days that a date means to a reader of a certain day. With a year of its own they are known; without one, 'after' takes
 * the first that ends on that day or later (what a promise means), 'before' the last that begins on it or earlier (what a
 * report means).
 */
export function resolveYear(date: WrittenDate, day: number, direction: 'after' | 'before'): Days {
  const own = daysOf(date)
  if (own !== undefined) return own
  const { year } = dateOf(day)
  const near = [year - 1, year, year + 1].map(each => daysIn(date, each))
  const fits = near.filter(each => (direction === 'after' ? each.to >= day : each.from <= day))
  const best = direction === 'after' ? fits[0] : fits[fits.length - 1]
  return best ?? daysIn(date, year)
}

export function oneDay(year: number | undefined, month: number, day: number): WrittenDate | undefined {
  if (!isDate(year, month, day)) return undefined
  const date = { year, month, day }
  return { from: date, to: date }
}

/** Whole months, both included; 'to' lies in the next year where its month comes before 'from'. */
export function wholeMonths(year: number | undefined, first: number, last: number): WrittenDate {
  const end = year === undefined ? undefined : last < first ? year + 1 : year
  return { from: { year, month: first, day: 1 }, to: { year: end, month: last, day: daysInMonth(end, last) } }
}

/** Quarter 1 to 4 of the financial year that begins in April of a year: quarter 4 lies in the year after. */
export function financialQuarter(startYear: number | undefined, quarter: number): WrittenDate {
  const year = startYear !== undefined && quarter === 4 ? startYear + 1 : startYear
  const first = ((quarter * 3) % 12) + 1
  return wholeMonths(year, first, first + 2)
}

export function financialYear(startYear: number): WrittenDate {
  return wholeMonths(startYear, 4, 3)
}

const SEASONS: ReadonlyMap<string, number> = new Map([
  ['spring', 3],
  ['summer', 6],
  ['autumn', 9],
])

/**
 * Three months of the weather's year: spring is March to May. A winter of two years ('2017-18') is December to February; one
 * of a single year may be at either end of it, so that 'winter 2014' is January 2014 to February 2015.
 */
export function season(name: string, year: number | undefined, ofTwoYears: boolean): WrittenDate {
  const first = SEASONS.get(name.toLowerCase())
  if (first !== undefined) return wholeMonths(year, first, first + 2)
  const winter = wholeMonths(year, 12, 2)
  return year === undefined || ofTwoYears ? winter : { from: { year, month: 1, day: 1 }, to: winter.to }
}

/** A part of a stretch: 'end' is its last day, 'start' the first ten of a month, else the first third. */
export function partOf(date: WrittenDate, part: 'start' | 'middle' | 'late' | 'end'): WrittenDate {
  if (part === 'end') return { from: date.to, to: date.to }
  const { from, to } = date
  if (from.month === to.month && from.year === to.year) {
    if (part === 'start') return { from, to: { ...to, day: 10 } }
    return part === 'late'
      ? { from: { ...from, day: 21 }, to }
      : { from: { ...from, day: 11 }, to: { ...to, day: 20 } }
  }
  const days = daysOf(date)
  if (days === undefined) return date
  const third = Math.floor((days.to - days.from + 1) / 3)
  if (part === 'start') return { from, to: dateOf(days.from + third) }
  if (part === 'late') return { from: dateOf(days.to - third), to }
  return { from: dateOf(days.from + third), to: dateOf(days.to - third) }
}

const MONTHS = 'jan feb mar apr may jun jul aug sep oct nov dec'.split(' ')

/** 'Sept.' → 9; the word must begin like a month. */
export function monthNumber(word: string): number {
  return MONTHS.indexOf(word.slice(0, 3).toLowerCase()) + 1
}

/** '2014' → 2014, '14' and "'14" → 2014, '97' → 1997. */
export function yearNumber(text: string): number {
  const digits = text.replace(/[^\d]/g, '')
  const number = Number(digits)
  if (digits.length > 2) return number
  return number < 70 ? 2000 + number : 1900 + number
}

/** '2014', '15' → 2014 where the second is the year after the first, as financial years are written; else undefined. */
export function pairedYear(first: string, second: string): number | undefined {
  const year = yearNumber(first)
  const next = year + 1
  const ends = [String(next), String(next % 100).padStart(2, '0'), String(next % 10)]
  return ends.includes(second) ? year : undefined
}
