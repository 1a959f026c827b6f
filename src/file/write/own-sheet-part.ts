import { type Cell, cellName, columnName, isDay } from '../../../shared/index.ts'
import type { Link, OwnSheet } from '../../host.ts'
import { cellContent, cellElement } from './cell-xml.ts'
import type { StyleBook } from './style-book.ts'
import { escaped } from './xml-text.ts'

/** "Hyperlinks in a worksheet: 65,530" (Excel specifications and limits). Cells beyond stay without. */
const MOST_LINKS = 65_530
/** Widths of columns in characters, and rows that are looked at for them. */
const [NARROWEST, WIDEST, LOOKED_AT] = [9, 60, 500]

/** What a person types into a text of ours later stays text as well; long texts are seen whole. */
const TEXT =
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
const LINK = (font: number): string => TEXT.replace('fontId="0"', `fontId="${font}" applyFont="1"`)
/** Blue and underlined, as links are; on white its contrast is 5.9 to 1. */
const LINK_COLOUR = '<color rgb="FF0563C1"/>'

/** The styles of our own sheets. */
interface OwnStyles {
  readonly text: number
  readonly link: number
}

/** Adds the styles of our own sheets to a workbook's. */
export function ownStyles(book: StyleBook, hasLinks: boolean): OwnStyles {
  const text = book.add('cellXfs', TEXT)
  return { text, link: hasLinks ? book.add('cellXfs', LINK(book.add('fonts', linkFont(book)))) : text }
}

/** Whether an item of a list is one that {@link ownStyles} adds. */
export function isOwnStyle(book: StyleBook, list: 'cellXfs' | 'fonts', item: string): boolean {
  if (list === 'fonts') return item === book.written(linkFont(book))
  const font = /fontId="(\d{1,6})"/.exec(item)?.[1] ?? ''
  return book.isPlainDay(item) || item === book.written(TEXT) || item === book.written(LINK(Number(font)))
}

/** The workbook's own first font, for links. */
function linkFont(book: StyleBook): string {
  const first = book.item('fonts', 0) ?? ''
  const size = /<(?:\w{1,20}:)?sz val="([\d.]{1,6})"/.exec(first)?.[1] ?? '11'
  const name = /<(?:\w{1,20}:)?name val="([^"<>]{1,64})"/.exec(first)?.[1] ?? 'Calibri'
  return `<font><u/><sz val="${size}"/>${LINK_COLOUR}<name val="${name}"/></font>`
}

/** One of our own sheets as a part: texts in the cells themselves, links as objects beside them, nowhere a formula. */
export function ownSheetPart(
  { rows, links }: OwnSheet,
  { book, since1904 }: { readonly book: StyleBook; readonly since1904: boolean },
): string {
  const styles = ownStyles(book, links.length > 0)
  const linked = new Set(links.map(({ row, column }) => `${row} ${column}`))
  const written = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      if (cell === null || cell === '') return ''
      const asLink = linked.has(`${r} ${c}`) ? styles.link : styles.text
      const style = typeof cell === 'string' ? asLink : book.styleFor(cell, 0)
      const given = ` r="${cellName(r, c)}"${style === 0 ? '' : ` s="${style}"`}`
      return cellElement({ full: 'c', given }, cellContent(cell, since1904))
    })
    return cells.every(cell => cell === '') ? '' : `<row r="${r + 1}">${cells.join('')}</row>`
  })
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<dimension ref="${areaOf(rows)}"/>${columnElements(rows)}<sheetData>${written.join('')}</sheetData>` +
    `${linkElements(links.slice(0, MOST_LINKS))}</worksheet>`
  )
}

function columnsOf(rows: OwnSheet['rows']): number {
  return rows.reduce((most, row) => Math.max(most, row.length), 0)
}

function areaOf(rows: OwnSheet['rows']): string {
  const columns = Math.max(1, columnsOf(rows))
  return rows.length <= 1 && columns === 1 ? 'A1' : `A1:${columnName(columns - 1)}${Math.max(1, rows.length)}`
}

function columnElements(rows: OwnSheet['rows']): string {
  const columns = columnsOf(rows)
  const widths = Array.from({ length: columns }, (_, column) => {
    const longest = rows
      .slice(0, LOOKED_AT)
      .reduce((most, row) => Math.max(most, lengthOf(row[column] ?? null)), 0)
    const width = Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
    return `<col min="${column + 1}" max="${column + 1}" width="${width}" customWidth="1"/>`
  })
  return columns === 0 ? '' : `<cols>${widths.join('')}</cols>`
}

function lengthOf(cell: Cell): number {
  if (isDay(cell)) return 10
  return typeof cell === 'string' ? Math.max(...cell.split('\n').map(line => line.length)) : 8
}

function linkElements(links: readonly Link[]): string {
  if (links.length === 0) return ''
  const elements = links.map(
    ({ row, column, to }) =>
      `<hyperlink ref="${cellName(row, column)}" location="${escaped(locationOf(to))}"/>`,
  )
  return `<hyperlinks>${elements.join('')}</hyperlinks>`
}

/** 'Plan'!C5, with the name in quotation marks always: names with spaces need them, others may have them. */
function locationOf({ sheet, row, column }: Link['to']): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellName(row, column)}`
}
