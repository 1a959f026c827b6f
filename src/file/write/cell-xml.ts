import { type Cell, isCellError, isDay } from '../../../shared/index.ts'
import { attributeSpans } from '../xml.ts'
import { CannotWrite } from './cannot-write.ts'
import { cellTextXml, escaped } from './xml-text.ts'

/** "Total number of characters that a cell can contain: 32,767" (Excel specifications and limits). */
const LONGEST_TEXT = 32_767
/** 1 January 1904 as our days count, less one: day 0 of a workbook that counts from there. */
const FROM_1904 = 1462
const LAST_DAY = 2958466

/** What stands behind the attributes of a cell: its kind of value, '' for a number, and its content. */
interface CellContent {
  readonly type: string
  readonly inside: string
}

/**
 * The content of a cell. A text stands in the cell itself and not among the shared ones: so it stays text whatever it
 * looks like, and no other part changes.
 */
export function cellContent(cell: Cell, since1904: boolean): CellContent {
  if (cell === null || cell === '') return { type: '', inside: '' }
  if (typeof cell === 'string') return { type: 'inlineStr', inside: textElements(cell) }
  if (typeof cell === 'boolean') return { type: 'b', inside: `<v>${cell ? 1 : 0}</v>` }
  if (isCellError(cell)) return { type: 'e', inside: `<v>${escaped(cell.error)}</v>` }
  const number = isDay(cell) ? serialOf(cell.day, since1904) : cell
  if (!Number.isFinite(number)) throw new RangeError(`Cannot write ${number}: it is no number`)
  return { type: '', inside: `<v>${number}</v>` }
}

function textElements(text: string): string {
  if (text.length > LONGEST_TEXT)
    throw new CannotWrite(
      `A text of ${text.length} characters cannot be written: a cell of Excel holds ${LONGEST_TEXT} at most`,
    )
  return `<is><t xml:space="preserve">${cellTextXml(text)}</t></is>`
}

/** A day as the workbook counts it. Excel counts a 29 February 1900 that never was. */
function serialOf(day: number, since1904: boolean): number {
  const serial = since1904 ? day - FROM_1904 : day < 61 ? day - 1 : day
  if (serial < 0 || day >= LAST_DAY)
    throw new CannotWrite(
      `A date before ${since1904 ? 1904 : 1900} or after 9999 cannot be written: no program shows it`,
    )
  return serial
}

/** A cell with its attributes as they were, but for its kind of value, and its style where another one is given. */
export function cellElement(
  { full, given, style }: { readonly full: string; readonly given: string; readonly style?: number },
  { type, inside }: CellContent,
): string {
  const kind = type === '' ? '' : ` t="${type}"`
  const attributes = `${keptAttributes(given, style)}${kind}`
  const prefix = full.slice(0, -1)
  return inside === ''
    ? `<${full}${attributes}/>`
    : `<${full}${attributes}>${prefixed(inside, prefix)}</${full}>`
}

/** Elements that we write, with the prefix that their surroundings have: '' or 'x:'. */
export function prefixed(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=[A-Za-z])/g, `<$1${prefix}`)
}

/** Without the kind of value; what Excel calculated for the old one (`cm`, `vm`) goes with it. */
function keptAttributes(given: string, style: number | undefined): string {
  let kept = ''
  let styled = style === undefined
  for (const { name, from, valueFrom, valueTo, to } of attributeSpans(given, 0, given.length)) {
    if (['t', 'cm', 'vm'].includes(name)) continue
    if (name !== 's' || style === undefined) kept += given.slice(from, to)
    else {
      kept += `${given.slice(from, valueFrom)}${style}${given.slice(valueTo, to)}`
      styled = true
    }
  }
  return styled ? kept : `${kept} s="${String(style)}"`
}
