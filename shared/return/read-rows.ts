import { isBlank } from '../sheet/cell.ts'
import type { Cell } from '../sheet/cell.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import type { Pause } from '../steps.ts'
import { isDashes, isOrdinal, isTotal, looksLikeRef, startsMidSentence } from './judge.ts'
import { readLone } from './lone-rows.ts'
import type { LoneRowContext } from './lone-rows.ts'
import { sectionReader } from './record.ts'
import type { OpenRecord } from './record.ts'
import type { RowKind, Section, TableReading } from './return.ts'
import { fillsOf } from './row-fills.ts'
import type { RowFills } from './row-fills.ts'
import { RowState } from './row-state.ts'
import type { StatusWord, TableFacts } from './table-facts.ts'
import { readText } from './text-rows.ts'

/** Reads the rows of one table in order: what each row is, and the actions they make. Sections go on from table to table. */
export class RowReader {
  private readonly kinds: RowKind[]
  private readonly claimed = new Map<number, RowKind>()
  private readonly facts: TableFacts
  private readonly fills: RowFills
  private readonly state: RowState
  private readonly loneRows: LoneRowContext

  /** `kinds` is filled with the kind of every row from the header on. */
  constructor(table: TableReading, facts: TableFacts, sections: readonly Section[], kinds: RowKind[]) {
    this.kinds = kinds
    this.facts = facts
    this.fills = fillsOf(facts.sheet)
    this.state = new RowState(table, facts, sections)
    this.loneRows = {
      readSection: sectionReader(facts.plan),
      kindOf: row => this.kinds[row - facts.header.top],
      claim: (row, kind) => this.claim(row, kind),
    }
  }

  get records(): readonly OpenRecord[] {
    return this.state.records
  }

  /** Says of a row that is not read yet what it is. */
  claim(row: number, kind: RowKind): void {
    this.claimed.set(row, kind)
  }

  /** The sections that the next table of the sheet begins under. */
  get openSections(): readonly Section[] {
    return this.state.sections
  }

  *readAll(): Generator<Pause, void> {
    const { header, lastRow } = this.facts
    for (let row = header.top; row <= lastRow; row += STEP_ROWS) {
      this.readRows(row, Math.min(row + STEP_ROWS - 1, lastRow))
      yield PAUSE
    }
  }

  private readRows(from: number, to: number): void {
    const { header } = this.facts
    for (let row = from; row <= to; row += 1) {
      const claimed = this.claimed.size > 0 ? this.claimed.get(row) : undefined
      this.kinds.push(claimed ?? (row <= header.bottom ? 'header' : this.readRow(row)))
    }
  }

  private readRow(row: number): RowKind {
    const cells = this.state.cells.row(row)
    const filled = this.fills[row - this.facts.sheet.top] ?? 0
    if (filled === 0) return 'blank'
    const first = firstFilled(cells)
    if (isDashed(cells[first]) && cells.every(cell => isBlank(cell) || isDashed(cell))) return 'separator'
    if (filled === 1) return readLone(this.state, row, first + this.facts.sheet.left, this.loneRows)
    if (this.state.cells.repeatsHeader(row)) return this.explains(row + 1) ? 'key' : 'header'
    const ref = this.state.cells.text(row, 'ref')
    return ref === '' ? this.readWithoutRef(row) : this.readWithRef(row, ref)
  }

  private readWithRef(row: number, ref: string): RowKind {
    const { state } = this
    const { plan, header, labels } = this.facts
    state.learnKnown(row)
    const read = plan.readRef(ref, state.known)
    if (read !== undefined) return state.startAction(row, ref, read, true)
    if (isTotal(ref)) return 'note'
    const title = state.cells.text(row, 'title')
    if (!looksLikeRef(ref)) return row === header.bottom + 1 && title !== '' ? 'key' : readText(state, row)
    if (isOrdinal(ref) && title !== '' && state.cells.isBare(row) && this.numbersThemes(ref))
      return state.startSection(row, ref, title)
    if (!state.hasPatterns) return state.startAction(row, ref, undefined, true)
    const near = plan.nearRef(ref, state.known)
    const isRated = state.cells.status(row).entry !== undefined
    if (near === '' && !isRated && (labels.size > 0 || !/\d/.test(ref))) return readText(state, row)
    if (near === '' && title === '' && !/\d/.test(ref)) return readText(state, row)
    return state.startAction(row, ref, near === '' ? undefined : plan.readRef(near, state.known), false)
  }

  /** In a tracker whose refs are all plain numbers, a number is a ref; elsewhere it numbers a theme. */
  private numbersThemes(ref: string): boolean {
    if (this.state.hasPatterns) return true
    const other = this.state.current?.ref ?? this.firstLongRef()
    return other !== undefined && !isOrdinal(other) && other !== ref
  }

  private firstLongRef(): string | undefined {
    const { header, lastRow } = this.facts
    for (let row = header.bottom + 1; row <= Math.min(lastRow, header.bottom + 40); row += 1) {
      const ref = this.state.cells.text(row, 'ref')
      if (ref !== '' && !isOrdinal(ref)) return ref
    }
    return undefined
  }

  private readWithoutRef(row: number): RowKind {
    const { state } = this
    const { columns, arrangement, labels, refShare } = this.facts
    const word = state.cells.status(row)
    if (arrangement === 'below') {
      const isRating = word.entry !== undefined || (word.isShort && !word.isHeading)
      return isRating && state.current !== undefined ? state.addUpdate(row, word) : readText(state, row)
    }
    const title = state.cells.text(row, 'title')
    if (labels.size > 0 && state.current !== undefined && word.entry === undefined)
      return readText(state, row)
    if (title === '') return this.addSubRow(row, word)
    if (isTotal(title) || isTotal(state.cells.firstText(row))) return 'note'
    if (!columns.has('ref')) return state.startAction(row, '', undefined, true)
    if (state.cells.isMergedRef(row)) return this.addSubRow(row, word)
    const goesOn = word.text === '' && startsMidSentence(title) && state.current !== undefined
    if (goesOn || !state.cells.hasGround(row)) return readText(state, row)
    return refShare < 0.5 && this.isMilestone(row)
      ? this.addSubRow(row, word)
      : state.startAction(row, '', undefined, true)
  }

  /** Milestones under one ref: the lead, where there is such a column, stands with the ref alone. */
  private isMilestone(row: number): boolean {
    return (
      this.state.current !== undefined &&
      this.facts.columns.has('lead') &&
      this.state.cells.text(row, 'lead') === ''
    )
  }

  /** A row below an action: another part with a rating of its own, or more text. */
  private addSubRow(row: number, word: StatusWord): RowKind {
    const { state } = this
    if (state.current === undefined) return 'note'
    const update = state.cells.text(row, 'update')
    const isRating = word.entry !== undefined || (word.isShort && !word.isHeading && update !== '')
    if (isRating) return state.addUpdate(row, word)
    const field = update === '' ? 'title' : 'update'
    const text = state.cells.text(row, field)
    if (text === '') return state.cells.hasGround(row) ? 'continuation' : 'note'
    return state.addContinuation(row, text, this.facts.columns.get(field) ?? 0)
  }

  /** A header whose next row explains the columns in sentences belongs to the key. */
  private explains(row: number): boolean {
    const ref = this.state.cells.text(row, 'ref')
    return ref !== '' && !looksLikeRef(ref) && this.state.cells.text(row, 'title') !== ''
  }
}

function firstFilled(cells: readonly Cell[]): number {
  let first = 0
  while (first < cells.length && isBlank(cells[first])) first += 1
  return first
}

function isDashed(cell: Cell | undefined): boolean {
  return typeof cell === 'string' && isDashes(cell)
}
