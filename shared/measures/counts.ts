import type { CountingRule, KeyEntry } from '../plan/plan.ts'
import type { Counts } from '../report.ts'
import { keys, keysOf } from '../return/by-key.ts'
import type { ActionRecord, Return, StatusReading } from '../return/return.ts'
import { isInScope } from '../return/scope.ts'
import { finish, inSteps, workedOut } from '../steps.ts'
import type { Pause } from '../steps.ts'
import { groupOf } from './group.ts'
import type { Grouping } from './group.ts'
import { listUnder } from './lists.ts'
import { crossTab } from './matrix.ts'
import type { Matrix, MatrixEntry } from './matrix.ts'
import { BLANK, UNKNOWN, countOf, showCounts, tallyByRules } from './tally.ts'
import type { Status } from './tally.ts'

/** Counts under each counting rule. */
export type CountsByRule = Readonly<Record<CountingRule, Counts>>

/** The statuses of a whole return, counted once, though rules, headline and report all ask. */
export const returnCounts = workedOut(function* (given: Return) {
  const { repeated } = yield* keys.steps(given)
  return yield* countSteps(yield* counted.steps(given), yield* wholeKey.steps(given), repeated)
})

export function countReturn(given: Return): CountsByRule {
  return returnCounts.of(given)
}

/** Counts by theme, agency, pledge or any column; actions without a value stand under ''. Groups in order of appearance. */
export function countBy(given: Return, grouping: Grouping): ReadonlyMap<string, CountsByRule> {
  return finish(countGroups(given, finish(groupRecords(countedRecords(given), grouping))))
}

/** Counts each group of a return's records, in steps. */
export function* countGroups(
  given: Return,
  groups: ReadonlyMap<string, readonly ActionRecord[]>,
): Generator<Pause, ReadonlyMap<string, CountsByRule>> {
  const { repeated } = keysOf(given)
  const counts = new Map<string, CountsByRule>()
  for (const [group, records] of groups)
    counts.set(group, yield* countSteps(records, statusKey(given), repeated))
  return counts
}

/**
 * Counts the statuses of records, each ref being one action; a record without a ref is an action of its own. `repeated` are
 * the keys that several records may share; any may when it is left out.
 */
export function countRecords(
  records: readonly ActionRecord[],
  key: readonly KeyEntry[],
  repeated?: ReadonlySet<string>,
): CountsByRule {
  return finish(countSteps(records, key, repeated))
}

/** As {@link countRecords}, in steps. */
export function* countSteps(
  records: readonly ActionRecord[],
  key: readonly KeyEntry[],
  repeated?: ReadonlySet<string>,
): Generator<Pause, CountsByRule> {
  const refs: string[] = []
  const values: (KeyEntry | string)[] = []
  yield* inSteps(records, (record, index) => {
    for (const { entry, text } of record.statuses) values.push(entry ?? text)
    if (values.length === refs.length) values.push('')
    const isAlone = values.length === refs.length + 1 && repeated?.has(record.key) === false
    const ref = isAlone ? '' : actionKey(record, index)
    while (refs.length < values.length) refs.push(ref)
  })
  const { cells, worst, latest } = tallyByRules(refs, values, readValue, key)
  return { cells: showCounts(cells, key), worst: showCounts(worst, key), latest: showCounts(latest, key) }
}

/**
 * A cross-tab of ratings, theme by agency for example: how many there are of a letter, or of all that count. Actions
 * without a value stand under ''.
 */
export function crossCount(
  given: Return,
  row: Grouping,
  column: Grouping,
  { rule = given.plan.plan.countingRule, letter }: { rule?: CountingRule; letter?: string } = {},
): Matrix {
  const key = statusKey(given)
  const entries: MatrixEntry[] = []
  for (const [rowGroup, ofRow] of finish(groupRecords(countedRecords(given), row))) {
    for (const [columnGroup, records] of finish(groupRecords(ofRow, column))) {
      const counts = countRecords(records, key)[rule]
      const count = letter === undefined ? counts.total : countOf(counts, letter)
      entries.push({ row: rowGroup, column: columnGroup, count })
    }
  }
  return crossTab(entries)
}

/** The records that a count is about: in the plan's scope, of levels that carry a status, and those that fit no level. */
export function countedRecords(given: Return): readonly ActionRecord[] {
  return counted.of(given)
}

const counted = workedOut(function* (given: Return) {
  const records: ActionRecord[] = []
  yield* inSteps(given.records, record => {
    if (record.level?.counted !== false && isInScope(record, given)) records.push(record)
  })
  return records
})

/** The plan's key; entries that only the sheets have follow it. */
export function statusKey(given: Return): readonly KeyEntry[] {
  return wholeKey.of(given)
}

const wholeKey = workedOut(function* (given: Return) {
  const key = new Map(given.plan.plan.key.map(entry => [entry.letter, entry]))
  yield* inSteps(given.records, ({ statuses }) => {
    for (const { entry } of statuses)
      if (entry !== undefined && !key.has(entry.letter)) key.set(entry.letter, entry)
  })
  return [...key.values()]
})

/** What a record of a status says. */
export function statusOf(reading: StatusReading | undefined): Status {
  return reading === undefined ? BLANK : (reading.entry ?? UNKNOWN)
}

/** Names the action of a record: its key, or a name that no key can have when it has none. */
function actionKey(record: ActionRecord, index: number): string {
  return record.key === '' ? `\u0000${index}` : record.key
}

/** Records by group, groups in order of appearance; in steps. */
export function* groupRecords(
  records: readonly ActionRecord[],
  grouping: Grouping,
): Generator<Pause, ReadonlyMap<string, readonly ActionRecord[]>> {
  const groups = new Map<string, ActionRecord[]>()
  yield* inSteps(records, record => listUnder(groups, groupOf(record, grouping), record))
  return groups
}

function readValue(value: KeyEntry | string): Status {
  return typeof value !== 'string' ? value : value === '' ? BLANK : UNKNOWN
}
