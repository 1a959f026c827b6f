import { foldText } from '../../return/text.ts'

/** What two texts that read the same have in common: figures made from their letters, and how many words they have. */
export interface Print {
  readonly mark: string
  readonly words: number
}

/**
 * The print of a text. Spaces, line ends, marks and, for A to Z, case do not matter to it; texts that read the same have
 * the same print, and others hardly ever: {@link readsSame} tells.
 */
export function printOf(text: string): Print {
  let one = 17
  let two = 29
  let words = 0
  let inWord = false
  for (let place = 0; place < text.length; place += 1) {
    const letter = letterAt(text, place)
    if (letter === 0) {
      if (isGap(text, place)) inWord = false
      continue
    }
    if (!inWord) {
      inWord = true
      words += 1
    }
    one = (Math.imul(one, 31) + letter) | 0
    two = (Math.imul(two, 131) ^ letter) | 0
  }
  return { mark: `${one}:${two}:${words}`, words }
}

/** Whether two texts read the same: case, spaces, and the kind of quotes and dashes do not matter. Stops where they part. */
export function readsSame(a: string, b: string): boolean {
  return a === b || (sameLetters(a, b) && foldText(a) === foldText(b))
}

function sameLetters(a: string, b: string): boolean {
  let other = 0
  for (let place = 0; place < a.length; place += 1) {
    const letter = letterAt(a, place)
    if (letter === 0) continue
    while (other < b.length && letterAt(b, other) === 0) other += 1
    if (other >= b.length || letterAt(b, other) !== letter) return false
    other += 1
  }
  while (other < b.length && letterAt(b, other) === 0) other += 1
  return other >= b.length
}

/** The code of a letter or figure, A to Z small; 0 for spaces and marks. */
function letterAt(text: string, place: number): number {
  const code = text.charCodeAt(place)
  if (code >= 97 && code <= 122) return code
  if (code >= 65 && code <= 90) return code + 32
  if (code < 48 || (code > 57 && code < 192) || (code >= 8192 && code < 8304)) return 0
  return code
}

function isGap(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  return code <= 32 || code === 160
}
