import type { LeadRows, PostList } from './leads.ts'
import { joinRows, readLeadCells } from './leads.ts'
import { listUnder } from './lists.ts'
import { postWords } from './post-names.ts'

/** A spelling of a post and how often it stands; rows are places in the list of lead texts that was given. */
export interface Spelling {
  readonly written: string
  readonly count: number
  readonly rows: readonly number[]
}

/** Two spellings that look like one post. */
export interface LeadVariant {
  /** The spelling to use: the plan's, else the commoner. */
  readonly common: Spelling
  readonly rare: Spelling
  /** 'spelling': punctuation, spaces or a listed short form. 'letters': a letter or two. */
  readonly by: 'spelling' | 'letters'
}

/** A form this rare may be a slip … */
const RARE = 2
/** … of a form at least this common. */
const COMMON = 5
/** Words shorter than this are ranks, initials and codes: a letter apart is another post ("Head of IS", "Head of IT"). */
const SHORTEST_WORD = 5
/** From this length on, a word may hold two slips. */
const LONG_WORD = 8

/**
 * Pairs of spellings that look like one post, the commonest spelling with each of its others. Spellings that differ only
 * in case, or that the plan lists both of, are no pair; nor are ranks, numbers and first letters ("North", "South").
 */
export function leadVariants(texts: readonly string[], posts: PostList): LeadVariant[] {
  const forms = [...spellingsByKey(texts, posts).values()]
  const variants: LeadVariant[] = []
  for (const spellings of forms) {
    const [common, ...others] = [...spellings].sort((a, b) => byUse(a, b, posts))
    for (const rare of others) {
      if (common === undefined || sameLook(common, rare) || bothSettled(common, rare, posts)) continue
      variants.push({ common, rare, by: 'spelling' })
    }
  }
  return [...variants, ...letterVariants(forms, posts)]
}

function spellingsByKey(texts: readonly string[], posts: PostList): ReadonlyMap<string, readonly Spelling[]> {
  const found = new Map<string, LeadRows[]>()
  for (const cells of readLeadCells(texts, posts)) listUnder(found, cells.lead.written, cells)
  const byKey = new Map<string, Spelling[]>()
  for (const [written, cells] of found) {
    const rows = joinRows(cells.map(each => each.rows))
    listUnder(byKey, cells[0]?.lead.key ?? written, { written, count: rows.length, rows })
  }
  return byKey
}

/** The plan's own spelling first, then the commoner, then the one that stands higher. */
function byUse(a: Spelling, b: Spelling, posts: PostList): number {
  const listed = Number(posts.isSettled(b.written)) - Number(posts.isSettled(a.written))
  return listed || b.count - a.count || (a.rows[0] ?? 0) - (b.rows[0] ?? 0)
}

function sameLook(a: Spelling, b: Spelling): boolean {
  return a.written.toLowerCase() === b.written.toLowerCase()
}

function bothSettled(a: Spelling, b: Spelling, posts: PostList): boolean {
  return posts.isSettled(a.written) && posts.isSettled(b.written)
}

/** Rare forms a letter or two from a common one. Forms are looked up by their words with one left open, not pair by pair. */
function letterVariants(forms: readonly (readonly Spelling[])[], posts: PostList): LeadVariant[] {
  const commons = new Map<string, Spelling[]>()
  const rares: Spelling[] = []
  for (const spellings of forms) {
    const [first] = [...spellings].sort((a, b) => byUse(a, b, posts))
    const total = spellings.reduce((sum, spelling) => sum + spelling.count, 0)
    if (first === undefined) continue
    if (total <= RARE) rares.push(first)
    if (total >= COMMON) for (const open of openForms(first.written)) addCommon(commons, open.form, first)
  }
  return rares.flatMap(rare => {
    const common = openForms(rare.written).flatMap(({ form, word }) =>
      (commons.get(form) ?? []).filter(each => isSlip(word, openWord(each.written, form))),
    )[0]
    return common === undefined || posts.find(rare.written) !== undefined
      ? []
      : [{ common, rare, by: 'letters' as const }]
  })
}

interface OpenForm {
  /** The words with one left open but for its first letter. */
  readonly form: string
  readonly word: string
}

function openForms(written: string): OpenForm[] {
  const words = postWords(written)
    .slice(0, 20)
    .map(each => each.word)
  return words.flatMap((word, place) => {
    if (word.length < SHORTEST_WORD || word.length > 40 || /\p{N}/u.test(word)) return []
    const open = words.map((other, i) => (i === place ? `${word.charAt(0)}*` : other))
    return [{ form: open.join(' '), word }]
  })
}

function openWord(written: string, form: string): string {
  return openForms(written).find(open => open.form === form)?.word ?? ''
}

/** More common posts than this that differ in one word only are a list of areas or units, not slips of one another. */
const MOST_ALIKE = 20

function addCommon(commons: Map<string, Spelling[]>, form: string, spelling: Spelling): void {
  if ((commons.get(form)?.length ?? 0) < MOST_ALIKE) listUnder(commons, form, spelling)
}

function isSlip(a: string, b: string): boolean {
  const distance = a === '' || b === '' ? Infinity : letterDistance(a, b)
  return distance > 0 && distance <= (Math.min(a.length, b.length) >= LONG_WORD ? 2 : 1)
}

/** Letters to add, drop, change or swap with the next to make one word of the other. */
function letterDistance(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const here = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const change = (above[j - 1] ?? 0) + Number(a[i - 1] !== b[j - 1])
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]
      const swap = swapped ? (before[j - 2] ?? 0) + 1 : Infinity
      here.push(Math.min(change, swap, (above[j] ?? 0) + 1, (here[j - 1] ?? 0) + 1))
    }
    before = above
    above = here
  }
  return above[b.length] ?? 0
}
