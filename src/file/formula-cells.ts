import type { Area, Sheet } from '../../shared/index.ts'
import type { KeptCells } from './kept-cells.ts'

/** More columns than any sheet has. */
const COLUMNS = 16384

/** Where the formulas of a sheet stand, whatever they call: typed over, they would be lost. */
export interface FormulaCells {
  /** Row times 16384 plus column, ascending: a column of formulas may have a million cells. */
  readonly places: Float64Array
  /** Cells that one formula fills together. */
  readonly areas: readonly Area[]
}

/** A sheet of a file. The core asks for the formulas that call our functions; who writes must spare the others too. */
export interface FileSheet extends Sheet {
  readonly formulaCells?: FormulaCells
  readonly kept?: KeptCells
}

/** A number for each cell of a sheet, in the order of reading. */
export function placeNumber(row: number, column: number): number {
  return row * COLUMNS + column
}

/** Gathers the formulas of a sheet in whatever order its file has them. */
export class FormulaSurvey {
  private readonly places: number[] = []
  private readonly areas: Area[] = []

  add(row: number, column: number, area: Area | undefined): void {
    this.places.push(placeNumber(row, column))
    if (area !== undefined && (area.bottom > area.top || area.right > area.left)) this.areas.push(area)
  }

  result(): FormulaCells {
    return { places: Float64Array.from(this.places).sort(), areas: this.areas }
  }
}

/** Whether a cell holds a formula or belongs to the result of one. */
export function holdsFormula({ places, areas }: FormulaCells, row: number, column: number): boolean {
  return isAmong(places, placeNumber(row, column)) || areas.some(area => isWithin(area, row, column))
}

export function isWithin({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

function isAmong(sorted: Float64Array, wanted: number): boolean {
  let from = 0
  let to = sorted.length
  while (from < to) {
    const middle = (from + to) >> 1
    if ((sorted[middle] ?? 0) < wanted) from = middle + 1
    else to = middle
  }
  return sorted[from] === wanted
}
