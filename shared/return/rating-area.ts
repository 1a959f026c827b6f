import type { Area } from '../sheet/address.ts'
import type { Return, TableReading } from './return.ts'

/** The cells of a table from the row of its first rated action to its last rating; undefined where it has no rating. */
export function ratingArea(now: Return, table: TableReading): Area | undefined {
  let area: Area | undefined
  for (const record of now.records) {
    if (record.table !== table) continue
    for (const { status } of record.parts) {
      if (status === undefined) continue
      const { row, column } = status
      const { top, left, bottom, right } = area ?? {
        top: record.row,
        left: column,
        bottom: row,
        right: column,
      }
      area = {
        top: Math.min(top, record.row),
        left: Math.min(left, column),
        bottom: Math.max(bottom, row),
        right: Math.max(right, column),
      }
    }
  }
  return area
}
