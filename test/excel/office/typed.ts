import { HostError } from './batch.ts'
import type { OpenCell, Shown } from './book.ts'

/** "Total number of characters that a cell can contain: 32,767" (Excel specifications and limits). */
const LONGEST = 32_767
const DATES: readonly (readonly [form: RegExp, order: readonly number[], format: string])[] = [
  [/^(\d{1,2})[/-](\d{1,2})[/-](\d{4})$/, [3, 2, 1], 'dd/mm/yyyy'],
  [/^(\d{4})-(\d{1,2})-(\d{1,2})$/, [1, 2, 3], 'dd/mm/yyyy'],
  [/^(\d{1,2})[/-](\d{1,2})$/, [0, 2, 1], 'd-mmm'],
]

/**
 * What a cell becomes when a value is written to it, as if a person had typed it (Range.values: "Excel interprets this value
 * as a formula"; text cells take everything as it is: "Available number formats", Text; an apostrophe is the sign before a
 * text and no part of it: office-js issue 6687).
 */
export function type(cell: OpenCell, value: unknown): void {
  cell.formula = undefined
  if (typeof value === 'string') typeText(cell, value)
  else if (typeof value === 'number' || typeof value === 'boolean')
    cell.shown = cell.format === '@' ? String(value).toUpperCase() : value
  else
    throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.')
}

function typeText(cell: OpenCell, text: string): void {
  if (text.length > LONGEST) throw new HostError('InvalidArgument', 'The text is too long for a cell.')
  if (text === '') cell.shown = null
  else if (cell.format === '@') cell.shown = text
  else if (text.startsWith("'")) cell.shown = text.slice(1)
  else if (/^[=+\-@]./s.test(text)) {
    cell.formula = text.startsWith('=') ? text : `=${text}`
    cell.shown = 0
  } else read(cell, text)
}

function read(cell: OpenCell, text: string): void {
  const trimmed = text.trim()
  for (const [form, order, format] of DATES) {
    const match = form.exec(trimmed)
    if (match === null) continue
    // A day and a month alone are of this year, whichever that is.
    const [year = 0, month = 0, day = 0] = order.map(part => (part === 0 ? 2026 : Number(match[part])))
    cell.shown = Date.UTC(year, month - 1, day) / 86_400_000 + 25_569
    cell.format = format
    return
  }
  cell.shown = readWord(trimmed) ?? (/^[\d.]+(?:e\d+)?$/i.test(trimmed) ? Number(trimmed) : text)
}

function readWord(text: string): Shown | undefined {
  const word = text.toUpperCase()
  if (word === 'TRUE' || word === 'FALSE') return word === 'TRUE'
  return /^#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!)$/.test(word) ? { error: word } : undefined
}
