import type { SampleBook } from './book.ts'
import { cellsOf, paperLines, withoutEmphasis } from './paper.ts'

/** The plan of 2021, commitments without refs, in one column: row n of the sheet is line n of the text. */
export function planBook(): SampleBook {
  const rows = paperLines('plan-2021').map(line => cellsOf(line, text => withoutEmphasis(text.trim())))
  const bold = [...rows.keys()].filter(index =>
    /^(Priority \d: |.*, I will:-$|I will:-$)/.test(String(rows[index]?.[0] ?? '')),
  )
  return {
    file: 'plan-2021.xlsx',
    title: 'Nottinghamshire Police and Crime Plan 2021-25, consultation draft',
    sheet: 'Plan',
    rows,
    widths: [110],
    boldRows: [4, ...bold],
  }
}
