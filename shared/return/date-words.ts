import type { WrittenDate } from './written-date.ts'
import { pairedYear, partOf, yearNumber } from './written-date.ts'

/** A date and where it stands in its text. */
export interface FoundDate {
  readonly date: WrittenDate
  /** What it was read from; a year alone says less than the others. */
  readonly kind: 'day' | 'month' | 'season' | 'quarter' | 'year'
  /** 1 to 4 where a quarter was written. */
  readonly quarter: number | undefined
  readonly start: number
  readonly end: number
}

/**
 * prose: sentences of an update, where 'may', 'March past', '4.7.16' and '2014' are mostly no dates;
 * label: headings, period lines and date cells, where short forms are dates ('Mar-16', 'Q1 25/26', '2014-15').
 */
export type TextKind = 'prose' | 'label'

/** A word or figure that a date may stand around, and the text beside it, cut so that every look is bounded. */
export interface Anchor {
  readonly kind: TextKind
  readonly text: string
  readonly before: string
  readonly after: string
  readonly start: number
  readonly end: number
}

/** No date reaches further to either side of its anchor. */
export const REACH = 32

export const MONTH =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|' +
  'nov(?:ember)?|dec(?:ember)?'

type Part = 'start' | 'middle' | 'late' | 'end'

const PARTS: ReadonlyMap<string, Part> = new Map([
  ['early', 'start'],
  ['start', 'start'],
  ['beginning', 'start'],
  ['mid', 'middle'],
  ['middle', 'middle'],
  ['late', 'late'],
  ['end', 'end'],
  ['close', 'end'],
])
const PART = /(^|[^a-z])(early|start|beginning|mid|middle|late|end|close)(?: of)?(?: the)?[ -]{1,2}$/i

/** The date around an anchor, with the part word before it: 'late', 'end of'. `left` and `right` are characters used up. */
export function around(
  anchor: Anchor,
  date: WrittenDate,
  kind: FoundDate['kind'],
  { left = 0, right = 0, quarter }: { left?: number; right?: number; quarter?: number },
): FoundDate {
  const end = anchor.end + right
  const match = kind === 'day' ? null : PART.exec(anchor.before.slice(0, anchor.before.length - left))
  const part = match === null ? undefined : PARTS.get(match[2]?.toLowerCase() ?? '')
  if (match === null || part === undefined) return { date, kind, quarter, start: anchor.start - left, end }
  const start = anchor.start - left - match[0].length + (match[1]?.length ?? 0)
  return { date: partOf(date, part), kind: part === 'end' ? 'day' : kind, quarter, start, end }
}

const LEAD_IN =
  /(?:^|[^a-z])(?:in|by|from|until|till|since|during|before|after|between|through|throughout|each|every|next|last|this|around|to|ending|ended|early|mid|late|(?:end|start|beginning|middle|month) of(?: the)?)[ -]$/i

/** Whether the word before says that a date follows: 'in May', 'end of March'. */
export function isLedIn(anchor: Anchor): boolean {
  return LEAD_IN.test(anchor.before)
}

// What stands beside the date in a heading that is about a period. 'May update' is one, 'May need help' is not.
const PERIOD_WORDS =
  /\b(?:rags?|brag|status(?:es)?|ratings?|updates?|progress|comments?|commentary|narrative|position|scores?|reasons?|actions?|performance|results?|current|overall|assessment|summary|report|returns?|term|at|for|of|the)\b/gi

/** Whether nothing but such words stands beside the anchor, in a short text. */
export function isPeriodLabel(anchor: Anchor): boolean {
  if (anchor.kind !== 'label' || anchor.text.length > 80) return false
  const rest = `${anchor.text.slice(0, anchor.start)} ${anchor.text.slice(anchor.end)}`
  return !/[a-z\d]/i.test(rest.replace(PERIOD_WORDS, ''))
}

/** A year that a plan can speak of. */
export function isYear(year: number): boolean {
  return year >= 1950 && year <= 2100
}

/** '2014' or "'14" → calendar year; '2014-15' → financial year, by the year it begins in. */
export interface WrittenYear {
  readonly calendar: number | undefined
  readonly financial: number | undefined
}

/** undefined where the figures are no year: '1500', '2014-18', or two digits where `short` does not allow them. */
export function writtenYear(
  first: string,
  second: string | undefined,
  short: boolean,
): WrittenYear | undefined {
  const year = yearNumber(first)
  if (!isYear(year)) return undefined
  if (second === undefined) {
    return first.length === 4 || short ? { calendar: year, financial: undefined } : undefined
  }
  const financial = pairedYear(first, second)
  return financial === undefined ? undefined : { calendar: undefined, financial }
}
