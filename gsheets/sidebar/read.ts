import { type Area, type Cell, plainSheet, type Sheet, type SheetFormula } from '../../shared/index.ts'
import type { Reading, SheetSize } from '../../src/host.ts'
import { type Answer, cellOfDay, type GivenCell, MOST_ROWS } from '../calls.ts'
import type { Given, Script } from './script.ts'

/** Rows of the first block, which shows how heavy a row is; most plans have no more, so that they are asked once. */
const FIRST_ROWS = 500
/** Cells of the first block: wide sheets begin with fewer rows. */
const FIRST_CELLS = 20_000
/** Signs of JSON that a block shall have: one or two seconds at Google, so that progress shows and a stop is heard. */
const BLOCK_SIZE = 1_000_000

/** What a sheet is read with. */
interface Source {
  /** Its first rows, which may have been asked for before. */
  readonly first: Promise<Given<'readRows'>>
  /** Makes days of moments, by the time zone of the spreadsheet. */
  readonly dayOf: (moment: number) => number
  readonly reading: Reading
}

/** The cells of one sheet and what stands beside them. One call for each block of rows. */
export async function readSheet(
  script: Script,
  sheet: SheetSize,
  { first, dayOf, reading: { onProgress, signal } }: Source,
): Promise<Sheet> {
  const taken = new Taken(cellsBy(dayOf))
  let given = await first
  let size = given.size
  for (;;) {
    const asked = rowsToAsk(sheet, taken.grid.length, size - given.size)
    taken.add(given.answer)
    const [count, read] = [given.answer.grid.length, taken.grid.length]
    // Rows may have been added since they were counted: only a block that is not full is the last one.
    const isLast = count === 0 || (count < asked && read >= sheet.rows)
    onProgress?.(isLast ? sheet.rows : Math.min(read, sheet.rows), sheet.rows)
    if (isLast) return taken.sheet(sheet.name)
    signal?.throwIfAborted()
    given = await askRows(script, sheet, read, size, signal)
    size += given.size
  }
}

/**
 * Asks for a block of rows.
 *
 * @param size signs that the rows before have taken
 */
export function askRows(
  script: Script,
  sheet: SheetSize,
  top: number,
  size: number,
  signal?: AbortSignal,
): Promise<Given<'readRows'>> {
  const rows = rowsToAsk(sheet, top, size)
  return script.askMeasured('readRows', { sheet: sheet.name, top, rows }, signal)
}

/** As many rows as make a block, by what those before have taken; of the last block one more than there should be. */
function rowsToAsk({ rows, columns }: SheetSize, top: number, size: number): number {
  const most =
    top === 0
      ? Math.min(FIRST_ROWS, Math.floor(FIRST_CELLS / Math.max(columns, 1)))
      : Math.min(MOST_ROWS - 1, Math.floor((BLOCK_SIZE * top) / size))
  const left = rows - top
  return left >= 0 && left <= most ? left + 1 : Math.max(most, 1)
}

/** What has been read of a sheet so far. */
class Taken {
  readonly grid: Cell[][] = []
  private readonly merges: Area[] = []
  private readonly formulas: SheetFormula[] = []
  private hidden = false
  private readonly toCell: (given: GivenCell) => Cell

  constructor(toCell: (given: GivenCell) => Cell) {
    this.toCell = toCell
  }

  add({ grid, merges, formulas, hidden }: Answer<'readRows'>): void {
    for (const row of grid) this.grid.push(row.map(this.toCell))
    for (const area of merges) this.merges.push(area)
    for (const formula of formulas) this.formulas.push(formula)
    this.hidden = hidden
  }

  sheet(name: string): Sheet {
    const { grid, merges, formulas, hidden } = this
    return { ...plainSheet(name, grid), merges, formulas, hidden }
  }
}

function cellsBy(dayOf: (moment: number) => number): (given: GivenCell) => Cell {
  return given =>
    typeof given === 'object' && given !== null && 'date' in given ? cellOfDay(dayOf(given.date)) : given
}
