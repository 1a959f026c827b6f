import { compilePlan } from '../plan/compile.ts'
import type { CompiledPlan } from '../plan/compile.ts'
import type { Plan } from '../plan/plan.ts'
import { ratingHead } from '../plan/rating-head.ts'
import { chooseScale } from '../plan/scales.ts'
import { withoutOwnResults } from '../functions/own-results.ts'
import type { Sheet, Workbook } from '../sheet/workbook.ts'
import { isBlank } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import { isOwnSheet } from '../register/sheets.ts'
import { chooseProfile } from './choose-profile.ts'
import { findTables } from './find-tables.ts'
import type { FoundTable } from './find-tables.ts'
import { givenPeriod } from './given-period.ts'
import { headingIndex } from './headings.ts'
import { isList, readList } from './read-list.ts'
import { keepNewestSheets } from './same-actions.ts'
import { separateNumbering, takeSheetsForThemes } from './numbering.ts'
import { otherRegisters } from './other-registers.ts'
import { RowReader } from './read-rows.ts'
import { sectionReader } from './record.ts'
import type { OpenRecord } from './record.ts'
import { headedPeriod, readPeriod } from './period.ts'
import { printsOfRead, readCover } from './printed-cover.ts'
import { readPrinted } from './printed.ts'
import type { ActionRecord, Period, Printed, Return, RowKind, Section, TableReading } from './return.ts'
import { finish } from '../steps.ts'
import type { Pause } from '../steps.ts'
import { tableFacts } from './table-facts.ts'
import { figureRowsWithin, tailOf } from './tail.ts'
import { cellText } from './text.ts'

/** What a person may say about a workbook before it is read; all may be left out. */
export interface ReadOptions {
  /** The plan to read by; without it the layout is recognised. */
  readonly plan?: Plan
  /** Read this sheet only. */
  readonly sheet?: string
  /** The period reported, as in '6 months to September 2014' or 'Q2'; without it the paper's own words are read. */
  readonly period?: string
}

/** As {@link readSteps}, in one go. */
export function readReturn(workbook: Workbook, options: ReadOptions = {}): Return {
  return finish(readSteps(workbook, options))
}

/**
 * Reads a workbook as a return: which tables, what every row is, the actions with their cells. Yields between steps of
 * 500 rows. Never throws on odd content.
 */
export function* readSteps(workbook: Workbook, options: ReadOptions = {}): Generator<Pause, Return> {
  const period = options.period ?? ''
  const { sheets, notRead } = sheetsToRead(workbook, options.sheet)
  const { plan, evidence } =
    options.plan === undefined
      ? chooseProfile(sheets, period)
      : { plan: options.plan, evidence: ['You chose this plan layout'] }
  const index = headingIndex(plan)
  const all = sheets.flatMap(sheet => findTables(sheet, index, period))
  const others = otherRegisters(all)
  const found = all.filter(table => !others.has(table))
  const learned = learnKey(plan, found)
  const compiled = compilePlan(learned.plan)
  const reading: Reading = { records: [], tables: [], printed: [], unsure: [] }
  const covers: Printed[] = []
  for (const sheet of sheets) {
    const own = found.filter(table => table.whole === sheet)
    if (own.length > 0) yield* readTables(sheet, own, compiled, headingIndex(learned.plan), reading)
    else if (isList(sheet)) addList(sheet, compiled, reading)
    if (
      !reading.tables.some(table => table.sheet.name === sheet.name) &&
      ![...others].some(table => table.whole === sheet)
    ) {
      const cover = found.length > 0 ? readCover(sheet, compiled) : undefined
      if (cover !== undefined) covers.push(cover)
      notRead.push({
        sheet: sheet.name,
        why:
          cover === undefined
            ? 'no table with an action and a ref, lead, rating, update or due date was found on it'
            : 'it has no table of actions, only figures about them',
      })
    }
  }
  for (const { sheet, header } of others) {
    const words = [...header.headings.values()]
      .slice(0, 3)
      .map(heading => `"${heading}"`)
      .join(', ')
    notRead.push({
      sheet: sheet.name,
      why: `the table in row ${header.top + 1} (${words} …) is a register of something else`,
    })
  }
  const kept = keepNewestSheets(reading.tables, reading.records)
  takeSheetsForThemes(kept.records)
  separateNumbering(kept.records)
  return {
    workbook,
    file: workbook.file,
    plan: compiled,
    tables: kept.tables,
    records: kept.records,
    printed: printsOfRead(covers, reading.printed, kept.notRead),
    period: periodOf(sheets, found, period, plan),
    notRead: [...notRead, ...kept.notRead],
    evidence: [...evidence, ...learned.evidence],
    unsure: reading.unsure,
    limits: workbook.limits,
  }
}

interface Reading {
  readonly records: OpenRecord[]
  readonly tables: TableReading[]
  readonly printed: Printed[]
  readonly unsure: string[]
}

function sheetsToRead(
  workbook: Workbook,
  name: string | undefined,
): { sheets: Sheet[]; notRead: { sheet: string; why: string }[] } {
  const sheets: Sheet[] = []
  const notRead: { sheet: string; why: string }[] = []
  for (const sheet of workbook.sheets) {
    if (name !== undefined && sheet.name !== name) continue
    if (isOwnSheet(sheet)) continue
    if (sheet.hidden && name === undefined)
      notRead.push({ sheet: sheet.name, why: 'it is hidden; name it to have it read' })
    else if (sheet.grid.some(cells => cells.some(cell => !isBlank(cell))))
      sheets.push(withoutOwnResults(sheet, workbook))
  }
  return { sheets, notRead }
}

const COLOURS = /^\s*(?:r|a|g|red|amber|green|blue|complete|completed)\.?\s*$/i

/** A plan without a key takes the scale that explains the rating columns best. */
function learnKey(plan: Plan, found: readonly FoundTable[]): { plan: Plan; evidence: string[] } {
  if (plan.key.length > 0) return { plan, evidence: [] }
  const values = new Map<string, number>()
  const dropDown = new Set<string>()
  let heading = ''
  for (const { sheet, header, columns, lastRow } of found) {
    const column = columns.get('status')
    if (column === undefined) continue
    heading = heading === '' ? (header.headings.get(column) ?? '') : heading
    for (const list of sheet.dropDowns) {
      if (list.area.left <= column && list.area.right >= column && list.area.bottom > header.bottom)
        list.values.forEach(value => dropDown.add(value))
    }
    for (let row = header.bottom + 1; row <= lastRow; row += 1) {
      const text = cellText(cellAt(sheet, row, column))
      const word = ratingHead(text) || text
      if (word !== '' && word.length <= 60) values.set(word, (values.get(word) ?? 0) + 1)
    }
  }
  const colours = new Map([...values].filter(([word]) => COLOURS.test(word)))
  // Odd words beside colours do not unmake the colours: they are asked about.
  const scale = chooseScale(values, heading, [...dropDown]) ?? chooseScale(colours, heading, [...dropDown])
  if (scale === undefined) return { plan, evidence: [] }
  // Sentences say 'Delivered' where the sheet does, not the name that the word has elsewhere.
  const key = scale.key.map(entry => (entry.letter.length > 3 ? { ...entry, label: entry.letter } : entry))
  return { plan: { ...plan, key }, evidence: [scale.why] }
}

/** Reads the tables of one sheet; sections go on from table to table. */
function* readTables(
  sheet: Sheet,
  found: readonly FoundTable[],
  plan: CompiledPlan,
  index: ReturnType<typeof headingIndex>,
  into: Reading,
): Generator<Pause, void> {
  const readSection = sectionReader(plan)
  let sections: readonly Section[] = []
  let above = sheet.top
  const below: Printed[] = []
  for (const [place, table] of found.entries()) {
    sections = sectionsAbove(
      sheet,
      above,
      table.header.top - 1,
      sections,
      readSection,
      place > 0 && plan.plan.sections.length === 0,
    )
    const looks = tableFacts(table.sheet, table.header, table.columns, table.lastRow, plan, index)
    const tail = tailOf(looks)
    const facts = tail === undefined ? looks : { ...looks, lastRow: tail.tableEnd }
    above = (tail?.bottom ?? table.lastRow) + 1
    const kinds: RowKind[] = []
    const reading: TableReading = {
      sheet: table.sheet,
      area: { top: table.header.top, left: leftOf(table), bottom: facts.lastRow, right: rightOf(table) },
      headerRow: table.header.top,
      columns: table.columns,
      headings: table.header.headings,
      kinds,
      arrangement: facts.arrangement,
      mergedFrom: facts.mergedFrom,
      otherPeriods: table.otherPeriods,
    }
    const rows = new RowReader(reading, facts, sections)
    const figureRows = figureRowsWithin(facts)
    for (const row of figureRows) rows.kinds[row - table.header.top] = 'key'
    yield* rows.readAll()
    sections = rows.openSections
    if (rows.records.length === 0) continue
    for (const kind of rows.kinds) kinds.push(kind)
    into.tables.push(reading)
    for (const record of rows.records) into.records.push(record)
    // Below a theme with figures of its own, the last figures are the last theme's.
    if (tail !== undefined && figureRows.length === 0)
      below.push(readPrinted(table.sheet, tail.top, tail.bottom, plan))
    into.unsure.push(
      ...table.unsure,
      ...table.otherPeriods.map(other => `"${other.heading}" is another period and is not counted`),
    )
  }
  const first = found[0]
  if (first !== undefined)
    into.printed.push(readPrinted(sheet, sheet.top, first.header.top - 1, plan), ...below)
}

/** Headings above a table: lines of the plan's forms; above a second table any short line. */
function sectionsAbove(
  sheet: Sheet,
  from: number,
  to: number,
  open: readonly Section[],
  readSection: ReturnType<typeof sectionReader>,
  anyLine: boolean,
): readonly Section[] {
  let sections = open
  for (let row = from; row <= to; row += 1) {
    const cells = sheet.grid[row - sheet.top] ?? []
    const c = cells.findIndex(cell => !isBlank(cell))
    if (c < 0) continue
    const text = cellText(cells[c] ?? null)
    const line: Section = { sets: 'section', code: text, title: text, row, column: sheet.left + c }
    const section =
      readSection(text, row, sheet.left + c) ?? (anyLine && text.length <= 160 ? line : undefined)
    if (section !== undefined) sections = [...sections.filter(other => other.sets !== section.sets), section]
  }
  return sections
}

function addList(sheet: Sheet, plan: CompiledPlan, into: Reading): void {
  const list = readList(sheet, plan)
  if (list === undefined) return
  into.tables.push(list.table)
  into.records.push(...list.records)
}

const leftOf = (table: FoundTable): number => Math.min(...table.header.headings.keys())
const rightOf = (table: FoundTable): number => Math.max(...table.header.headings.keys())

/** The period that a person gave, else the first that a line above the tables (or a sheet's name) states. */
function periodOf(
  sheets: readonly Sheet[],
  found: readonly FoundTable[],
  given: string,
  plan: Plan,
): Period | undefined {
  if (given !== '') return givenPeriod(given, plan) ?? { label: given, from: '', to: '', spot: undefined }
  for (const sheet of sheets) {
    const first = found.find(table => table.whole === sheet)
    const last = Math.min(first === undefined ? 40 : first.header.top, sheet.top + sheet.grid.length)
    for (let row = sheet.top; row < last; row += 1) {
      for (const [c, cell] of (sheet.grid[row - sheet.top] ?? []).entries()) {
        const period = typeof cell === 'string' && cell.length <= 200 ? readPeriod(cell) : undefined
        if (period !== undefined)
          return { ...period, spot: { sheet: sheet.name, row, column: sheet.left + c } }
      }
    }
  }
  for (const { name } of sheets) {
    const period = readPeriod(name)
    if (period !== undefined) return { ...period, spot: undefined }
  }
  return periodOfColumns(found)
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
