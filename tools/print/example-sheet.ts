import { asGrid } from '../../shared/functions/values.ts'
import type { FunctionExample } from '../../shared/functions/function.ts'
import { isoFromDay } from '../../shared/return/calendar.ts'
import { areaName } from '../../shared/sheet/address.ts'
import { type Cell, isCellError } from '../../shared/sheet/cell.ts'
import type { Grid } from '../../shared/sheet/workbook.ts'

/** An example as a person meets it: cells from A1 on, the formula that names them, what it shows. */
export interface ExampleSheet {
  readonly cells: Grid
  readonly formula: string
  readonly gives: Grid
}

/** Puts the ranges of an example side by side; single values stand in the formula itself. */
export function exampleSheet(name: string, { args, gives }: FunctionExample): ExampleSheet {
  const cells: Cell[][] = []
  let column = 0
  const texts = args.map(argument => {
    if (!Array.isArray(argument)) return literal(argument as Cell)
    const grid = asGrid(argument)
    const left = column
    column += grid[0]?.length ?? 0
    for (const [r, row] of grid.entries()) {
      const line = (cells[r] ??= [])
      while (line.length < left) line.push(null)
      line.push(...row)
    }
    return areaName({ top: 0, left, bottom: grid.length - 1, right: column - 1 })
  })
  return {
    cells,
    formula: `=${name}(${texts.join(',')})`,
    gives: Array.isArray(gives) ? (gives as Grid) : [[gives as Cell]],
  }
}

/** A value as it is typed into a formula; nothing for an argument that is left out. */
function literal(cell: Cell): string {
  if (cell === null) return ''
  return typeof cell === 'string' ? `"${cell.replaceAll('"', '""')}"` : showCell(cell)
}

/** A cell as a sheet shows it; a date as its ISO text. */
export function showCell(cell: Cell): string {
  if (cell === null) return ''
  if (typeof cell === 'boolean') return cell ? 'TRUE' : 'FALSE'
  if (typeof cell !== 'object') return String(cell)
  return isCellError(cell) ? cell.error : isoFromDay(Math.floor(cell.day))
}
