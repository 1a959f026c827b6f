import type { Cell } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'

/**
 * The cells of a range that belong to those of another, in reading order: cell by cell when both have one shape, else the
 * one cell of its row or of its column. A sentence when the ranges do not fit.
 */
export function besideCells(
  name: string,
  range: Grid,
  status: Grid,
  statusName = 'status',
): readonly Cell[] | string {
  const [rows, columns] = sizeOf(range)
  const [height, width] = sizeOf(status)
  if (rows !== height && (rows !== 1 || columns === 1)) {
    return `${name} must have as many rows as ${statusName}: it has ${rows}, ${statusName} has ${height}`
  }
  if (columns !== width && columns !== 1) {
    return `${name} must have as many columns as ${statusName}, or one: it has ${columns}, ${statusName} has ${width}`
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
