import { type Cell, cellName, columnName, isDay } from '../../../shared/index.ts'
import type { Link, OwnSheet } from '../../host.ts'
import { cellContent, cellElement } from './cell-xml.ts'
import type { StyleBook } from './style-book.ts'
import { escaped } from './xml-text.ts'

/** "Hyperlinks in a worksheet: 65,530" (Excel specifications and limits). Cells beyond stay without. */
const MOST_LINKS = 65_530
/** Widths of columns in characters, and rows that are looked at for them. */
const [NARROWEST, WIDEST, LOOKED_AT] = [9, 60, 500]

/** Points of a line of text, and of the tallest row that Excel takes. */
const [LINE_HEIGHT, TALLEST] = [15, 409]

/** What a person types into a text of ours later stays text as well; long texts are seen whole. */
const TEXT =
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf>'
/** Links are blue and underlined; on white that has a contrast of 5.9 to 1. */
const FONTS = {
  heading: ['<b/>', ''],
  link: ['<u/>', '<color rgb="FF0563C1"/>'],
} as const

type OwnStyle = 'text' | keyof typeof FONTS

/** Gives the styles of our own sheets; each is added to the workbook's when it is first asked for. */
function ownStyles(book: StyleBook): (style: OwnStyle) => number {
  const known = new Map<OwnStyle, number>()
  return style => {
    const number = known.get(style) ?? book.add('cellXfs', styleElement(book, style))
    known.set(style, number)
    return number
  }
}

function styleElement(book: StyleBook, style: OwnStyle): string {
  if (style === 'text') return TEXT
  return withFont(book.add('fonts', fontElement(book, style)))
}

function withFont(font: number): string {
  return TEXT.replace('fontId="0"', `fontId="${font}" applyFont="1"`)
}

/** The workbook's own first font, in bold or as a link. */
function fontElement(book: StyleBook, style: keyof typeof FONTS): string {
  const first = book.item('fonts', 0) ?? ''
  const size = /<(?:\w{1,20}:)?sz val="([\d.]{1,6})"/.exec(first)?.[1] ?? '11'
  const name = /<(?:\w{1,20}:)?name val="([^"<>]{1,64})"/.exec(first)?.[1] ?? 'Calibri'
  const [kind, colour] = FONTS[style]
  return `<font>${kind}<sz val="${size}"/>${colour}<name val="${name}"/></font>`
}

/** Whether an item of a list is one that our own sheets have added. */
export function isOwnStyle(book: StyleBook, list: 'cellXfs' | 'fonts', item: string): boolean {
  if (list === 'fonts')
    return [fontElement(book, 'heading'), fontElement(book, 'link')].some(font => book.written(font) === item)
  const font = Number(/fontId="(\d{1,6})"/.exec(item)?.[1] ?? 0)
  return book.isPlainDay(item) || [TEXT, withFont(font)].some(style => book.written(style) === item)
}

/** One of our own sheets as a part: texts in the cells themselves, links as objects beside them, nowhere a formula. */
export function ownSheetPart(
  { rows, links }: OwnSheet,
  { book, since1904 }: { readonly book: StyleBook; readonly since1904: boolean },
): string {
  const styles = ownStyles(book)
  const linked = new Set(links.map(({ row, column }) => `${row} ${column}`))
  const widths = columnWidths(rows)
  const written = rows.map((row, r) => {
    const cells = row.map((cell, c) => {
      if (cell === null || cell === '') return ''
      const asText = linked.has(`${r} ${c}`) ? 'link' : r === 0 ? 'heading' : 'text'
      const style = typeof cell === 'string' ? styles(asText) : book.styleFor(cell, 0)
      const given = ` r="${cellName(r, c)}"${style === 0 ? '' : ` s="${style}"`}`
      return cellElement({ full: 'c', given }, cellContent(cell, since1904))
    })
    return cells.every(cell => cell === '')
      ? ''
      : `<row r="${r + 1}"${heightOf(row, widths)}>${cells.join('')}</row>`
  })
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">' +
    `<dimension ref="${areaOf(rows)}"/>${columnElements(widths)}<sheetData>${written.join('')}</sheetData>` +
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

function columnWidths(rows: OwnSheet['rows']): readonly number[] {
  return Array.from({ length: columnsOf(rows) }, (_, column) => {
    const longest = rows
      .slice(0, LOOKED_AT)
      .reduce((most, row) => Math.max(most, ...linesOf(row[column] ?? null)), 0)
    return Math.min(WIDEST, Math.max(NARROWEST, longest + 2))
  })
}

function columnElements(widths: readonly number[]): string {
  const columns = widths.map(
    (width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`,
  )
  return columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`
}

/** LibreOffice fits a row to its lines only where it is told how high they are; a person may still change it. */
function heightOf(row: OwnSheet['rows'][number], widths: readonly number[]): string {
  const lines = row.map((cell, column) =>
    linesOf(cell).reduce(
      (sum, length) => sum + Math.max(1, Math.ceil((length + 1) / (widths[column] ?? WIDEST))),
      0,
    ),
  )
  const most = lines.reduce((one, other) => Math.max(one, other), 1)
  return most === 1 ? '' : ` ht="${Math.min(TALLEST, most * LINE_HEIGHT)}"`
}

/** How long the lines of a cell are. */
function linesOf(cell: Cell): readonly number[] {
  if (isDay(cell)) return [10]
  return typeof cell === 'string' ? cell.split('\n').map(({ length }) => length) : [8]
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
