import type { CellValue } from 'hucre'
import type { SampleBook } from './book.ts'
import { paperLines } from './paper.ts'

const PARAGRAPH = 100

function cutCells(line: string): CellValue[] {
  const cells = line.split('\t').map(part => (part === '' ? null : part))
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop()
  return cells
}

/**
 * The delivery plan of 2018 as its scan was read: row n of the sheet is line n of the text, every cell cut where the
 * text is cut, every cell a text, nothing trimmed.
 */
export function deliveryScanBook(): SampleBook {
  const rows = paperLines('delivery-2018').map(cutCells)
  const paragraphs = [...rows.keys()].filter(
    row => rows[row]?.length === 1 && String(rows[row]?.[0]).length > PARAGRAPH,
  )
  return {
    file: 'delivery-2018-scan.xlsx',
    title: 'Police and Crime Delivery Plan 2018-21: theme 1, as scanned',
    sheet: 'Delivery plan',
    rows,
    widths: [16, 24, 100, 14, 14, 24, 14, 24],
    boldRows: [0, 2, 8, 12, 17],
    headerRows: [19],
    merged: new Map(paragraphs.map(row => [row, 4])),
  }
}
