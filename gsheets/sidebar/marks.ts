import { type Area, areaName } from '../../shared/index.ts'
import type { Mark } from '../../src/host.ts'
import type { Ask } from '../calls.ts'

/** Marks as they cross: for each sheet and severity its areas, where cells that follow each other downwards are one. */
export function marksByArea(marks: readonly Mark[]): Ask<'mark'> {
  const bySheet = new Map<string, Map<Mark['severity'], Map<number, number[]>>>()
  for (const { sheet, severity, row, column } of marks) {
    const columns = child(child(bySheet, sheet), severity)
    columns.set(column, [...(columns.get(column) ?? []), row])
  }
  const entries = [...bySheet].flatMap(([sheet, bySeverity]) =>
    [...bySeverity].map(([severity, columns]) => ({ sheet, severity, areas: areasOf(columns) })),
  )
  return { marks: entries }
}

function areasOf(columns: ReadonlyMap<number, readonly number[]>): readonly string[] {
  return [...columns]
    .sort(([one], [other]) => one - other)
    .flatMap(([column, rows]) =>
      stretches(rows).map(([top, bottom]) => ({ top, bottom, left: column, right: column })),
    )
    .map((area: Area) => areaName(area))
}

/** [7, 3, 4] → [[3, 4], [7, 7]] */
function stretches(rows: readonly number[]): readonly (readonly [first: number, last: number])[] {
  const found: [number, number][] = []
  for (const row of [...rows].sort((one, other) => one - other)) {
    const last = found.at(-1)
    if (last !== undefined && row <= last[1] + 1) last[1] = row
    else found.push([row, row])
  }
  return found
}

function child<K, L, V>(map: Map<K, Map<L, V>>, key: K): Map<L, V> {
  const known = map.get(key) ?? new Map<L, V>()
  map.set(key, known)
  return known
}
