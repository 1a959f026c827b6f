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
export function explain(scale: Scale, column: Column): Explained | undefined {
  const heading = foldWord(column.heading).split(/[^a-z]+/)
  if (scale.heading !== undefined && !scale.heading.some(word => heading.includes(word))) return undefined
  const texts = [...new Set([...column.dropDown, ...mostFirst(column)])]
  const certain = certainWords(scale)
  const sure = texts.map(text => stepOf(certain, scale, text))
  const needed = (step: ScaleStep | undefined) => step && (scale.needs?.includes(step.label) ?? true)
  if (!sure.some(needed)) return undefined
  const words = allWords(scale, column, heading)
  const spellings = new Map<ScaleStep, string[]>()
  let cells = 0
  for (const text of texts) {
    const step = stepOf(words, scale, text)
    if (step === undefined) continue
    cells += column.values.get(text) ?? 0
    spellings.set(step, [...(spellings.get(step) ?? []), text])
  }
  const listed = column.dropDown.filter(text => stepOf(words, scale, text) !== undefined).length
  return { scale, spellings, cells, weight: cells + LISTED * listed }
}

function mostFirst(column: Column): readonly string[] {
  return [...column.values].sort((a, b) => b[1] - a[1]).map(([text]) => text)
}

type Words = ReadonlyMap<string, ScaleStep>

function certainWords(scale: Scale): Words {
  return wordsOf(scale, step => {
    const doubtful = [...(step.doubtful ?? []), ...(step.notUnder?.words ?? [])]
    return [step.letter, step.label, ...step.words].filter(word => !doubtful.includes(foldWord(word)))
  })
}

function allWords(scale: Scale, column: Column, heading: readonly string[]): Words {
  const listed = new Set(column.dropDown.map(foldWord))
  const seen = new Set([...column.values.keys()].map(foldWord))
  return wordsOf(scale, step => {
    const label = foldWord(step.label)
    const barred =
      step.notUnder && heading.includes(step.notUnder.heading) && !seen.has(label) && !listed.has(label)
    const words = [step.letter, step.label, ...step.words, ...(step.doubtful ?? [])].map(foldWord)
    return barred ? words.filter(word => listed.has(word) || !step.notUnder?.words.includes(word)) : words
  })
}

function wordsOf(scale: Scale, words: (step: ScaleStep) => readonly string[]): Words {
  const found = new Map<string, ScaleStep>()
  for (const step of scale.steps) {
    for (const word of words(step)) if (!found.has(foldWord(word))) found.set(foldWord(word), step)
  }
  return found
}

/** A longer value is prose that begins with a rating. */
const LONGEST_PAIR = 60

/** The step a value means: as a whole, without a leading number ('2 - Amber'), or by its first part ('Green: on track'). */
function stepOf(words: Words, scale: Scale, text: string): ScaleStep | undefined {
  const folded = foldWord(text)
  const whole = words.get(folded) ?? scale.steps.find(step => step.reads?.(folded) ?? begins(step, folded))
  if (whole !== undefined || text.length > LONGEST_PAIR) return whole
  const unnumbered = text.trim().replace(/^\d{1,2}\s{0,3}[-.:)\u2013=]\s{0,3}(?=\D)/, '')
  const [first = '', ...rest] = unnumbered.split(/\s[-\u2013\u2014=]\s|[:(\n/]/)
  const step = words.get(foldWord(unnumbered)) ?? words.get(foldWord(first))
  const others = rest.map(part => words.get(foldWord(part)))
  return others.every(other => other === undefined || other === step || agree(other, step)) ? step : undefined
}

/** 'Blue - complete', 'White (not started)': two words for one thing. */
function agree(a: ScaleStep, b: ScaleStep | undefined): boolean {
  return b !== undefined && a.means.some(meaning => b.means.includes(meaning))
}

function begins(step: ScaleStep, folded: string): boolean {
  return step.begins?.some(word => folded === word || folded.startsWith(`${word} `)) ?? false
}
