import type { CountingRule, KeyEntry } from '../plan/plan.ts'
import type { Counts } from '../report.ts'
import { percent } from './percent.ts'

/** A cell that says nothing. */
export const BLANK = 'blank'
/** A word that the key does not have. */
export const UNKNOWN = 'unknown'

/** What one cell says: an entry of the key, nothing, or something else. */
export type Status = KeyEntry | typeof BLANK | typeof UNKNOWN

/** How often each status occurs. Letters stand apart from blank and unknown: a key may have a letter of that name. */
export interface Tally {
  readonly letters: ReadonlyMap<string, number>
  readonly blank: number
  readonly unknown: number
}

/** Counts every cell, blank ones included: the office's own rule, `cells`. */
export function tallyCells<V>(values: Iterable<V>, classify: (value: V) => Status): Tally {
  const counts = new Map<V, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return tallyCounts(counts, classify)
}

/** As {@link tallyCells}, of values that have been counted: 100,000 cells hold a handful of different ones. */
export function tallyCounts<V>(counts: ReadonlyMap<V, number>, classify: (value: V) => Status): Tally {
  const statuses: [Status, number][] = []
  for (const [value, count] of counts) statuses.push([classify(value), count])
  return tallyOf(statuses)
}

/**
 * Counts cells by action, `refs[i]` naming the action of `values[i]`; a cell whose ref is '' is an action of its own.
 *
 * `cells`: every cell that says something. `worst`: one per action, the lowest by the key; a counted letter beats an
 * uncounted one, any letter a word that the key does not have. `latest`: one per action, its last cell that says
 * something. Under all three an action is blank, once, only when none of its cells says anything.
 */
export function tallyByAction<V>(
  refs: readonly string[],
  values: readonly V[],
  classify: (value: V) => Status,
  key: readonly KeyEntry[],
  rule: CountingRule,
): Tally {
  return tallyRows(gradeRows(refs, values, classify, key), rule)
}

/** As {@link tallyByAction}, under every rule: the cells are read once. */
export function tallyByRules<V>(
  refs: readonly string[],
  values: readonly V[],
  classify: (value: V) => Status,
  key: readonly KeyEntry[],
): Readonly<Record<CountingRule, Tally>> {
  const rows = gradeRows(refs, values, classify, key)
  return {
    cells: tallyRows(rows, 'cells'),
    worst: tallyRows(rows, 'worst'),
    latest: tallyRows(rows, 'latest'),
  }
}

/** Cells as numbers: which action each belongs to and which status of `order` it has; 0 is blank. */
interface GradedRows {
  readonly order: readonly Status[]
  readonly grades: Uint16Array
  readonly places: Uint32Array
  readonly actions: number
}

function gradeRows<V>(
  refs: readonly string[],
  values: readonly V[],
  classify: (value: V) => Status,
  key: readonly KeyEntry[],
): GradedRows {
  const order = worstLast(key)
  const known = new Grades(order, classify)
  const grades = new Uint16Array(values.length)
  const places = new Uint32Array(values.length)
  const byRef = new Map<string, number>()
  let actions = 0
  for (let i = 0; i < values.length; i += 1) {
    const ref = refs[i] ?? ''
    let place = ref === '' ? undefined : byRef.get(ref)
    if (place === undefined) {
      place = actions
      actions += 1
      if (ref !== '') byRef.set(ref, place)
    }
    places[i] = place
    grades[i] = known.of(values[i] as V)
  }
  return { order, grades, places, actions }
}

function tallyRows({ order, grades, places, actions }: GradedRows, rule: CountingRule): Tally {
  const chosen = new Uint16Array(actions)
  const counts = new Uint32Array(order.length)
  for (let i = 0; i < grades.length; i += 1) {
    const grade = grades[i] ?? 0
    const place = places[i] ?? 0
    if (grade > 0 && (rule === 'latest' || grade > (chosen[place] ?? 0))) chosen[place] = grade
    if (grade > 0 && rule === 'cells') counts[grade] = (counts[grade] ?? 0) + 1
  }
  for (const grade of chosen) if (rule !== 'cells' || grade === 0) counts[grade] = (counts[grade] ?? 0) + 1
  return tallyOf(order.map((status, grade) => [status, counts[grade] ?? 0]))
}

/** Of the statuses of one action, oldest first, the one that the rule takes: `latest` the last, else the lowest. */
export function statusChooser(
  key: readonly KeyEntry[],
  rule: CountingRule,
): (statuses: Iterable<Status>) => Status {
  const grades = new Grades(worstLast(key), (status: Status) => status)
  return statuses => {
    let chosen: Status = BLANK
    for (const status of statuses) {
      if (rule === 'latest' ? status !== BLANK : grades.of(status) > grades.of(chosen)) chosen = status
    }
    return chosen
  }
}

/** Counts in the shape of a report: letters that count in the order of the key, then what is left out and how often. */
export function showCounts(tally: Tally, key: readonly KeyEntry[]): Counts {
  const counted = key.filter(entry => entry.counts)
  const of = (entry: KeyEntry): number => tally.letters.get(entry.letter) ?? 0
  const total = counted.reduce((sum, entry) => sum + of(entry), 0)
  const notCounted = new Map<string, number>()
  const leave = (name: string, count: number): unknown =>
    count > 0 && notCounted.set(name, (notCounted.get(name) ?? 0) + count)
  for (const entry of key) if (!entry.counts) leave(entry.letter, of(entry))
  leave(BLANK, tally.blank)
  leave(UNKNOWN, tally.unknown)
  return {
    total,
    byStatus: Object.fromEntries(counted.map(entry => [entry.letter, of(entry)])),
    percent: Object.fromEntries(counted.map(entry => [entry.letter, percent(of(entry), total)])),
    notCounted: Object.fromEntries(notCounted),
  }
}

/** How often a letter occurs, counted or not; 0 for one that is not there, 'constructor' among them. */
export function countOf({ byStatus, notCounted }: Counts, letter: string): number {
  const found = [...Object.entries(byStatus), ...Object.entries(notCounted)].find(([name]) => name === letter)
  return found?.[1] ?? 0
}

/** Everything that was counted or left out: under `worst` and `latest` the number of actions. */
export function countAll(counts: Counts): number {
  return Object.values(counts.notCounted).reduce((sum, count) => sum + count, counts.total)
}

function tallyOf(statuses: readonly (readonly [Status, number])[]): Tally {
  const letters = new Map<string, number>()
  let blank = 0
  let unknown = 0
  for (const [status, count] of statuses) {
    if (status === BLANK) blank += count
    else if (status === UNKNOWN) unknown += count
    else letters.set(status.letter, (letters.get(status.letter) ?? 0) + count)
  }
  return { letters, blank, unknown }
}

/** The statuses of a key from what says least to the lowest: blank, unknown, letters that do not count, best to worst. */
function worstLast(key: readonly KeyEntry[]): readonly Status[] {
  const entries = key.map((entry, index) => ({ entry, index }))
  entries.sort(
    (a, b) =>
      Number(a.entry.counts) - Number(b.entry.counts) || a.entry.rank - b.entry.rank || a.index - b.index,
  )
  return [BLANK, UNKNOWN, ...entries.map(each => each.entry)]
}

/** The place of each value in an order of statuses, classified once per distinct value. */
class Grades<V> {
  private readonly known = new Map<V, number>()
  private readonly byLetter = new Map<string, number>()
  private readonly classify: (value: V) => Status

  constructor(order: readonly Status[], classify: (value: V) => Status) {
    this.classify = classify
    order.forEach((status, grade) => {
      if (typeof status !== 'string') this.byLetter.set(status.letter, grade)
    })
  }

  of(value: V): number {
    const known = this.known.get(value)
    if (known !== undefined) return known
    const status = this.classify(value)
    const grade = status === BLANK ? 0 : status === UNKNOWN ? 1 : (this.byLetter.get(status.letter) ?? 1)
    this.known.set(value, grade)
    return grade
  }
}
