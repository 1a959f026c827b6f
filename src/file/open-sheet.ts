import {
  type Area,
  type Cell,
  cellAt,
  isSameCell,
  plainSheet,
  type SheetFormula,
  type Spot,
  type Standing,
  withCells,
} from '../../shared/index.ts'
import type { OwnSheet } from '../host.ts'
import type { CellEdit } from './edits.ts'
import { type FileSheet, holdsFormula, isWithin, placeNumber } from './formula-cells.ts'
import { isAmong, isLocked } from './kept-cells.ts'

/** One sheet of an open file, as the file has it and as it stands now. Sheets that were given out are never changed. */
export class OpenSheet {
  /** As it stands now. */
  sheet: FileSheet
  private own: OwnSheet | undefined
  private readonly inFile: FileSheet
  private readonly changed = new Map<number, Spot>()

  constructor(sheet: FileSheet) {
    this.sheet = sheet
    this.inFile = sheet
  }

  put(writes: readonly (Spot & { readonly cell: Cell })[]): void {
    for (const { sheet, row, column } of writes)
      this.changed.set(placeNumber(row, column), { sheet, row, column })
    this.sheet = withCells(this.sheet, writes)
  }

  write(own: OwnSheet): void {
    const rows = own.rows.map(row => row.map(cell => (cell === '' ? null : cell)))
    this.sheet = { ...plainSheet(own.name, rows), hidden: this.sheet.hidden }
    this.own = own
  }

  /** Our own sheet as it stands now; undefined unless it was written since the file was opened. */
  get written(): OwnSheet | undefined {
    return this.own && { ...this.own, rows: this.sheet.grid }
  }

  /** What stands in a cell, and whether writing there would lose a formula or vanish under a merged cell. */
  standing(row: number, column: number): Standing {
    const cell = cellAt(this.sheet, row, column)
    const { kept } = this.sheet
    if (this.holdsFormula(row, column)) return { cell, keeps: 'formula' }
    if (kept !== undefined && isAmong(kept.headings, row, column)) return { cell, keeps: 'heading' }
    if (kept?.lock !== undefined && isLocked(kept.lock, row, column)) return { cell, keeps: 'protected' }
    const isCovered = this.sheet.merges.some(
      area => isWithin(area, row, column) && !(area.top === row && area.left === column),
    )
    return isCovered ? { cell, keeps: 'merged' } : { cell }
  }

  /** The cells that are not as in the file; none of a sheet that was written whole. */
  edits(): CellEdit[] {
    if (this.own !== undefined) return []
    const places = [...this.changed].sort(([one], [other]) => one - other)
    return places.flatMap(([, spot]) => {
      const before = cellAt(this.inFile, spot.row, spot.column)
      const after = cellAt(this.sheet, spot.row, spot.column)
      return isSameCell(before, after) ? [] : [{ ...spot, before, after }]
    })
  }

  private holdsFormula(row: number, column: number): boolean {
    const { formulaCells, formulas, kept } = this.sheet
    if (kept !== undefined && isAmong(kept.results, row, column)) return true
    if (formulaCells !== undefined && holdsFormula(formulaCells, row, column)) return true
    return formulas.some(own => isWithin(own.area ?? areaOf(own), row, column))
  }
}

function areaOf({ row, column }: SheetFormula): Area {
  return { top: row, left: column, bottom: row, right: column }
}
