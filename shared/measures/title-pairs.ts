import { listUnder } from './lists.ts'
import { SAME_TITLE, titleWords, wordSimilarity } from './similar.ts'

/** Two titles of two lists that name the same action: their places in the lists. */
export interface TitlePair {
  readonly left: number
  readonly right: number
  /** 0.6 to 1 */
  readonly similarity: number
}

/** Words of a title that are compared here. */
const MOST_WORDS = 100
/** Fewer words say too little to be taken for another title that is not the same. */
const FEWEST_WORDS = 4
/** A word of more titles than this does not lead to candidates: it says nothing and would make the search square. */
const COMMON_WORD = 50
/** Candidates that are compared in full for each title, those that share most words first. */
const MOST_CANDIDATES = 5

/**
 * Pairs titles of two lists that are the same or alike, the most alike first, each title at most once. The search costs
 * a bounded amount per title: two titles whose shared words are all in over 50 titles are paired only when they are equal.
 */
export function pairTitles(
  left: readonly string[],
  right: readonly string[],
  threshold = SAME_TITLE,
): TitlePair[] {
  const lefts = left.map(titleWords)
  const rights = right.map(titleWords)
  const pairs = equalPairs(lefts, rights)
  const usedLeft = new Set(pairs.map(pair => pair.left))
  const usedRight = new Set(pairs.map(pair => pair.right))
  const alike = alikePairs(lefts.map(beginning), rights.map(beginning), usedLeft, usedRight, threshold)
  alike.sort((a, b) => b.similarity - a.similarity || a.left - b.left || a.right - b.right)
  for (const pair of alike) {
    if (usedLeft.has(pair.left) || usedRight.has(pair.right)) continue
    usedLeft.add(pair.left)
    usedRight.add(pair.right)
    pairs.push(pair)
  }
  return pairs
}

type Words = readonly string[]

function beginning(words: Words): Words {
  return words.slice(0, MOST_WORDS)
}

function equalPairs(lefts: readonly Words[], rights: readonly Words[]): TitlePair[] {
  const waiting = new Map<string, number[]>()
  rights.forEach((words, right) => {
    if (words.length > 0) listUnder(waiting, words.join(' '), right)
  })
  for (const places of waiting.values()) places.reverse()
  const pairs: TitlePair[] = []
  lefts.forEach((words, left) => {
    const right = waiting.get(words.join(' '))?.pop()
    if (right !== undefined) pairs.push({ left, right, similarity: 1 })
  })
  return pairs
}

function alikePairs(
  lefts: readonly Words[],
  rights: readonly Words[],
  usedLeft: ReadonlySet<number>,
  usedRight: ReadonlySet<number>,
  threshold: number,
): TitlePair[] {
  const holders = new Map<string, number[]>()
  rights.forEach((words, right) => {
    if (usedRight.has(right) || words.length < FEWEST_WORDS) return
    for (const word of new Set(words)) listUnder(holders, word, right)
  })
  const pairs: TitlePair[] = []
  lefts.forEach((words, left) => {
    if (usedLeft.has(left) || words.length < FEWEST_WORDS) return
    for (const right of candidates(words, holders)) {
      const similarity = wordSimilarity(words, rights[right] ?? [], threshold)
      if (similarity >= threshold) pairs.push({ left, right, similarity })
    }
  })
  return pairs
}

/** The titles that share most of the telling words of a title. */
function candidates(words: Words, holders: ReadonlyMap<string, readonly number[]>): number[] {
  const shared = new Map<number, number>()
  for (const word of new Set(words)) {
    const places = holders.get(word) ?? []
    if (places.length > COMMON_WORD) continue
    for (const place of places) shared.set(place, (shared.get(place) ?? 0) + 1)
  }
  const ranked = [...shared].sort((a, b) => b[1] - a[1] || a[0] - b[0])
  return ranked.slice(0, MOST_CANDIDATES).map(([place]) => place)
}
