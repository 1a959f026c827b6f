import type { ItemCoverage } from '../../measures/coverage.ts'
import type { Field, RequiredList } from '../../plan/plan.ts'
import { fieldSpot, recordSpot } from '../../return/fields.ts'
import type { Return } from '../../return/return.ts'
import type { Spot } from '../../sheet/address.ts'

/**
 * Where a required item stands in a return: its own row, the heading of its pledge or theme, else the heading of the
 * column that would name it; undefined in a return without tables.
 */
export function itemMark(now: Return, field: RequiredList['field'], item: ItemCoverage): Spot | undefined {
  const row = now.records.find(record => record.key === item.code)
  if (row !== undefined && (field === 'parent' || field === 'ref'))
    return fieldSpot(row, 'ref') ?? recordSpot(row)
  return sectionMark(now, field, item) ?? columnMark(now, field)
}

function sectionMark(now: Return, field: RequiredList['field'], item: ItemCoverage): Spot | undefined {
  const sets = field === 'ask' ? 'pledge' : field
  const code = field === 'ask' ? item.code.split('.')[0] : item.code
  for (const record of now.records) {
    const section = record.sections.find(each => each.sets === sets && each.code === code)
    if (section !== undefined)
      return { sheet: record.table.sheet.name, row: section.row, column: section.column }
  }
  return undefined
}

/** Fields whose column would name an item. */
const NAMED_IN: Readonly<Record<RequiredList['field'], readonly Field[]>> = {
  theme: ['theme', 'ref'],
  pledge: ['pledge', 'title'],
  ask: ['pledge', 'title'],
  parent: ['ref'],
  ref: ['ref'],
  agency: ['agency', 'ref'],
}

function columnMark(now: Return, field: RequiredList['field']): Spot | undefined {
  const table = now.tables[0]
  if (table === undefined) return undefined
  const named = NAMED_IN[field].find(each => table.columns.has(each))
  const column = named === undefined ? undefined : table.columns.get(named)
  return {
    sheet: table.sheet.name,
    row: table.headerRow < 0 ? table.area.top : table.headerRow,
    column: column ?? table.area.left,
  }
}
