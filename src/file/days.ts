import type { Day } from '../../shared/index.ts'

const MS_PER_DAY = 86_400_000
/** 30 December 1899, our day 0. */
const EPOCH = Date.UTC(1899, 11, 30)

/** 31 December 9999 as a serial number, the last day that Excel shows. */
export const lastDay = 2958465.99999999

/** A moment in UTC as the spreadsheet reader gives dates, 1904 and the false 29 February 1900 already corrected. */
export function dayOfDate(date: Date): number {
  return (date.getTime() - EPOCH) / MS_PER_DAY
}

/** '2014-03-31' or '2014-03-31T10:30:00' → its day; undefined for any other text. */
export function isoDay(text: string): Day | undefined {
  const match = /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?Z?)?$/.exec(text)
  if (match === null) return undefined
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match
    .slice(1)
    .map(n => Number(n ?? 0))
  return { day: (Date.UTC(year, month - 1, day, hour, minute, second) - EPOCH) / MS_PER_DAY }
}

/** A day as text: '2014-03-31'. */
export function isoDate(day: Day): string {
  return new Date(EPOCH + Math.floor(day.day) * MS_PER_DAY).toISOString().slice(0, 10)
}
