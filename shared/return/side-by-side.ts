import type { Sheet } from '../sheet/workbook.ts'
import { isBlank } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import type { Header } from './header.ts'

/** A header with the part of the sheet that is its own. */
export interface HeaderView {
  readonly sheet: Sheet
  readonly header: Header
}

/** A column that is blank for this many rows below a header parts two tables. */
const LOOK_ROWS = 30
const LEAST_HEADINGS = 3

/**
 * Tables that stand beside each other with a blank column between are two: each is given the columns of its own. A sheet
 * with one table is given back as it is.
 */
export function partSideBySide(sheet: Sheet, header: Header): readonly HeaderView[] {
  const groups: number[][] = []
  let before: number | undefined
  for (const column of [...header.headings.keys()].sort((a, b) => a - b)) {
    if (before === undefined || isGap(sheet, header, before + 1, column - 1)) groups.push([column])
    else groups[groups.length - 1]?.push(column)
    before = column
  }
  if (groups.length < 2 || groups.some(group => group.length < LEAST_HEADINGS)) return [{ sheet, header }]
  return groups.map(group => {
    const [left = 0, right = 0] = [group[0], group[group.length - 1]]
    const headings = new Map([...header.headings].filter(([column]) => column >= left && column <= right))
    return { sheet: columnsOf(sheet, left, right), header: { ...header, headings } }
  })
}

function isGap(sheet: Sheet, header: Header, from: number, to: number): boolean {
  if (to < from) return false
  for (let row = header.top; row <= header.bottom + LOOK_ROWS; row += 1) {
    for (let column = from; column <= to; column += 1) if (!isBlank(cellAt(sheet, row, column))) return false
  }
  return true
}

function columnsOf(sheet: Sheet, left: number, right: number): Sheet {
  const from = left - sheet.left
  return { ...sheet, left, grid: sheet.grid.map(cells => cells.slice(from, right - sheet.left + 1)) }
}
