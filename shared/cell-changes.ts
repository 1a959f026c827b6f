import type { CellName, JsonCell } from './report.ts'
import { dayFromIso, isoFromDay } from './return/calendar.ts'
import { parseCellName, type Spot } from './sheet/address.ts'
import { type Cell, type CellError, isBlank, isCellError, isDay } from './sheet/cell.ts'

/** A cell as JSON shows it: dates as ISO text without a time of day, errors as their code. */
export function jsonCell(cell: Cell): JsonCell {
  if (isDay(cell)) return isoFromDay(Math.floor(cell.day))
  return isCellError(cell) ? cell.error : cell
}

/** A change of one cell that a person has previewed. Dates are ISO texts, as in a report, or days, to put one back. */
export interface NamedChange extends CellName {
  readonly before: Cell
  readonly after: Exclude<Cell, CellError>
}

/** Whether a cell still shows what a change calls its `before`. Cells that show nothing are alike, whatever they hold. */
function showsStill(cell: Cell, before: Cell): boolean {
  if (isBlank(cell) || isBlank(before)) return isBlank(cell) && isBlank(before)
  if (isDay(before)) return isDay(cell) && cell.day === before.day
  return jsonCell(cell) === jsonCell(before)
}

/** What is written for an `after`: ISO text is a date again where a date stood, a text of no letters empties the cell. */
function writtenFor(after: Cell, old: Cell): Cell {
  if (typeof after !== 'string') return after
  const day = isDay(old) ? dayFromIso(after) : undefined
  if (day !== undefined) return { day }
  return after === '' ? null : after
}

/** What stands in a cell that is to be changed, and what would be lost if it were. */
export interface Standing {
  readonly cell: Cell
  /**
   * It holds a formula or shows its result (also that of a PivotTable), lies under a merged cell, is locked, or names a
   * column of a table, which would no longer be whole.
   */
  readonly keeps?: 'formula' | 'merged' | 'protected' | 'heading' | undefined
}

/** A cell that cannot be changed, and why: its sheet is gone, it shows something else, or two changes want it. */
export interface RefusedChange extends CellName {
  readonly because: 'gone' | 'changed' | 'twice' | NonNullable<Standing['keeps']>
}

/** What to write. Nothing may be written when anything is refused. */
export interface JudgedChanges {
  readonly refused: readonly RefusedChange[]
  readonly writes: readonly (Spot & { readonly cell: Cell })[]
}

/**
 * Judges changes by the cells as they stand now, so that every program refuses the same ones. `standing` gives what is in
 * a cell; undefined when there is no such sheet.
 */
export function judgeChanges(
  changes: readonly NamedChange[],
  standing: (spot: Spot) => Standing | undefined,
): JudgedChanges {
  const refused: RefusedChange[] = []
  const writes = new Map<string, Spot & { cell: Cell }>()
  for (const { sheet, cell: name, before, after } of changes) {
    const spot = { sheet, ...placeOf(name) }
    const key = `${spot.row} ${spot.column} ${sheet}`
    const stands = standing(spot)
    const cell = writtenFor(after, stands?.cell ?? null)
    const other = writes.get(key)
    const because =
      reasonAgainst(stands, before) ?? (other && !isSameCell(other.cell, cell) ? 'twice' : undefined)
    if (because === undefined) writes.set(key, { ...spot, cell })
    else refused.push({ sheet, cell: name, because })
  }
  return { refused, writes: [...writes.values()] }
}

function reasonAgainst(stands: Standing | undefined, before: Cell): RefusedChange['because'] | undefined {
  if (stands === undefined) return 'gone'
  return stands.keeps ?? (showsStill(stands.cell, before) ? undefined : 'changed')
}

/** Whether two cells hold the same. */
export function isSameCell(one: Cell, other: Cell): boolean {
  if (isDay(one)) return isDay(other) && one.day === other.day
  return isCellError(one) ? isCellError(other) && one.error === other.error : one === other
}

function placeOf(cell: string): { row: number; column: number } {
  const place = parseCellName(cell)
  if (place === undefined) throw new RangeError(`Cannot change "${cell}": it is no cell`)
  return place
}
