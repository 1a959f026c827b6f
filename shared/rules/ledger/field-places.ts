import type { Field } from '../../plan/plan.ts'
import { fieldSpot } from '../../return/fields.ts'
import type { ActionRecord } from '../../return/return.ts'
import type { Spot } from '../../sheet/address.ts'
import { isBlank } from '../../sheet/cell.ts'
import type { Cell } from '../../sheet/cell.ts'
import { cellAt } from '../../sheet/workbook.ts'

/** A cell that really holds a field's value, as it stands there: 'Lead: DCC' of a line, the first cell of merged ones. */
export interface Place extends Spot {
  readonly cell: Cell
}

/** The cell that an action's value stands in; undefined without such a column. */
export function fieldPlace(record: ActionRecord, field: Field): Place | undefined {
  const spot = fieldSpot(record, field)
  if (spot === undefined) return undefined
  const { sheet, mergedFrom } = record.table
  const cell = cellAt(sheet, spot.row, spot.column)
  const from = isBlank(cell) ? mergedFrom(spot.row, spot.column) : undefined
  return from === undefined
    ? { ...spot, cell }
    : { ...spot, row: from, cell: cellAt(sheet, from, spot.column) }
}

/** The cells of several actions, each cell once. */
export function fieldPlaces(records: readonly ActionRecord[], field: Field): Place[] {
  const places = new Map<string, Place>()
  for (const record of records) {
    const place = fieldPlace(record, field)
    if (place !== undefined) places.set(`${place.sheet} ${place.row} ${place.column}`, place)
  }
  return [...places.values()]
}
