import type { OpenRecord } from './record.ts'
import type { TableReading } from './return.ts'
import { inSteps } from '../steps.ts'
import type { Pause } from '../steps.ts'
import { periodOfHeading } from './period.ts'
import { foldText } from './text.ts'

export interface Kept {
  readonly tables: readonly TableReading[]
  readonly records: readonly OpenRecord[]
  readonly notRead: { sheet: string; why: string }[]
}

/**
 * A workbook that keeps one sheet per period holds every action several times. Of sheets that share most of their refs
 * and titles only the newest is the return: by the period in the sheet's name, else the first in the workbook.
 */
export function* keepNewestSheets(
  tables: readonly TableReading[],
  records: readonly OpenRecord[],
): Generator<Pause, Kept> {
  if (new Set(tables.map(table => table.sheet)).size < 2) return { tables, records, notRead: [] }
  const bySheet = new Map<string, Set<string>>()
  yield* inSteps(records, record => {
    const names = bySheet.get(record.table.sheet.name) ?? new Set()
    names.add(`${record.key} ${foldText(record.title.slice(0, 60))}`)
    bySheet.set(record.table.sheet.name, names)
  })
  const dropped = new Map<string, string>()
  const order = [...bySheet.keys()].sort((a, b) => whenOf(b) - whenOf(a))
  order.forEach((newer, place) => {
    if (dropped.has(newer)) return
    for (const older of order.slice(place + 1)) {
      if (!dropped.has(older) && shareMost(bySheet.get(newer), bySheet.get(older))) dropped.set(older, newer)
    }
  })
  return {
    tables: tables.filter(table => !dropped.has(table.sheet.name)),
    records: records.filter(record => !dropped.has(record.table.sheet.name)),
    notRead: [...dropped].map(([sheet, newer]) => ({
      sheet,
      why: `it holds the same actions as "${newer}", which was read`,
    })),
  }
}

const whenOf = (sheet: string): number => periodOfHeading(sheet)?.order ?? 0

function shareMost(a: ReadonlySet<string> | undefined, b: ReadonlySet<string> | undefined): boolean {
  if (a === undefined || b === undefined || Math.min(a.size, b.size) < 3) return false
  const [small, large] = a.size < b.size ? [a, b] : [b, a]
  let shared = 0
  for (const name of small) if (large.has(name)) shared += 1
  return shared / small.size >= 0.6
}
