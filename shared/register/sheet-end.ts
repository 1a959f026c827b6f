import type { Cell } from '../sheet/cell.ts'
import type { Sheet } from '../sheet/workbook.ts'

/**
 * How a sheet of ours ends: its rows and the texts of the last one, as a text; '' for no sheet. Lines are added at the end
 * always, so that it tells whether somebody has added one since.
 */
export function endOf(sheet: Sheet | undefined): string {
  if (sheet === undefined) return ''
  const { grid, top, left } = sheet
  const margin: readonly Cell[] = Array.from({ length: left }, () => null)
  const last = grid[grid.length - 1]
  return last === undefined ? endOfRows(0, []) : endOfRows(top + grid.length, [...margin, ...last])
}

/** As {@link endOf}, of what a program shows: its rows, and the cells of the last one from column A. */
export function endOfRows(rows: number, last: readonly unknown[]): string {
  const texts = last.map(textOf)
  while (texts.length > 0 && texts[texts.length - 1] === '') texts.pop()
  return JSON.stringify([rows, ...texts])
}

/** Why a sheet is not written over one that ends otherwise than it did when it was read, as a sentence; '' when it may be. */
export function whyNotOver(name: string, end: string, wasEnd: string | undefined): string {
  return wasEnd === undefined || end === wasEnd
    ? ''
    : `Somebody else has written to the sheet "${name}" at the same moment, and nothing of theirs is lost: do it once more`
}

/** Programs hand over the same texts; of dates, numbers and errors each has its own form. */
function textOf(cell: unknown): string {
  if (cell === null || cell === '') return ''
  return typeof cell !== 'string' || cell.startsWith('#') ? '#' : cell.replace(/\r\n?/g, '\n')
}
