import { type IStyleData, type IWorksheetData, mergeWorksheetSnapshotWithDefault } from '@univerjs/presets'
import {
  InsertSheetMutation,
  RemoveSheetMutation,
  SetWorksheetActiveOperation,
} from '@univerjs/preset-sheets-core'
import { plainSheet } from '../../../shared/index.ts'
import type { OwnSheet } from '../../host.ts'
import { CellStyles } from './cell-data.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import { SheetSnapshot } from './sheet-snapshot.ts'
import type { CharacterWidth } from './text-size.ts'

/**
 * Puts one of our own sheets into the open workbook, in the place of the one that has its name in whatever letters, else
 * last. It is no step of undo: it is taken away as it came.
 *
 * @param id one that no sheet has had, for the library remembers cells by it
 */
export function putOwnSheet(open: OpenWorkbook, own: OwnSheet, id: string, widthOf: CharacterWidth): void {
  const names = open.sheets.map(sheet => sheet.getName())
  const there = names.findIndex(name => isLike(name, own.name))
  const index = there < 0 ? names.length : there
  // The new one comes first: a workbook is never without a sheet.
  const sheet = mergeWorksheetSnapshotWithDefault(dataOf(own, id, widthOf))
  const front = open.activeSheet
  open.commands.syncExecuteCommand(InsertSheetMutation.id, { unitId: open.id, index, sheet })
  // The library brings it to the front; the person stays where the return is.
  if (front !== undefined) bringToFront(open, front.getSheetId())
  if (there >= 0) dropSheet(open, names[there] ?? '', id)
}

/** Takes one of our own sheets out of the open workbook; nothing happens when it is not there. */
export function removeOwnSheet(open: OpenWorkbook, name: string): void {
  const there = open.sheets.find(sheet => isLike(sheet.getName(), name))
  if (there !== undefined) dropSheet(open, there.getName(), '')
}

/** @param instead the sheet that is in front afterwards, when this one was; '' for the first of the others */
function dropSheet(open: OpenWorkbook, name: string, instead: string): void {
  const gone = open.sheets.find(sheet => sheet.getName() === name && sheet.getSheetId() !== instead)
  if (gone === undefined) return
  const subUnitId = gone.getSheetId()
  const others = open.sheets.filter(sheet => sheet !== gone)
  const next =
    others.find(sheet => sheet.getSheetId() === instead) ?? others.find(sheet => !open.isHidden(sheet))
  if (open.activeSheet === gone && next !== undefined) bringToFront(open, next.getSheetId())
  open.commands.syncExecuteCommand(RemoveSheetMutation.id, { unitId: open.id, subUnitId, subUnitName: name })
}

function bringToFront({ commands, id }: OpenWorkbook, subUnitId: string): void {
  commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId: id, subUnitId })
}

function isLike(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase()
}

function dataOf(own: OwnSheet, id: string, widthOf: CharacterWidth): Partial<IWorksheetData> {
  const rows = own.rows.map(row => row.map(cell => (cell === '' ? null : cell)))
  const styles = new CellStyles()
  const snapshot = new SheetSnapshot(plainSheet(own.name, rows), styles, widthOf)
  for (const [row, cells] of rows.entries()) snapshot.add(row, cells)
  const data = snapshot.result(id)
  // Styles by number are those of the workbook; a sheet that comes later brings its own along.
  for (const line of Object.values(data.cellData ?? {}) as Record<number, { s?: unknown }>[])
    for (const cell of Object.values(line))
      if (typeof cell.s === 'string') cell.s = styles.all[cell.s] satisfies IStyleData | undefined
  return data
}
