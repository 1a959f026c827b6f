import { BLANK, type Status, UNKNOWN } from '../measures/tally.ts'
import { statusReader } from '../plan/compile.ts'
import type { KeyEntry } from '../plan/plan.ts'
import { chooseScale } from '../plan/scales.ts'
import { isDashes } from '../return/judge.ts'
import { cellText } from '../return/text.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { isRatingHeading } from './rating-headings.ts'

/** A status key, and what each cell says by it; a line of dashes says nothing. */
export interface RatingScale {
  readonly key: readonly KeyEntry[]
  readonly classify: (cell: Cell) => Status
}

/** No rating is longer. */
const LONGEST = 60

/** The scale that the cells speak, or the one that a person has given; undefined when the cells look like no ratings. */
export function scaleOf(cells: readonly Cell[], given: Grid | undefined): RatingScale | undefined {
  const { texts, heading } = valuesOf(cells)
  const words = given === undefined ? [] : keyWords(given)
  const chosen = chooseScale(texts, heading, words) ?? chooseScale(commonestScale(texts), heading, words)
  if (chosen === undefined) return undefined
  // Nobody but the person can say the order of words that no scale knows; best first is how key asks for them.
  const key = chosen.name === 'list' ? chosen.key.map((entry, i) => ({ ...entry, rank: i + 1 })) : chosen.key
  return { key, classify: classifier(key) }
}

/** How often each short text occurs, and the heading above them. */
function valuesOf(cells: readonly Cell[]): { texts: Map<string, number>; heading: string } {
  const counts = new Map<Cell, number>()
  for (const cell of cells) counts.set(cell, (counts.get(cell) ?? 0) + 1)
  const texts = new Map<string, number>()
  let heading = ''
  for (const [cell, count] of counts) {
    const text = cellText(cell)
    if (text === '' || text.length > LONGEST || isDashes(text)) continue
    if (isRatingHeading(text) && !isRatingWord(text)) heading = heading === '' ? text : heading
    else texts.set(text, (texts.get(text) ?? 0) + count)
  }
  return { texts, heading }
}

/**
 * The texts of the scale that most cells speak. That a column holds ratings must be plain before it is read as one; of
 * these cells a person has said so, and whatever else stands among them is named as not counted.
 */
function commonestScale(texts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  const scales = new Map<string, { cells: number; texts: Map<string, number> }>()
  for (const [text, count] of texts) {
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

/** 'On track' heads a column in one tracker and is a rating in the next. */
function isRatingWord(text: string): boolean {
  return chooseScale(new Map([[text, 1]]), '', []) !== undefined
}

/** A key is one line of words, or a table whose first column has them; its own heading is not one. */
function keyWords(given: Grid): string[] {
  const cells = given.length === 1 ? given.flat() : given.map(row => row[0] ?? null)
  return cells.map(cellText).filter(text => text !== '' && (isRatingWord(text) || !isRatingHeading(text)))
}

function classifier(key: readonly KeyEntry[]): (cell: Cell) => Status {
  const read = statusReader(key)
  const known = new Map<Cell, Status>()
  return cell => {
    const before = known.get(cell)
    if (before !== undefined) return before
    const text = cellText(cell)
    const status = read(text) ?? (text === '' || isDashes(text) ? BLANK : UNKNOWN)
    known.set(cell, status)
    return status
  }
}
