import { statusReader } from '../shared/plan/compile.ts'
import { tallyByAction, tallyCells, UNKNOWN } from '../shared/measures/tally.ts'
import type { Status } from '../shared/measures/tally.ts'
import { inventedPlan, inventRows } from './invented.ts'
import { timeInTurns } from './measure.ts'
import type { Question } from './question.ts'
import { ratio, takes } from './question.ts'

const CELLS = 100_000

/** Counting ratings beside the shortest code that counts anything. */
export const counts: Question = {
  name: 'counts',
  title: `counting ${CELLS} ratings`,
  async answer() {
    const rows = inventRows(CELLS)
    const ratings = rows.map(row => row[4])
    // Two ratings an action.
    const refs = rows.map((_, i) => `A-${i >> 1}`)
    const { key } = inventedPlan()
    const read = statusReader(key)
    const classify = (rating: string): Status => read(rating) ?? UNKNOWN
    const found = await timeInTurns(
      {
        map: () => countInMap(ratings),
        cells: () => tallyCells(ratings, classify),
        byRef: () => worstInMap(refs, ratings, new Map(key.map(({ letter, rank }) => [letter, rank]))),
        worst: () => tallyByAction(refs, ratings, classify, key, 'worst'),
        latest: () => tallyByAction(refs, ratings, classify, key, 'latest'),
      },
      25,
    )
    return [
      takes('a bare Map', found.map),
      ratio('ours, every rating', found.cells, found.map, 2),
      takes('a Map by ref, the lowest', found.byRef),
      ratio('ours, one per action, lowest', found.worst, found.byRef, 3),
      ratio('ours, one per action, newest', found.latest, found.byRef, 3),
    ]
  },
}

function countInMap(ratings: readonly string[]): ReadonlyMap<string, number> {
  const found = new Map<string, number>()
  for (const rating of ratings) found.set(rating, (found.get(rating) ?? 0) + 1)
  return found
}

/** The lowest rating of each ref, then how often each is the lowest. */
function worstInMap(
  refs: readonly string[],
  ratings: readonly string[],
  ranks: ReadonlyMap<string, number>,
): ReadonlyMap<string, number> {
  const lowest = new Map<string, string>()
  refs.forEach((ref, i) => {
    const rating = ratings[i] ?? ''
    const other = lowest.get(ref)
    if (other === undefined || (ranks.get(rating) ?? 0) > (ranks.get(other) ?? 0)) lowest.set(ref, rating)
  })
  return countInMap([...lowest.values()])
}
