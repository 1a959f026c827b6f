import type { Cell } from './cell.ts'
import type { Area } from './address.ts'

/** Rows of cells. Rows may be ragged: a missing cell is blank. */
export type Grid = readonly (readonly Cell[])[]

/** A table that the spreadsheet program itself knows ("Format as table"). */
export interface SheetTable {
  readonly name: string
  readonly area: Area
}

/** A drop-down list: the values that cells of the area may take. */
export interface DropDown {
  readonly area: Area
  readonly values: readonly string[]
}

/** A formula in a cell; hosts give those that call our own functions, so that spills are not read as a return. */
export interface SheetFormula {
  readonly row: number
  readonly column: number
  readonly text: string
  /** The cells that its result fills; left out where the program does not tell. */
  readonly area?: Area
}

/**
 * One sheet as plain data. Row and column numbers everywhere are 0-based and count from A1 of the sheet, so
 * `grid[r][c]` is the cell at row `top + r`, column `left + c`.
 */
export interface Sheet {
  readonly name: string
  readonly top: number
  readonly left: number
  readonly grid: Grid
  readonly merges: readonly Area[]
  readonly hiddenRows: ReadonlySet<number>
  readonly hiddenColumns: ReadonlySet<number>
  readonly tables: readonly SheetTable[]
  readonly dropDowns: readonly DropDown[]
  readonly formulas: readonly SheetFormula[]
  /** Fill colour ('#RRGGBB') of coloured cells by row, then column; undefined where the program cannot tell. */
  readonly fills?: ReadonlyMap<number, ReadonlyMap<number, string>>
  readonly hidden: boolean
}

/** What a program could not tell of a workbook; reports name it. */
export type Limit = 'merges' | 'fills' | 'drop-downs' | 'hidden rows' | 'formulas' | 'tables' | 'formats'

export interface Workbook {
  /** File or workbook name as the person knows it; '' where there is none. */
  readonly file: string
  readonly sheets: readonly Sheet[]
  /** Things the program cannot tell of this workbook. */
  readonly limits: readonly Limit[]
}

/** A sheet of values alone: what a CSV, a test or a function argument is. */
export function plainSheet(name: string, grid: Grid, top = 0, left = 0): Sheet {
  return {
    name,
    top,
    left,
    grid,
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    tables: [],
    dropDowns: [],
    formulas: [],
    hidden: false,
  }
}

/** The cell at a row and column of the sheet (0-based, from A1); blank outside the grid. */
export function cellAt(sheet: Sheet, row: number, column: number): Cell {
  return sheet.grid[row - sheet.top]?.[column - sheet.left] ?? null
}

/** The sheet with other cells at some places (0-based, from A1). Rows without any are kept as they are. */
export function withCells(
  sheet: Sheet,
  cells: readonly { readonly row: number; readonly column: number; readonly cell: Cell }[],
): Sheet {
  const top = cells.reduce((least, { row }) => Math.min(least, row), sheet.top)
  const left = cells.reduce((least, { column }) => Math.min(least, column), sheet.left)
  const margin = Array.from({ length: sheet.left - left }, () => null)
  const grid: (readonly Cell[])[] = Array.from({ length: sheet.top - top }, () => [])
  for (const row of sheet.grid) grid.push(margin.length === 0 ? row : [...margin, ...row])
  for (const { row, column, cell } of cells) {
    while (grid.length <= row - top) grid.push([])
    const line = [...(grid[row - top] ?? [])]
    while (line.length < column - left) line.push(null)
    line[column - left] = cell
    grid[row - top] = line
  }
  return { ...sheet, top, left, grid }
}
