import { isDay } from '../sheet/cell.ts'
import type { Cell } from '../sheet/cell.ts'
import { dayOf } from './calendar.ts'
import { joinRanges, shareYears } from './date-range.ts'
import { scanDates } from './date-scan.ts'
import type { FoundDate } from './date-words.ts'
import { remembered } from './remembered.ts'
import { foldText, plainText } from './text.ts'
import type { Days, WrittenDate } from './written-date.ts'
import { daysOf } from './written-date.ts'

/** A date in a sentence. Without a year of its own, `resolveYear` tells its days. */
export interface DateInText extends WrittenDate {
  readonly start: number
  readonly length: number
  /** As written: '12/13 November 2014' */
  readonly text: string
}

/**
 * Finds the dates of a prose text in order: days, months, parts of months ('late March', 'end of August'), seasons and
 * quarters with a year, numeric dates. A year alone is none, nor is 'may' the verb. Linear in the length of the text; of
 * a text that names a thousand months and figures, those before.
 */
export function datesIn(text: string): DateInText[] {
  return shareYears(text, scanDates(text, 'prose')).map(({ date, start, end }) => {
    // Not { ...date }: dates come in many shapes of object, and copying them by name is three times as fast.
    return { from: date.from, to: date.to, start, length: end - start, text: text.slice(start, end) }
  })
}

/** What a cell of a start or due column says. */
export type DateReading =
  | ({ readonly kind: 'date' } & Days)
  /** A date without a year: '25 September'. */
  | { readonly kind: 'yearless'; readonly date: WrittenDate }
  /** A timescale that no date stands for: 'Ongoing', 'TBC', 'n/a', 'Short term'. */
  | { readonly kind: 'open' }
  /** Blank, or a text that is no date or several. */
  | { readonly kind: 'none' }

const NONE: DateReading = { kind: 'none' }
const OPEN: DateReading = { kind: 'open' }
const LONGEST_CELL = 200

// Numbers that are dates whose format was lost (CSV, function arguments): the years 2000 to 2099.
const FIRST_SERIAL = 36526
const LAST_SERIAL = 73050

/** Reads a date cell; texts in the UK order of day, month, year and only where they can be read one way. */
export function readDate(cell: Cell): DateReading {
  if (isDay(cell)) return { kind: 'date', from: Math.floor(cell.day), to: Math.floor(cell.day) }
  if (typeof cell === 'number') return readNumber(cell)
  return typeof cell !== 'string' || cell.length > LONGEST_CELL ? NONE : readWritten(cell)
}

/** Several rules ask of one cell, and many cells say the same. */
const readWritten = remembered(5000, (cell): DateReading => {
  const text = withoutGaps(plainText(cell).trim())
  if (text === '') return NONE
  if (isOpen(text)) return OPEN
  const years = readYears(text)
  if (years !== undefined) return years
  const [only, ...others] = joinRanges(text, scanDates(text, 'label'))
  if (only === undefined || others.length > 0 || !standsAlone(text, only)) return NONE
  const days = daysOf(only.date)
  return days === undefined ? { kind: 'yearless', date: only.date } : { kind: 'date', ...days }
})

/** '2025-2028', '2025 to 2027': from the first day of a year to the last of another; the years '2025-26' are one financial year. */
function readYears(text: string): DateReading | undefined {
  const match = /^((?:19|20)\d{2}) ?(?:[-–—/]|to|until) ?((?:19|20)\d{2})$/i.exec(text)
  const [from, to] = [Number(match?.[1]), Number(match?.[2])]
  if (match === null || to <= from + 1) return undefined
  return { kind: 'date', from: dayOf(from, 1, 1), to: dayOf(to, 12, 31) }
}

/** '31 / 03 / 2016' and '31 03 2016' are '31/03/2016'. */
function withoutGaps(text: string): string {
  const match = /^(\d{1,2}) ?[ /.,-] ?(\d{1,2}) ?[ /.,-] ?(\d{4}|\d{2})$/.exec(text)
  return match === null ? text : `${match[1] ?? ''}/${match[2] ?? ''}/${match[3] ?? ''}`
}

function readNumber(number: number): DateReading {
  if (Number.isInteger(number) && number >= 1990 && number <= 2100) {
    return { kind: 'date', from: dayOf(number, 1, 1), to: dayOf(number, 12, 31) }
  }
  if (number < FIRST_SERIAL || number > LAST_SERIAL) return NONE
  return { kind: 'date', from: Math.floor(number), to: Math.floor(number) }
}

const OPEN_START =
  /^(?:on[- ]?going|continu\w*|rolling|tb[acd]|t\.b\.[acd]|to be (?:confirmed|agreed|determined|decided|advised|set|scheduled)|n\/?a|n\.a|not (?:applicable|known|set|yet|started|due)|none|nil|unknown|various|annual(?:ly)?|bi-?annual(?:ly)?|yearly|(?:bi-?)?monthly|quarterly|weekly|daily|termly|as (?:required|needed|and when|appropriate|necessary|soon as)|when (?:required|needed)|ad[- ]hoc|business as usual|bau|throughout|immediate(?:ly)?|asap|permanent|in progress|every|regular(?:ly)?|completed?|done|closed|delivered|(?:very )?(?:short|medium|long|near)(?:er)?(?:[- ](?:to|\/)[- ](?:medium|long))?(?:[- /]?term)?|year \d|years \d|phase \d|within|\d{1,2}(?:[- ](?:to[- ])?\d{1,2})? ?(?:days|weeks|months|years|month|year)|life(?:time)? of|[-–—.?]+)(?![a-z\d])/
const OPEN_ANYWHERE =
  /(?:^|[^a-z])(?:on-?going|onwards?|continuous(?:ly)?|thereafter|rolling|annually|quarterly|monthly)(?![a-z])/

/** 'Ongoing (review March 2016)' is open; 'Completed March 2015' is a date. */
function isOpen(text: string): boolean {
  const folded = foldText(text)
  const start = OPEN_START.exec(folded)?.[0]
  if (start === undefined) return OPEN_ANYWHERE.test(folded)
  if (start === folded || !/^(?:completed?|done|closed|delivered|within|not|phase|every)/.test(start))
    return true
  return scanDates(text, 'label').length === 0
}

const YEAR_WORDS =
  /(?:by|end|of|early|mid|late|during|in|the|calendar|financial|fiscal|year|for|from|fy|before|due)/gi

/** A date beside figures ('32 March 2016', '31 June 2016') is not what the person meant; nor is any year in a sentence. */
function standsAlone(text: string, { kind, start, end }: FoundDate): boolean {
  const before = text.slice(0, start)
  const after = text.slice(end)
  if (/\d(?:st|nd|rd|th)?[\s./,-]*$/i.test(before) || /^[./-]?\d/.test(after)) return false
  return kind !== 'year' || !/[a-z\d]/i.test((before + ' ' + after).replace(YEAR_WORDS, ''))
}
