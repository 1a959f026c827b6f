import type { Cell, Spot } from '../../shared/index.ts'
import type { Mark, OwnSheet } from '../host.ts'

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
  /** The cells that shall have a mark of ours, and no others; undefined when marks stay as the file has them. */
  readonly marks?: readonly Mark[] | undefined
}

/** Whether a file is as it was opened. */
export function isUnchanged({ cells, written, removed, marks }: Edits): boolean {
  return cells.length + written.length + removed.length === 0 && marks === undefined
}
