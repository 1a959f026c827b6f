import { isCellError } from '../../../shared/index.ts'
import type { Held } from './book.ts'
import { exception } from './strict.ts'
import { dayAt } from './time.ts'

/** What a cell holds after something was written to it, and what became of its format. */
export interface Typed {
  readonly held: Held
  readonly format?: string
  readonly formula?: string
}

const NUMBER = /^[+-]?(?:\d{1,3}(?:,\d{3})+|\d+)?\.?\d+(?:e[+-]?\d+)?%?$/i
/** 2-1, 1/2, 31/03/2025, 2025-03-31: which of the two is the month depends on the spreadsheet. */
const DATE = /^\d{1,4}[-/.]\d{1,2}(?:[-/.]\d{1,4})?$/
const SOME_DAY = 45_000

/**
 * What Google makes of a value that is written as if a person had typed it (Range.setValue: "numeric, string, boolean or
 * date. If it begins with '=' it is interpreted as a formula"; ValueInputOption USER_ENTERED: "Strings may be converted to
 * numbers, dates, etc."). In a cell that is formatted as text ('@') a text stays one; a sign that makes a formula or hides
 * itself is taken at its strictest, since no page says that '@' stops it.
 */
export function typed(value: unknown, format: string, zone: string): Typed {
  if (typeof value === 'number') return { held: format === '@' ? String(value) : value }
  if (typeof value === 'boolean') return { held: format === '@' ? String(value).toUpperCase() : value }
  if (Object.prototype.toString.call(value) === '[object Date]')
    return {
      held: dayAt((value as Date).getTime(), zone),
      format: format === 'General' ? 'dd/mm/yyyy' : format,
    }
  if (typeof value !== 'string')
    throw exception(`The parameters (${typeof value}) don't match the method signature for Range.setValue.`)
  return typedText(value, format)
}

function typedText(text: string, format: string): Typed {
  if (text === '') return { held: null }
  expectShort(text)
  if (text.startsWith('=')) return { held: { error: '#NAME?' }, formula: text }
  if (text.startsWith("'")) return { held: text.slice(1) }
  if (format === '@') return { held: text }
  if (/^(?:true|false)$/i.test(text)) return { held: text.toUpperCase() === 'TRUE' }
  if (/^\+\D/.test(text)) return { held: { error: '#ERROR!' }, formula: `=${text.slice(1)}` }
  const plain = text.trim()
  if (NUMBER.test(plain))
    return { held: Number(plain.replace(/[,%]/g, '')) * (plain.endsWith('%') ? 0.01 : 1) }
  if (DATE.test(plain)) return { held: SOME_DAY, format: 'dd/mm/yyyy' }
  return { held: text }
}

/** The words of Google for a cell that would be too long. */
export function expectShort(text: string): void {
  if (text.length > 50_000)
    throw exception('Your input contains more than the maximum of 50000 characters in a single cell.')
}

/** A value as a script is given it: '' for nothing, an error as its text. Dates are told apart by the caller. */
export function givenValue(held: Held): string | number | boolean {
  if (held === null) return ''
  return isCellError(held) ? held.error : held
}
