import type { CellValue } from 'hucre'
import type { SampleBook } from './book.ts'
import { MENDED, type MendedDeliverable } from './delivery-repairs.ts'
import { cellsOf, numbered, paperLines } from './paper.ts'

/** Titles, key and theme stand in the rows of the text's lines 1 to 18; row 20 is the header, deliverables follow without gaps. */
const LINES_ABOVE = 19
const HEADER: readonly CellValue[] = [
  'No.',
  'Organisation',
  'SPECIFIC DELIVERABLES OF COMMISSIONER, CHIEF CONSTABLE AND PARTNERS',
  'RAG Status',
]
const TABLE_WIDTH = 4
const WIDTHS = [12, 24, 88, 24, 12, 24, 14, 24]
const KEY_FILLS = new Map([
  ['14,0', 'C6E0B4'],
  ['14,2', 'FFE699'],
  ['14,4', 'F8CBAD'],
])

function titleRow(deliverable: MendedDeliverable, lines: readonly string[]): CellValue[] {
  const parts = deliverable.row.flatMap(line => cellsOf(lines[line - 1] ?? '', text => text.trim()))
  return numbered(parts)
}

/** The delivery plan of 2018 as it was printed: lead and update lines run across the table, below their deliverable. */
export function deliveryBook(): SampleBook {
  const lines = paperLines('delivery-2018')
  const rows: (readonly CellValue[])[] = lines
    .slice(0, LINES_ABOVE)
    .map(line => cellsOf(line, text => text.trim()))
  const merged = new Map([0, 2, 6, 8, 10, 12, 17].map(row => [row, TABLE_WIDTH]))
  const bold = [0, 2, 8, 12, 17]
  rows.push(HEADER)
  for (const deliverable of MENDED) {
    bold.push(rows.length)
    rows.push(titleRow(deliverable, lines))
    for (const { text } of deliverable.below) {
      merged.set(rows.length, TABLE_WIDTH)
      rows.push([text])
    }
  }
  return {
    file: 'delivery-2018.xlsx',
    title: 'Police and Crime Delivery Plan 2018-21: theme 1, quarter 1 update, April 2018',
    sheet: 'Delivery plan',
    rows,
    widths: WIDTHS,
    boldRows: bold,
    headerRows: [LINES_ABOVE],
    fills: KEY_FILLS,
    merged,
  }
}
