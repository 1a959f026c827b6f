import type { CompiledPlan } from '../plan/compile.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { isBlank } from '../sheet/cell.ts'
import type { Pause } from '../steps.ts'
import type { FoundTable } from './find-tables.ts'
import type { headingIndex } from './headings.ts'
import { readPrinted } from './printed.ts'
import { readList } from './read-list.ts'
import { RowReader } from './read-rows.ts'
import { sectionReader } from './record.ts'
import type { OpenRecord } from './record.ts'
import type { Printed, RowKind, Section, TableReading } from './return.ts'
import { tableFacts } from './table-facts.ts'
import { figureRowsWithin, tailOf } from './tail.ts'
import { cellText } from './text.ts'

/** What is gathered from the sheets of a workbook, in order. */
export interface Reading {
  /** The actions of each table. */
  readonly records: (readonly OpenRecord[])[]
  readonly tables: TableReading[]
  readonly printed: Printed[]
  readonly unsure: string[]
}

/** Reads the tables of one sheet; sections go on from table to table. */
export function* readTables(
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
    const rows = new RowReader(reading, facts, sections, kinds)
    const figureRows = figureRowsWithin(facts)
    for (const row of figureRows) rows.claim(row, 'key')
    yield* rows.readAll()
    sections = rows.openSections
    if (rows.records.length === 0) continue
    into.tables.push(reading)
    into.records.push(rows.records)
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

export function addList(sheet: Sheet, plan: CompiledPlan, into: Reading): void {
  const list = readList(sheet, plan)
  if (list === undefined) return
  into.tables.push(list.table)
  into.records.push(list.records)
}

const leftOf = (table: FoundTable): number => Math.min(...table.header.headings.keys())
const rightOf = (table: FoundTable): number => Math.max(...table.header.headings.keys())
