import { type Status, UNKNOWN } from '../measures/tally.ts'
import { foldHeading } from '../return/headings.ts'
import { KNOWN_HEADINGS } from '../return/known-headings.ts'
import { cellText } from '../return/text.ts'
import type { Cell } from '../sheet/cell.ts'

const KNOWN = new Set(KNOWN_HEADINGS.status)
const HEADING_WORD = /(?:^|[^a-z])(?:b?ragg?|status|ratings?)(?:$|[^a-z])/
/** No heading is longer; what is, is prose. */
const LONGEST = 60

/** 'RAG', 'Status (RAG)', 'Oct 2014 rating': a known heading, or a short text with a word that only headings have. */
export function isRatingHeading(text: string): boolean {
  if (text.length > LONGEST) return false
  const folded = foldHeading(text)
  return KNOWN.has(folded) || HEADING_WORD.test(folded)
}

/**
 * The places of the cells that are data: none up to a heading that stands before the first rating, and no heading that
 * is repeated further down. What the scale reads as a rating is never a heading.
 */
export function dataPlaces(cells: readonly Cell[], classify: (cell: Cell) => Status): number[] {
  const headings = new Map<Cell, boolean>()
  const isHeading = (cell: Cell): boolean => {
    const known = headings.get(cell)
    if (known !== undefined) return known
    const answer = classify(cell) === UNKNOWN && isRatingHeading(cellText(cell))
    headings.set(cell, answer)
    return answer
  }
  let start = 0
  for (const [place, cell] of cells.entries()) {
    if (isHeading(cell)) start = place + 1
    if (typeof classify(cell) !== 'string') break
  }
  const places: number[] = []
  for (let place = start; place < cells.length; place += 1) {
    if (!isHeading(cells[place] ?? null)) places.push(place)
  }
  return places
}
