import type { Scale, ScaleStep } from './scale.ts'
import { foldWord } from './words.ts'

/** A rating column: how often each text stands in it, its heading, the values of its drop-down list. */
export interface Column {
  readonly values: ReadonlyMap<string, number>
  readonly heading: string
  readonly dropDown: readonly string[]
}

/** What a scale makes of a column. */
export interface Explained {
  readonly scale: Scale
  /** Spellings of each step that the column has: those of the list, then the commonest first. */
  readonly spellings: ReadonlyMap<ScaleStep, readonly string[]>
  readonly cells: number
  readonly weight: number
}

/** Values of the list count a little, so that they decide where cells are few. */
const LISTED = 0.5

/** What a scale would weigh that explains everything. */
export function weightOf(column: Column): number {
  let weight = LISTED * column.dropDown.length
  for (const count of column.values.values()) weight += count
  return weight
}

/** Cells whose text is a value of the list. */
export function listedCells(column: Column): number {
  const listed = new Set(column.dropDown.map(foldWord))
  let cells = 0
  for (const [text, count] of column.values) if (listed.has(foldWord(text))) cells += count
  return cells
}

/** undefined when the heading or the words that the scale needs are not there. */
export function explain(
  scale: Scale,
  column: Column,
  texts: readonly WrittenRating[],
): Explained | undefined {
  const heading = foldWord(column.heading).split(/[^a-z]+/)
  if (scale.heading !== undefined && !scale.heading.some(word => heading.includes(word))) return undefined
  const { certain, all } = scaleWords(scale)
  const isNeeded = (step: ScaleStep | undefined) => step && (scale.needs?.includes(step.label) ?? true)
  if (!texts.some(text => isNeeded(stepOf(certain, scale, text)))) return undefined
  const words = withoutBarred(all, scale, heading, texts)
  const spellings = new Map<ScaleStep, string[]>()
  let cells = 0
  let listed = 0
  for (const written of texts) {
    const step = stepOf(words, scale, written)
    if (step === undefined) continue
    cells += column.values.get(written.text) ?? 0
    listed += written.listed ? 1 : 0
    spellings.set(step, [...(spellings.get(step) ?? []), written.text])
  }
  return { scale, spellings, cells, weight: cells + LISTED * listed }
}

/** A text of a rating column and the words it may be known by. */
export interface WrittenRating {
  readonly text: string
  /** It is a value of the column's list. */
  readonly listed: boolean
  readonly whole: string
  /** Without a leading number: 'amber' of '2 - Amber'. */
  readonly unnumbered: string
  /** 'green', 'on track' of 'Green: on track'; [] of a text too long to be a rating with a remark. */
  readonly parts: readonly string[]
}

/** A column with more different texts is no column of ratings; the commonest are looked at. */
const MOST_TEXTS = 150

/** A longer value is prose that begins with a rating. */
const LONGEST_PAIR = 60

/** The texts of a column: those of its list, then the commonest first. */
export function writtenRatings(column: Column): readonly WrittenRating[] {
  const listed = new Set(column.dropDown)
  const byCount = [...column.values].sort((a, b) => b[1] - a[1]).map(([text]) => text)
  return [...new Set([...listed, ...byCount])].slice(0, MOST_TEXTS).map(text => {
    const short = text.length <= LONGEST_PAIR
    const unnumbered = short ? text.trim().replace(/^\d{1,2}\s{0,3}[-.:)\u2013=]\s{0,3}(?=\D)/, '') : text
    const parts = short ? unnumbered.split(/\s[-\u2013\u2014=]\s|[:(\n/]/).map(foldWord) : []
    return { text, listed: listed.has(text), whole: foldWord(text), unnumbered: foldWord(unnumbered), parts }
  })
}

function stepOf(words: Words, scale: Scale, written: WrittenRating): ScaleStep | undefined {
  const { whole, unnumbered, parts } = written
  const known = words.get(whole) ?? scale.steps.find(step => step.reads?.(whole) ?? begins(step, whole))
  if (known !== undefined) return known
  const [first = '', ...rest] = parts
  const step = words.get(unnumbered) ?? words.get(first)
  const others = rest.map(part => words.get(part))
  return others.every(other => other === undefined || other === step || agree(other, step)) ? step : undefined
}

/** 'Blue - complete', 'White (not started)': two words for one thing. */
function agree(a: ScaleStep, b: ScaleStep | undefined): boolean {
  return b !== undefined && a.means.some(meaning => b.means.includes(meaning))
}

function begins(step: ScaleStep, folded: string): boolean {
  return step.begins?.some(word => folded === word || folded.startsWith(`${word} `)) ?? false
}

type Words = ReadonlyMap<string, ScaleStep>

interface ScaleWords {
  /** Words that leave no doubt. */
  readonly certain: Words
  readonly all: Words
}

/** Folded once: the scales have a thousand words. */
const FOLDED = new Map<Scale, ScaleWords>()

function scaleWords(scale: Scale): ScaleWords {
  const known = FOLDED.get(scale)
  if (known !== undefined) return known
  const certain = wordsOf(scale, step => {
    const doubtful = [...(step.doubtful ?? []), ...(step.notUnder?.words ?? [])]
    return [step.letter, step.label, ...step.words].filter(word => !doubtful.includes(foldWord(word)))
  })
  const all = wordsOf(scale, step => [step.letter, step.label, ...step.words, ...(step.doubtful ?? [])])
  FOLDED.set(scale, { certain, all })
  return { certain, all }
}

function wordsOf(scale: Scale, words: (step: ScaleStep) => readonly string[]): Words {
  const found = new Map<string, ScaleStep>()
  for (const step of scale.steps) {
    for (const word of words(step).map(foldWord)) if (!found.has(word)) found.set(word, step)
  }
  return found
}

/** Leaves out what a heading forbids a step to mean, unless the column spells the step's label or lists the word. */
function withoutBarred(
  words: Words,
  scale: Scale,
  heading: readonly string[],
  texts: readonly WrittenRating[],
): Words {
  const left = new Map(words)
  for (const { label, notUnder } of scale.steps) {
    if (notUnder === undefined || !heading.includes(notUnder.heading)) continue
    if (texts.some(text => text.whole === foldWord(label))) continue
    for (const word of notUnder.words)
      if (!texts.some(text => text.listed && text.whole === word)) left.delete(word)
  }
  return left
}
