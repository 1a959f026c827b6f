import type { Field, Plan } from '../plan/plan.ts'
import { KNOWN_HEADINGS } from './known-headings.ts'
import { remembered } from './remembered.ts'

const ENDS = /^[\s.:*()[\]\-–—_/\\]+|[\s.:*()[\]\-–—_/\\?]+$/g

/** Folds a heading for look-up: lower case, one space between words, no punctuation at the ends, no inner brackets. */
export function foldHeading(text: string): string {
  return folded(text.slice(0, LONGEST))
}

const LONGEST = 200
const MOST_REMEMBERED = 2000

const folded = remembered(MOST_REMEMBERED, text =>
  text
    .toLowerCase()
    .replace(/[’‘]/g, "'")
    // Exports write 'DUE_DATE'.
    .replace(/[()[\]*_]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(ENDS, ''),
)

/**
 * A field that a heading may name; the lower the rank, the likelier. Words of the plan itself rank below 0, the first of a
 * field lowest. 'nothing' is first where the plan says that the heading names no column.
 */
export interface HeadingGuess {
  readonly field: Field | 'nothing'
  readonly rank: number
}

/** Looks headings up: the plan's own words first, then the known ones. [] when a heading names no field. */
export type HeadingIndex = (heading: string) => readonly HeadingGuess[]

/** The ranks of a plan's own words begin here; a field has fewer of them. */
const OWN = -1000
const NOTHING: HeadingGuess = { field: 'nothing', rank: OWN }

export function headingIndex(plan: Plan): HeadingIndex {
  const own = new Map<string, HeadingGuess[]>()
  for (const [field, words] of Object.entries(plan.columns)) {
    for (const [place, word] of (words ?? []).entries())
      addGuess(own, foldHeading(word), { field: field as Field, rank: Math.min(OWN + place, -1) })
  }
  const ignored = new Set(plan.ignored?.map(foldHeading))
  const known = knownGuesses()
  const found = new Map<string, readonly HeadingGuess[]>()
  const lookUp = (words: string): readonly HeadingGuess[] => {
    const guesses = known.get(words) ?? []
    return [...(own.get(words) ?? []), ...guesses]
  }
  return heading => {
    const seen = found.get(heading)
    if (seen !== undefined) return seen
    const words = foldHeading(heading)
    const whole = lookUp(words)
    const cut = whole.length > 0 ? whole : lookUp(withoutTail(words))
    const named = cut.length > 0 ? cut : lookUpParts(heading, lookUp)
    const guesses = ignored.has(words) ? [NOTHING, ...named] : named
    if (found.size < 5000) found.set(heading, guesses)
    return guesses
  }
}

/** Headings in two languages or with two words for one thing: 'Cyf / Ref', 'Owner | Lead'. */
function lookUpParts(
  heading: string,
  lookUp: (words: string) => readonly HeadingGuess[],
): readonly HeadingGuess[] {
  const parts = heading.length > 120 ? [] : heading.split(/\s*[/|\n\r]\s*/)
  for (const part of parts.length > 4 ? [] : parts.slice(1)) {
    const guesses = lookUp(foldHeading(part))
    if (guesses.length > 0) return guesses
  }
  return []
}

let knownIndex: ReadonlyMap<string, readonly HeadingGuess[]> | undefined

/** The known headings, folded once for all plans. */
function knownGuesses(): ReadonlyMap<string, readonly HeadingGuess[]> {
  if (knownIndex !== undefined) return knownIndex
  const index = new Map<string, HeadingGuess[]>()
  for (const [field, words] of Object.entries(KNOWN_HEADINGS)) {
    // 'Status' is the rating, unless another column is: then it says whether actions are open.
    const last = field === 'state' ? 1000 : 0
    words.forEach((word, rank) =>
      addGuess(index, foldHeading(word), { field: field as Field, rank: rank + last }),
    )
  }
  return (knownIndex = index)
}

function addGuess(index: Map<string, HeadingGuess[]>, word: string, guess: HeadingGuess): void {
  const guesses = index.get(word)
  if (guesses === undefined) index.set(word, [guess])
  else if (!guesses.some(other => other.field === guess.field)) guesses.push(guess)
}

/** 'lead officer name/post' → 'lead officer name'; 'due date dd/mm/yy' → 'due date': explanations after a heading. */
function withoutTail(words: string): string {
  const cut = words.search(
    / ?[/–:;,\n-] ?| dd| e\.?g\.?| \(|\?| (?:this|current) (?:week|month|quarter|period|year)\b/,
  )
  return cut > 1 ? words.slice(0, cut).replace(ENDS, '') : words
}

/** What a heading of at most four words says by its last word; the words after it speak of something else. */
const SAID_BY_LAST_WORD: readonly (readonly [Field, RegExp, RegExp?])[] = [
  ['ref', /(?:^| )(?:id|ref|reference|no|number)$/, /\b(?:phone|telephone|contact|staff|budget|cost|page)\b/],
  ['status', /(?:^| )(?:rag|brag|rating|status)$/, /\b(?:risk|priority|inherent|residual|impact|legal)\b/],
  ['lead', /(?:^| )(?:lead|owner|officer|manager|director)$/],
  ['due', /(?:^| )(?:deadline|(?:due|target|end|completion|finish|delivery) date)$/],
  ['update', /(?:^| )(?:updates?|commentary|comments?|narrative|position)$/],
  [
    'title',
    /(?:^| )(?:actions?|recommendations?|commitments?|deliverables?)$/,
    /\b(?:next|further|outstanding|remaining|other|recovery|remedial)\b/,
  ],
]
/** Worse than every known heading: a sheet that has 'Comments' too keeps its updates there. */
const LAST_WORD_RANK = 900

/**
 * Guesses from the last word of a heading that is not known as a whole: 'Force update', 'Deal commitment'. Only for a row
 * that is known to be the header: titles and posts of an action end with such words too.
 */
export function guessByLastWord(heading: string): readonly HeadingGuess[] {
  const words = withoutTail(foldHeading(heading))
  if (words.length > 40 || words.split(' ').length > 4) return []
  return SAID_BY_LAST_WORD.filter(([, says, unless]) => says.test(words) && unless?.test(words) !== true).map(
    ([field]) => ({ field, rank: LAST_WORD_RANK }),
  )
}
