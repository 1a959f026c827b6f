import type { Sheet } from '../sheet/workbook.ts'

/** Sheets that we write in a person's workbook, under names that nobody else gives. */
const OWN_SHEETS = ['Plan issues', 'Plan explanations', 'Return record']

/** Offices call a sheet of theirs so as well; ours says in its first cell whose it is. */
const SETUP_SHEET = 'Plan setup'
const OWN_MARK = 'Plan Returns'

/** Whether a sheet is one of ours. They are never read as a return. */
export function isOwnSheet({ name, grid, top, left }: Sheet): boolean {
  const isCalled = (own: string): boolean => own.toLowerCase() === name.trim().toLowerCase()
  const first = top === 0 && left === 0 ? grid[0]?.[0] : undefined
  if (isCalled(SETUP_SHEET)) return typeof first === 'string' && first.startsWith(OWN_MARK)
  return OWN_SHEETS.some(isCalled)
}
