import type { KeyEntry } from './plan.ts'
import { SCALES, type Scale, type ScaleStep } from './scale-words.ts'
import { foldWord } from './words.ts'

/** A key taken from a column's own words. */
export interface ChosenScale {
  readonly key: KeyEntry[]
  /** 'colours', 'progress', 'percent' …; 'list' for a drop-down list's own words, 'words' for a column's own words. */
  readonly name: string
  /** Why, in a sentence: '"RAG" was read as Green, Amber and Red (38 of 40 cells).' */
  readonly why: string
}

/** A scale must say what at least this share of the cells means. */
const ENOUGH = 0.6

/** A column of own words: few, short and repeated. */
const OWN = { words: 7, length: 30, repeats: 3 } as const

/**
 * The scale that explains a column's values best, as a key in the column's own spelling. `values` counts the texts of the
 * cells, `dropDown` are the values of its list. Values that the scale does not know stay out of the key, so that they are
 * asked about; those of the list are let in as they are. undefined when the column does not look like ratings.
 */
export function chooseScale(
  values: ReadonlyMap<string, number>,
  heading: string,
  dropDown: readonly string[],
): ChosenScale | undefined {
  const column: Column = { values, heading, dropDown: dropDown.filter(word => foldWord(word) !== '') }
  let best: Explained | undefined
  for (const scale of SCALES) {
    const explained = explain(scale, column)
    if (explained !== undefined && explained.weight > (best?.weight ?? 0)) best = explained
  }
  if (best !== undefined && best.weight >= ENOUGH * weightOf(column)) return fromScale(best, column)
  return fromOwnWords(column)
}

interface Column {
  readonly values: ReadonlyMap<string, number>
  readonly heading: string
  readonly dropDown: readonly string[]
}

/** What a scale makes of a column: the spellings of each step, the commonest (or the list's) first. */
interface Explained {
  readonly scale: Scale
  readonly spellings: ReadonlyMap<ScaleStep, readonly string[]>
  readonly weight: number
  readonly cells: number
}

/** Values of the list count a little, so that they decide where cells are few. */
const LISTED = 0.5

function weightOf(column: Column): number {
  return cellsOf(column) + LISTED * column.dropDown.length
}

function cellsOf(column: Column): number {
  let cells = 0
  for (const count of column.values.values()) cells += count
  return cells
}

function explain(scale: Scale, column: Column): Explained | undefined {
  const heading = foldWord(column.heading).split(/[ /]/)
  if (scale.heading !== undefined && !scale.heading.some(word => heading.includes(word))) return undefined
  const spelled = [...column.dropDown, ...column.values.keys()]
  const certain = new Set(spelled.flatMap(text => stepOf(certainWords(scale), scale, text) ?? []))
  const needed = scale.steps.filter(step => scale.needs?.includes(step.label) ?? true)
  if (!needed.some(step => certain.has(step))) return undefined
  const words = allWords(scale, column, heading)
  const spellings = new Map<ScaleStep, string[]>()
  let cells = 0
  for (const text of mostFirst(column)) {
    const step = stepOf(words, scale, text)
    if (step === undefined) continue
    cells += column.values.get(text) ?? 0
    spellings.set(step, [...(spellings.get(step) ?? []), text])
  }
  const listed = column.dropDown.filter(text => stepOf(words, scale, text) !== undefined).length
  return { scale, spellings, cells, weight: cells + LISTED * listed }
}

/** Spellings of the list, then those of the cells, the commonest first. */
function mostFirst(column: Column): readonly string[] {
  const counted = [...column.values].sort((a, b) => b[1] - a[1]).map(([text]) => text)
  return [...new Set([...column.dropDown, ...counted])]
}

type Words = ReadonlyMap<string, ScaleStep>

function certainWords(scale: Scale): Words {
  return wordsOf(scale, step => {
    const doubtful = [...(step.doubtful ?? []), ...(step.notUnder?.words ?? [])]
    return [step.letter, step.label, ...step.words].filter(word => !doubtful.includes(foldWord(word)))
  })
}

function allWords(scale: Scale, column: Column, heading: readonly string[]): Words {
  const seen = new Set([...column.values.keys()].map(foldWord))
  const listed = new Set(column.dropDown.map(foldWord))
  return wordsOf(scale, step => {
    const { notUnder, label } = step
    const spelled = seen.has(foldWord(label)) || listed.has(foldWord(label))
    const barred =
      notUnder !== undefined && heading.includes(notUnder.heading) && !spelled
        ? notUnder.words.filter(word => !listed.has(word))
        : []
    const words = [step.letter, label, ...step.words, ...(step.doubtful ?? [])]
    return words.filter(word => !barred.includes(foldWord(word)))
  })
}

function wordsOf(scale: Scale, words: (step: ScaleStep) => readonly string[]): Words {
  const found = new Map<string, ScaleStep>()
  for (const step of scale.steps) {
    for (const word of words(step)) {
      const folded = foldWord(word)
      if (!found.has(folded)) found.set(folded, step)
    }
  }
  return found
}

/** The step that a value means: the whole value, without a leading number ('2 - Amber'), or its first part ('Green: on track'). */
function stepOf(words: Words, scale: Scale, text: string): ScaleStep | undefined {
  const folded = foldWord(text)
  const whole = words.get(folded) ?? scale.steps.find(step => step.reads?.(folded) ?? begins(step, folded))
  if (whole !== undefined || text.length > LONGEST_PAIR) return whole
  const unnumbered = text.trim().replace(/^\d{1,2}\s{0,3}[-.:)\u2013=]\s{0,3}(?=\D)/, '')
  const [first = '', ...rest] = unnumbered.split(/\s+[-\u2013\u2014=]\s+|\s*[:(\n/]\s*/)
  const step = words.get(foldWord(unnumbered)) ?? words.get(foldWord(first))
  const others = rest.map(part => words.get(foldWord(part)))
  return others.every(other => other === undefined || other === step || agree(other, step)) ? step : undefined
}

/** A longer value is prose that begins with a rating. */
const LONGEST_PAIR = 60

/** 'Blue - complete', 'Green: on track', 'White (not started)': two words for one thing. */
function agree(a: ScaleStep, b: ScaleStep | undefined): boolean {
  return b !== undefined && a.means.some(meaning => b.means.includes(meaning))
}

function begins(step: ScaleStep, folded: string): boolean {
  return step.begins?.some(word => folded === word || folded.startsWith(`${word} `)) ?? false
}

function fromScale(explained: Explained, column: Column): ChosenScale {
  const { scale, spellings } = explained
  const used = scale.steps.filter(step => spellings.has(step) || standsAnyway(step, scale, spellings))
  const letters = [...spellings.values()].map(texts => texts[0] ?? '')
  const key = used.map((step, place) =>
    entryOf(step, scale.unranked ? 1 : place + 1, spellings.get(step) ?? [], letters),
  )
  const known = new Set([...spellings.values()].flat())
  const strangers = column.dropDown.filter(text => !known.has(text))
  return {
    key: [...withoutRepeats(key), ...strangers.map(ownEntry)],
    name: scale.id,
    why: whySentence(
      column,
      key.filter(entry => entry.counts),
      explained.cells,
    ),
  }
}

function standsAnyway(step: ScaleStep, scale: Scale, spellings: ReadonlyMap<ScaleStep, unknown>): boolean {
  if (step.always === undefined || typeof step.always === 'boolean') return step.always === true
  const { unless } = step.always
  return !scale.steps.some(other => other.label === unless && spellings.has(other))
}

function entryOf(
  step: ScaleStep,
  rank: number,
  spellings: readonly string[],
  letters: readonly string[],
): KeyEntry {
  const barred =
    step.notUnder !== undefined && !spellings.some(text => step.notUnder?.words.includes(foldWord(text)))
  const words = [step.letter, step.label, ...step.words].filter(
    word => !barred || step.notUnder?.words.includes(foldWord(word)) !== true,
  )
  const letter = spellings[0] ?? inTheStyleOf(letters, step)
  return {
    letter,
    label: step.label,
    words: [...new Set([...words, ...spellings])].filter(word => word !== letter && word !== step.label),
    definition: '',
    rank,
    counts: step.uncounted !== true,
    means: [...step.means],
  }
}

/** A step that no cell says is named as the others are: by letter, by word, in capitals. */
function inTheStyleOf(letters: readonly string[], step: ScaleStep): string {
  if (letters.length === 0) return step.letter
  const most = letters.length / 2
  if (letters.filter(letter => letter.length <= 2).length > most) return step.letter
  if (letters.filter(letter => letter === letter.toUpperCase()).length > most) return step.label.toUpperCase()
  return letters.filter(letter => letter === letter.toLowerCase()).length > most
    ? step.label.toLowerCase()
    : step.label
}

/** A word belongs to the first entry that has it. */
function withoutRepeats(key: readonly KeyEntry[]): KeyEntry[] {
  const taken = new Set(key.flatMap(entry => [foldWord(entry.letter), foldWord(entry.label)]))
  return key.map(entry => ({
    ...entry,
    words: entry.words.filter(word => {
      const folded = foldWord(word)
      if (taken.has(folded)) return false
      taken.add(folded)
      return true
    }),
  }))
}

function fromOwnWords(column: Column): ChosenScale | undefined {
  const cells = cellsOf(column)
  const listed = column.dropDown.filter(word => word.length <= LONGEST_PAIR)
  if (listed.length >= 2) {
    const folded = new Set(listed.map(foldWord))
    let explained = 0
    for (const [text, count] of column.values) if (folded.has(foldWord(text))) explained += count
    if (explained >= ENOUGH * cells) return own('list', listed, column, explained)
  }
  const words = mostFirst(column)
  const few = words.length >= 2 && words.length <= OWN.words && cells >= OWN.repeats * words.length
  if (!few || words.some(word => word.length > OWN.length)) return undefined
  return own('words', words, column, cells)
}

function own(name: string, words: readonly string[], column: Column, cells: number): ChosenScale {
  const seen = new Set<string>()
  const key = words.filter(word => !seen.has(foldWord(word)) && seen.add(foldWord(word))).map(ownEntry)
  return { key, name, why: `${whySentence(column, key, cells)} Which of them is best is not known.` }
}

/** A word of the office that no scale knows: counted, and neither better nor worse than the best. */
function ownEntry(word: string): KeyEntry {
  return {
    letter: word.trim(),
    label: word.trim(),
    words: [],
    definition: '',
    rank: 1,
    counts: true,
    means: [],
  }
}

function whySentence(column: Column, key: readonly KeyEntry[], cells: number): string {
  const labels = key.map(entry => (entry.letter.length > 2 ? entry.letter : entry.label))
  const named =
    labels.length > 1
      ? `${labels.slice(0, -1).join(', ')} and ${labels[labels.length - 1] ?? ''}`
      : labels.join('')
  const heading =
    column.heading.trim() === '' ? 'The rating column' : `"${column.heading.trim().slice(0, 60)}"`
  return `${heading} was read as ${named} (${cells} of ${cellsOf(column)} cells).`
}
