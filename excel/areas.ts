import type { Area } from '../shared/index.ts'

/** What tells where a range is. */
export const SIZE = 'rowIndex,columnIndex,rowCount,columnCount'

/** As {@link SIZE}, for each range of a collection. */
export const SIZES = SIZE.replace(/\w+/g, 'items/$&')

type Placed = Pick<Excel.Range, 'rowIndex' | 'columnIndex' | 'rowCount' | 'columnCount'>

/** Where a loaded range is. */
export function areaOf({ rowIndex: top, columnIndex: left, rowCount, columnCount }: Placed): Area {
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 }
}

/** The range of one cell. */
export function cellRange(sheet: Excel.Worksheet, row: number, column: number): Excel.Range {
  return sheet.getRangeByIndexes(row, column, 1, 1)
}
