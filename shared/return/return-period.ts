import type { Plan } from '../plan/plan.ts'
import type { Sheet } from '../sheet/workbook.ts'
import type { FoundTable } from './find-tables.ts'
import { givenPeriod } from './given-period.ts'
import { headedPeriod, readPeriod } from './period.ts'
import type { Period } from './return.ts'

/**
 * The period that a person gave; else the first that a line above a table states, or the name of its sheet, or the heading of
 * its ratings; else what sheets without a table say. `sheets` are those that were read first, then the others.
 */
export function periodOf(
  sheets: readonly Sheet[],
  found: readonly FoundTable[],
  given: string,
  plan: Plan,
): Period | undefined {
  if (given !== '') return givenPeriod(given, plan) ?? { label: given, from: '', to: '', spot: undefined }
  const isRead = (sheet: Sheet): boolean => found.some(table => table.whole === sheet)
  const read = sheets.filter(isRead)
  const others = sheets.filter(sheet => !isRead(sheet))
  return (
    firstOf(read, sheet => periodAbove(sheet, found)) ??
    firstOf(read, periodOfName) ??
    periodOfColumns(found.filter(table => read.includes(table.whole))) ??
    firstOf(others, sheet => periodAbove(sheet, found)) ??
    firstOf(others, periodOfName)
  )
}

function firstOf(sheets: readonly Sheet[], say: (sheet: Sheet) => Period | undefined): Period | undefined {
  for (const sheet of sheets) {
    const period = say(sheet)
    if (period !== undefined) return period
  }
  return undefined
}

/** The first line above the first table of a sheet that states a period; of a sheet without one, in its first rows. */
function periodAbove(sheet: Sheet, found: readonly FoundTable[]): Period | undefined {
  const first = found.find(table => table.whole === sheet)
  const last = Math.min(first === undefined ? 40 : first.header.top, sheet.top + sheet.grid.length)
  for (let row = sheet.top; row < last; row += 1) {
    for (const [c, cell] of (sheet.grid[row - sheet.top] ?? []).entries()) {
      const period = typeof cell === 'string' && cell.length <= 200 ? readPeriod(cell) : undefined
      if (period !== undefined) return { ...period, spot: { sheet: sheet.name, row, column: sheet.left + c } }
    }
  }
  return undefined
}

function periodOfName({ name }: Sheet): Period | undefined {
  const period = readPeriod(name)
  return period === undefined ? undefined : { ...period, spot: undefined }
}

/** The period that the heading of the counted ratings or updates names, 'Q3 RAG'; its year may stand above: 'Service plan 2025/26'. */
function periodOfColumns(found: readonly FoundTable[]): Period | undefined {
  for (const { sheet, header, columns } of found) {
    const lines = sheet.grid
      .slice(0, Math.min(header.top - sheet.top, 40))
      .flatMap(cells => cells.filter((cell): cell is string => typeof cell === 'string'))
    for (const field of ['status', 'update'] as const) {
      const column = columns.get(field)
      const heading = column === undefined ? undefined : header.headings.get(column)
      if (column === undefined || heading === undefined) continue
      const period = headedPeriod(heading, [...lines, sheet.name])
      if (period !== undefined) return { ...period, spot: { sheet: sheet.name, row: header.top, column } }
    }
  }
  return undefined
}
