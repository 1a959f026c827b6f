/**
 * One cell of a sheet as plain data.
 *
 * `null` is a cell that holds nothing; `''` is a formula or import that shows nothing (readers treat both as blank,
 * see {@link isBlank}). Numbers, texts and booleans are themselves. A date is a {@link Day}, an error a {@link CellError}.
 */
export type Cell = null | string | number | boolean | Day | CellError

/** A date: whole days since 30 December 1899, time of day as a fraction. Hosts correct 1904 sheets and serials below 61. */
export interface Day {
  readonly day: number
}

/** An error value such as `#DIV/0!`. */
export interface CellError {
  readonly error: string
}

/** A cell that shows nothing: empty, an empty text, or spaces of any kind. */
export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return cell === null || cell === undefined
  return !isSeen(cell.charCodeAt(0)) && cell.trim() === ''
}

/** A text without spaces around it. Nearly every cell is so already, and is told by its first and last sign. */
export function trimmed(text: string): string {
  return isSeen(text.charCodeAt(0)) && isSeen(text.charCodeAt(text.length - 1)) ? text : text.trim()
}

/** A plain sign that is no space; false of what has to be looked at, and of nothing. */
function isSeen(code: number): boolean {
  return code > 32 && code < 127
}

export function isDay(cell: Cell | undefined): cell is Day {
  return typeof cell === 'object' && cell !== null && 'day' in cell
}

export function isCellError(cell: Cell | undefined): cell is CellError {
  return typeof cell === 'object' && cell !== null && 'error' in cell
}
