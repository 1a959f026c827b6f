import type { Cell } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'

/**
 * The cells of a range that belong to those of another, in reading order: cell by cell when both have one shape, else the
 * one cell of its row or of its column. A sentence when the ranges do not fit.
 */
export function besideCells(name: string, range: Grid, status: Grid): readonly Cell[] | string {
  const [rows, columns] = sizeOf(range)
  const [height, width] = sizeOf(status)
  const fits = (rows === height || rows === 1) && (columns === width || columns === 1)
  if (!fits || (rows === 1 && height > 1 && columns === 1)) {
    return `${name} must have as many rows as status: it has ${rows}, status has ${height}`
  }
  return status.flatMap((row, r) =>
    row.map((_, c) => range[rows === 1 ? 0 : r]?.[columns === 1 ? 0 : c] ?? null),
  )
}

function sizeOf(grid: Grid): readonly [rows: number, columns: number] {
  return [grid.length, grid[0]?.length ?? 0]
}

/** Each text, or the nearest one above where it is blank: a merged or unrepeated cell stands for the rows below it. */
export function filled(texts: readonly string[]): string[] {
  let last = ''
  return texts.map(text => {
    if (text !== '') last = text
    return last
  })
}
