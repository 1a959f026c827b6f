import type { ICellData, IRange } from '@univerjs/presets'
import {
  type Area,
  cellAt,
  FUNCTIONS,
  isBlank,
  type Sheet,
  type SheetFormula,
} from '../../../shared/index.ts'
import { toCellData } from './cell-data.ts'

const RAGGED: ReadonlySet<string> = new Set(
  FUNCTIONS.filter(({ result }) => result !== 'value').map(({ name }) => name),
)

/** A result that fills several cells, as it stands in the file. */
export interface SpilledResult {
  readonly row: number
  readonly column: number
  readonly range: IRange
  readonly cells: readonly { readonly row: number; readonly column: number; readonly data: ICellData }[]
}

/** The formulas of a sheet and the cells that their results fill. Results stay as they are until something changes. */
export class FormulaCells {
  readonly spilled: readonly SpilledResult[]
  /** Formulas that the grid is not given; their results stand as values. */
  readonly onlyTold: readonly SheetFormula[]
  private readonly formulas = new Map<string, SheetFormula>()
  private readonly results = new Set<string>()

  constructor(sheet: Sheet) {
    const kept = sheet.formulas.filter(formula => isSafe(sheet, formula))
    this.onlyTold = sheet.formulas.filter(formula => !kept.includes(formula))
    for (const formula of kept) this.formulas.set(placeOf(formula.row, formula.column), formula)
    this.spilled = kept.flatMap(({ row, column, area }) =>
      area === undefined || isOneCell(area) ? [] : [spilledResult(sheet, row, column, area)],
    )
    for (const { cells } of this.spilled)
      for (const { row, column } of cells) this.results.add(placeOf(row, column))
  }

  /** The formula of a cell; undefined when it has none. */
  at(row: number, column: number): string | undefined {
    return this.formulas.size === 0 ? undefined : this.formulas.get(placeOf(row, column))?.text
  }

  /** Whether a cell shows part of the result of a formula in another cell. */
  isResult(row: number, column: number): boolean {
    return (
      this.results.size > 0 && this.results.has(placeOf(row, column)) && this.at(row, column) === undefined
    )
  }
}

/**
 * Whether the grid can calculate a formula anew without loss. Where the file does not say which cells a result fills, the
 * cells beside it may be part of it: then the formula would find its own result in the way, and the values stay instead.
 */
function isSafe(sheet: Sheet, { row, column, text, area }: SheetFormula): boolean {
  if (area !== undefined || ![...RAGGED].some(name => text.toUpperCase().includes(`${name}(`))) return true
  return isBlank(cellAt(sheet, row + 1, column)) && isBlank(cellAt(sheet, row, column + 1))
}

function spilledResult(sheet: Sheet, row: number, column: number, area: Area): SpilledResult {
  const cells: { row: number; column: number; data: ICellData }[] = []
  for (let r = area.top; r <= area.bottom; r++)
    for (let c = area.left; c <= area.right; c++)
      cells.push({ row: r, column: c, data: toCellData(cellAt(sheet, r, c)) ?? { v: '' } })
  const { top: startRow, left: startColumn, bottom: endRow, right: endColumn } = area
  return { row, column, range: { startRow, startColumn, endRow, endColumn }, cells }
}

function isOneCell({ top, left, bottom, right }: Area): boolean {
  return top === bottom && left === right
}

function placeOf(row: number, column: number): string {
  return `${row} ${column}`
}
