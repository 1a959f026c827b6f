import { UNKNOWN } from '../measures/tally.ts'
import type { CountingRule } from '../plan/plan.ts'
import { cellText } from '../return/text.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import { outcomes, type Ratings, tallyOf } from './ratings.ts'

/** How many of a range's ratings are one that a person has named. */
export interface WhichCount {
  readonly count: number
  /** How many are counted in all, the denominator of shares; undefined when the named one is none of these. */
  readonly total: number | undefined
}

/**
 * Counts one rating under a rule: any word for it will do, and a word that is no rating but stands in the range is counted
 * as it stands. A sentence when it is neither.
 */
export function whichCounter(ratings: Ratings, rule: CountingRule): (which: Cell) => WhichCount | string {
  const { letters } = tallyOf(ratings, rule)
  const counted = ratings.key.filter(entry => entry.counts)
  const total = counted.reduce((sum, entry) => sum + (letters.get(entry.letter) ?? 0), 0)
  return which => {
    const status = ratings.classify(which)
    if (typeof status !== 'string') {
      return { count: letters.get(status.letter) ?? 0, total: status.counts ? total : undefined }
    }
    const count = countWord(ratings, rule, cellText(which).toLowerCase())
    if (count > 0) return { count, total: undefined }
    const names = counted.map(entry => entry.letter).join(', ')
    return `"${cellText(which).slice(0, 40)}" is not one of the ratings of this range: ${names}`
  }
}

/** One answer for each cell that names a rating; a blank cell has none. */
export function eachWhich(
  which: readonly (readonly Cell[])[],
  answer: (which: Cell) => Cell,
): readonly (readonly Cell[])[] {
  return which.map(row => row.map(cell => (isBlank(cell) ? null : answer(cell))))
}

function countWord(ratings: Ratings, rule: CountingRule, word: string): number {
  let all = 0
  for (const { status, text, count } of outcomes(ratings, rule)) {
    if (status === UNKNOWN && text.toLowerCase() === word) all += count
  }
  return all
}
