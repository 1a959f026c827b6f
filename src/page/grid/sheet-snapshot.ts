import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IRange,
  type IRowData,
  type IStyleData,
  type IWorksheetData,
  VerticalAlign,
  WrapStrategy,
} from '@univerjs/presets'
import type { Area, Cell, Sheet } from '../../../shared/index.ts'
import { type CellStyles, patternFor, toCellData } from './cell-data.ts'
import { FormulaCells } from './formula-cells.ts'
import { type Layout, layoutOf } from './layout.ts'
import type { Size } from './sheet-size.ts'
import type { CharacterWidth } from './text-size.ts'

/** Rows and columns beyond the last one in use, to write in. */
const SPARE_ROWS = 100
const SPARE_COLUMNS = 10
const LEAST_COLUMNS = 26
const ROW_HEIGHT = 24
const COLUMN_WIDTH = 98

/** How cells look that have no style of their own: texts in full, beginning at the top. */
const DEFAULT_STYLE: IStyleData = { tb: WrapStrategy.WRAP, vt: VerticalAlign.TOP }
/** Titles run on over the blank cells beside them. */
const FLOWING: IStyleData = { tb: WrapStrategy.OVERFLOW }

/** One sheet as the grid takes it over, made of its rows as they are added. */
export class SheetSnapshot {
  readonly formulas: FormulaCells
  private readonly cellData: Record<number, Record<number, ICellData>> = {}
  private readonly rowData: Record<number, Partial<IRowData>> = {}
  private readonly layout: Layout
  private readonly sheet: Sheet
  private readonly styles: CellStyles
  private columns = 0
  private held: Size = { rows: 0, columns: 0 }

  constructor(sheet: Sheet, styles: CellStyles, widthOf: CharacterWidth) {
    this.sheet = sheet
    this.styles = styles
    this.layout = layoutOf(sheet, widthOf)
    this.formulas = new FormulaCells(sheet)
  }

  /** Adds a row, counted from A1, whose cells begin at the sheet's first column. */
  add(row: number, cells: readonly Cell[]): void {
    const fills = this.sheet.fills?.get(row)
    const line: Record<number, ICellData> = {}
    for (const [index, cell] of cells.entries()) {
      const column = this.sheet.left + index
      const data = this.dataOf(row, column, cell)
      if (data === undefined) continue
      const flowing = this.layout.flows(cells, index) ? FLOWING : undefined
      const style = this.styles.id(patternFor(cell), fills?.get(column) ?? '', flowing)
      if (style !== undefined) data.s = style
      line[column] = data
      this.held = { rows: row + 1, columns: Math.max(this.held.columns, column + 1) }
    }
    for (const [column, fill] of fills ?? []) line[column] ??= { s: this.styles.id('', fill) ?? null }
    this.cellData[row] = line
    this.columns = Math.max(this.columns, this.sheet.left + cells.length)
    const height = this.layout.height(row, cells)
    if (height !== undefined) this.rowData[row] = { ah: height }
  }

  /** How far the cells reach that hold something. */
  get size(): Size {
    return this.held
  }

  private dataOf(row: number, column: number, cell: Cell): ICellData | undefined {
    const formula = this.formulas.at(row, column)
    if (formula !== undefined) return { ...toCellData(cell), f: formula }
    return this.formulas.isResult(row, column) ? undefined : toCellData(cell)
  }

  result(id: string): Partial<IWorksheetData> {
    const { name, hidden, merges, top, grid } = this.sheet
    const rowCount = top + grid.length + SPARE_ROWS
    const columnCount = Math.max(this.columns + SPARE_COLUMNS, LEAST_COLUMNS)
    return {
      id,
      name,
      hidden: hidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
      rowCount,
      columnCount,
      defaultRowHeight: ROW_HEIGHT,
      defaultColumnWidth: COLUMN_WIDTH,
      defaultStyle: DEFAULT_STYLE,
      mergeData: merges.flatMap(area => within(area, rowCount, columnCount)),
      cellData: this.cellData,
      rowData: this.rowsWithHidden(rowCount),
      columnData: this.columnData(columnCount),
    }
  }

  private rowsWithHidden(rowCount: number): Record<number, Partial<IRowData>> {
    for (const row of this.sheet.hiddenRows)
      if (row < rowCount) this.rowData[row] = { ...this.rowData[row], hd: BooleanNumber.TRUE }
    return this.rowData
  }

  private columnData(columnCount: number): Record<number, Partial<IColumnData>> {
    const columns: Record<number, Partial<IColumnData>> = {}
    for (const [column, w] of this.layout.widths) columns[column] = { w }
    for (const column of this.sheet.hiddenColumns)
      if (column < columnCount) columns[column] = { ...columns[column], hd: BooleanNumber.TRUE }
    return columns
  }
}

/** A merge as far as it lies on the sheet; whole columns may be merged to the last row of all. */
function within({ top, left, bottom, right }: Area, rows: number, columns: number): IRange[] {
  const endRow = Math.min(bottom, rows - 1)
  const endColumn = Math.min(right, columns - 1)
  const isArea = endRow >= top && endColumn >= left && (endRow > top || endColumn > left)
  return isArea ? [{ startRow: top, startColumn: left, endRow, endColumn }] : []
}
