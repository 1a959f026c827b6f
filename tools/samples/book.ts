import { unzipSync, zipSync, type Zippable } from 'fflate'
import { writeXlsx, type Cell, type CellStyle, type CellValue, type WriteSheet } from 'hucre'

/** A sample workbook: one sheet of values, and how it should look when it is opened. Rows and columns are 0-based. */
export interface SampleBook {
  /** 'update-2014.xlsx' */
  readonly file: string
  readonly title: string
  readonly sheet: string
  /** Texts are written as texts, also those that look like numbers, dates or formulas. */
  readonly rows: readonly (readonly CellValue[])[]
  /** Column widths in characters. */
  readonly widths: readonly number[]
  readonly boldRows?: readonly number[]
  /** Column headings: bold on grey. */
  readonly headerRows?: readonly number[]
  /** Cells with a fill colour ('RRGGBB'), as '4,0' (row, column). */
  readonly fills?: ReadonlyMap<string, string>
  /** Rows whose first cell is merged over this many columns. */
  readonly merged?: ReadonlyMap<number, number>
  /** A drop-down list over an area such as 'E8:E40'. */
  readonly dropDown?: { readonly range: string; readonly values: readonly string[] }
}

const FONT = { name: 'Calibri', size: 11 }
const BODY: CellStyle = { font: FONT, alignment: { wrapText: true, vertical: 'top', horizontal: 'left' } }
/** A title alone in its row runs on over the empty cells beside it. */
const TITLE: CellStyle = { font: FONT, alignment: { vertical: 'top', horizontal: 'left' } }
/** Points. Excel allows no row taller than 409. */
const LINE_HEIGHT = 15
const TALLEST = 409
const HEADER_FILL = 'E7E6E6'
/** Fixed, so that the same rows give the same bytes on any day. */
const WRITTEN = new Date(Date.UTC(2026, 0, 1))
/** Zip times are local clock times: no time zone changes these bytes. */
const ZIPPED = new Date(2026, 0, 1)

function standsAlone(book: SampleBook, row: number): boolean {
  return book.rows[row]?.length === 1 && book.widths.length > 1 && !book.merged?.has(row)
}

/** Lines that a cell needs in its column, or in the columns that it is merged over. */
function linesOf(value: CellValue, width: number): number {
  if (typeof value !== 'string') return 1
  return value
    .split('\n')
    .reduce((lines, paragraph) => lines + Math.max(1, Math.ceil(paragraph.length / width)), 0)
}

/** Row heights in points: not every program finds them by itself when it opens a file. */
function heights(book: SampleBook): Map<number, { height: number }> {
  const found = new Map<number, { height: number }>()
  for (const [number, row] of book.rows.entries()) {
    if (standsAlone(book, number)) continue
    const span = book.merged?.get(number)
    const lines = row.map((value, column) => {
      const columns = span === undefined ? book.widths.slice(column, column + 1) : book.widths.slice(0, span)
      return linesOf(
        value,
        columns.reduce((sum, width) => sum + width, 0),
      )
    })
    const most = Math.max(1, ...lines)
    if (most > 1) found.set(number, { height: Math.min(TALLEST, most * LINE_HEIGHT) })
  }
  return found
}

function styles(book: SampleBook): Map<string, Partial<Cell>> {
  const cells = new Map<string, Partial<Cell>>()
  for (const [number, row] of book.rows.entries()) {
    const header = book.headerRows?.includes(number) ?? false
    const bold = header || (book.boldRows?.includes(number) ?? false)
    for (const [column, value] of row.entries()) {
      if (value === null) continue
      const rgb = book.fills?.get(`${number},${column}`) ?? (header ? HEADER_FILL : undefined)
      const fill: CellStyle =
        rgb === undefined ? {} : { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb } } }
      const date = value instanceof Date ? { numFmt: 'dd/mm/yyyy' } : {}
      cells.set(`${number},${column}`, {
        style: { ...(standsAlone(book, number) ? TITLE : BODY), font: { ...FONT, bold }, ...fill, ...date },
      })
    }
  }
  return cells
}

function writeSheet(book: SampleBook): WriteSheet {
  const merges = [...(book.merged ?? [])].map(([row, columns]) => ({
    startRow: row,
    startCol: 0,
    endRow: row,
    endCol: columns - 1,
  }))
  return {
    name: book.sheet,
    rows: book.rows.map(row => [...row]),
    columns: book.widths.map(width => ({ width, style: BODY })),
    cells: styles(book),
    merges,
    rowDefs: heights(book),
    pageSetup: { orientation: 'landscape', fitToPage: true, fitToWidth: 1, fitToHeight: 0 },
    ...(book.dropDown === undefined
      ? {}
      : {
          dataValidations: [
            {
              type: 'list' as const,
              values: [...book.dropDown.values],
              range: book.dropDown.range,
              allowBlank: true,
            },
          ],
        }),
  }
}

/** The bytes of the .xlsx: the same for the same book, whoever runs it and when. */
export async function bytesOf(book: SampleBook): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: [writeSheet(book)],
    properties: { title: book.title, creator: 'Plan Returns', created: WRITTEN, modified: WRITTEN },
  })
  // Packed anew, because the platform's own compressor differs from version to version.
  const parts: Zippable = {}
  for (const [name, part] of Object.entries(unzipSync(written)))
    parts[name] = [part, { mtime: ZIPPED, level: 9 }]
  return zipSync(parts)
}
