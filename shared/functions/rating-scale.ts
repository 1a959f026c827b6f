import { BLANK, type Status, UNKNOWN } from '../measures/tally.ts'
import { statusReader } from '../plan/compile.ts'
import type { KeyEntry } from '../plan/plan.ts'
import { type ChosenScale, chooseScale } from '../plan/scales.ts'
import { isDashes } from '../return/judge.ts'
import { cellText } from '../return/text.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { byCount } from './count-values.ts'
import { keyWords } from './key-words.ts'
import { isRatingHeading, isRatingWord } from './rating-headings.ts'

/** A status key, and what each cell says by it; a line of dashes says nothing. */
export interface RatingScale {
  readonly key: readonly KeyEntry[]
  readonly classify: (cell: Cell) => Status
  /** A heading of the range, and no rating: what the scale reads as a rating never is one. */
  readonly isHeading: (cell: Cell) => boolean
}

/** No rating is longer. */
const LONGEST = 60

/** How often each text of a range occurs. */
type Texts = ReadonlyMap<string, number>

/**
 * The scale that the cells speak, or the one that a person has given; undefined when the cells look like no ratings. What
 * is asked for is part of it, if it has such a step: the day when nothing is off track is no day without that rating.
 */
export function scaleOf(
  counts: ReadonlyMap<Cell, number>,
  given: Grid | undefined,
  asked: Grid = [],
): RatingScale | undefined {
  const all =
    asked.length === 0 ? counts : new Map([...asked.flat().map(cell => [cell, 0] as const), ...counts])
  const reader = readerOf(textsOf(all), given === undefined ? [] : keyWords(given))
  return reader && scaleBy(reader)
}

/** In code unit order, so that the order of the rows changes nothing. */
function textsOf(counts: ReadonlyMap<Cell, number>): Texts {
  const texts = new Map<string, number>()
  for (const [cell, count] of counts) {
    const text = cellText(cell)
    if (text === '' || text.length > LONGEST || isDashes(text)) continue
    texts.set(text, (texts.get(text) ?? 0) + count)
  }
  return new Map([...texts].sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** What a text says, or that it is a heading. */
interface Meaning {
  readonly status: Status
  readonly heading: boolean
}

interface Reader {
  readonly key: readonly KeyEntry[]
  readonly read: (text: string) => Meaning
  /** Of the texts that the scale was chosen by. */
  readonly meanings: ReadonlyMap<string, Meaning>
}

/** A range with more different texts is no column of ratings, and is read anew each time. */
const MOST_TEXTS = 50
const MOST_READERS = 1000
const readers = new Map<string, Reader | undefined>()

/** Remembered by everything that it follows from: a sheet asks a thousand times about the same few values. */
function readerOf(texts: Texts, words: readonly string[]): Reader | undefined {
  if (texts.size > MOST_TEXTS) return newReader(texts, words)
  const asked = nameOf(texts, words)
  if (readers.has(asked)) return readers.get(asked)
  const reader = newReader(texts, words)
  if (readers.size >= MOST_READERS) readers.clear()
  readers.set(asked, reader)
  return reader
}

/** Each text with its length before it, so that no two lists have one name. */
function nameOf(texts: Texts, words: readonly string[]): string {
  let name = ''
  for (const [text, count] of texts) name += `${text.length}:${text}${count};`
  for (const word of words) name += `${word.length}=${word}`
  return name
}

function newReader(all: Texts, words: readonly string[]): Reader | undefined {
  const headings = [...all.keys()].filter(text => isRatingHeading(text) && !isRatingWord(text))
  const texts = new Map([...all].filter(([text]) => !headings.includes(text)))
  const said = new Map([...texts].filter(([, count]) => count > 0))
  const heading = headings.join(' ')
  const chosen = choose(said, heading, words)
  const asked = said.size === texts.size ? undefined : choose(texts, heading, words)
  const best = asked !== undefined && extend(chosen, asked) ? asked : chosen
  if (best === undefined) return undefined
  // Nobody but the person can say the order of words that no scale knows; best first is how key asks for them.
  const key = best.name === 'list' ? best.key.map((entry, i) => ({ ...entry, rank: i + 1 })) : best.key
  const read = meaningReader(key)
  const few = all.size > MOST_TEXTS ? [] : [...all.keys()]
  return { key, read, meanings: new Map(few.map(text => [text, read(text)])) }
}

function meaningReader(key: readonly KeyEntry[]): (text: string) => Meaning {
  const read = statusReader(key)
  return text => {
    const status = read(text) ?? (text === '' || isDashes(text) ? BLANK : UNKNOWN)
    return { status, heading: status === UNKNOWN && isRatingHeading(text) }
  }
}

function choose(texts: Texts, heading: string, words: readonly string[]): ChosenScale | undefined {
  return chooseScale(texts, heading, words) ?? chooseScale(commonestScale(texts), heading, words)
}

/** What is asked for may add a step to the scale that the cells speak, but not make it another one. */
function extend(chosen: ChosenScale | undefined, asked: ChosenScale): boolean {
  if (chosen === undefined) return false
  const counts = chosen.key.some(entry => entry.counts)
  return !counts || (asked.name === chosen.name && asked.name !== 'words')
}

/**
 * The texts of the scale that most cells speak. That a column holds ratings must be plain before it is read as one; of
 * these cells a person has said so, and whatever else stands among them is named as not counted.
 */
function commonestScale(texts: Texts): Texts {
  const scales = new Map<string, { cells: number; texts: Map<string, number> }>()
  for (const [text, count] of byCount(texts).slice(0, MOST_TEXTS)) {
    const name = chooseScale(new Map([[text, count]]), '', [])?.name
    if (name === undefined) continue
    const scale = scales.get(name) ?? { cells: 0, texts: new Map<string, number>() }
    scale.cells += count
    scales.set(name, scale)
    scale.texts.set(text, count)
  }
  const best = [...scales.values()].reduce((a, b) => (b.cells > a.cells ? b : a), {
    cells: 0,
    texts: new Map(),
  })
  return best.texts
}

function scaleBy({ key, read, meanings }: Reader): RatingScale {
  const known = new Map<Cell, Meaning>(meanings)
  const meaningOf = (cell: Cell): Meaning => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const meaning = read(cellText(cell))
    known.set(cell, meaning)
    return meaning
  }
  return {
    key,
    classify: cell => meaningOf(cell).status,
    isHeading: cell => meaningOf(cell).heading,
  }
}
