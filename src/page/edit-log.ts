import { type Cell, cellName, cellText, type Spot } from '../../shared/index.ts'
import { csvFile } from '../file/write-csv.ts'
import type { Edit, Restructuring } from './grid/sheet-view.ts'

type Entry = Edit | Restructuring

const HEADINGS = ['File', 'Sheet', 'What', 'Cell', 'Before', 'After']

/**
 * What a person has changed since the workbook was opened, in order. A cell stands in it once, with what it held first and
 * holds now; where rows have moved in between it stands in it again, for its address may mean another row.
 */
export class EditLog {
  private readonly entries = new Map<string, Entry>()
  private cells = 0
  private moves = 0

  add(edit: Edit): void {
    const place = JSON.stringify([this.moves, edit.sheet, edit.row, edit.column])
    const known = this.entries.get(place)
    const before = known !== undefined && 'before' in known ? known.before : edit.before
    const isBack = edit.formula === undefined && isSame(before, edit.after)
    this.cells += (isBack ? 0 : 1) - (known === undefined ? 0 : 1)
    if (isBack) this.entries.delete(place)
    else this.entries.set(place, { ...edit, before })
  }

  /** From now on addresses are not those of the file. */
  addMove(change: Restructuring): void {
    this.moves += 1
    this.entries.set(`move ${this.moves}`, change)
  }

  /** Cells that hold something else than they did. */
  get size(): number {
    return this.cells
  }

  get hasMoves(): boolean {
    return this.moves > 0
  }

  /** What cells hold now that hold something else than in the file; formulas that were typed are not among them. */
  cellsToWrite(): readonly (Spot & { readonly after: Cell })[] {
    return [...this.entries.values()].flatMap(entry =>
      'what' in entry || entry.formula !== undefined
        ? []
        : [{ sheet: entry.sheet, row: entry.row, column: entry.column, after: entry.after }],
    )
  }

  /** Cells into which a formula was typed: 'B5'. */
  formulas(): readonly string[] {
    return [...this.entries.values()].flatMap(entry =>
      'what' in entry || entry.formula === undefined ? [] : [cellName(entry.row, entry.column)],
    )
  }

  csv(file: string): string {
    return csvFile([HEADINGS, ...[...this.entries.values()].map(entry => [file, ...fieldsOf(entry)])])
  }
}

function fieldsOf(entry: Entry): readonly string[] {
  if ('what' in entry) return [entry.sheet, entry.what, '', '', '']
  const { sheet, row, column, before, after, formula } = entry
  return [sheet, 'cell changed', cellName(row, column), textOf(before), formula ?? textOf(after)]
}

function isSame(a: Cell, b: Cell): boolean {
  return JSON.stringify(a) === JSON.stringify(b)
}

/** As it stands, for a space at the end may be what was changed. */
function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cellText(cell)
}
