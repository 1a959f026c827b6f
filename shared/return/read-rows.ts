import type { Field } from '../plan/plan.ts'
import type { ReadRef } from '../plan/refs.ts'
import { isBlank } from '../sheet/cell.ts'
import type { Cell } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import { addText, openPart, sectionReader, titleReader } from './record.ts'
import type { OpenPart, OpenRecord } from './record.ts'
import {
  couldBeHeading,
  isDashes,
  isNote,
  isOrdinal,
  isUnfinished,
  looksLikeRef,
  startsMidSentence,
} from './judge.ts'
import { foldHeading } from './headings.ts'
import { joinPieces, readLabel } from './labels.ts'
import type { RowKind, Section, StatusReading, TableReading } from './return.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import type { Pause } from '../steps.ts'
import type { StatusWord, TableFacts } from './table-facts.ts'
import { cellText, plainText } from './text.ts'

const TOTALS = /^(?:grand )?(?:sub-?)?totals?\b|^overall (?:total|count)|^sum of |^count of /i

/** Reads the rows of one table in order: what each row is, and the actions they make. Sections go on from table to table. */
export class RowReader {
  readonly records: OpenRecord[] = []
  readonly kinds: RowKind[] = []
  private readonly table: TableReading
  private readonly facts: TableFacts
  private readonly known = new Map<string, string>()
  private readonly readTitle: ReturnType<typeof titleReader>
  private readonly readSection: ReturnType<typeof sectionReader>
  private readonly hasPatterns: boolean
  private readonly lastSeen = new Map<Field, string>()
  private readonly agencies = new Map<string, string>()
  private readonly headingStart: { column: number; folded: string }[]
  private sections: readonly Section[]
  private current: OpenRecord | undefined

  constructor(table: TableReading, facts: TableFacts, sections: readonly Section[]) {
    this.table = table
    this.facts = facts
    this.sections = sections
    this.readTitle = titleReader(facts.plan)
    this.readSection = sectionReader(facts.plan)
    this.hasPatterns = facts.plan.plan.levels.some(level => level.refs.length > 0)
    this.headingStart = [...facts.header.headings]
      .slice(0, 4)
      .map(([column, text]) => ({ column, folded: foldHeading(text) }))
    for (const section of sections) this.known.set(section.sets, section.code)
  }

  /** The sections that the next table of the sheet begins under. */
  get openSections(): readonly Section[] {
    return this.sections
  }

  *readAll(): Generator<Pause, void> {
    const { header, lastRow } = this.facts
    for (let row = header.top; row <= lastRow; row += 1) {
      if ((row - header.top) % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      if (this.kinds[row - header.top] !== undefined) continue
      this.kinds[row - header.top] = row <= header.bottom ? 'header' : this.readRow(row)
    }
  }

  private readRow(row: number): RowKind {
    const cells = this.facts.sheet.grid[row - this.facts.sheet.top] ?? []
    let filled = 0
    let only = -1
    let dashes = true
    for (let c = 0; c < cells.length; c += 1) {
      const cell = cells[c]
      if (cell === undefined || isBlank(cell)) continue
      filled += 1
      only = c
      if (dashes) dashes = typeof cell === 'string' && isDashes(cell)
    }
    if (filled === 0) return 'blank'
    if (dashes) return 'separator'
    if (filled === 1) return this.readLone(row, only + this.facts.sheet.left)
    if (this.repeatsHeader(row)) return this.explains(row + 1) ? 'key' : 'header'
    const ref = this.text(row, 'ref')
    return ref === '' ? this.readWithoutRef(row) : this.readWithRef(row, ref)
  }

  // --- rows with a ref -----------------------------------------------------------------------

  private readWithRef(row: number, ref: string): RowKind {
    this.learnKnown(row)
    const read = this.facts.plan.readRef(ref, this.known)
    if (read !== undefined) return this.startAction(row, ref, read, true)
    if (TOTALS.test(ref)) return 'note'
    const title = this.text(row, 'title')
    if (!looksLikeRef(ref))
      return row === this.facts.header.bottom + 1 && title !== '' ? 'key' : this.readText(row)
    if (isOrdinal(ref) && title !== '' && this.isBare(row) && this.isHeadingHere(ref))
      return this.startSection(row, ref, title)
    if (!this.hasPatterns) return this.startAction(row, ref, undefined, true)
    const near = this.facts.plan.nearRef(ref, this.known)
    const rated = this.status(row).entry !== undefined
    if (near === '' && (!rated || title === '') && !/\d/.test(ref)) return this.readText(row)
    if (near === '' && this.facts.labels.size > 0 && !rated) return this.readText(row)
    return this.startAction(
      row,
      ref,
      near === '' ? undefined : this.facts.plan.readRef(near, this.known),
      false,
    )
  }

  /** Only a ref and a title in the row: it may name a theme. */
  private isBare(row: number): boolean {
    const { columns, sheet } = this.facts
    const kept = new Set([columns.get('ref'), columns.get('title')])
    const cells = sheet.grid[row - sheet.top] ?? []
    return cells.every((cell, c) => isBlank(cell) || kept.has(c + sheet.left))
  }

  /** In a tracker whose refs are all plain numbers, a number is a ref; elsewhere it numbers a theme. */
  private isHeadingHere(ref: string): boolean {
    if (this.hasPatterns) return true
    const before = this.current?.ref ?? this.nextRef()
    return before !== undefined && !isOrdinal(before) && before !== ref
  }

  private nextRef(): string | undefined {
    const { header, lastRow } = this.facts
    for (let row = header.bottom + 1; row <= Math.min(lastRow, header.bottom + 40); row += 1) {
      const ref = this.text(row, 'ref')
      if (ref !== '' && !isOrdinal(ref)) return ref
    }
    return undefined
  }

  private startAction(row: number, ref: string, read: ReadRef | undefined, fits: boolean): RowKind {
    this.learnKnown(row)
    const { prefix, code, title } = this.readTitle(plainText(this.text(row, 'title')))
    const record: OpenRecord = {
      table: this.table,
      row,
      level: read?.level ?? (this.hasPatterns ? undefined : this.facts.plan.plan.levels[0]),
      ref,
      key: fits ? (read?.key ?? ref) : ref,
      read,
      fits,
      prefix,
      title,
      theme: read?.parts.get('theme') ?? read?.level.theme ?? this.known.get('theme') ?? '',
      agency: this.agencyOf(row, read, prefix),
      sections: this.sections,
      code,
      parts: [],
      labelled: undefined,
    }
    this.records.push(record)
    this.current = record
    if (this.facts.arrangement === 'beside') this.addOwnPart(record, row)
    return 'action'
  }

  private addOwnPart(record: OpenRecord, row: number): void {
    const word = this.status(row)
    const update = plainText(this.text(row, 'update'))
    if (word.text === '' && update === '') return
    const part = openPart(word.text === '' ? undefined : this.statusReading(row, word))
    if (update !== '') addText(part, update, row, this.facts.columns.get('update') ?? 0)
    record.parts.push(part)
  }

  private agencyOf(row: number, read: ReadRef | undefined, prefix: string): string {
    const stated = read?.parts.get('agency') ?? ''
    if (stated !== '') return stated
    const { plan } = this.facts
    return (
      plan.readAgency(this.text(row, 'agency')) || plan.readAgency(this.text(row, 'organisation')) || prefix
    )
  }

  /** The agency that a word means; looked up once per different word. */
  private readAgency(word: string): string {
    if (word === '') return ''
    const seen = this.agencies.get(word)
    if (seen !== undefined) return seen
    const code = this.facts.plan.readAgency(word)
    this.agencies.set(word, code)
    return code
  }

  /** Theme, section and pledge columns: a blank cell takes the nearest one above. */
  private learnKnown(row: number): void {
    for (const field of ['theme', 'section', 'pledge'] as const) {
      if (!this.facts.columns.has(field)) continue
      const text = this.text(row, field) || this.lastSeen.get(field) || ''
      if (text === '') continue
      this.lastSeen.set(field, text)
      this.known.set(field, text)
    }
  }

  // --- rows without a ref --------------------------------------------------------------------

  private readWithoutRef(row: number): RowKind {
    const { columns, arrangement, labels, refShare } = this.facts
    const word = this.status(row)
    if (arrangement === 'below') {
      const isRating = word.entry !== undefined || (word.isShort && !word.isHeading)
      return isRating && this.current !== undefined ? this.addUpdate(row, word) : this.readText(row)
    }
    const title = this.text(row, 'title')
    if (labels.size > 0 && this.current !== undefined && word.entry === undefined) return this.readText(row)
    if (title === '') return this.addSubRow(row, word)
    if (TOTALS.test(title) || TOTALS.test(this.firstText(row))) return 'note'
    if (!columns.has('ref')) return this.startAction(row, '', undefined, true)
    if (this.isMergedRef(row)) return this.addSubRow(row, word)
    if (word.text === '' && startsMidSentence(title) && this.current !== undefined) return this.readText(row)
    if (!this.hasGround(row)) return this.readText(row)
    return refShare < 0.5 && this.isIndented(row)
      ? this.addSubRow(row, word)
      : this.startAction(row, '', undefined, true)
  }

  private isMergedRef(row: number): boolean {
    const ref = this.facts.columns.get('ref')
    return ref !== undefined && this.facts.mergedFrom(row, ref) !== undefined
  }

  /** Something that only an action has: a lead, a rating, a due date, an update of its own. */
  private hasGround(row: number): boolean {
    return (['lead', 'status', 'state', 'due', 'update', 'organisation', 'start', 'progress'] as const).some(
      field => this.text(row, field) !== '',
    )
  }

  /** Milestones under one ref: the lead, where there is such a column, stands with the ref alone. */
  private isIndented(row: number): boolean {
    return this.current !== undefined && this.facts.columns.has('lead') && this.text(row, 'lead') === ''
  }

  /** A row below an action: another part with a rating of its own, or more text. */
  private addSubRow(row: number, word: StatusWord): RowKind {
    if (this.current === undefined) return 'note'
    if (word.entry !== undefined || (word.isShort && !word.isHeading && this.text(row, 'update') !== ''))
      return this.addUpdate(row, word)
    const update = this.text(row, 'update')
    if (update === '' && this.text(row, 'title') === '') return this.hasGround(row) ? 'continuation' : 'note'
    return this.addContinuation(
      row,
      update === '' ? this.text(row, 'title') : update,
      this.facts.columns.get(update === '' ? 'title' : 'update') ?? 0,
    )
  }

  /** A rating with its text. Text that stands before it without a rating is part of it: a page ended between them. */
  private addUpdate(row: number, word: StatusWord): RowKind {
    const record = this.current
    if (record === undefined) return 'note'
    const last = record.parts[record.parts.length - 1]
    const part = last !== undefined && last.status === undefined ? last : openPart(undefined)
    if (part !== last) record.parts.push(part)
    part.status = this.statusReading(row, word)
    const column =
      this.text(row, 'update') === '' ? this.facts.columns.get('title') : this.facts.columns.get('update')
    if (column !== undefined)
      addText(part, plainText(cellText(cellAt(this.facts.sheet, row, column))), row, column)
    return 'update'
  }

  private addContinuation(row: number, text: string, column: number): RowKind {
    const record = this.current
    if (record === undefined) return 'note'
    const isFirst = record.parts.every(part => part.text === '')
    let part = record.parts[record.parts.length - 1]
    if (part === undefined) record.parts.push((part = openPart(undefined)))
    addText(part, plainText(text), row, column)
    return isFirst && this.facts.arrangement === 'beside' ? 'update' : 'continuation'
  }

  /** Text spread over the row's cells: a labelled line, or text carried over. */
  private readText(row: number): RowKind {
    const { sheet, labels, plan } = this.facts
    const cells = sheet.grid[row - sheet.top] ?? []
    const first = cells.findIndex(cell => !isBlank(cell))
    const column = first + sheet.left
    const pieces = cells.filter(cell => !isBlank(cell)).map(cellText)
    const text = joinPieces(pieces, whole => isKnownPost(whole, plan.plan.leads))
    if (this.current === undefined) return 'note'
    const label = readLabel(text, labels)
    if (label === undefined) return isNote(text) ? 'note' : this.addContinuation(row, text, column)
    if (label.field === 'update') {
      this.addContinuation(row, label.text, column)
      return 'update'
    }
    this.setLabelled(label.field, plainText(label.text).trim(), row, column)
    return 'lead'
  }

  private setLabelled(field: Field, text: string, row: number, column: number): void {
    if (this.current === undefined) return
    this.current.labelled = this.current.labelled ?? new Map()
    this.current.labelled.set(field, { text, row, column })
  }

  // --- rows with one cell --------------------------------------------------------------------

  private readLone(row: number, column: number): RowKind {
    const { sheet, columns, arrangement, labels, plan } = this.facts
    const text = cellText(cellAt(sheet, row, column))
    const section = this.readSection(text, row, column)
    if (section !== undefined) return this.openSection(section)
    const isRefColumn = column === columns.get('ref')
    const read = isRefColumn || columns.get('ref') === undefined ? plan.readRef(text, this.known) : undefined
    if (read !== undefined && this.hasPatterns) return this.readExploded(row, column, text, read)
    if (this.current !== undefined && readLabel(text, labels) !== undefined) return this.readText(row)
    if (isNote(text)) return 'note'
    if (column === columns.get('status')) {
      const word = this.status(row)
      return word.entry !== undefined && arrangement === 'below' ? this.addUpdate(row, word) : 'note'
    }
    if (TOTALS.test(text)) return 'note'
    const isTextColumn = column === columns.get('title') || column === columns.get('update')
    if (!columns.has('ref') && column === columns.get('title')) return this.readLoneTitle(row, column, text)
    if (isTextColumn && !isRefColumn) return this.judgeText(row, column, text)
    if (labels.size > 0 && this.current !== undefined && !couldBeHeading(text)) return this.readText(row)
    if (couldBeHeading(text) && this.startsSomething(row + 1)) return this.startSection(row, text, text)
    return 'note'
  }

  /** No ref column: a title alone is a heading when something follows under it, else an action with nothing filled in. */
  private readLoneTitle(row: number, column: number, text: string): RowKind {
    if (isUnfinished(this.lastText()) && startsMidSentence(text))
      return this.addContinuation(row, text, column)
    const above = row > this.facts.header.bottom + 1 ? this.kinds[row - 1 - this.facts.header.top] : 'blank'
    const opens = above === 'blank' || above === 'heading' || above === 'header' || text.length <= 60
    if (couldBeHeading(text) && opens && this.startsSomething(row + 1))
      return this.startSection(row, text, text)
    return this.startAction(row, '', undefined, true)
  }

  /** Text under an action: it goes on from above, or is a heading. */
  private judgeText(row: number, column: number, text: string): RowKind {
    if (this.current === undefined)
      return couldBeHeading(text) && this.startsSomething(row + 1)
        ? this.startSection(row, text, text)
        : 'note'
    if (startsMidSentence(text) || isUnfinished(this.lastText()))
      return this.addContinuation(row, text, column)
    if (couldBeHeading(text) && this.startsSomething(row + 1)) {
      return this.isHeaderPiece(this.nextFilled(row + 1)) ? 'note' : this.startSection(row, text, text)
    }
    return this.addContinuation(row, text, column)
  }

  private lastText(): string {
    const part: OpenPart | undefined = this.current?.parts[this.current.parts.length - 1]
    return part === undefined || part.text === '' ? (this.current?.title ?? '') : part.text
  }

  /** Whether the next filled row begins an action, repeats the header, or is a piece of one. */
  private startsSomething(row: number): boolean {
    const next = this.nextFilled(row)
    if (next > this.facts.lastRow) return false
    if (this.repeatsHeader(next) || this.isHeaderPiece(next)) return true
    const ref = this.text(next, 'ref')
    if (ref !== '')
      return (
        this.facts.plan.readRef(ref, this.known) !== undefined ||
        (!this.hasPatterns && looksLikeRef(ref)) ||
        isOrdinal(ref)
      )
    return (
      this.facts.arrangement === 'beside' &&
      this.text(next, 'title') !== '' &&
      (this.hasGround(next) || !this.facts.columns.has('ref'))
    )
  }

  private nextFilled(row: number): number {
    let next = row
    const { sheet, lastRow } = this.facts
    while (
      next <= lastRow &&
      (sheet.grid[next - sheet.top] ?? []).every(
        cell => isBlank(cell) || (typeof cell === 'string' && isDashes(cell)),
      )
    )
      next += 1
    return next
  }

  private isHeaderPiece(row: number): boolean {
    const { sheet, columns } = this.facts
    const status = columns.get('status')
    const cells = sheet.grid[row - sheet.top] ?? []
    return cells.every(
      (cell, c) =>
        isBlank(cell) ||
        (status !== undefined &&
          Math.abs(c + sheet.left - status) <= status &&
          this.facts.statusWord(cell).isHeading),
    )
  }

  /** A row that scanning cut into one line per cell: ref, organisation, title, rating one below the other. */
  private readExploded(row: number, column: number, ref: string, read: ReadRef): RowKind {
    const fields = [...this.facts.columns].sort((a, b) => a[1] - b[1]).map(([field]) => field)
    const lines: { row: number; text: string }[] = []
    for (let next = row + 1; next <= this.facts.lastRow && lines.length < fields.length - 1; next += 1) {
      const text = cellText(cellAt(this.facts.sheet, next, column))
      if (text !== '') lines.push({ row: next, text })
    }
    const last = lines[lines.length - 1]
    const entry = last === undefined ? undefined : this.facts.plan.readStatus(last.text)
    const isWhole =
      entry !== undefined && fields[fields.length - 1] === 'status' && lines.length === fields.length - 1
    this.startAction(row, ref, read, true)
    if (!isWhole || this.current === undefined) return 'action'
    fields.slice(1).forEach((field, place) => this.takeLine(field, lines[place], column))
    return 'action'
  }

  private takeLine(field: Field, line: { row: number; text: string } | undefined, column: number): void {
    const record = this.current
    if (line === undefined || record === undefined) return
    this.kinds[line.row - this.facts.header.top] = 'continuation'
    this.setLabelled(field, line.text, line.row, column)
    if (field === 'organisation' || field === 'agency')
      record.agency = this.facts.plan.readAgency(line.text) || record.agency
    if (field === 'title') record.title = this.readTitle(plainText(line.text)).title
    if (field !== 'status') return
    const word = this.facts.statusWord(line.text)
    record.parts.push(
      openPart({ row: line.row, column, cell: line.text, text: word.text, entry: word.entry }),
    )
  }

  // --- headings ------------------------------------------------------------------------------

  private startSection(row: number, code: string, title: string): RowKind {
    const column = this.facts.columns.get('title') ?? this.facts.sheet.left
    const sets = this.hasPatterns && isOrdinal(code) ? 'theme' : 'section'
    return this.openSection({ sets, code: code.replace(/[.):]$/, ''), title, row, column })
  }

  private openSection(section: Section): RowKind {
    this.sections = [...this.sections.filter(open => open.sets !== section.sets), section]
    this.known.set(section.sets, section.code)
    this.current = undefined
    return 'heading'
  }

  private repeatsHeader(row: number): boolean {
    return this.headingStart.every(({ column, folded }) => {
      const cell: Cell = cellAt(this.facts.sheet, row, column)
      if (typeof cell !== 'string' || cell.length > 120 || Math.abs(cell.length - folded.length) > 12)
        return false
      return foldHeading(cell) === folded
    })
  }

  /** A header whose next row explains the columns in sentences belongs to the key. */
  private explains(row: number): boolean {
    const ref = this.text(row, 'ref')
    return ref !== '' && !looksLikeRef(ref) && this.text(row, 'title') !== ''
  }

  // --- cells ---------------------------------------------------------------------------------

  private text(row: number, field: Field): string {
    const column = this.facts.columns.get(field)
    return column === undefined ? '' : cellText(cellAt(this.facts.sheet, row, column))
  }

  private firstText(row: number): string {
    const { sheet } = this.facts
    return cellText((sheet.grid[row - sheet.top] ?? []).find(cell => !isBlank(cell)) ?? null)
  }

  private status(row: number): StatusWord {
    const column = this.facts.columns.get('status')
    return this.facts.statusWord(column === undefined ? null : cellAt(this.facts.sheet, row, column))
  }

  private statusReading(row: number, word: StatusWord): StatusReading {
    const column = this.facts.columns.get('status') ?? 0
    return { row, column, cell: cellAt(this.facts.sheet, row, column), text: word.text, entry: word.entry }
  }
}

function isKnownPost(text: string, leads: readonly { post: string; aliases: readonly string[] }[]): boolean {
  const end = text.replace(/^[^:]{0,14}:\s*\(?/, '')
  return leads.some(({ post, aliases }) => post === end || aliases.includes(end))
}
