import { type IStyleData, type IWorkbookData, type IWorksheetData, LocaleType } from '@univerjs/presets'
import type { SheetFormula, Workbook } from '../../../shared/index.ts'
import type { Reading } from '../../host.ts'
import { CellStyles } from './cell-data.ts'
import type { SpilledResult } from './formula-cells.ts'
import type { Size } from './sheet-size.ts'
import { SheetSnapshot } from './sheet-snapshot.ts'
import { Slices } from './slices.ts'
import type { CharacterWidth } from './text-size.ts'

/** A workbook as the grid takes it over. */
export interface Snapshot {
  readonly data: IWorkbookData
  /** By the grid's id of the sheet, in the order of the workbook's sheets. */
  readonly spilled: ReadonlyMap<string, readonly SpilledResult[]>
  /** Formulas that are not in it, because the grid could not calculate them anew without loss. */
  readonly onlyTold: ReadonlyMap<string, readonly SheetFormula[]>
  readonly sizes: ReadonlyMap<string, Size>
}

/** Made in slices; progress counts the rows of all sheets. `id` must be new: the library remembers cells by it. */
export async function snapshotOf(
  { file, sheets }: Workbook,
  id: string,
  widthOf: CharacterWidth,
  { onProgress, signal }: Reading = {},
): Promise<Snapshot> {
  const slices = new Slices(signal)
  const styles = new CellStyles()
  const of = sheets.reduce((sum, sheet) => sum + sheet.grid.length, 0)
  const made = new Map<string, Partial<IWorksheetData>>()
  const spilled = new Map<string, readonly SpilledResult[]>()
  const onlyTold = new Map<string, readonly SheetFormula[]>()
  const sizes = new Map<string, Size>()
  let done = 0
  for (const [at, sheet] of sheets.entries()) {
    const sheetId = `sheet-${at + 1}`
    const snapshot = new SheetSnapshot(sheet, styles, widthOf)
    for (const [index, row] of sheet.grid.entries()) {
      snapshot.add(sheet.top + index, row)
      if (!slices.isOver) continue
      onProgress?.(done + index + 1, of)
      await slices.next()
    }
    done += sheet.grid.length
    made.set(sheetId, snapshot.result(sheetId))
    spilled.set(sheetId, snapshot.formulas.spilled)
    onlyTold.set(sheetId, snapshot.formulas.onlyTold)
    sizes.set(sheetId, snapshot.size)
  }
  onProgress?.(of, of)
  return { data: workbookData(id, file, styles.all, made), spilled, onlyTold, sizes }
}

function workbookData(
  id: string,
  name: string,
  styles: Record<string, IStyleData>,
  sheets: ReadonlyMap<string, Partial<IWorksheetData>>,
): IWorkbookData {
  const locale = LocaleType.EN_US
  return {
    id,
    name,
    appVersion: '',
    locale,
    styles,
    sheetOrder: [...sheets.keys()],
    sheets: Object.fromEntries(sheets),
  }
}
