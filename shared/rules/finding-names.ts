import { listUnder } from '../measures/lists.ts'
import { lastingName } from '../return/fields.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import type { Spot } from '../sheet/address.ts'
import type { Hit } from './rule.ts'

/**
 * Gives every finding a name that it keeps when rows move: its rule with what it is about, or with the ref of its action,
 * or with the title of the action whose cell it marks, else with the sheet. Several of one name are numbered from the
 * second on, in the order in which they stand.
 */
export function findingNames(now: Return): (rule: string, hit: Hit) => string {
  const named = new Map<string, number>()
  const actionAt = actionsByPlace(now)
  return (rule, { about, ref, at }) => {
    const what = about ?? (ref === '' ? (actionAt(at) ?? at.sheet) : ref)
    const name = `${rule}:${oneLine(what)}`
    const count = (named.get(name) ?? 0) + 1
    named.set(name, count)
    return count === 1 ? name : `${name}#${count}`
  }
}

/** Names stand in a cell of their own in our sheets. */
const LONGEST = 160

function oneLine(text: string): string {
  return text
    .slice(0, 2 * LONGEST)
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, LONGEST)
}

/** A name without the number that {@link findingNames} gives to the second and later ones. */
export function unnumbered(name: string): string {
  return name.replace(/#\d+$/, '')
}

/** The action that a cell belongs to, by a name that lasts; undefined for cells outside the rows of all actions. */
function actionsByPlace(now: Return): (spot: Spot) => string | undefined {
  let bySheet: Map<string, ActionRecord[]> | undefined
  return ({ sheet, row, column }) => {
    // Only a return without refs needs this.
    bySheet ??= recordsBySheet(now)
    const records = bySheet.get(sheet) ?? []
    for (let at = lastUpTo(records, row); at >= 0; at -= 1) {
      const record = records[at] as ActionRecord
      const { area } = record.table
      if (column >= area.left && column <= area.right)
        return row > area.bottom ? undefined : lastingName(record)
    }
    return undefined
  }
}

function recordsBySheet({ records }: Return): Map<string, ActionRecord[]> {
  const bySheet = new Map<string, ActionRecord[]>()
  for (const record of records) listUnder(bySheet, record.table.sheet.name, record)
  for (const each of bySheet.values()) each.sort((one, other) => one.row - other.row)
  return bySheet
}

/** Index of the last record that begins in or above a row; -1 when there is none. */
function lastUpTo(records: readonly ActionRecord[], row: number): number {
  let from = 0
  let to = records.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((records[middle] as ActionRecord).row <= row) from = middle + 1
    else to = middle
  }
  return from - 1
}
