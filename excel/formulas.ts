import { ownFormulas, type SheetFormula } from '../shared/index.ts'
import { codeOf } from './errors.ts'

/** Asks for the formulas of a range, cells without one left out: prose must not cross twice. They come with the next sync. */
export function askFormulas(range: Excel.Range): Excel.RangeAreas {
  const cells = range.getSpecialCellsOrNullObject('Formulas')
  cells.areas.load('items/rowIndex,items/columnIndex,items/formulas')
  return cells
}

/** Those that call our own functions. */
export function formulasOf(cells: Excel.RangeAreas): readonly SheetFormula[] {
  if (cells.isNullObject) return []
  return cells.areas.items.flatMap(area => ownFormulas(area.formulas, area.rowIndex, area.columnIndex))
}

/** Whether Excel refuses what was asked; a protected sheet may keep its formulas to itself. */
export function isRefusal(error: unknown): boolean {
  return REFUSALS.has(codeOf(error))
}

const REFUSALS: ReadonlySet<string> = new Set([
  'AccessDenied',
  'InvalidOperation',
  'GeneralException',
  'UnsupportedOperation',
])
