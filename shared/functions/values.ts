import type { Cell } from '../sheet/cell.ts'
import { isBlank } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'

/**
 * Any value that a program passes, as a cell; what no cell can hold is the error `#VALUE!`.
 *
 * The number 0 is a blank: Excel for Windows passes 0 for an empty cell, Excel on the web null, Google '' (office-js
 * issues 4702 and 5262), and one formula must give one result.
 */
function asCell(value: unknown): Cell {
  switch (typeof value) {
    case 'string':
    case 'boolean':
      return value
    case 'number':
      return value === 0 ? null : Number.isFinite(value) ? value : { error: '#NUM!' }
    case 'undefined':
      return null
    case 'object':
      return value === null ? null : fromObject(value)
    default:
      return { error: '#VALUE!' }
  }
}

function fromObject(value: object): Cell {
  if ('day' in value && typeof value.day === 'number' && Number.isFinite(value.day)) return value.day
  if ('error' in value && typeof value.error === 'string') return { error: value.error }
  return { error: '#VALUE!' }
}

/**
 * What a program passes for a range, as rows of equal length: a range as it is, one cell (Google passes it bare) as one
 * row of one cell, a list as one row. Rows that are already plain cells are taken over, not copied.
 */
export function asGrid(value: unknown): Grid {
  if (isPlainGrid(value)) return value
  if (!Array.isArray(value)) return [[asCell(value)]]
  const rows: readonly unknown[] = value
  const lists = rows.some(Array.isArray)
    ? rows.map(row => (Array.isArray(row) ? (row as unknown[]) : [row]))
    : [rows]
  const width = lists.reduce((widest, row) => Math.max(widest, row.length), 0)
  return lists.map(row => (isPlainRow(row, width) ? row : plainRow(row, width)))
}

/** The usual case, found out in one quick look: a whole column is a million cells. */
function isPlainGrid(value: unknown): value is Grid {
  if (!Array.isArray(value) || !Array.isArray(value[0])) return false
  const width = value[0].length
  for (const row of value as readonly unknown[]) {
    if (!Array.isArray(row) || !isPlainRow(row, width)) return false
  }
  return true
}

function isPlainRow(row: readonly unknown[], width: number): row is readonly Cell[] {
  for (let i = 0; i < width; i++) {
    const value = row[i]
    if (typeof value === 'string' || typeof value === 'boolean' || value === null) continue
    if (typeof value !== 'number' || value === 0 || !Number.isFinite(value)) return false
  }
  return row.length === width
}

function plainRow(row: readonly unknown[], width: number): readonly Cell[] {
  return Array.from({ length: width }, (_, i) => asCell(row[i]))
}

/** A single blank cell stands for an argument left out: Google passes '' for it, Excel a range of one cell. */
export function isOmitted(grid: Grid): boolean {
  return grid.length === 1 && (grid[0]?.length ?? 0) <= 1 && isBlank(grid[0]?.[0])
}
