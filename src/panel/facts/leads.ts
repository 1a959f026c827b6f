import {
  type ActionRecord,
  amount,
  cellName,
  type CellName,
  type Counts,
  fieldSpot,
  fieldText,
  groupOf,
  groupTitles,
  leadLoad,
  leadVariants,
  list,
  listPosts,
  nameOf,
  postKey,
  type PostLoad,
  readLeads,
  recordSpot,
  type Return,
  type Spelling,
  unanswered,
  withoutLead,
} from '../../../shared/index.ts'
import { isOpen, type Issue } from '../issues.ts'
import type { LastCheck } from '../state.ts'
import { oncePerCheck } from './once.ts'

/** A place in the sheet and the name of the action that stands there. */
export type Named = CellName & { readonly text: string }

/** A post and what it answers for. */
export interface PostFacts {
  readonly post: string
  readonly rows: number
  readonly counts: Counts
  /** '10 force actions, 3 deliverables'; '' where all rows are of one kind. */
  readonly levels: string
  readonly places: () => readonly Named[]
  readonly withoutRating: readonly Named[]
  readonly withoutUpdate: readonly Named[]
  /** Issues to fix or explain that stand at its actions. */
  readonly issues: readonly Issue[]
}

/** Two spellings that look like one post. */
export interface SamePost {
  readonly rare: Spelling
  readonly common: Spelling
  readonly why: string
  readonly issue: Issue
}

/** Who leads what. */
export interface LeadFacts {
  /** A column, or lines below the actions, hold leads. */
  readonly kept: boolean
  /** '23 posts lead 105 rows. 15 rows have two leads, so the numbers add to 120.' */
  readonly sentence: string
  readonly posts: readonly PostFacts[]
  readonly missing: readonly Named[]
  /** '9 of 14' */
  readonly missingOf: string
  /** 'Commissioner 8 of 8, Force 0 of 5'; '' where rows are of one agency or none. */
  readonly missingBy: string
  readonly same: readonly SamePost[]
  /** What else was noticed about leads. */
  readonly others: readonly Issue[]
}

export const leadFacts = oncePerCheck((last: LastCheck, rule): LeadFacts => {
  const { now } = last.checked
  const missing = withoutLead(now)
  const load = leadLoad(now, undefined, rule)
  const issues = issuesByPost(last)
  return {
    kept: missing !== undefined,
    sentence: loadSentence(load, now),
    posts: load.map(post => postOf(post, now, issues.get(postKey(post.post)) ?? [])),
    missing: (missing ?? []).map(leadPlace),
    missingOf: `${missing?.length ?? 0} of ${now.records.length}`,
    missingBy: missingByAgency(missing ?? [], now),
    same: samePosts(last),
    others: last.issues.filter(({ finding: { rule: id } }) => OTHERS.has(id)),
  }
})

/** Checks of leads that have no part of the screen of their own. */
const OTHERS: ReadonlySet<string> = new Set(['lead-conflict', 'lead-chain', 'lead-multi', 'person-name'])

function postOf({ post, rows, counts, records }: PostLoad, now: Return, issues: readonly Issue[]): PostFacts {
  const { withoutRating, withoutUpdate } = unanswered(now, records)
  return {
    post,
    rows,
    counts,
    levels: levelsOf(records, now),
    places: () => records.map(actionPlace),
    withoutRating: withoutRating.map(actionPlace),
    withoutUpdate: withoutUpdate.map(actionPlace),
    issues,
  }
}

/** In the order of the plan: '3 deliverables and 10 force actions'. */
function levelsOf(records: readonly ActionRecord[], { plan: { plan } }: Return): string {
  const counts = plan.levels.map(({ id, one, many }) => {
    const count = records.filter(({ level }) => level?.id === id).length
    return { count, says: amount(count, one, many) }
  })
  const said = counts.filter(({ count }) => count > 0)
  return said.length < 2 ? '' : list(said.map(({ says }) => says))
}

function loadSentence(load: readonly PostLoad[], now: Return): string {
  if (load.length === 0) return ''
  const rows = new Set<ActionRecord>()
  const several = new Set<ActionRecord>()
  for (const { records } of load)
    for (const record of records) {
      const before = rows.size
      if (rows.add(record).size === before) several.add(record)
    }
  const levels = levelsOf([...rows], now)
  const what = `${amount(rows.size, 'row')}${levels === '' ? '' : ` (${levels})`}`
  const all = load.reduce((sum, post) => sum + post.rows, 0)
  const more =
    several.size === 0
      ? ''
      : ` ${amount(several.size, 'row has', 'rows have')} more than one lead, so the numbers below add to ${all}.`
  return `${amount(load.length, 'post leads', 'posts lead')} ${what}.${more}`
}

/** Open issues by the post that leads the action at which they stand. What is about the sheet itself is not the lead's. */
function issuesByPost({ issues, checked: { now } }: LastCheck): ReadonlyMap<string, readonly Issue[]> {
  const posts = listPosts(now.plan.plan.leads)
  const found = new Map<string, Issue[]>()
  for (const issue of issues) {
    if (issue.lead === '' || !isOpen(issue) || ABOUT_THE_SHEET.test(issue.finding.rule)) continue
    for (const { key } of readLeads(issue.lead, posts)) {
      const known = found.get(key)
      if (known === undefined) found.set(key, [issue])
      else known.push(issue)
    }
  }
  return found
}

/** Refs, spellings of posts, printed figures and formulas: the office's own work. */
const ABOUT_THE_SHEET = /^(?:ref|lead|count|percent|formula)-/

/** Suggestions that the checks have made too: both screens say the same. */
function samePosts({ issues, checked: { now } }: LastCheck): readonly SamePost[] {
  const asked = new Map(
    issues
      .filter(({ finding: { rule } }) => rule === 'lead-variant')
      .map(issue => [`${issue.finding.cell} ${issue.finding.sheet}`, issue]),
  )
  if (asked.size === 0) return []
  const texts = now.records.map(record => fieldText(record, 'lead'))
  return leadVariants(texts, listPosts(now.plan.plan.leads)).flatMap(({ rare, common, by }) => {
    const record = now.records[rare.rows[0] ?? -1]
    const place = record === undefined ? undefined : leadPlace(record)
    const issue = place === undefined ? undefined : asked.get(`${place.cell} ${place.sheet}`)
    if (issue === undefined) return []
    const why = by === 'letters' ? 'A letter or two apart' : differenceOf(rare.written, common.written)
    return [{ rare, common, why, issue }]
  })
}

/** What two spellings of one post differ in: signs and spaces, or a short form. */
function differenceOf(rare: string, common: string): string {
  const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []
  const [a, b] = [wordsOf(rare), wordsOf(common)]
  if (a.join('').toLowerCase() === b.join('').toLowerCase()) return 'Only commas, spaces or capitals differ'
  const at = a.findIndex((word, place) => word.toLowerCase() !== b[place]?.toLowerCase())
  const [one = '', other = ''] = [a[at], b[at]]
  if (a.length !== b.length || one === '' || other === '') return 'Written in another way'
  const [short, long] = one.length < other.length ? [one, other] : [other, one]
  return `“${short}” is short for “${long}”`
}

/** 'Commissioner 8 of 8, Force 0 of 5' */
function missingByAgency(missing: readonly ActionRecord[], now: Return): string {
  const agencyOf = (record: ActionRecord): string => groupOf(record, 'organisation') || record.agency
  const all = new Map<string, number>()
  const without = new Map<string, number>()
  for (const record of now.records) all.set(agencyOf(record), (all.get(agencyOf(record)) ?? 0) + 1)
  for (const record of missing) without.set(agencyOf(record), (without.get(agencyOf(record)) ?? 0) + 1)
  if (all.size < 2 || missing.length === 0) return ''
  const titles = groupTitles('agency', now.plan.plan)
  return [...all]
    .map(
      ([code, count]) => `${titles.get(code) ?? (code || 'no agency')} ${without.get(code) ?? 0} of ${count}`,
    )
    .join(', ')
}

/** The cell in which the lead stands, or would stand. */
function leadPlace(record: ActionRecord): Named {
  const { sheet, row, column } = fieldSpot(record, 'lead') ?? recordSpot(record)
  return { sheet, cell: cellName(row, column), text: nameOf(record) }
}

function actionPlace(record: ActionRecord): Named {
  const { sheet, row, column } = recordSpot(record)
  return { sheet, cell: cellName(row, column), text: nameOf(record) }
}
