import type { CellValue } from 'hucre'
import type { SampleBook } from './book.ts'
import { ACTIONS } from './clean-actions.ts'
import { cleanRows, returnBook } from './clean.ts'

/** One thing that was spoiled: the cell on screen, what stands there now, and the rule that must say so. */
interface Damage {
  readonly cell: string
  readonly becomes: CellValue
  readonly rule: string
}

const day = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
const updateOf = (ref: string): string => ACTIONS.find(action => action.ref === ref)?.update ?? ''

export const DAMAGES: readonly Damage[] = [
  // The sheet prints 3 Red and counts 2; the other figures are right for the 20 ratings that the key knows.
  { cell: 'B6', becomes: '4 (20.0%)', rule: '' },
  { cell: 'B8', becomes: '11 (55.0%)', rule: '' },
  { cell: 'B10', becomes: '3 (15.0%)', rule: '' },
  { cell: 'B12', becomes: '3 (15.0%)', rule: 'count-match' },
  { cell: 'A13', becomes: null, rule: '' },
  { cell: 'A22', becomes: null, rule: 'ref-missing' },
  // 1.10 typed into a cell that is not text.
  { cell: 'A25', becomes: 1.1, rule: 'ref-spoiled' },
  // 2.3 taken for the second of March.
  { cell: 'A28', becomes: day('2025-03-02'), rule: 'ref-spoiled' },
  { cell: 'A33', becomes: 'T3.3', rule: 'ref-form' },
  { cell: 'A38', becomes: '4.2', rule: 'ref-dup' },
  { cell: 'G17', becomes: 'Grn', rule: 'status-vocab' },
  { cell: 'G26', becomes: null, rule: 'status-missing' },
  { cell: 'G27', becomes: 'See update', rule: 'status-vocab' },
  { cell: 'G38', becomes: 'See update', rule: 'status-vocab' },
  { cell: 'D20', becomes: 'Head of Comunity Safety', rule: 'lead-variant' },
  { cell: 'D29', becomes: null, rule: 'lead-missing' },
  { cell: 'H21', becomes: null, rule: 'update-missing' },
  { cell: 'H39', becomes: updateOf('3.1'), rule: 'update-copy' },
  // September has 30 days.
  { cell: 'F16', becomes: '31/09/2025', rule: 'due-form' },
  { cell: 'E32', becomes: day('2026-03-02'), rule: '' },
  { cell: 'F32', becomes: day('2026-01-30'), rule: 'due-before-start' },
  { cell: 'F35', becomes: day('2025-08-29'), rule: 'due-passed' },
  {
    cell: 'H19',
    becomes: `${updateOf('1.4')} (check the cost with finance before this goes out)`,
    rule: 'note-left',
  },
  {
    cell: 'H23',
    becomes: `${updateOf('1.8')} Inspector Jane Holt leads it from then on.`,
    rule: 'person-name',
  },
]

function damage(rows: CellValue[][], { cell, becomes }: Damage): void {
  const column = cell.charCodeAt(0) - 'A'.charCodeAt(0)
  const row = rows[Number(cell.slice(1)) - 1]
  if (row?.[column] === undefined)
    throw new RangeError(`Cannot spoil ${cell}: the tidy return has no such cell`)
  row[column] = becomes
}

/**
 * The tidy return with one of each error that a return can have without a plan of its own, three that need a plan which
 * says how refs are written and what is required (A33, D29, H21), and some things to explain.
 */
export function brokenBook(): SampleBook {
  const rows = cleanRows()
  for (const one of DAMAGES) damage(rows, one)
  return returnBook('broken.xlsx', rows)
}
