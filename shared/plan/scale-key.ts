import type { KeyEntry } from './plan.ts'
import type { Scale, ScaleStep } from './scale.ts'
import type { Column, Explained } from './scale-match.ts'
import { foldWord, withoutShapes } from './words.ts'

/** The key of a column that a scale explains, best first, then the values of its list that the scale does not know. */
export function scaleKey(explained: Explained, column: Column): KeyEntry[] {
  const { scale, spellings } = explained
  const used = stepsUsed(scale, spellings)
  const style = commonest(explained, column)
  const entries = used.flatMap((step, place) => {
    const rank = scale.unranked === true ? 1 : place + 1
    const groups = listedApart(spellings.get(step) ?? [], column)
    return groups.map(texts => {
      const letter = texts.length > 0 ? letterOf(scale, step, texts, column) : inTheStyleOf(style, step)
      return entryOf(step, letter, texts, rank, groups.length > 1)
    })
  })
  const known = new Set([...spellings.values()].flat())
  return withoutRepeats([...entries, ...ownKey(column.dropDown.filter(text => !known.has(text)))])
}

/** Words of the office that no scale knows: counted, and neither better nor worse than the best. */
export function ownKey(words: readonly string[]): KeyEntry[] {
  const seen = new Map(words.map(word => [foldWord(word), word.trim()]))
  return [...seen.values()].map(word => ({
    letter: word,
    label: word,
    words: [],
    definition: '',
    rank: 1,
    counts: true,
    means: [],
  }))
}

type Spellings = Explained['spellings']

function stepsUsed(scale: Scale, spellings: Spellings): readonly ScaleStep[] {
  const last = Math.max(
    ...scale.steps.map((step, place) => (spellings.has(step) && !step.uncounted ? place : -1)),
  )
  return scale.steps.filter((step, place) => {
    if (spellings.has(step) || (scale.filled === true && place < last)) return true
    if (step.always === undefined || typeof step.always === 'boolean') return step.always === true
    const { unless } = step.always
    return !scale.steps.some(other => other.label === unless && spellings.has(other))
  })
}

/** Two values of one list are two ratings, even where a scale takes them for one: 'In progress' and 'Ongoing'. */
function listedApart(spellings: readonly string[], column: Column): readonly (readonly string[])[] {
  const listed = spellings.filter(text => column.dropDown.includes(text))
  if (listed.length < 2) return [spellings]
  const [first = '', ...others] = listed
  return [[first, ...spellings.filter(text => !listed.includes(text))], ...others.map(text => [text])]
}

/** How the office writes a step: as in the list, else most often; shapes and arrows beside a word are left out. */
function letterOf(scale: Scale, step: ScaleStep, spellings: readonly string[], column: Column): string {
  const known = new Set([step.letter, step.label, ...step.words].map(foldWord))
  const own = step.begins === undefined ? spellings : spellings.filter(text => known.has(foldWord(text)))
  if (scale.named === true && step.uncounted !== true) return step.letter
  const counts = new Map<string, number>()
  for (const text of own) {
    const plain = withoutShapes(text.trim()).trim()
    const listed = column.dropDown.includes(text) ? Infinity : 0
    counts.set(plain, (counts.get(plain) ?? 0) + (column.values.get(text) ?? 0) + listed)
  }
  const [best] = [...counts].sort((a, b) => (b[1] === a[1] ? 0 : b[1] - a[1]))
  return best?.[0] ?? step.letter
}

/** The letter of the step that most cells say. */
function commonest({ scale, spellings }: Explained, column: Column): string {
  const cells = (texts: readonly string[]) =>
    texts.reduce((sum, text) => sum + (column.values.get(text) ?? 0), 0)
  const [most] = [...spellings].sort(([, a], [, b]) => cells(b) - cells(a))
  return most === undefined ? '' : letterOf(scale, most[0], most[1], column)
}

/** A step that no cell says is named as the commonest one is: by letter, by word, in capitals. */
function inTheStyleOf(style: string, step: ScaleStep): string {
  if (style.length <= 2) return step.letter
  if (style === style.toUpperCase()) return step.label.toUpperCase()
  return style === style.toLowerCase() ? step.label.toLowerCase() : step.label
}

function entryOf(
  step: ScaleStep,
  letter: string,
  spellings: readonly string[],
  rank: number,
  apart: boolean,
): KeyEntry {
  const barred = step.notUnder?.words ?? []
  const all = [step.letter, step.label, ...step.words, ...(step.doubtful ?? [])]
  const words = apart ? spellings : [...all.filter(word => !barred.includes(foldWord(word))), ...spellings]
  return {
    letter,
    label: apart ? letter : step.label,
    words: [...words],
    definition: '',
    rank,
    counts: step.uncounted !== true,
    means: [...step.means],
  }
}

/** A word belongs to the first entry that has it; letters and labels before other words. */
function withoutRepeats(key: readonly KeyEntry[]): KeyEntry[] {
  const taken = new Set(key.flatMap(entry => [foldWord(entry.letter), foldWord(entry.label)]))
  return key.map(entry => ({
    ...entry,
    words: entry.words.filter(word => {
      const folded = foldWord(word)
      const free = !taken.has(folded)
      taken.add(folded)
      return free
    }),
  }))
}
