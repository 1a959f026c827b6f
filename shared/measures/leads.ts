import type { Plan } from '../plan/plan.ts'
import { listUnder } from './lists.ts'
import { postKey, postWords, tidyPost } from './post-names.ts'

/** One post of a lead cell. */
export interface Lead {
  /** What all spellings of the post share; counts go by it. */
  readonly key: string
  /** The plan's name of the post; '' when the plan does not list it. */
  readonly post: string
  /** As it stands in the cell. */
  readonly written: string
}

/** The posts that a plan lists, ready for reading lead cells. */
export interface PostList {
  /** The listed post that a text names, by its name or an alias; undefined when it names none. */
  find(text: string): string | undefined
  /** Whether the plan has settled on this spelling: the post's name or an alias, not a variant. */
  isSettled(text: string): boolean
  /** What lead cells were read as: many cells say the same. */
  readonly read: Map<string, readonly Lead[]>
  /** Splits a lead cell into posts, see {@link readLeads}. */
  split(text: string): string[]
}

/** A cell of more parts, or a part of more words, is no list of posts and stays whole. */
const MOST_PARTS = 100
const MOST_WORDS = 60
const LONGEST_POST = 12

export function listPosts(leads: Plan['leads']): PostList {
  const byKey = new Map<string, string>()
  const settled = new Set<string>()
  for (const { post, aliases, variants = [] } of leads) {
    for (const name of [post, ...aliases, ...variants]) {
      if (!byKey.has(postKey(name))) byKey.set(postKey(name), post)
    }
    for (const name of [post, ...aliases]) settled.add(spelling(name))
  }
  const find = (text: string): string | undefined => byKey.get(postKey(text))
  return {
    read: new Map(),
    find,
    isSettled: text => settled.has(spelling(text)),
    split: text =>
      hardParts(text).flatMap(part => (find(part) === undefined ? softParts(part, byKey) : [part])),
  }
}

/**
 * The posts of a lead cell. " / " and ";" always stand between posts. A comma, a line break, "and", "&", "/" or a mere
 * space does so only where the plan lists the posts on both sides, for a comma also stands inside a post: "Supt, County".
 * One text is read once.
 */
export function readLeads(text: string, posts: PostList): readonly Lead[] {
  const before = posts.read.get(text)
  if (before !== undefined) return before
  const leads = new Map<string, Lead>()
  for (const written of posts.split(text)) {
    const post = posts.find(written)
    const key = postKey(post ?? written)
    if (!leads.has(key)) leads.set(key, { key, post: post ?? '', written })
  }
  const read = [...leads.values()]
  posts.read.set(text, read)
  return read
}

/** A lead and the cells, of those with one text, that name it. */
export interface LeadRows {
  readonly lead: Lead
  readonly rows: readonly number[]
}

/** Every lead of a list of cells with the cells' places: once for each different text, in the order of the first. */
export function readLeadCells(texts: readonly string[], posts: PostList): LeadRows[] {
  const rowsOf = new Map<string, number[]>()
  texts.forEach((text, row) => listUnder(rowsOf, text, row))
  return [...rowsOf].flatMap(([text, rows]) => readLeads(text, posts).map(lead => ({ lead, rows })))
}

/** All rows of several lists, in order. */
export function joinRows(lists: readonly (readonly number[])[]): readonly number[] {
  const [only = [], ...others] = lists
  return others.length === 0 ? only : only.concat(...others).sort((a, b) => a - b)
}

function spelling(name: string): string {
  return tidyPost(name).toLowerCase()
}

function hardParts(text: string): string[] {
  const parts = text.split(/;|\s\/\s/)
  const posts = parts.length > MOST_PARTS ? [text] : parts
  return posts.map(tidyPost).filter(part => postKey(part) !== '')
}

/** Cuts a text of several listed posts, as few and as long as possible; a text that is not made of them stays whole. */
function softParts(text: string, byKey: ReadonlyMap<string, string>): string[] {
  const words = byKey.size === 0 ? [] : postWords(text)
  if (words.length < 2 || words.length > MOST_WORDS) return [tidyPost(text)]
  const cuts = fewestCuts(
    words.map(each => each.word),
    byKey,
  )
  if (cuts === undefined) return [tidyPost(text)]
  return cuts.map(([from, to]) => tidyPost(text.slice(words[from]?.from, words[to - 1]?.to)))
}

type Cut = readonly [from: number, to: number]

/** From the end backwards: the fewest listed posts that make up words[from…]; 'and' may stand between two. */
function fewestCuts(words: readonly string[], byKey: ReadonlyMap<string, string>): Cut[] | undefined {
  const best: (Cut[] | undefined)[] = words.map(() => undefined)
  best.push([])
  for (let from = words.length - 1; from >= 0; from -= 1) {
    let key = ''
    for (let to = from + 1; to <= words.length && to - from <= LONGEST_POST; to += 1) {
      key += words[to - 1] ?? ''
      const rest = best[to] ?? (words[to] === 'and' ? best[to + 1] : undefined)
      const shorter = rest !== undefined && rest.length + 1 <= (best[from]?.length ?? Infinity)
      if (shorter && byKey.has(key)) best[from] = [[from, to], ...rest]
    }
  }
  const cuts = best[0]
  return cuts !== undefined && cuts.length > 1 ? cuts : undefined
}
