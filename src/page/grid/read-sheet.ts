import type { ICellData, Nullable, Worksheet } from '@univerjs/presets'
import {
  type Area,
  callsOurs,
  type Cell,
  isBlank,
  type Sheet,
  type SheetFormula,
} from '../../../shared/index.ts'
import { toCell } from './cell-data.ts'
import type { Facts } from './kept-facts.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import type { Size } from './sheet-size.ts'

const WHITE = '#FFFFFF'

type Line = Record<number, Nullable<ICellData>>

/** Reads a sheet of the grid row by row. */
export class SheetReader {
  private readonly grid: Cell[][] = []
  private readonly fills = new Map<number, Map<number, string>>()
  private readonly formulas: SheetFormula[] = []
  private readonly open: OpenWorkbook
  private readonly sheet: Worksheet
  private readonly size: Size
  private readonly rows: Record<number, Line>
  private readonly results: Record<number, Line> | undefined

  constructor(open: OpenWorkbook, sheet: Worksheet, size: Size) {
    this.open = open
    this.sheet = sheet
    this.size = size
    this.rows = sheet.getCellMatrix().getMatrix()
    this.results = open.results(sheet)
  }

  /** How many rows have been read. */
  get done(): number {
    return this.grid.length
  }

  get isDone(): boolean {
    return this.done >= this.size.rows
  }

  readRow(): void {
    const row = this.done
    const line = this.rows[row]
    const cells: Cell[] = []
    for (const key in line) {
      const column = Number(key)
      const data = line[column]
      if (!data) continue
      this.readCell(row, column, data, cells)
    }
    const results = this.results?.[row]
    for (const key in results) {
      const column = Number(key)
      if (isBlank(cells[column])) put(cells, column, toCell(results[column], undefined))
    }
    this.grid.push(cells)
  }

  private readCell(row: number, column: number, data: ICellData, cells: Cell[]): void {
    const style = data.s === undefined || data.s === null ? undefined : this.open.styleOf(data)
    const cell = toCell(data, style)
    if (cell !== null) put(cells, column, cell)
    const fill = style?.bg?.rgb?.toUpperCase()
    if (fill !== undefined && fill !== WHITE && /^#[0-9A-F]{6}$/.test(fill)) this.addFill(row, column, fill)
    if (data.f || data.si) this.addFormula(row, column)
  }

  private addFill(row: number, column: number, fill: string): void {
    const ofRow = this.fills.get(row)
    if (ofRow === undefined) this.fills.set(row, new Map([[column, fill]]))
    else ofRow.set(column, fill)
  }

  private addFormula(row: number, column: number): void {
    const text = this.open.formula(this.sheet, row, column)
    if (text === undefined || !callsOurs(text)) return
    const area = this.open.resultArea(this.sheet, row, column)
    this.formulas.push(area === undefined ? { row, column, text } : { row, column, text, area })
  }

  /** The sheet, once all rows are read, with what is known of it from elsewhere. */
  result({ formulas, ...facts }: Facts): Sheet {
    const { sheet, grid, fills } = this
    return {
      name: sheet.getName(),
      top: 0,
      left: 0,
      grid,
      merges: sheet.getMergeData().map(areaOf),
      ...hiddenOf(sheet),
      ...facts,
      formulas: [...this.formulas, ...formulas],
      fills,
      hidden: this.open.isHidden(sheet),
    }
  }
}

/** Rows and columns that are hidden. */
export function hiddenOf(sheet: Worksheet): Pick<Sheet, 'hiddenRows' | 'hiddenColumns'> {
  return {
    hiddenRows: numbersIn(sheet.getRowManager().getHiddenRows(), 'startRow', 'endRow'),
    hiddenColumns: numbersIn(sheet.getColumnManager().getHiddenCols(), 'startColumn', 'endColumn'),
  }
}

/** Rows have no holes: cells before this one that are not there yet are blank. */
function put(cells: Cell[], column: number, cell: Cell): void {
  while (cells.length < column) cells.push(null)
  cells[column] = cell
}

interface Edges {
  readonly startRow: number
  readonly endRow: number
  readonly startColumn: number
  readonly endColumn: number
}

function areaOf({ startRow, startColumn, endRow, endColumn }: Edges): Area {
  return { top: startRow, left: startColumn, bottom: endRow, right: endColumn }
}

function numbersIn(
  ranges: readonly Edges[],
  from: 'startRow' | 'startColumn',
  to: 'endRow' | 'endColumn',
): ReadonlySet<number> {
  const found = new Set<number>()
  for (const range of ranges) for (let n = range[from]; n <= range[to]; n++) found.add(n)
  return found
}
