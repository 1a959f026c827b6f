import type { ICellData } from '@univerjs/presets'
import { SetRangeValuesCommand } from '@univerjs/preset-sheets-core'
import { patternFor, toCellData } from './cell-data.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import type { Write } from './sheet-view.ts'

type Matrix = Record<number, Record<number, ICellData>>

/** Writes cells, one step of undo for each sheet. Throws, and writes nothing, when there is no such sheet. */
export function writeCells(open: OpenWorkbook, writes: readonly Write[]): void {
  const bySheet = new Map<string, Matrix>()
  for (const { sheet: name, row, column, cell } of writes) {
    const sheet = open.sheet(name)
    const matrix = bySheet.get(sheet.getSheetId()) ?? {}
    bySheet.set(sheet.getSheetId(), matrix)
    const pattern = patternFor(cell)
    const data = toCellData(cell) ?? { v: null }
    // What is left out stays as it was: fills and wrapping do, a formula must not.
    const line = (matrix[row] ??= {})
    line[column] = {
      ...data,
      f: null,
      si: null,
      p: null,
      ...(pattern === '' ? {} : { s: { n: { pattern } } }),
    }
  }
  for (const [subUnitId, value] of bySheet)
    open.commands.syncExecuteCommand(SetRangeValuesCommand.id, { unitId: open.id, subUnitId, value })
}
