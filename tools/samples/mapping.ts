import type { SampleBook } from './book.ts'
import { cellsOf, numbered, paperLines } from './paper.ts'

/** The mapping of 2016, pledges to activities: row n of the sheet is line n of the text. */
export function mappingBook(): SampleBook {
  const rows = paperLines('mapping-2016').map(line => numbered(cellsOf(line, text => text.trim())))
  const headers = [...rows.keys()].filter(index => rows[index]?.[0] === 'Theme')
  const pledges = [...rows.keys()].filter(index => /^\d\. /.test(String(rows[index]?.[0] ?? '')))
  return {
    file: 'mapping-2016.xlsx',
    title: 'Appendix B: strategic activities supporting the seven new pledges',
    sheet: 'Mapping',
    rows,
    widths: [22, 26, 26, 100],
    boldRows: [2, 4, ...pledges],
    headerRows: headers,
    merged: new Map([2, ...pledges].map(row => [row, 4])),
  }
}
