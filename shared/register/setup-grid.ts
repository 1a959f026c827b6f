import type { Cell } from '../sheet/cell.ts'
import type { Grid, Sheet } from '../sheet/workbook.ts'
import { rowsFromTop } from './own-table.ts'
import { setupColumn } from './sheets.ts'

/**
 * The cells of a setup sheet from its first row on, the names of its parts in the first column. What a person has written
 * before that column follows behind the last.
 */
export function setupGrid(sheet: Sheet): Grid {
  const column = sheet.left + (setupColumn(sheet) ?? 0)
  const rows = rowsFromTop(sheet)
  if (column === 0) return rows
  const width = rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  return rows.map(cells => {
    const own = cells.slice(0, column)
    const rest = Array.from({ length: width - column }, (_, place): Cell => cells[column + place] ?? null)
    return own.every(cell => cell === null) ? rest : [...rest, ...own]
  })
}
