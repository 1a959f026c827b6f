import type { KeyEntry } from '../plan/plan.ts'
import type { CellChange } from '../rules/rule.ts'
import { isBlank } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import type { ActionRecord, Return, TableReading } from './return.ts'

/** A rating that is held as a colour, and the letter that would say the same. */
export interface ColouredRating {
  readonly record: ActionRecord
  readonly change: CellChange
}

/** Fewer coloured cells than this may be anything. */
const LEAST = 3

/** The cells of a table's rating column that are coloured and hold no letter; [] where there are fewer than three. */
export function colouredRatings(table: TableReading, now: Return): readonly ColouredRating[] {
  if (table.sheet.fills === undefined) return []
  const found = now.records.flatMap(record => {
    const change = record.table === table ? colourChange(table, record.row, now.plan.plan.key) : undefined
    return change === undefined ? [] : [{ record, change }]
  })
  return found.length < LEAST ? [] : found
}

/** The letter that a coloured cell without one stands for; undefined when it has a letter or no colour of the key. */
function colourChange(table: TableReading, row: number, key: readonly KeyEntry[]): CellChange | undefined {
  const column = table.columns.get('status')
  const fill = column === undefined ? undefined : table.sheet.fills?.get(row)?.get(column)
  if (column === undefined || fill === undefined) return undefined
  const cell = cellAt(table.sheet, row, column)
  const name = colourName(fill)
  if (!isBlank(cell) || name === '') return undefined
  const entry = key.find(each => each.label.toLowerCase() === name)
  return {
    sheet: table.sheet.name,
    row,
    column,
    before: cell,
    after: entry?.letter ?? name.charAt(0).toUpperCase(),
  }
}

/** 'red', 'amber' or 'green' by hue; '' for greys, whites and blues, which mean different things in different offices. */
function colourName(fill: string): string {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill)
  const [red = 0, green = 0, blue = 0] = (match?.slice(1) ?? []).map(part => parseInt(part, 16))
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread < 60 || most === blue) return ''
  if (most === green && green - red > spread * 0.25) return 'green'
  return green - blue > spread * 0.4 ? 'amber' : 'red'
}
