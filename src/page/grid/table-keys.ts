/** A cell of the sheet, 0-based. */
export interface Place {
  readonly row: number
  readonly column: number
}

/** How far one can go: rows and columns of the sheet, and rows of a page. */
export interface Bounds {
  readonly rows: number
  readonly columns: number
  readonly pageRows: number
}

/** Where a key leads from a cell; undefined for keys that lead nowhere. */
export function placeAfter(
  { key, ctrlKey, metaKey }: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>,
  { row, column }: Place,
  { rows, columns, pageRows }: Bounds,
): Place | undefined {
  const far = ctrlKey || metaKey
  const last = { row: rows - 1, column: columns - 1 }
  switch (key) {
    case 'ArrowUp':
      return { row: far ? 0 : Math.max(0, row - 1), column }
    case 'ArrowDown':
      return { row: far ? last.row : Math.min(last.row, row + 1), column }
    case 'ArrowLeft':
      return { row, column: far ? 0 : Math.max(0, column - 1) }
    case 'ArrowRight':
      return { row, column: far ? last.column : Math.min(last.column, column + 1) }
    case 'Home':
      return { row: far ? 0 : row, column: 0 }
    case 'End':
      return { row: far ? last.row : row, column: last.column }
    case 'PageUp':
      return { row: Math.max(0, row - pageRows), column }
    case 'PageDown':
      return { row: Math.min(last.row, row + pageRows), column }
    default:
      return undefined
  }
}
