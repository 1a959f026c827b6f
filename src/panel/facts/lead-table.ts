import { countOf, type KeyEntry } from '../../../shared/index.ts'
import type { LeadFacts } from './leads.ts'
import { tabText } from './tab-text.ts'

/** Posts with their rows, ratings and what they still owe, for pasting into a sheet. */
export function leadTable({ posts }: LeadFacts, key: readonly KeyEntry[]): string {
  const counted = key.filter(entry => entry.counts)
  return tabText([
    ['Post', 'Rows', ...counted.map(({ label }) => label), 'No rating', 'No update', 'Open issues'],
    ...posts.map(({ post, rows, counts, withoutRating, withoutUpdate, issues }) => [
      post,
      rows,
      ...counted.map(({ letter }) => countOf(counts, letter)),
      withoutRating.length,
      withoutUpdate.length,
      issues.length,
    ]),
  ])
}
