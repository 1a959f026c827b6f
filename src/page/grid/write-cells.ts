import type { ICellData } from '@univerjs/presets'
import { SetRangeValuesCommand } from '@univerjs/preset-sheets-core'
import type { Spot } from '../../../shared/index.ts'
import { patternFor, toCellData } from './cell-data.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import type { Write } from './sheet-view.ts'
import { typedCell } from './typed-text.ts'

type Matrix = Record<number, Record<number, ICellData>>

/** What a cell loses when it is written: fills and wrapping stay, a formula must not. */
const EMPTY = { v: null, f: null, si: null, p: null }

/** Writes cells, one step of undo for each sheet. Throws, and writes nothing, when there is no such sheet. */
export function writeCells(open: OpenWorkbook, writes: readonly Write[]): void {
  const bySheet = new Map<string, Matrix>()
  for (const { sheet: name, row, column, cell } of writes) {
    const sheetId = open.sheet(name).getSheetId()
    const matrix = bySheet.get(sheetId) ?? {}
    bySheet.set(sheetId, matrix)
    const pattern = patternFor(cell)
    const style = pattern === '' ? {} : { s: { n: { pattern } } }
    const line = (matrix[row] ??= {})
    line[column] = { ...EMPTY, ...toCellData(cell), ...style }
  }
  for (const [sheetId, value] of bySheet) write(open, sheetId, value)
}

/** Writes what is typed into a cell, as if it were typed in the grid. */
export function typeText(open: OpenWorkbook, { sheet: name, row, column }: Spot, typed: string): void {
  const sheet = open.sheet(name)
  const pattern = open.styleOf(sheet.getCellMatrix().getValue(row, column))?.n?.pattern
  write(open, sheet.getSheetId(), { [row]: { [column]: { ...EMPTY, ...typedCell(typed, pattern) } } })
}

function write(open: OpenWorkbook, subUnitId: string, value: Matrix): void {
  open.commands.syncExecuteCommand(SetRangeValuesCommand.id, { unitId: open.id, subUnitId, value })
}
