import { CellValueType, getNumfmtParseValueFilter, type ICellData } from '@univerjs/presets'

const TEXT_FORMATS: ReadonlySet<string> = new Set(['@', '@@@'])

/**
 * What a text means that is typed into a cell, as the grid's own editor takes it: a formula, a number, a date day first, a
 * truth value or a text.
 *
 * @param pattern the number format of the cell; in one for texts every text stays what it is
 */
export function typedCell(typed: string, pattern: string | undefined): ICellData {
  const isText = TEXT_FORMATS.has(pattern ?? '')
  if (typed === '') return { v: null, f: null }
  if (isText) return { v: typed, f: null, t: CellValueType.STRING }
  if (typed.startsWith('=') && typed.length > 1) return { v: null, f: typed }
  if (typed.startsWith("'")) return { v: typed.slice(1), f: null, t: CellValueType.FORCE_STRING }
  if (/^(?:true|false)$/i.test(typed))
    return { v: typed.toLowerCase() === 'true' ? 1 : 0, f: null, t: CellValueType.BOOLEAN }
  const number = getNumfmtParseValueFilter(typed.trim())
  if (number === null || typeof number.v !== 'number') return { v: typed, f: null, t: CellValueType.STRING }
  const style = number.z === undefined ? {} : { s: { n: { pattern: number.z } } }
  return { v: number.v, f: null, t: CellValueType.NUMBER, ...style }
}
