import type { KeyEntry } from './plan.ts'
import { ownKey, scaleKey } from './scale-key.ts'
import { explain, listedCells, weightOf, writtenRatings, type Column, type Explained } from './scale-match.ts'
import { SCALES } from './scale-words.ts'
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
const LONGEST_LISTED = 60

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
  const texts = writtenRatings(column)
  let best: Explained | undefined
  for (const scale of SCALES) {
    const explained = explain(scale, column, texts)
    if (explained !== undefined && explained.weight > (best?.weight ?? 0)) best = explained
  }
  if (best === undefined || best.weight < ENOUGH * weightOf(column)) return fromOwnWords(column)
  const key = scaleKey(best, column)
  return { key, name: best.scale.id, why: whySentence(column, key, best.cells) }
}

function fromOwnWords(column: Column): ChosenScale | undefined {
  const cells = cellsOf(column)
  const listed = column.dropDown.filter(word => word.length <= LONGEST_LISTED)
  if (listed.length >= 2 && listedCells(column) >= ENOUGH * cells) return own('list', listed, column)
  const words = [...column.values].sort((a, b) => b[1] - a[1]).map(([text]) => text)
  const few = words.length >= 2 && words.length <= OWN.words && cells >= OWN.repeats * words.length
  return few && words.every(word => word.length <= OWN.length) ? own('words', words, column) : undefined
}

function own(name: string, words: readonly string[], column: Column): ChosenScale {
  const key = ownKey(words)
  const cells = name === 'list' ? listedCells(column) : cellsOf(column)
  return { key, name, why: `${whySentence(column, key, cells)} Which of them is best is not known.` }
}

function cellsOf(column: Column): number {
  let cells = 0
  for (const count of column.values.values()) cells += count
  return cells
}

function whySentence(column: Column, key: readonly KeyEntry[], cells: number): string {
  const names = key.filter(entry => entry.counts).map(nameOf)
  const named =
    names.length > 1
      ? `${names.slice(0, -1).join(', ')} and ${names[names.length - 1] ?? ''}`
      : names.join('')
  const heading =
    column.heading.trim() === '' ? 'The rating column' : `"${column.heading.trim().slice(0, 60)}"`
  return `${heading} was read as ${named} (${cells} of ${cellsOf(column)} cells).`
}

/** 'Green' for the letter 'G', the office's own word otherwise. */
function nameOf(entry: KeyEntry): string {
  return /^[A-Za-z]{1,2}$/.test(entry.letter) ? entry.label : entry.letter
}
