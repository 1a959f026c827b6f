import { readFigure } from '../return/printed-figure.ts'
import { cellText } from '../return/text.ts'
import { isBlank } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { isRatingHeading, isRatingWord } from './rating-headings.ts'

/** 'G = on track', 'Amber – some risk': a rating and what it means in one cell. */
const WITH_MEANING = /^([^=:\n]{1,40}?)(?:\s?[=:]\s?|\s[-–—]\s)/

/**
 * The ratings that a key names, in its order. A key is one line of words, or a table whose first column has them; neither
 * its heading nor the figures printed between its lines are ratings.
 */
export function keyWords(given: Grid): readonly string[] {
  if (given.length === 1) return (given[0] ?? []).map(cell => ratingOf(cellText(cell))).filter(isName)
  const lines = given.map(([word = null, beside = null]) => ({
    text: ratingOf(cellText(word)),
    meaning: !isBlank(beside) && readFigure(beside) === undefined,
  }))
  const defines = lines.some(({ text, meaning }) => meaning && isRatingWord(text))
  const named = defines ? lines.filter(({ text, meaning }) => meaning || isRatingWord(text)) : lines
  return named.map(({ text }) => text).filter(isName)
}

function ratingOf(text: string): string {
  const word = WITH_MEANING.exec(text)?.[1]?.trim() ?? ''
  return isRatingWord(word) ? word : text
}

function isName(text: string): boolean {
  return text !== '' && (isRatingWord(text) || !isRatingHeading(text))
}
