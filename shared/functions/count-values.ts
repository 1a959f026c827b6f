import type { Cell } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'

/**
 * How often each value stands in a range, in order of appearance. What a value means is found out once for each
 * different one afterwards: this loop is all that a large range costs.
 */
export function countValues(grid: Grid): ReadonlyMap<Cell, number> {
  const counters = new Map<Cell, { count: number }>()
  for (const row of grid) {
    for (const cell of row) {
      const counter = counters.get(cell)
      if (counter === undefined) counters.set(cell, { count: 1 })
      else counter.count += 1
    }
  }
  const counts = new Map<Cell, number>()
  for (const [cell, { count }] of counters) counts.set(cell, count)
  return counts
}

/** A text as it is written most often, the first by code unit where two are written equally often. */
export function commonest<Spelling extends string | number>(
  spellings: ReadonlyMap<Spelling, number>,
): Spelling {
  const [[first] = ['' as Spelling]] = byCount(spellings)
  return first
}

/** The commonest first; those that occur equally often by code unit, so that the order of the rows changes nothing. */
export function byCount<Text extends string | number>(counts: ReadonlyMap<Text, number>): [Text, number][] {
  return [...counts].sort(([a, ofA], [b, ofB]) => ofB - ofA || byCodeUnit(a, b))
}

/** 7 before '7'. */
function byCodeUnit(a: string | number, b: string | number): number {
  if (String(a) === String(b)) return typeof a === 'number' ? -1 : 1
  return String(a) < String(b) ? -1 : 1
}
