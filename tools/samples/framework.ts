import type { SampleBook } from './book.ts'
import { asPrinted, cellsOf, paperLines, withoutEmphasis } from './paper.ts'

/** The force delivery framework of 2018: row n of the sheet is line n of the text. */
export function frameworkBook(): SampleBook {
  const rows = paperLines('framework-2018').map(line =>
    cellsOf(line, text => asPrinted(withoutEmphasis(text))),
  )
  const starts = (index: number): string => String(rows[index]?.[0] ?? '')
  const headers = [...rows.keys()].filter(index => starts(index) === 'P&C Plan Ref')
  const themes = [...rows.keys()].filter(index => /^\d\. /.test(starts(index)))
  const deliverables = [...rows.keys()].filter(index => /^T\d\.\d+$/.test(starts(index)))
  return {
    file: 'framework-2018.xlsx',
    title: 'Police and Crime Plan: Force Delivery Framework, 2018',
    sheet: 'Framework',
    rows,
    widths: [14, 100, 30, 26],
    boldRows: [2, 6, 8, 18, 33, ...themes, ...deliverables],
    headerRows: headers,
    merged: new Map(
      [...rows.keys()]
        .filter(index => rows[index]?.length === 1 && starts(index).length > 14)
        .map(row => [row, 4]),
    ),
  }
}
