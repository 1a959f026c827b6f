/** A text in three pieces: what it shares with another one at its start, what is its own, what it shares at its end. */
export interface Pieces {
  readonly before: string
  readonly own: string
  readonly after: string
}

/** Letters of shared text that are shown on either side of a difference. */
const AROUND = 18
/** A word that is longer than this is cut where it differs. */
const WORD = 24

/** Where two texts differ, in whole words, with a little of what they share around them. */
export function differing(first: string, second: string): readonly [Pieces, Pieces] {
  const least = Math.min(first.length, second.length)
  let start = 0
  while (start < least && first[start] === second[start]) start += 1
  let end = 0
  while (end < least - start && first[first.length - 1 - end] === second[second.length - 1 - end]) end += 1
  start -= lettersOfWord(first.slice(0, start), /\S+$/)
  end -= lettersOfWord(first.slice(first.length - end), /^\S+/)
  return [piecesOf(first, start, end), piecesOf(second, start, end)]
}

/** How many letters of a shared text belong to the word that differs. */
function lettersOfWord(shared: string, word: RegExp): number {
  const letters = word.exec(shared)?.[0].length ?? 0
  return letters > WORD ? 0 : letters
}

function piecesOf(text: string, start: number, end: number): Pieces {
  const before = text.slice(0, start)
  const after = text.slice(text.length - end)
  return {
    before: before.length > AROUND ? `… ${before.slice(-AROUND)}` : before,
    own: text.slice(start, text.length - end),
    after: after.length > AROUND ? `${after.slice(0, AROUND)} …` : after,
  }
}
