import { rowsByPost } from '../measures/lead-load.ts'
import { leadVariants } from '../measures/lead-variants.ts'
import { listPosts } from '../measures/leads.ts'
import type { Plan } from './plan.ts'

/** More posts than this are people's names, or text. */
const MOST_POSTS = 150
const LONGEST_POST = 120

/** The posts of a return, and sentences that ask which of them are the same. */
export interface LearnedLeads {
  readonly leads: Plan['leads']
  readonly asks: readonly string[]
}

/**
 * Learns the posts that answer for actions. Two spellings that look like one post are one with a `variants` entry, which
 * a check asks about until a person makes it an alias or a post of its own.
 */
export function learnLeads(texts: readonly string[], known: Plan['leads']): LearnedLeads {
  const posts = listPosts(known)
  const pairs = leadVariants(texts, posts)
  const variants = new Map<string, string[]>()
  for (const { common, rare } of pairs) {
    const list = variants.get(common.written) ?? []
    if (!list.includes(rare.written)) variants.set(common.written, [...list, rare.written])
  }
  const listed = new Set([...[...variants.values()].flat(), ...known.flatMap(namesOf)])
  const found = rowsByPost(texts, posts).flatMap(({ post, spellings }) => {
    const written = variants.has(post) ? post : (spellings[0]?.[0] ?? post)
    return listed.has(post) || listed.has(written) || written.length > LONGEST_POST ? [] : [written]
  })
  if (found.length > MOST_POSTS) return { leads: known, asks: [] }
  return {
    leads: [
      ...known.map(lead => withVariants(lead, variants.get(lead.post) ?? [])),
      ...found.map(post => withVariants({ post, aliases: [] }, variants.get(post) ?? [])),
    ],
    asks: pairs.map(
      ({ common, rare }) =>
        `Same post? "${common.written}" (${rows(common.count)}) and "${rare.written}" (${rows(rare.count)}): if so, move the second to "aliases"; if not, make it a post of its own.`,
    ),
  }
}

type Lead = Plan['leads'][number]

function withVariants(lead: Lead, more: readonly string[]): Lead {
  const variants = [...new Set([...(lead.variants ?? []), ...more])]
  return variants.length === 0 ? lead : { ...lead, variants }
}

function namesOf({ post, aliases, variants = [] }: Lead): readonly string[] {
  return [post, ...aliases, ...variants]
}

function rows(count: number): string {
  return `${count} ${count === 1 ? 'row' : 'rows'}`
}
