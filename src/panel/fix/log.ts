import { type CellName, isBlank, type NamedChange, type Sheet } from '../../../shared/index.ts'

/** A cell that the panel has changed: what stood there, what it wrote, and what else stood in the row. */
export interface ChangedCell extends CellName {
  /** Dates as days, so that a time of day comes back as well. */
  readonly before: NamedChange['after']
  readonly after: NamedChange['after']
  /** Other cells of the row that hold something, by column: they tell the row again when rows have moved. */
  readonly beside: ReadonlyMap<number, string>
}

/** One press of a button and every cell that it changed. Kept as long as the panel is open. */
export interface LogEntry {
  readonly id: number
  readonly at: Date
  /** Title of the rule whose findings were fixed. */
  readonly title: string
  readonly cells: readonly ChangedCell[]
  readonly isBack: boolean
}

/** Every other cell of a row that holds something, by column. */
export function cellsBeside(sheet: Sheet, row: number, column: number): ReadonlyMap<number, string> {
  const beside = new Map<number, string>()
  for (const [at, cell] of (sheet.grid[row - sheet.top] ?? []).entries())
    if (!isBlank(cell) && sheet.left + at !== column) beside.set(sheet.left + at, JSON.stringify(cell))
  return beside
}
