import type { ICellData, Nullable, Worksheet } from '@univerjs/presets'
import type { OpenWorkbook } from './open-workbook.ts'

/** Rows and columns from A1 to the last cell that holds something. */
export interface Size {
  readonly rows: number
  readonly columns: number
}

const EMPTY: Size = { rows: 0, columns: 0 }

/** The sizes of sheets, counted once and then kept up with what is written, for a big sheet takes long to look through. */
export class SheetSizes {
  private readonly sizes: Map<string, Size>
  private readonly open: OpenWorkbook

  /** @param known sizes by the grid's id of the sheet */
  constructor(open: OpenWorkbook, known: ReadonlyMap<string, Size>) {
    this.open = open
    this.sizes = new Map(known)
  }

  of(sheet: Worksheet): Size {
    const id = sheet.getSheetId()
    const own = this.sizes.get(id) ?? counted(sheet)
    this.sizes.set(id, own)
    return withResults(own, this.open.results(sheet))
  }

  /** Takes note that a cell was written. */
  extend(sheet: Worksheet, row: number, column: number): void {
    const id = sheet.getSheetId()
    const size = this.sizes.get(id)
    if (size === undefined || (row < size.rows && column < size.columns)) return
    if (!holds(sheet.getCellMatrix().getValue(row, column))) return
    this.sizes.set(id, { rows: Math.max(size.rows, row + 1), columns: Math.max(size.columns, column + 1) })
  }

  /** Counts a sheet anew when it is next asked for. */
  forget(sheetId: string): void {
    this.sizes.delete(sheetId)
  }
}

function counted(sheet: Worksheet): Size {
  let size = EMPTY
  sheet.getCellMatrix().forValue((row, column, data) => {
    if (holds(data) && (row >= size.rows || column >= size.columns))
      size = { rows: Math.max(size.rows, row + 1), columns: Math.max(size.columns, column + 1) }
  })
  return size
}

function holds(data: Nullable<ICellData>): boolean {
  return Boolean(data && ((data.v !== null && data.v !== undefined) || data.f || data.si || data.p))
}

function withResults(
  { rows, columns }: Size,
  results: Readonly<Record<number, Readonly<Record<number, unknown>>>> | undefined,
): Size {
  for (const [row, line] of Object.entries(results ?? {})) {
    rows = Math.max(rows, Number(row) + 1)
    for (const column of Object.keys(line)) columns = Math.max(columns, Number(column) + 1)
  }
  return { rows, columns }
}
