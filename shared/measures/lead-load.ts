import { fieldText, hasField } from '../return/fields.ts'
import { keysOf } from '../return/by-key.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import type { CountingRule } from '../plan/plan.ts'
import type { Counts, Report } from '../report.ts'
import { isInScope } from '../return/scope.ts'
import { finish, inSteps, workedOut } from '../steps.ts'
import type { Pause } from '../steps.ts'
import { countSteps, statusKey } from './counts.ts'
import type { CountsByRule } from './counts.ts'
import { joinRows, listPosts, readLeadCells } from './leads.ts'
import type { LeadRows, PostList } from './leads.ts'
import { listUnder } from './lists.ts'

/** A post and the rows it answers for; rows are places in the list of lead texts that was given. */
export interface PostRows {
  /** The plan's name, else the commonest spelling. */
  readonly post: string
  readonly rows: readonly number[]
  /** How often each spelling stands in the rows, commonest first. */
  readonly spellings: readonly (readonly [written: string, count: number])[]
}

/**
 * The posts of a list of lead cells, most rows first, then by name. A cell with two posts is a row of both; spellings
 * that differ in punctuation, spaces, case, a listed short form or an alias are one post.
 */
export function rowsByPost(texts: readonly string[], posts: PostList): PostRows[] {
  const found = new Map<string, LeadRows[]>()
  for (const cells of readLeadCells(texts, posts)) listUnder(found, cells.lead.key, cells)
  const load = [...found.values()].map(cells => {
    const spellings = new Map<string, number>()
    for (const { lead, rows } of cells)
      spellings.set(lead.written, (spellings.get(lead.written) ?? 0) + rows.length)
    const ordered = [...spellings].sort((a, b) => b[1] - a[1] || byCodeUnit(a[0], b[0]))
    const post = cells[0]?.lead.post || (ordered[0]?.[0] ?? '')
    return { post, rows: joinRows(cells.map(({ rows }) => rows)), spellings: ordered }
  })
  return load.sort((a, b) => b.rows.length - a.rows.length || byCodeUnit(a.post, b.post))
}

/** A post with the rows it leads and their statuses under a counting rule. */
export interface PostLoad {
  readonly post: string
  readonly rows: number
  readonly counts: Counts
  readonly records: readonly ActionRecord[]
}

/** How much each post answers for, most rows first; by the plan's own counting rule when none is given. */
export function leadLoad(
  given: Return,
  records?: readonly ActionRecord[],
  rule: CountingRule = given.plan.plan.countingRule,
): PostLoad[] {
  const load = records === undefined ? wholeLoad.of(given) : finish(loadOf(given, records))
  return load.map(({ counts, ...post }) => ({ ...post, counts: counts[rule] }))
}

type PostCounts = Omit<PostLoad, 'counts'> & { readonly counts: CountsByRule }

/** Worked out once for a return: the report asks, and every screen that shows posts. */
const wholeLoad = workedOut((given: Return) => loadOf(given, inScope(given)))

function* loadOf(given: Return, records: readonly ActionRecord[]): Generator<Pause, readonly PostCounts[]> {
  const key = statusKey(given)
  const { repeated } = keysOf(given)
  const texts: string[] = []
  yield* inSteps(records, record => texts.push(fieldText(record, 'lead')))
  const load: PostCounts[] = []
  for (const { post, rows } of rowsByPost(texts, listPosts(given.plan.plan.leads))) {
    const led = rows.flatMap(row => records[row] ?? [])
    const counted = led.filter(record => record.level?.counted !== false)
    const counts = yield* countSteps(counted, key, repeated)
    load.push({ post, rows: rows.length, counts, records: led })
  }
  return load
}

/** Rows of any level without a lead, of the tables that keep leads at all (a column, or one labelled line); undefined when none does. */
export function withoutLead(given: Return): readonly ActionRecord[] | undefined {
  return unled.of(given)
}

export const unled = workedOut(function* (given: Return) {
  if (!hasField(given, 'lead')) return undefined
  const keeping = new Set(given.tables.filter(table => table.columns.has('lead')))
  for (const record of given.records) if (record.labelled?.has('lead') === true) keeping.add(record.table)
  const records: ActionRecord[] = []
  yield* inSteps(given.records, record => {
    if (keeping.has(record.table) && fieldText(record, 'lead') === '' && isInScope(record, given))
      records.push(record)
  })
  return records
})

/** The leads of a report. */
export function reportLeads(given: Return): Report['leads'] {
  return finish(reportLeadSteps(given))
}

/** As {@link reportLeads}, in steps. */
export function* reportLeadSteps(given: Return): Generator<Pause, Report['leads']> {
  yield* wholeLoad.steps(given)
  const missing = yield* unled.steps(given)
  return {
    posts: leadLoad(given).map(({ post, rows, counts, records }) => {
      return { post, rows, byLevel: rowsByLevel(records), byStatus: counts.byStatus }
    }),
    missing: missing === undefined ? null : missing.map(record => record.ref || record.title),
  }
}

/** How many rows of each level: deliverables and actions under one lead are two kinds of work. */
function rowsByLevel(records: readonly ActionRecord[]): Readonly<Record<string, number>> {
  const rows = new Map<string, number>()
  for (const { level } of records) rows.set(level?.id ?? '', (rows.get(level?.id ?? '') ?? 0) + 1)
  return Object.fromEntries(rows)
}

function inScope(given: Return): readonly ActionRecord[] {
  return given.records.filter(record => isInScope(record, given))
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}
