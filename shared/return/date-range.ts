import type { FoundDate } from './date-words.ts'
import type { PartDate, WrittenDate } from './written-date.ts'
import { dateOf } from './calendar.ts'
import { daysIn, resolveYear } from './written-date.ts'

const JOINER = /^\s{0,2}(?:to|until|till|through|and|or|[-–—/&,;])\s{0,2}$/i
const LONGEST_GAP = 10

/** Whether two dates stand side by side as the ends of a range or the items of a list: 'Apr to Sept 2014'. */
function areJoined(text: string, first: FoundDate, second: FoundDate): boolean {
  const gap = second.start - first.end
  return gap > 0 && gap <= LONGEST_GAP && JOINER.test(text.slice(first.end, second.start))
}

/** Dates that lack a year take it from the one they are joined to: 'Nov to Jan 2015' begins in 2014. */
export function shareYears(text: string, found: readonly FoundDate[]): FoundDate[] {
  const shared = [...found]
  for (let i = shared.length - 2; i >= 0; i -= 1) {
    const [first, second] = [shared[i], shared[i + 1]]
    if (first === undefined || second?.date.from.year === undefined) continue
    if (first.date.from.year !== undefined || !areJoined(text, first, second)) continue
    const late = isLater(first.date.from, second.date.to)
    const year = (second.date.to.year ?? second.date.from.year) - (late ? 1 : 0)
    shared[i] = { ...first, date: withYear(first.date, year) }
  }
  for (let i = 1; i < shared.length; i += 1) {
    const [first, second] = [shared[i - 1], shared[i]]
    if (second === undefined || first?.date.from.year === undefined) continue
    if (second.date.from.year !== undefined || !areJoined(text, first, second)) continue
    const after = resolveYear(second.date, daysIn(first.date, first.date.from.year).from, 'after')
    shared[i] = { ...second, date: { from: dateOf(after.from), to: dateOf(after.to) } }
  }
  return shared
}

function isLater(a: PartDate, b: PartDate): boolean {
  return a.month > b.month || (a.month === b.month && a.day > b.day)
}

function withYear(date: WrittenDate, year: number): WrittenDate {
  const days = daysIn(date, year)
  return { from: dateOf(days.from), to: dateOf(days.to) }
}

/** Joined dates as one, from the first day of the first to the last day of the last. */
export function joinRanges(text: string, found: readonly FoundDate[]): FoundDate[] {
  const joined: FoundDate[] = []
  let previous: FoundDate | undefined
  for (const next of shareYears(text, found)) {
    const range = joined[joined.length - 1]
    if (
      range !== undefined &&
      previous !== undefined &&
      areJoined(text, previous, next) &&
      inOrder(previous, next)
    ) {
      joined[joined.length - 1] = {
        ...range,
        date: { from: range.date.from, to: next.date.to },
        end: next.end,
      }
    } else joined.push(next)
    previous = next
  }
  return joined
}

/** A range runs forward; two dates of which one has no year are no range. */
function inOrder(first: FoundDate, second: FoundDate): boolean {
  const [a, b] = [first.date.from, second.date.to]
  if ((a.year === undefined) !== (b.year === undefined)) return false
  return (
    a.year === undefined || b.year === undefined || b.year > a.year || (b.year === a.year && !isLater(a, b))
  )
}
