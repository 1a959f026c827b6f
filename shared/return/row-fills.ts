import { isBlank } from '../sheet/cell.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { inSteps, workedOut } from '../steps.ts'

/** How many cells of each row of a grid are filled; {@link MANY} for that many and more. */
export type RowFills = Uint8Array

/** More cells than a heading, a label or a line of figures has: the row is one of data. */
export const MANY = 4

/** Counted once for a sheet, though finding tables, headings and figures on it all ask. */
export const rowFills = workedOut(function* (sheet: Sheet) {
  const fills: RowFills = new Uint8Array(sheet.grid.length)
  yield* inSteps(sheet.grid, (cells, r) => {
    fills[r] = fillOf(cells)
  })
  return fills
})

export function fillsOf(sheet: Sheet): RowFills {
  return rowFills.of(sheet)
}

function fillOf(cells: readonly Cell[]): number {
  let filled = 0
  for (let c = 0; c < cells.length && filled < MANY; c += 1) if (!isBlank(cells[c])) filled += 1
  return filled
}
