import type { Field } from '../plan/plan.ts'
import type { RefParts } from '../plan/ref-tokens.ts'
import type { ReadRef } from '../plan/refs.ts'
import { cellAt } from '../sheet/workbook.ts'
import { isOrdinal } from './judge.ts'
import { ActionReader } from './action-reader.ts'
import { addText, openPart } from './record.ts'
import type { OpenPart, OpenRecord } from './record.ts'
import type { RowKind, Section, TableReading } from './return.ts'
import { RowAction } from './row-action.ts'
import type { TableCells } from './table-cells.ts'
import type { StatusWord, TableFacts } from './table-facts.ts'
import { cellText, plainText } from './text.ts'

/** Columns whose blank cells take the nearest value above. */
const COLUMNS_ABOVE = ['theme', 'section', 'pledge'] as const

/** The actions of one table while its rows are read: what is open, and what a row adds to it. */
export class RowState {
  readonly records: OpenRecord[] = []
  readonly cells: TableCells
  /** Parts of refs that stand elsewhere: in a theme column, in the heading above. Refs keep it: it is replaced, not changed. */
  known: RefParts = new Map()
  /** The plan says how refs are written. */
  readonly hasPatterns: boolean
  readonly facts: TableFacts
  /** The headings that the next action stands under. */
  sections: readonly Section[]
  /** The action that the next row may go on with. */
  current: OpenRecord | undefined
  private readonly reader: ActionReader
  private readonly columnsAbove: readonly Field[]
  private learned = -1
  private readonly lastSeen = new Map<Field, string>()

  constructor(table: TableReading, facts: TableFacts, sections: readonly Section[]) {
    this.reader = new ActionReader(table, facts)
    this.facts = facts
    this.sections = sections
    this.cells = this.reader.cells
    this.hasPatterns = this.reader.hasPatterns
    this.columnsAbove = COLUMNS_ABOVE.filter(field => facts.columns.has(field) && this.mayBePart(field))
    for (const section of sections) this.learn(section.sets, section.code)
  }

  startAction(row: number, ref: string, read: ReadRef | undefined, fits: boolean): RowKind {
    this.learnKnown(row)
    const { sections, known } = this
    const record = new RowAction(this.reader, { row, ref, read, fits, sections, known })
    this.records.push(record)
    this.current = record
    return 'action'
  }

  /** What the columns say that blank cells take from above. */
  learnKnown(row: number): void {
    if (row === this.learned) return
    this.learned = row
    for (const field of this.columnsAbove) {
      const text = this.cells.text(row, field) || this.lastSeen.get(field) || ''
      if (text === '') continue
      this.lastSeen.set(field, text)
      this.learn(field, text)
    }
  }

  /** Rows may ask for the theme or pledge of a ref that has none; a section is part of it only where the plan says so. */
  private mayBePart(part: string): boolean {
    return part !== 'section' || this.reader.refNames.has(part)
  }

  private learn(part: string, value: string): void {
    if (this.known.get(part) === value || !this.mayBePart(part)) return
    this.known = new Map(this.known).set(part, value)
  }

  /** A rating with its text. Text that stands before it without a rating is part of it: a page ended between them. */
  addUpdate(row: number, word: StatusWord): RowKind {
    const record = this.current
    if (record === undefined) return 'note'
    const last = record.parts[record.parts.length - 1]
    const part = last !== undefined && last.status === undefined ? last : openPart(undefined)
    if (part !== last) record.parts.push(part)
    part.status = this.cells.statusReading(row, word)
    const field = this.cells.text(row, 'update') === '' ? 'title' : 'update'
    const column = this.facts.columns.get(field)
    if (column !== undefined)
      addText(part, plainText(cellText(cellAt(this.facts.sheet, row, column))), row, column)
    return 'update'
  }

  addContinuation(row: number, text: string, column: number): RowKind {
    const record = this.current
    if (record === undefined) return 'note'
    const isFirst = record.parts.every(part => part.text === '')
    let part = record.parts[record.parts.length - 1]
    if (part === undefined) record.parts.push((part = openPart(undefined)))
    addText(part, plainText(text), row, column)
    return isFirst && this.facts.arrangement === 'beside' ? 'update' : 'continuation'
  }

  /** A value that stands in a line of its own below the action. */
  setLabelled(field: Field, text: string, row: number, column: number): void {
    const record = this.current
    if (record === undefined) return
    record.labelled = record.labelled ?? new Map()
    record.labelled.set(field, { text, row, column })
    if (field === 'organisation' || field === 'agency')
      record.agency = this.reader.agencyOf(text) || record.agency
    if (field === 'title') record.title = this.reader.titleOf(text).title
    if (field !== 'status') return
    const word = this.facts.statusWords.of(text)
    const cell = cellAt(this.facts.sheet, row, column)
    record.parts.push(openPart({ row, column, cell, text: word.text, entry: word.entry }))
  }

  /** Opens a heading by its ordinal or words; in a plan with ref patterns an ordinal numbers a theme. */
  startSection(row: number, code: string, title: string): RowKind {
    const column = this.facts.columns.get('title') ?? this.facts.sheet.left
    const sets = this.hasPatterns && isOrdinal(code) ? 'theme' : 'section'
    return this.openSection({ sets, code: code.replace(/[.):]$/, ''), title, row, column })
  }

  openSection(section: Section): RowKind {
    this.sections = [...this.sections.filter(open => open.sets !== section.sets), section]
    this.learn(section.sets, section.code)
    this.current = undefined
    return 'heading'
  }

  /** The last words of the open action. */
  lastText(): string {
    const part: OpenPart | undefined = this.current?.parts[this.current.parts.length - 1]
    return part === undefined || part.text === '' ? (this.current?.title ?? '') : part.text
  }
}
