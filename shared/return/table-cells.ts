import type { Field } from '../plan/plan.ts'
import { isBlank } from '../sheet/cell.ts'
import type { Cell } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import { beginsAsWord, isDashes } from './judge.ts'
import { foldHeading } from './headings.ts'
import type { StatusReading } from './return.ts'
import type { StatusWord, TableFacts } from './table-facts.ts'
import { cellText } from './text.ts'

/** What only an action has: a lead, a rating, a due date, an update of its own. */
const GROUND: readonly Field[] = [
  'lead',
  'status',
  'state',
  'due',
  'update',
  'organisation',
  'start',
  'progress',
]

/** Looks cells of one table up, by field and row (0-based sheet rows). */
export class TableCells {
  private readonly facts: TableFacts
  private readonly headingStart: readonly { readonly column: number; readonly folded: string }[]

  constructor(facts: TableFacts) {
    this.facts = facts
    this.headingStart = [...facts.header.headings]
      .slice(0, 4)
      .map(([column, text]) => ({ column, folded: foldHeading(text) }))
  }

  /** The cells of a row from the sheet's first column on. */
  row(row: number): readonly Cell[] {
    return this.facts.sheet.grid[row - this.facts.sheet.top] ?? []
  }

  text(row: number, field: Field): string {
    const column = this.facts.columns.get(field)
    return column === undefined ? '' : cellText(cellAt(this.facts.sheet, row, column))
  }

  /** Characters of a cell as it stands; 0 of one that is no text. */
  length(row: number, field: Field): number {
    const column = this.facts.columns.get(field)
    const cell = column === undefined ? null : cellAt(this.facts.sheet, row, column)
    return typeof cell === 'string' ? cell.length : 0
  }

  firstText(row: number): string {
    return cellText(this.row(row).find(cell => !isBlank(cell)) ?? null)
  }

  status(row: number): StatusWord {
    const column = this.facts.columns.get('status')
    return this.facts.statusWords.of(column === undefined ? null : cellAt(this.facts.sheet, row, column))
  }

  statusReading(row: number, word: StatusWord): StatusReading {
    const column = this.facts.columns.get('status') ?? 0
    const cell = cellAt(this.facts.sheet, row, column)
    return { row, column, cell, text: word.text, entry: word.entry }
  }

  hasGround(row: number): boolean {
    return GROUND.some(field => this.text(row, field) !== '')
  }

  /** Only a ref and a title in the row: it may name a theme. */
  isBare(row: number): boolean {
    const { columns, sheet } = this.facts
    const kept = new Set([columns.get('ref'), columns.get('title')])
    return this.row(row).every((cell, c) => isBlank(cell) || kept.has(c + sheet.left))
  }

  isMergedRef(row: number): boolean {
    const ref = this.facts.columns.get('ref')
    return ref !== undefined && this.facts.mergedFrom(row, ref) !== undefined
  }

  /** The next row with content; dashes are none. One past the last row when there is none. */
  nextFilled(row: number): number {
    let next = row
    while (next <= this.facts.lastRow && this.row(next).every(isNothing)) next += 1
    return next
  }

  repeatsHeader(row: number): boolean {
    for (const { column, folded } of this.headingStart)
      if (!foldsTo(cellAt(this.facts.sheet, row, column), folded)) return false
    return true
  }

  /** A row of pieces of a rating heading and nothing else: 'STATUS', '(RAG)'. */
  isHeaderPiece(row: number): boolean {
    const { sheet, columns, statusWords } = this.facts
    const status = columns.get('status')
    if (status === undefined) return false
    return this.row(row).every(
      (cell, c) => isBlank(cell) || (c + sheet.left <= 2 * status && statusWords.of(cell).isHeading),
    )
  }
}

function foldsTo(cell: Cell, folded: string): boolean {
  if (typeof cell !== 'string' || cell.length > 120 || Math.abs(cell.length - folded.length) > 12)
    return false
  return couldFoldTo(cell, folded) && foldHeading(cell) === folded
}

/** Hardly any cell begins with the letter of its heading: folding is for those that do. */
function couldFoldTo(cell: string, folded: string): boolean {
  return !beginsAsWord(cell) || cell.charAt(0).toLowerCase() === folded.charAt(0)
}

function isNothing(cell: Cell): boolean {
  return isBlank(cell) || (typeof cell === 'string' && isDashes(cell))
}
