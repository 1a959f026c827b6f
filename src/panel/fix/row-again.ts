import { type Cell, cellName, parseCellName, type Sheet } from '../../../shared/index.ts'
import { cellsBeside, type ChangedCell } from './log.ts'

/**
 * Where a cell that was changed stands now, as its address: rows may have been sorted or inserted since. Undefined when its
 * row cannot be told from others, or is not there. Whether the cell still shows what was written is left to the program.
 */
export function cellAgain(changed: ChangedCell, sheet: Sheet): string | undefined {
  const place = parseCellName(changed.cell)
  if (place === undefined) return undefined
  const { column } = place
  const here = alikeness(changed, sheet, place.row, column)
  if (here === 1) return changed.cell
  const others = sheet.grid.flatMap((row, at) =>
    holds(row[column - sheet.left] ?? null, changed.after) &&
    alikeness(changed, sheet, sheet.top + at, column) === 1
      ? [sheet.top + at]
      : [],
  )
  const [only] = others
  if (only !== undefined) return others.length === 1 ? cellName(only, column) : undefined
  // Its row has been written in since: it is the same one as long as most of it stands there.
  return here > 1 / 2 ? changed.cell : undefined
}

/** How much of what stood beside a cell stands beside another one: 0 to 1. */
function alikeness({ beside }: ChangedCell, sheet: Sheet, row: number, column: number): number {
  const now = cellsBeside(sheet, row, column)
  const most = Math.max(beside.size, now.size)
  if (most === 0) return 1
  let same = 0
  for (const [at, text] of beside) if (now.get(at) === text) same += 1
  return same / most
}

function holds(cell: Cell, after: ChangedCell['after']): boolean {
  return JSON.stringify(cell === '' ? null : cell) === JSON.stringify(after === '' ? null : after)
}
