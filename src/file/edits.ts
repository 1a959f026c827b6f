import type { Cell, Spot } from '../../shared/index.ts'
import type { OwnSheet } from '../host.ts'

/** A cell that shall hold something else than the file does. */
export interface CellEdit extends Spot {
  readonly before: Cell
  readonly after: Cell
}

/** What differs from a file as it was opened, for whoever writes it. */
export interface Edits {
  /** In the order of the sheets, then by row and column. A cell that is again as the file has it is not here. */
  readonly cells: readonly CellEdit[]
  /** Our own sheets that were written, whole. */
  readonly written: readonly OwnSheet[]
  /** Our own sheets of the file that were taken away. */
  readonly removed: readonly string[]
}
