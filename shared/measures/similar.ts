import { wordsOf } from '../return/text.ts'

/** Titles at least this alike are taken for the same action (of 76 titles of one plan and 89 of its successor, all right). */
export const SAME_TITLE = 0.6

/** Words of a title that are compared; longer texts are cut here. */
const MOST_WORDS = 1000

/**
 * How alike two texts are, 0 to 1: twice the longest common sequence of words over all words. Case, quotes, dashes and
 * punctuation do not matter; the order of the two texts does not either. A text without words is like nothing.
 */
export function similarity(a: string, b: string): number {
  return wordSimilarity(titleWords(a), titleWords(b), 0)
}

/** Whether two titles name the same action. */
export function sameTitle(a: string, b: string, threshold = SAME_TITLE): boolean {
  return a === b || wordSimilarity(titleWords(a), titleWords(b), threshold) >= threshold
}

/** The words of a title that are compared. */
export function titleWords(title: string): readonly string[] {
  return wordsOf(title).slice(0, MOST_WORDS)
}

/** As {@link similarity}, of words; 0 for texts that cannot reach `least`, which costs next to nothing. */
export function wordSimilarity(a: readonly string[], b: readonly string[], least: number): number {
  const all = a.length + b.length
  if (a.length === 0 || b.length === 0 || 2 * sharedWords(a, b) < least * all) return 0
  return (2 * commonSequence(a, b)) / all
}

/** How many words two texts share, in any order: no common sequence is longer. */
function sharedWords(a: readonly string[], b: readonly string[]): number {
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let shared = 0
  for (const word of b) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    shared += 1
    counts.set(word, left - 1)
  }
  return shared
}

/** Length of the longest common sequence, row by row; words are compared as numbers. */
function commonSequence(a: readonly string[], b: readonly string[]): number {
  const numbers = new Map<string, number>()
  for (const word of b) if (!numbers.has(word)) numbers.set(word, numbers.size)
  const columns = Int32Array.from(b, word => numbers.get(word) ?? -1)
  let above = new Uint16Array(columns.length + 1)
  let here = new Uint16Array(columns.length + 1)
  for (const word of a) {
    const number = numbers.get(word)
    if (number === undefined) continue
    for (let i = 0; i < columns.length; i += 1) {
      const up = above[i + 1] ?? 0
      const left = here[i] ?? 0
      here[i + 1] = columns[i] === number ? (above[i] ?? 0) + 1 : Math.max(up, left)
    }
    ;[above, here] = [here, above]
  }
  return above[columns.length] ?? 0
}
