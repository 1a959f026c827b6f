import type { Anchor, FoundDate } from './date-words.ts'
import { around, isLedIn, isPeriodLabel, isYear, MONTH, REACH, writtenYear } from './date-words.ts'
import { monthNumber, oneDay, wholeMonths } from './written-date.ts'

/** Months that are no other word and nobody's name: these need nothing beside them. */
const SURE = new Set(['january', 'february', 'july', 'september', 'sept', 'october', 'november', 'december'])
/** Months that are verbs. */
const VERBS = new Set(['may', 'march', 'mar'])
const MODAL =
  /^ (?:be|have|need|not|also|only|require|take|include|result|still|well|help|want|lead|cause|become|change|wish|contain|prove|never|come|go|make|get|use|work|give|affect|no)(?![a-z])/i

const DAYS_BEFORE =
  /(^|[^\d.,/£$–-])(?:(\d{1,2})(?:st|nd|rd|th)?\s?(?:\/|-|–|&|to|and)\s?)?(\d{1,2})\s?(?:st|nd|rd|th)?(?:\sof)?[\s.,-]{0,2}$/i
const DAY_AFTER = /^\.?\s(\d{1,2})(st|nd|rd|th)?(?:,?\s(\d{4}))?(?!\d)/i
const YEAR_AFTER =
  /^(\.?,?\s{1,2}(?:of\s|in\s)?['’]?|\.?\s?[-–/.]\s?|\.?['’]?)(\d{4}|\d{2})(?:[-–/](\d{4}|\d{2}))?(?!\d|%|st|nd|rd|th)/i
const JOINED_AFTER = new RegExp(`^\\.?\\s?(?:to|and|[-–/&])\\s?(?:${MONTH})(?![a-z])`, 'i')
const JOINED_BEFORE = new RegExp(`(?:^|[^a-z])(?:${MONTH})\\.?\\s?(?:to|and|[-–/&])\\s?$`, 'i')

interface Read {
  readonly first: number
  readonly last: number
  readonly length: number
}

interface ReadYear {
  readonly year: number
  readonly length: number
}

/** A date around the name of a month: '12/13 November 2014', 'Sept. 25th', 'late March', 'Mar-16'. */
export function readMonth(word: string, anchor: Anchor): FoundDate | undefined {
  const month = monthNumber(word)
  const days = daysBefore(anchor.before)
  if (days !== undefined) {
    const year = yearAfter(month, anchor)
    if (year === undefined && !isMonthHere(word, anchor, true)) return undefined
    return dayDate(anchor, month, days, year, { left: days.length, right: year?.length ?? 0 })
  }
  const after = dayAfter(anchor.after)
  if (after !== undefined) return dayDate(anchor, month, after, after.year, { right: after.length })
  const year = yearAfter(month, anchor)
  if (year === undefined && !isMonthHere(word, anchor, false)) return undefined
  return around(anchor, wholeMonths(year?.year, month, month), 'month', { right: year?.length ?? 0 })
}

function dayDate(
  anchor: Anchor,
  month: number,
  { first, last }: Read,
  year: ReadYear | undefined,
  used: { left?: number; right?: number },
): FoundDate | undefined {
  const from = oneDay(year?.year, month, Math.min(first, last))
  const to = oneDay(year?.year, month, last)
  return from && to && around(anchor, { from: from.from, to: to.to }, 'day', used)
}

function daysBefore(before: string): Read | undefined {
  const match = DAYS_BEFORE.exec(before)
  const last = Number(match?.[3] ?? 0)
  if (match === null || last < 1 || last > 31) return undefined
  return { first: Number(match[2] ?? last), last, length: match[0].length - (match[1]?.length ?? 0) }
}

/** 'September 25th', 'March 5, 2014'; 'Sept 14' is left alone: it may be the year. */
function dayAfter(after: string): (Read & { readonly year: ReadYear | undefined }) | undefined {
  const match = DAY_AFTER.exec(after)
  if (match === null || (match[2] === undefined && match[3] === undefined)) return undefined
  const day = Number(match[1])
  const year = match[3] === undefined ? undefined : Number(match[3])
  if (day < 1 || day > 31 || (year !== undefined && !isYear(year))) return undefined
  return {
    first: day,
    last: day,
    length: match[0].length,
    year: year === undefined ? undefined : { year, length: 0 },
  }
}

function yearAfter(month: number, { after, kind }: Anchor): ReadYear | undefined {
  const match = YEAR_AFTER.exec(after)
  if (match === null) return undefined
  const [all, sign = '', first = '', second] = match
  // In prose 'June 16' may be a day; "June '16" and 'Jun-16' are not.
  const short = kind === 'label' || /['’]|^-$/.test(sign)
  const paired = writtenYear(first, second, short)
  // January to March of 2014-15 lie in 2015.
  if (paired?.financial !== undefined)
    return { year: paired.financial + (month <= 3 ? 1 : 0), length: all.length }
  const single = writtenYear(first, undefined, short)
  if (single?.calendar === undefined) return undefined
  return { year: single.calendar, length: sign.length + first.length }
}

/** Whether the word is a month although no year stands beside it. */
function isMonthHere(word: string, anchor: Anchor, hasDay: boolean): boolean {
  const name = word.toLowerCase()
  if (anchor.kind === 'prose' && VERBS.has(name) && word.charAt(0) === name.charAt(0)) return false
  if (name === 'may' && MODAL.test(anchor.after)) return false
  if (hasDay || isLedIn(anchor)) return true
  if (JOINED_AFTER.test(anchor.after)) return true
  if (JOINED_BEFORE.test(anchor.text.slice(Math.max(0, anchor.start - REACH), anchor.start))) return true
  if (anchor.kind === 'prose') return SURE.has(name)
  return name !== 'may' && name !== 'march' ? true : isPeriodLabel(anchor)
}
