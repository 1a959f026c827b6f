import { foldWord } from './words.ts'

/** Words longer than this are not compared letter by letter. */
const LONGEST = 40

/**
 * The known word that a mistyped one is nearest to: at most one slip (a letter more, less, other or swapped) in words of
 * three to five letters, two in longer ones. '' when none is near, or two are equally near.
 */
export function nearestWord(word: string, known: Iterable<string>): string {
  const typed = foldWord(word)
  if (typed.length < 3 || typed.length > LONGEST) return ''
  let least = typed.length > 5 ? 3 : 2
  let nearest = ''
  for (const each of known) {
    const slips = slipsBetween(typed, foldWord(each), least)
    if (slips < least) nearest = each
    else if (slips === least) nearest = nearest === '' || sameWord(nearest, each) ? nearest : ''
    least = Math.min(least, slips)
  }
  return nearest
}

/** 'grn' for 'green', 'amb' for 'amber': two to six letters of one word, in order, the first one first. */
export function isShortFor(short: string, word: string): boolean {
  if (!/^[a-z]{2,6}$/.test(short) || !/^[a-z]{3,40}$/.test(word) || short.length >= word.length) return false
  if (short.charAt(0) !== word.charAt(0)) return false
  let next = 0
  for (const letter of word) if (letter === short.charAt(next)) next += 1
  return next === short.length
}

function sameWord(a: string, b: string): boolean {
  return foldWord(a) === foldWord(b)
}

/** Insertions, deletions, replacements and swaps of neighbours that part two words; `enough` or more are not counted on. */
function slipsBetween(a: string, b: string, enough: number): number {
  if (Math.abs(a.length - b.length) > enough || b.length > LONGEST) return enough + 1
  let before: number[] = []
  let row = Array.from({ length: b.length + 1 }, (_, column) => column)
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const same = a.charAt(i - 1) === b.charAt(j - 1)
      let slips = Math.min(at(row, j) + 1, at(next, j - 1) + 1, at(row, j - 1) + (same ? 0 : 1))
      const swap =
        i > 1 && j > 1 && a.charAt(i - 1) === b.charAt(j - 2) && a.charAt(i - 2) === b.charAt(j - 1)
      if (swap) slips = Math.min(slips, at(before, j - 2) + 1)
      next.push(slips)
    }
    before = row
    row = next
  }
  return at(row, b.length)
}

function at(row: readonly number[], column: number): number {
  return row[column] ?? Infinity
}
