/** A text in three pieces: what it shares with another one at its start, what is its own, what it shares at its end. */
export interface Pieces {
  readonly before: string
  readonly own: string
  readonly after: string
}

/** Letters of shared text that are shown on either side of a difference. */
const AROUND = 18

/** Where two texts differ, with a little of what they share around it. */
export function differing(first: string, second: string): readonly [Pieces, Pieces] {
  const least = Math.min(first.length, second.length)
  let start = 0
  while (start < least && first[start] === second[start]) start += 1
  let end = 0
  while (end < least - start && first[first.length - 1 - end] === second[second.length - 1 - end]) end += 1
  return [piecesOf(first, start, end), piecesOf(second, start, end)]
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
