import { compareRefs } from '../plan/ref-order.ts'

/** A cross-tab: counts by row and column with totals. */
export interface Matrix {
  readonly rows: readonly string[]
  readonly columns: readonly string[]
  /** counts[row][column] */
  readonly counts: readonly (readonly number[])[]
  readonly rowTotals: readonly number[]
  readonly columnTotals: readonly number[]
  readonly total: number
}

/** One thing to count: where it stands, and how many it is (1 when left out). */
export interface MatrixEntry {
  readonly row: string
  readonly column: string
  readonly count?: number
}

/**
 * Counts by row and column. Labels that are given come first in that order, whether they occur or not; the others follow,
 * ordered by code unit with figures in the order of their numbers ('2' before '10'), '' last.
 */
export function crossTab(
  entries: Iterable<MatrixEntry>,
  labels: { readonly rows?: readonly string[]; readonly columns?: readonly string[] } = {},
): Matrix {
  const counted = new Map<string, Map<string, number>>()
  const seenColumns = new Set<string>()
  for (const { row, column, count = 1 } of entries) {
    const line = counted.get(row) ?? new Map<string, number>()
    counted.set(row, line.set(column, (line.get(column) ?? 0) + count))
    seenColumns.add(column)
  }
  const rows = inOrder(labels.rows ?? [], counted.keys())
  const columns = inOrder(labels.columns ?? [], seenColumns)
  const counts = rows.map(row => columns.map(column => counted.get(row)?.get(column) ?? 0))
  const rowTotals = counts.map(sum)
  const columnTotals = columns.map((_, i) => sum(counts.map(line => line[i] ?? 0)))
  return { rows, columns, counts, rowTotals, columnTotals, total: sum(rowTotals) }
}

/** The count at a row and column, 0 where nothing stands. */
export function countAt(matrix: Matrix, row: string, column: string): number {
  return matrix.counts[matrix.rows.indexOf(row)]?.[matrix.columns.indexOf(column)] ?? 0
}

/** Order of labels: as refs are ordered, '' last. */
function byLabel(a: string, b: string): number {
  return a === '' || b === '' ? Number(a === '') - Number(b === '') : compareRefs(a, b)
}

function inOrder(given: readonly string[], seen: Iterable<string>): string[] {
  const first = new Set(given)
  const others = [...new Set(seen)].filter(label => !first.has(label))
  return [...first, ...others.sort(byLabel)]
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, number) => all + number, 0)
}
