import { dateOf, dayOf, isoFromDay } from './calendar.ts'
import { joinRanges } from './date-range.ts'
import { scanDates } from './date-scan.ts'
import type { FoundDate } from './date-words.ts'
import { remembered } from './remembered.ts'
import { plainText } from './text.ts'
import type { Days } from './written-date.ts'
import { daysIn, daysOf } from './written-date.ts'

/** A period as a title line says it. */
export interface PeriodReading {
  /** The part of the line that speaks of the period: 'QRT 1 UPDATE (April 2018)'. */
  readonly label: string
  /** ISO dates; '' where the line does not say: 'Quarter 1' has neither, 'Position at 31 March 2026' has no first day. */
  readonly from: string
  readonly to: string
  /** Number of the quarter, where one is written; the dates are then those written beside it, if any are. */
  readonly quarter?: number
}

const LONGEST_TITLE = 200
/** A longer stretch is a plan's, not a period's: '1 April 2014 to 31 March 2018'. */
const LONGEST_PERIOD = 366

/**
 * Reads the period of a return from a line above its table, or from a sheet's name: '6 MONTH UPDATE (Apr to Sept 2014)'.
 * Quarters are those of the financial year: quarter 1 is April to June. undefined when the line names no period: a plan's
 * years, the date of a meeting or of a draft, prose.
 */
export function readPeriod(text: string): PeriodReading | undefined {
  if (text.length > LONGEST_TITLE) return undefined
  const line = plainText(text).replace(/\s/g, ' ').trim()
  const all = joinRanges(line, scanDates(line, 'label'))
  const quarter = all.find(found => found.kind === 'quarter')
  const date = all.find(found => found.kind !== 'year' && found.kind !== 'quarter' && isOfPeriod(line, found))
  const year = all.find(found => found.kind === 'year' && isYearOfReturn(line, found, quarter !== undefined))
  const own = date ?? quarter ?? year
  if (own === undefined) return undefined
  const days = daysOfPeriod(line, own, year)
  if (days !== undefined && days.to - (days.from ?? days.to) >= LONGEST_PERIOD) return undefined
  const parts = [quarter, date ?? quarter ?? year].filter(isPresent)
  return {
    label: labelOf(line, parts),
    from: days?.from === undefined ? '' : isoFromDay(days.from),
    to: days === undefined ? '' : isoFromDay(days.to),
    ...(quarter?.quarter === undefined ? {} : { quarter: quarter.quarter }),
  }
}

function isPresent<T>(value: T | undefined): value is T {
  return value !== undefined
}

const ABOUT_RETURNS =
  /\b(?:updates?|updated|reports?|returns?|position|progress|period|months?|as at|as of|ending|ended|status|monitoring|performance|quarterly|results?|outturn|to date|review)\b/i
const ABOUT_OTHERS =
  /\b(?:meeting|published|printed|version|v\d|draft|approved|adopted|next|created|issued|deadline|due|launch(?:ed)?|agenda|committee|start(?:s|ed)?|panel|author|refresh(?:ed)?|act)\b/i
const SAYS_BEFORE =
  /(?:position|updated?|reports?|returns?|progress|status|period|as at|as of|ending|ended|monitoring|performance|to date|up to|month|quarter)[\s:(–-]{0,4}(?:(?:at|on|to|as at|as of|for|of|from|in|ending|ended|end|the)\s){0,3}\(?$/i
const SAYS_AFTER =
  /^\)?[\s:–-]{0,3}(?:updates?|reports?|returns?|position|progress|status|monitoring|performance)(?![a-z])/i

/** A date in a title is the period's when the words beside it say so, or when the title is nothing else. */
function isOfPeriod(line: string, { start, end }: FoundDate): boolean {
  const before = line.slice(0, start)
  const after = line.slice(end)
  if (!/[a-z\d]/i.test(before + after)) return true
  if (SAYS_BEFORE.test(before) || SAYS_AFTER.test(after)) return true
  return ABOUT_RETURNS.test(line) && !ABOUT_OTHERS.test(line)
}

const OF_THE_PLAN = /(?:plan|strategy|programme|framework|priorities|budget|act)(?: for)?[\s:(–-]{0,4}$/i
const YEAR_RETURN =
  /\b(?:annual|year[- ]end|end[- ]of[- ]year|full[- ]year|outturn|half[- ]year(?:ly)?|mid[- ]year|(?:six|6)[- ]months?|updates?|reports?|returns?|progress|monitoring|performance)\b/i

/** A year beside a quarter is the quarter's; else the line must say that it reports on that year. */
function isYearOfReturn(line: string, { date, start, end }: FoundDate, hasQuarter: boolean): boolean {
  if (date.from.month !== 4) return false
  if (hasQuarter) return true
  const alone = !/[a-z\d]/i.test(line.slice(0, start) + line.slice(end))
  return alone || (YEAR_RETURN.test(line) && !OF_THE_PLAN.test(line.slice(0, start)))
}

const HALF_YEAR = /\b(?:half[- ]year(?:ly)?|mid[- ]year|(?:six|6)[- ]months?)\b/i

interface PeriodDays {
  /** undefined where only the last day is said */
  readonly from: number | undefined
  readonly to: number
}

function daysOfPeriod(line: string, own: FoundDate, year: FoundDate | undefined): PeriodDays | undefined {
  // 'Performance report 2024/25: quarter 4' is January to March 2025.
  const startYear = year?.date.from.year
  const days =
    daysOf(own.date) ??
    (startYear === undefined
      ? undefined
      : daysIn(own.date, own.date.from.month < 4 ? startYear + 1 : startYear))
  if (days === undefined) return undefined
  if (own.kind === 'year' && HALF_YEAR.test(line))
    return { from: days.from, to: dayOf(dateOf(days.from).year, 9, 30) }
  const months = monthsBefore(line.slice(0, own.start))
  if (months > 0) return { from: monthsBack(days.to, months), to: days.to }
  return days.from === days.to ? { from: undefined, to: days.to } : days
}

const LENGTHS: ReadonlyMap<string, number> = new Map([
  ['month', 1],
  ['quarter', 3],
  ['three', 3],
  ['3', 3],
  ['half', 6],
  ['six', 6],
  ['6', 6],
  ['nine', 9],
  ['9', 9],
  ['year', 12],
  ['twelve', 12],
  ['12', 12],
])
const LENGTH_BEFORE =
  /\b(?:(month|quarter|half|year)(?:[- ]year)?|(three|six|nine|twelve|3|6|9|12)[- ]months?) (?:to|ending|ended|up to)(?: the)? $/i

/** 'Quarter ending ' → 3, 'six months to ' → 6, else 0. */
function monthsBefore(before: string): number {
  const match = LENGTH_BEFORE.exec(before)
  return LENGTHS.get((match?.[1] ?? match?.[2] ?? '').toLowerCase()) ?? 0
}

/** First day of the first of so many months that end with the month of a day. */
function monthsBack(last: number, months: number): number {
  const { year, month } = dateOf(last)
  const index = year * 12 + month - months
  return dayOf(Math.floor(index / 12), (index % 12) + 1, 1)
}

const BREAK = /\s[-–—|]\s|[:;|]\s|,\s(?=\D)/g

/** The part of the line, between breaks, in which the period stands. */
function labelOf(line: string, parts: readonly FoundDate[]): string {
  const start = Math.min(...parts.map(part => part.start))
  const end = Math.max(...parts.map(part => part.end))
  let from = 0
  let to = line.length
  BREAK.lastIndex = 0
  for (let match = BREAK.exec(line); match !== null; match = BREAK.exec(line)) {
    if (match.index + match[0].length <= start) from = match.index + match[0].length
    else if (match.index >= end && match.index < to) to = match.index
  }
  return line.slice(from, to).trim()
}

/** A heading of one of several columns side by side, one per period: 'Q1 RAG', 'Status (Q3 24/25)'. */
export interface PeriodHeading {
  /** The heading without its period: 'RAG'. '' for a heading that is nothing but a period. */
  readonly base: string
  readonly label: string
  /** Sorts by time: the last day where the year is known, else the month of the financial year, 1 to 12. */
  readonly order: number
  /** ISO dates; '' where the year is not known. */
  readonly from: string
  readonly to: string
}

const LONGEST_HEADING = 120

/** undefined for a heading that names no period. */
export function periodOfHeading(heading: string): PeriodHeading | undefined {
  return heading.length > LONGEST_HEADING ? undefined : headingPeriod(heading)
}

const headingPeriod = remembered(2000, (heading): PeriodHeading | undefined => {
  const line = plainText(heading).replace(/\s/g, ' ').trim()
  const parts = joinRanges(line, scanDates(line, 'label'))
  const main = parts.find(part => daysOf(part.date) !== undefined && part.kind !== 'year') ?? parts[0]
  if (main === undefined) return undefined
  const year = parts.find(part => part.kind === 'year')
  const days: Days | undefined = daysOfPeriod(line, main, year) && daysOf(main.date)
  return {
    base: withoutParts(line, parts),
    label: closed(line.slice(parts[0]?.start, parts[parts.length - 1]?.end)),
    order: days === undefined ? ((main.date.to.month + 8) % 12) + 1 : days.to,
    from: days === undefined ? '' : isoFromDay(days.from),
    to: days === undefined ? '' : isoFromDay(days.to),
  }
})

function closed(label: string): string {
  return label.includes('(') && !label.includes(')') ? `${label})` : label
}

const LEFT_OVER = /(?:[\s(,:;/|–-]|(?:^|\s)(?:as at|as of|at|to|for|in|of|on|by|from|during|the|end))+$/i

function withoutParts(line: string, parts: readonly FoundDate[]): string {
  let base = ''
  let last = 0
  for (const { start, end } of parts) {
    base += `${line.slice(last, start).replace(LEFT_OVER, '')} `
    last = end
  }
  return (base + line.slice(last).replace(/^[\s),:;/|–-]+/, '')).trim()
}

/**
 * The period that the heading of a column names, 'Update (January 2026)'. A quarter or month without a year takes the financial
 * year that the lines above the table name, when they name one alone. undefined when the heading names no period, or only
 * a year.
 */
export function headedPeriod(heading: string, lines: readonly string[]): PeriodReading | undefined {
  const found = periodOfHeading(heading)
  if (found === undefined || (/^\D*\d{4}\D*$/.test(found.label) && !/[a-z]/i.test(found.label)))
    return undefined
  const { label, from, to } = found
  if (from !== '') return { label, from, to }
  const years = new Set(lines.filter(line => line.length <= LONGEST_TITLE).flatMap(financialYearsIn))
  const [year] = years
  const dated = years.size === 1 ? readPeriod(`${label} ${year ?? ''}`) : undefined
  return dated === undefined ? { label, from: '', to: '' } : { ...dated, label }
}

/** '2025/26' of 'Service plan 2025/26'. */
function financialYearsIn(line: string): string[] {
  return scanDates(line, 'label')
    .filter(({ kind, date }) => kind === 'year' && date.from.month === 4)
    .map(({ date }) => `${date.from.year ?? 0}/${String(((date.from.year ?? 0) + 1) % 100).padStart(2, '0')}`)
}
