import {
  BLANK,
  type Status,
  statusChooser,
  type Tally,
  tallyByAction,
  tallyCounts,
  UNKNOWN,
} from '../measures/tally.ts'
import type { CountingRule } from '../plan/plan.ts'
import { cellText } from '../return/text.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { byCount, commonest, countValues } from './count-values.ts'
import { aboveData, isRatingHeading } from './rating-headings.ts'
import { type Group, type RatingRows, readRows, rowsByAction, rowsByGroup } from './rating-rows.ts'
import { type RatingScale, scaleOf } from './rating-scale.ts'

/** The ratings of a range; headings and what stands above them are left out. */
export interface Ratings extends RatingScale {
  /** How often each value stands among them. */
  readonly counts: ReadonlyMap<Cell, number>
  /** The same cell by cell, with what stands beside each; undefined when neither refs nor groups were given. */
  readonly rows: RatingRows | undefined
}

export interface RatingRanges {
  readonly status: Grid
  readonly group?: Grid | undefined
  readonly refs?: Grid | undefined
  readonly key?: Grid | undefined
  /** Ratings that are asked for: the scale has them though no cell may say them today. */
  readonly asked?: Grid
}

/** What is said of a range that is blank but for its heading. */
export const NO_RATING_YET = 'There is no rating in this range yet'

/**
 * Reads the ranges of a formula as they stand in a sheet: a blank ref or group is the nearest one above. A sentence when
 * the ranges do not fit together or hold no rating.
 */
export function readRatings({ status, group, refs, key, asked = [] }: RatingRanges): Ratings | string {
  const counts = countValues(status)
  const scale = scaleOf(counts, key, asked)
  if (scale === undefined) return noRating(counts)
  if (group === undefined && refs === undefined) {
    return { ...scale, counts: dataCounts(status, counts, scale), rows: undefined }
  }
  const rows = readRows({ status, group, refs }, scale)
  return typeof rows === 'string' ? rows : { ...scale, counts: countValues([rows.cells]), rows }
}

/** The ratings of each group, groups in the order of refs and numbers; none when no groups were given. */
export function byGroup(ratings: Ratings): ReadonlyMap<Group, Ratings> {
  const groups = new Map<Group, Ratings>()
  if (ratings.rows === undefined) return groups
  for (const [group, rows] of rowsByGroup(ratings.rows, ratings)) {
    groups.set(group, { ...ratings, counts: countValues([rows.cells]), rows })
  }
  return groups
}

/** Counts under a rule. Without refs nobody can say which blank cell is an action, so that blanks are passed over. */
export function tallyOf({ counts, rows, classify, key }: Ratings, rule: CountingRule): Tally {
  if (rows?.actions === undefined) return { ...tallyCounts(counts, classify), blank: 0 }
  return tallyByAction(rows.actions, rows.cells, classify, key, rule)
}

/** What is not counted under a rule: 'TBC; n/a; 2 blank', see {@link nameLeftOut}. */
export function leftOut(ratings: Ratings, rule: CountingRule): string {
  const isLeft = ({ status }: Outcome): boolean => status === UNKNOWN || (status !== BLANK && !status.counts)
  const values = outcomes(ratings, rule).filter(isLeft)
  return nameLeftOut(
    values.map(({ text, count }) => [text, count]),
    tallyOf(ratings, rule).blank,
  )
}

/** The first three of the values that are not counted, the commonest first, and how many actions have no rating. */
export function nameLeftOut(values: Iterable<readonly [text: string, count: number]>, blank: number): string {
  const spellings = new Map<string, Map<string, number>>()
  for (const [text, count] of values) {
    const folded = text.toLowerCase()
    const known = spellings.get(folded) ?? new Map<string, number>()
    spellings.set(folded, known.set(text, (known.get(text) ?? 0) + count))
  }
  const names = byCount(
    new Map([...spellings.values()].map(known => [commonest(known), sum(known.values())])),
  )
  return [
    ...names.slice(0, 3).map(([text]) => text.slice(0, 40)),
    ...(names.length > 3 ? ['…'] : []),
    ...(blank > 0 ? [`${blank} blank`] : []),
  ].join('; ')
}

/** What is counted under a rule, cell by cell or one per action: what it says, in which words, how often. */
export interface Outcome {
  readonly status: Status
  readonly text: string
  readonly count: number
}

export function outcomes(ratings: Ratings, rule: CountingRule): readonly Outcome[] {
  const { counts, rows, classify } = ratings
  if (rule === 'cells' || rows?.actions === undefined) {
    return [...counts].map(([cell, count]) => ({ status: classify(cell), text: cellText(cell), count }))
  }
  return actionsOf(ratings, rule).map(({ status, text }) => ({ status, text, count: 1 }))
}

/** An action with the one rating that a rule takes for it. */
export interface RatedRows {
  readonly ref: string
  /** Its rows among those of the range. */
  readonly rows: RatingRows
  readonly status: Status
  /** As the cell says it. */
  readonly text: string
}

/** The actions of a range in order of appearance; none when no refs were given. */
export function actionsOf({ rows, classify, key }: Ratings, rule: CountingRule): readonly RatedRows[] {
  const choose = statusChooser(key, rule)
  return (rows === undefined ? [] : rowsByAction(rows)).map(own => {
    const status = choose(own.cells.map(classify))
    const texts = own.cells.filter(cell => classify(cell) === status).map(cellText)
    // Of two unknown words under one action the newest, or, where the order of the rows means nothing, the first.
    const [text = ''] = rule === 'latest' ? texts.slice(-1) : texts.sort()
    return { ref: own.refs?.[0] ?? '', rows: own, status, text }
  })
}

/** The values without the headings and what stands above them. */
function dataCounts(
  status: Grid,
  counts: ReadonlyMap<Cell, number>,
  scale: RatingScale,
): ReadonlyMap<Cell, number> {
  if (![...counts.keys()].some(scale.isHeading)) return counts
  const above = countValues([aboveData(status, scale)])
  const left = [...counts].map(([cell, count]) => [cell, count - (above.get(cell) ?? 0)] as const)
  return new Map(left.filter(([cell, count]) => count > 0 && !scale.isHeading(cell)))
}

function noRating(counts: ReadonlyMap<Cell, number>): string {
  for (const cell of counts.keys()) {
    if (isBlank(cell) || isRatingHeading(cellText(cell))) continue
    return `No ratings were recognised in this range, which begins with "${cellText(cell).slice(0, 40)}"; name them in key, best first`
  }
  return NO_RATING_YET
}

function sum(numbers: Iterable<number>): number {
  let all = 0
  for (const number of numbers) all += number
  return all
}
