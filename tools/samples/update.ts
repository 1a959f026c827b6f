import type { CellValue } from 'hucre'
import type { SampleBook } from './book.ts'
import { asPrinted, cellsOf, numbered, paperLines } from './paper.ts'

/** Lines that stand over another column than the first in the printed table: the second table's header is split. */
const PLACED = new Map([
  [44, 1],
  [46, 2],
  [47, 2],
])
const KEY_FILLS = new Map([
  ['14,0', 'C6E0B4'],
  ['17,0', 'FFE699'],
  ['20,0', 'F8CBAD'],
])

function row(line: string, number: number): CellValue[] {
  const column = PLACED.get(number)
  const cells = numbered(cellsOf(line, asPrinted))
  return column === undefined ? cells : [...Array<null>(column).fill(null), ...cells]
}

/** The six-month update of 2014: row n of the sheet is line n of the text. */
export function updateBook(): SampleBook {
  const rows = paperLines('update-2014').map((line, index) => row(line, index + 1))
  const headings = [...rows.keys()].filter(index => index > 47 && typeof rows[index]?.[0] === 'number')
  return {
    file: 'update-2014.xlsx',
    title: 'Police and Crime Plan 2014-18: six-month update, April to September 2014',
    sheet: 'Update',
    rows,
    widths: [14, 110, 12],
    boldRows: [2, 4, 6, 8, 12, 23, 43, ...headings],
    headerRows: [27, 45, 46],
    fills: KEY_FILLS,
  }
}
