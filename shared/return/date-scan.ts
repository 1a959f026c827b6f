import type { Anchor, FoundDate, TextKind } from './date-words.ts'
import { around, isLedIn, isPeriodLabel, isYear, MONTH, REACH, writtenYear } from './date-words.ts'
import type { WrittenYear } from './date-words.ts'
import { readMonth } from './month-scan.ts'
import { financialQuarter, financialYear, oneDay, season, wholeMonths, yearNumber } from './written-date.ts'

const ANCHORS = [
  `(${MONTH})(?![a-z])`,
  '(spring|summer|autumn|winter)(?![a-z])',
  '(?:(?:q|qtr|qrt|quarter)[ .-]{0,2}([1-4])(?![\\d.]\\d|\\d))',
  '(?:(first|second|third|fourth|final|1st|2nd|3rd|4th) (?:quarter|qtr|qrt)(?![a-z]))',
  '(\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4})(?!\\d)',
].join('|')
const MONTH_YEAR = '((?:0?[1-9]|1[0-2])[./-]\\d{4})(?![\\d./-])'
const YEARS = '((?:fy ?)?(?:\\d{4}|\\d{2})(?: ?[-–/] ?(?:\\d{4}|\\d{2}|\\d))?(?![\\d%]))'

// One pass by one expression; what stands beside an anchor is then looked at within REACH characters.
const SCANS: Readonly<Record<TextKind, RegExp>> = {
  prose: new RegExp(ANCHORS, 'gi'),
  label: new RegExp(`${ANCHORS}|${MONTH_YEAR}|${YEARS}`, 'gi'),
}

/** Nobody names more months and figures in one text; what is pasted into a cell may. */
const MOST_ANCHORS = 1000

/** Finds dates in one pass; they do not overlap. */
export function scanDates(text: string, kind: TextKind): FoundDate[] {
  const scan = SCANS[kind]
  scan.lastIndex = 0
  const found: FoundDate[] = []
  let last = 0
  let anchors = 0
  for (let match = scan.exec(text); match !== null && anchors < MOST_ANCHORS; match = scan.exec(text)) {
    anchors += 1
    const start = match.index
    const end = start + match[0].length
    if (isInsideWord(text.charAt(start - 1), match[1] !== undefined)) continue
    const before = text.slice(Math.max(last, start - REACH), start)
    const read = readAnchor(match, { kind, text, before, after: text.slice(end, end + REACH), start, end })
    if (read === undefined) continue
    found.push(read)
    last = read.end
    scan.lastIndex = read.end
  }
  return found
}

/** '25Sept' is a date, 'mismar' and 'v2014' are not. */
function isInsideWord(character: string, isMonth: boolean): boolean {
  return isMonth ? /[a-z_]/i.test(character) : /\w/.test(character)
}

function readAnchor(match: RegExpExecArray, anchor: Anchor): FoundDate | undefined {
  const [, month, seasonName, quarter, ordinal, numeric, monthYear, years] = match
  if (month !== undefined) return readMonth(month, anchor)
  if (seasonName !== undefined) return readSeason(seasonName, anchor)
  if (quarter !== undefined) return readQuarter(Number(quarter), anchor, /^quarter/i.test(match[0]))
  if (ordinal !== undefined) return readQuarter(ORDINALS.get(ordinal.toLowerCase()) ?? 4, anchor, false)
  if (numeric !== undefined) return readNumeric(numeric, anchor)
  if (monthYear !== undefined) return readMonthYear(monthYear, anchor)
  return years === undefined ? undefined : readYears(years, anchor)
}

const ORDINALS: ReadonlyMap<string, number> = new Map([
  ['first', 1],
  ['1st', 1],
  ['second', 2],
  ['2nd', 2],
  ['third', 3],
  ['3rd', 3],
  ['fourth', 4],
  ['4th', 4],
  ['final', 4],
])

const TIME = /^(?:T|,? )\d{1,2}:\d{2}(?::\d{2}(?:\.\d{1,3})?)?(?:Z|(?![\d:]))/

/** '31/03/2016', '31.3.16', '2016-03-31'; UK order, unless the second figure can only be a day. */
function readNumeric(written: string, anchor: Anchor): FoundDate | undefined {
  if (/\d[./-]?$/.test(anchor.before) || /^[./-]\d/.test(anchor.after)) return undefined
  if (!/^\d+([./-])\d+\1\d+$/.test(written)) return undefined
  const [a = '', b = '', c = ''] = written.split(/[./-]/)
  const yearFirst = a.length === 4
  if (a.length === 3 || c.length === 3 || c.length === 1 || (yearFirst ? c.length > 2 : a.length > 2))
    return undefined
  // In prose '4.7.16' is a ref or a paragraph: there a date with full stops or dashes says its whole year.
  if (anchor.kind === 'prose' && !yearFirst && c.length < 4 && !/^\d+\/\d+\/\d+$/.test(written))
    return undefined
  const year = yearFirst ? Number(a) : yearNumber(c)
  if (!isYear(year)) return undefined
  const [first, second] = yearFirst ? [Number(c), Number(b)] : [Number(a), Number(b)]
  const date = !yearFirst && second > 12 ? oneDay(year, first, second) : oneDay(year, second, first)
  return date && around(anchor, date, 'day', { right: TIME.exec(anchor.after)?.[0].length ?? 0 })
}

/** '03/2016' */
function readMonthYear(written: string, anchor: Anchor): FoundDate | undefined {
  const [month = '', year = ''] = written.split(/[./-]/)
  if (/[\d./-]$/.test(anchor.before) || !isYear(Number(year))) return undefined
  return around(anchor, wholeMonths(Number(year), Number(month), Number(month)), 'month', {})
}

const YEAR_AFTER =
  /^([\s,:(–-]{0,3}(?:(?:of|in|for|fy)\s?){0,2}['’]?)(\d{4}|\d{2})(?:\s?[-–/]\s?(\d{4}|\d{2}|\d))?(?!\d|%)/i
const YEAR_BEFORE =
  /(?:^|[^\d/.-])((?:fy\s?)?(\d{4}|\d{2})(?:\s?[-–/]\s?(\d{4}|\d{2}|\d))?[\s,:–-]{1,3}\(?)$/i
const NO_YEAR_BEFORE = /^\s?(?:of|out|actions?|deliverables?)(?![a-z])/i

interface NearYear {
  readonly year: WrittenYear
  readonly left: number
  readonly right: number
}

function yearNear(anchor: Anchor): NearYear | undefined {
  const after = YEAR_AFTER.exec(anchor.after)
  if (after !== null && !NO_YEAR_BEFORE.test(anchor.after.slice(after[0].length))) {
    const year = writtenYear(
      after[2] ?? '',
      after[3],
      anchor.kind === 'label' && /^[ '’-]?$/.test(after[1] ?? ''),
    )
    if (year !== undefined) return { year, left: 0, right: after[0].length }
  }
  const before = YEAR_BEFORE.exec(anchor.before)
  if (before === null) return undefined
  const year = writtenYear(before[2] ?? '', before[3], false)
  return year && { year, left: before[1]?.length ?? 0, right: 0 }
}

/** Quarters are those of the financial year: quarter 1 is April to June. `named`: written as 'quarter 4'. */
function readQuarter(quarter: number, anchor: Anchor, named: boolean): FoundDate | undefined {
  const near = yearNear(anchor)
  if (near === undefined && anchor.kind === 'prose' && !named && !isLedIn(anchor)) return undefined
  const { left = 0, right = 0 } = near ?? {}
  const { financial, calendar } = near?.year ?? {}
  const date = financialQuarter(financial ?? calendar, quarter)
  // A sentence may mean a quarter of the calendar by 'Q4 2014': the stretch then holds both readings.
  const first = { year: calendar, month: quarter * 3 - 2, day: 1 }
  const both = calendar !== undefined && anchor.kind === 'prose' ? { from: first, to: date.to } : date
  return around(anchor, both, 'quarter', { left, right, quarter })
}

function readSeason(name: string, anchor: Anchor): FoundDate | undefined {
  const near = yearNear({ ...anchor, kind: 'prose', before: '' })
  if (near === undefined) {
    return isPeriodLabel(anchor) ? around(anchor, season(name, undefined, false), 'season', {}) : undefined
  }
  const { calendar, financial = 0 } = near.year
  const year = calendar ?? (/^spring/i.test(name) ? financial + 1 : financial)
  return around(anchor, season(name, year, calendar === undefined), 'season', { right: near.right })
}

/** '2014-15', 'FY25', '2018': a year alone. '2014-18' is a plan's, not a date. */
function readYears(written: string, anchor: Anchor): FoundDate | undefined {
  const match = /^(fy ?)?(\d+)(?: ?[-–/] ?(\d+))?$/i.exec(written)
  if (match === null || /[-–/.,£$]$/.test(anchor.before) || /^[./]\d/.test(anchor.after)) return undefined
  const [, fy, first = '', second] = match
  if (first.length === 2 && fy === undefined && !isPairAlone(written, anchor)) return undefined
  if (/^[\s,:–-]{0,3}\(?(?:q|qtr|qrt|quarter)[ .-]{0,2}[1-4]/i.test(anchor.after)) return undefined
  const year = writtenYear(first, second, fy !== undefined)
  if (year === undefined) return undefined
  const start = year.financial ?? (fy === undefined ? undefined : year.calendar)
  // 'FY25' is the year that ends in 2025.
  if (start !== undefined) return around(anchor, financialYear(year.financial ?? start - 1), 'year', {})
  return around(anchor, wholeMonths(year.calendar, 1, 12), 'year', {})
}

/** '24/25' is a financial year where nothing else can be meant: '11/12' is also a day and a month. */
function isPairAlone(written: string, anchor: Anchor): boolean {
  return /^(?:1[3-9]|[2-9]\d) ?[-–/] ?\d\d$/.test(written) && anchor.text.trim() === written
}
