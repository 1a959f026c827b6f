import { rowsByPost } from '../measures/lead-load.ts'
import { listPosts, type PostList, readLeads } from '../measures/leads.ts'
import { nearestWord } from '../plan/nearest-word.ts'
import type { Plan } from '../plan/plan.ts'
import { profiles } from '../plan/profiles/index.ts'
import { tracker } from '../plan/profiles/tracker.ts'
import { headingIndex } from '../return/headings.ts'
import { isDashes } from '../return/judge.ts'
import { cellText } from '../return/text.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import type { Argument } from './function.ts'

/** The argument that every function with leads has. */
export const ALIASES_ARGUMENT = {
  name: 'aliases',
  kind: 'range',
  optional: true,
  help: 'Posts and their other names: a row for each post, its name first; or the name of a ready-made plan',
} as const satisfies Argument

/** The posts that a person lists, with their other names beside or below them; a sentence when a plan is misspelt. */
export function readAliases(given: Grid | undefined): PostList | string {
  const alone = given?.length === 1 && given[0]?.length === 1 ? cellText(given[0][0] ?? null) : ''
  const plan = profiles.find(({ id }) => id === alone.toLowerCase())
  if (plan !== undefined) return listPosts(plan.leads)
  const near = nearestWord(
    alone,
    profiles.map(({ id }) => id),
  )
  if (near !== '') return `There is no plan "${alone.slice(0, 40)}": ${near} may be meant`
  const leads: { post: string; aliases: string[] }[] = []
  for (const row of given ?? []) {
    const [post = '', ...aliases] = row.map(cellText)
    if (post !== '') leads.push({ post, aliases: [] })
    const names = aliases.flatMap(alias => alias.split(/[;\n]/).map(name => name.trim()))
    leads[leads.length - 1]?.aliases.push(...names.filter(name => name !== ''))
  }
  return listPosts(leads satisfies Plan['leads'])
}

/**
 * The texts of lead cells; '' for a blank, a drawn line and the heading of the column. `besides` are places beside the
 * heading of another column, which are headings too.
 */
export function leadTexts(cells: readonly Cell[], besides: readonly number[] = []): readonly string[] {
  const beside = new Set(besides)
  const texts = cells.map((cell, place) => {
    const text = cellText(cell)
    return isDashes(text) || beside.has(place) ? '' : text
  })
  const first = texts.find(text => text !== '') ?? ''
  const times = texts.filter(text => text === first).length
  const isHeading = headings(first).some(({ field }) => field === 'lead') && texts.length > 1
  if (!isHeading || (times > 1 && POSTS_TOO.test(first))) return texts
  return texts.map(text => (text === first ? '' : text))
}

const headings = headingIndex(tracker)
/** Words that head a column of leads and name a post as well. */
const POSTS_TOO =
  /^(?:(?:project|delivery|theme|strategic|operational|tactical|business|responsible|chief officer) lead|project manager|sro|senior responsible (?:owner|officer)|contact|post ?holder)$/i

/** The name of each post of a list of lead cells, by its spellings: the listed one, else the commonest. */
export function postNames(texts: readonly string[], posts: PostList): (text: string) => readonly string[] {
  const names = new Map<string, string>()
  for (const { post, spellings } of rowsByPost(texts, posts)) {
    for (const [written] of spellings) names.set(written, post)
  }
  const known = new Map<string, readonly string[]>()
  return text => {
    const read = known.get(text) ?? readLeads(text, posts).map(({ written }) => names.get(written) ?? written)
    known.set(text, read)
    return read
  }
}
