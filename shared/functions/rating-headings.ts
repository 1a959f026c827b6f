import { chooseScale } from '../plan/scales.ts'
import { foldHeading } from '../return/headings.ts'
import { KNOWN_HEADINGS } from '../return/known-headings.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import type { RatingScale } from './rating-scale.ts'

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

const MOST_WORDS = 1000
const ratingWords = new Map<string, boolean>()

/** 'On track' heads a column in one tracker and is a rating in the next. */
export function isRatingWord(text: string): boolean {
  if (text === '' || text.length > LONGEST) return false
  const known = ratingWords.get(text)
  if (known !== undefined) return known
  const answer = chooseScale(new Map([[text, 1]]), '', []) !== undefined
  if (ratingWords.size >= MOST_WORDS) ratingWords.clear()
  ratingWords.set(text, answer)
  return answer
}

/** The cells before the data: up to the last heading that stands before the first rating; none without one. */
export function aboveData(grid: Grid, { classify, isHeading }: RatingScale): readonly Cell[] {
  const seen: Cell[] = []
  let above = 0
  for (const row of grid) {
    for (const cell of row) {
      if (typeof classify(cell) !== 'string') return seen.slice(0, above)
      seen.push(cell)
      if (isHeading(cell)) above = seen.length
    }
  }
  return seen.slice(0, above)
}
