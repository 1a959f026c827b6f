import type { Field } from '../plan/plan.ts'

/** A line below an action that names its field: 'Lead: Det Supt, …'. */
export interface LabelledLine {
  readonly field: Field
  readonly text: string
}

const LONGEST_LABEL = 14

/**
 * Reads 'Lead: …' or 'Update: …' also where scanning has spoilt the label: 'Leac:', '_ead: (', 'Updatee:', 'te:'.
 * A spoilt label is a short run of letters before a colon, two letters at most from the label, or its tail.
 */
export function readLabel(text: string, labels: ReadonlyMap<string, Field>): LabelledLine | undefined {
  const colon = text.slice(0, LONGEST_LABEL).indexOf(':')
  if (colon < 1) return undefined
  const word = text
    .slice(0, colon)
    .toLowerCase()
    .replace(/[^a-z ]/g, '')
    .trim()
  const rest = text.slice(colon + 1).replace(/^[\s(]+/, '')
  for (const [label, field] of labels) {
    if (word === label) return { field, text: rest }
  }
  for (const [label, field] of labels) {
    const isTail = word.length >= 2 && label.endsWith(word)
    if (isTail || (word.length >= 3 && editDistance(word, label) <= (label.length > 4 ? 2 : 1)))
      return { field, text: rest }
  }
  return undefined
}

const WHOLE_WORDS = new Set([
  'a',
  'an',
  'and',
  'as',
  'at',
  'by',
  'for',
  'from',
  'in',
  'is',
  'of',
  'on',
  'or',
  'the',
  'to',
  'was',
  'which',
  'will',
  'with',
])

/**
 * Joins the pieces of one text that was cut over neighbouring cells at arbitrary points. A piece that begins with a small
 * letter goes on with the word before it, unless it begins with a whole little word; `known` texts win where one fits.
 */
export function joinPieces(
  pieces: readonly string[],
  known: (text: string) => boolean = () => false,
): string {
  let text = ''
  for (const piece of pieces) {
    if (text === '') {
      text = piece.trim()
      continue
    }
    const close = text + piece.trim()
    const apart = `${text} ${piece.trim()}`
    if (known(close) || known(apart)) text = known(apart) ? apart : close
    else text = isCutWord(text, piece) ? close : apart
  }
  return text
}

function isCutWord(before: string, piece: string): boolean {
  const [first = ''] = /^[a-z]+/.exec(piece) ?? []
  return /[A-Za-z]$/.test(before) && first !== '' && !WHOLE_WORDS.has(first)
}

/** Letters to change, add or drop between two short words. */
function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, i) => i)
  for (let i = 1; i <= a.length; i += 1) {
    const current = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const swap = (previous[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)
      current.push(Math.min(swap, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1))
    }
    previous = current
  }
  return previous[b.length] ?? 0
}
