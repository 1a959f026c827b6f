import { dateOf } from '../return/calendar.ts'
import { isDay, type Day } from '../sheet/cell.ts'

/**
 * What may have been typed where a spreadsheet now holds a date or a number: 2 January → '2-1', '1-2' …; 1.1 → '1.1',
 * '1.10'. The likeliest first, as typed in the UK; the plan tells which of them are refs, and the rows around tell 1.10 of
 * 1.1. [] for a time or a huge number.
 */
export function likelyCodes(cell: Day | number): readonly string[] {
  return isDay(cell) ? codesOfDay(cell.day) : codesOfNumber(cell)
}

/** Signs that make a date of two or three numbers. */
const SIGNS = ['-', '/', '.']

function codesOfDay(day: number): readonly string[] {
  if (!Number.isInteger(day) || day < 1) return []
  const date = dateOf(day)
  const year = String(date.year % 100)
  const numbers = [
    [date.day, date.month], // 2-1, taken for 2 January of this year
    [date.month, date.day], // 1-2 where months come first
    ...(date.day === 1 ? [[date.month, year]] : []), // 3-14, taken for March 2014
    [date.day, date.month, year], // 2-1-14
    [date.month, date.day, year],
  ]
  return spelled(numbers.map(each => each.map(String)))
}

function spelled(numbers: readonly (readonly string[])[]): readonly string[] {
  return [...new Set(numbers.flatMap(each => SIGNS.map(sign => each.join(sign))))]
}

/** A longer ref than 9.99 or 9999 does not come from a number. */
const LARGEST = 10000

function codesOfNumber(number: number): readonly string[] {
  if (!(number >= 0) || number >= LARGEST) return []
  const text = String(number)
  if (!/^\d+(\.\d{1,3})?$/.test(text)) return []
  if (!text.includes('.')) return [text, `0${text}`, `00${text}`, `${text}.0`, `${text}.00`]
  const [, decimals = ''] = text.split('.')
  return decimals.length < 3 ? [text, `${text}0`] : [text]
}
