import type { KeyEntry } from '../plan/plan.ts'
import { isBlank } from '../sheet/cell.ts'
import type { Cell } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import { isTotal, shapeOf } from './judge.ts'
import { figureLabel, isTotalLabel, readFigure } from './printed-figure.ts'
import { readPrinted } from './printed.ts'
import { fillsOf, MANY } from './row-fills.ts'
import type { TableFacts } from './table-facts.ts'
import { cellText } from './text.ts'

/** Rows below the last action of a table that are its key or its figures. 0-based sheet rows, both included. */
export interface Tail extends Rows {
  /** The last row of the table above it. */
  readonly tableEnd: number
}

interface Rows {
  readonly top: number
  readonly bottom: number
}

/** A key and its figures are no longer than this. */
const LONGEST_TAIL = 80
const SAMPLE_ROWS = 400
/** Figures under headings of their own stand within so many rows of the table. */
const MOST_BLANK_ROWS = 5

/**
 * Finds what stands below the actions: blocks after a blank row without an action, from the first that is a key, a summary
 * or notes, and rows of figures right under the last action. Undefined where ratings or labelled lines stand below their
 * action: there a short row may be an update.
 */
export function tailOf(facts: TableFacts): Tail | undefined {
  if (facts.arrangement !== 'beside' || facts.labels.size > 0) return undefined
  const last = lastAction(facts)
  const end = withHeadedFigures(facts)
  let top: number | undefined
  let bottom = last
  let tableEnd = last
  for (const block of blocksBetween(facts, last + 1, end)) {
    const start =
      block.top === last + 1 ? figuresFrom(facts, block) : isEvident(facts, block) ? block.top : -1
    if (top === undefined) tableEnd = start === block.top ? tableEnd : start < 0 ? block.bottom : start - 1
    if (start < 0) continue
    top ??= start
    bottom = block.bottom
  }
  return top === undefined ? undefined : { top, bottom, tableEnd }
}

/**
 * Rows of figures between the actions of a table whose headings are repeated for each theme: 'Green | 5', 'Amber | 2',
 * 'Total | 7', with a line such as 'Summary' above them. They speak of the rows above them only, and are no actions.
 */
export function figureRowsWithin(facts: TableFacts): number[] {
  if (facts.arrangement !== 'beside' || facts.labels.size > 0) return []
  const fills = fillsOf(facts.sheet)
  const rows: number[] = []
  let run: number[] = []
  let statuses = new Set<KeyEntry>()
  for (let row = facts.header.bottom + 1; row <= facts.lastRow + 1; row += 1) {
    const isShort = row <= facts.lastRow && (fills[row - facts.sheet.top] ?? 0) < MANY
    const label = isShort ? labelOfFigures(facts, row) : undefined
    const entry = label === undefined ? undefined : facts.statusWords.of(label).entry
    if (entry !== undefined || (label !== undefined && run.length > 0)) {
      run.push(row)
      if (entry !== undefined) statuses.add(entry)
      continue
    }
    if (run.length === 0) continue
    if (statuses.size > 1) rows.push(...titleAbove(facts, run[0] ?? 0), ...run)
    run = []
    statuses = new Set()
  }
  return rows
}

/** 'Green' or 'Total' of a row that holds nothing but it and figures. */
function labelOfFigures(facts: TableFacts, row: number): string | undefined {
  const [label, ...figures] = filledCells(facts, row).map(({ cell }) => cell)
  if (typeof label !== 'string' || label.length > 30 || figures.length === 0) return undefined
  if (figures.some(figure => readFigure(figure) === undefined)) return undefined
  return isStatusInWords(facts, label) || isTotal(label.trim()) ? label : undefined
}

function titleAbove(facts: TableFacts, row: number): number[] {
  const [only, ...others] = filledCells(facts, row - 1)
  return only !== undefined && others.length === 0 && TITLE.test(cellText(only.cell).slice(0, 60))
    ? [row - 1]
    : []
}

/** The last row that could be an action, looked for in the last rows only. */
function lastAction(facts: TableFacts): number {
  const isRef = refReader(facts)
  const first = Math.max(facts.header.bottom, facts.lastRow - LONGEST_TAIL)
  for (let row = facts.lastRow; row > first; row -= 1) if (mayBeAction(facts, row, isRef)) return row
  return first
}

/**
 * A table ends before the next row of headings, also where these are 'Status | Number | %': the last row of the figures
 * below such headings, else the last row of the table.
 */
function withHeadedFigures(facts: TableFacts): number {
  const { lastRow } = facts
  const [next] = blocksBetween(facts, lastRow + 1, Math.min(lastRow + LONGEST_TAIL, lastFilled(facts)))
  if (next === undefined || next.top > lastRow + MOST_BLANK_ROWS + 1) return lastRow
  const [first, ...headings] = filledCells(facts, next.top)
  const isHeaded =
    typeof first?.cell === 'string' &&
    headings.length > 0 &&
    headings.every(({ cell }) => readFigure(cell) === undefined && isSummaryCell(facts, cell))
  return isHeaded && !hasAction(facts, next.top + 1, next.bottom) ? next.bottom : lastRow
}

function hasAction(facts: TableFacts, from: number, to: number): boolean {
  const isRef = refReader(facts)
  for (let row = from; row <= to; row += 1) if (mayBeAction(facts, row, isRef)) return true
  return false
}

const lastFilled = ({ sheet }: TableFacts): number => sheet.top + sheet.grid.length - 1

function blocksBetween(facts: TableFacts, from: number, to: number): Rows[] {
  const blocks: Rows[] = []
  let top = -1
  for (let row = from; row <= to + 1; row += 1) {
    const isEmpty = row > to || filledCells(facts, row).length === 0
    if (!isEmpty && top < 0) top = row
    if (!isEmpty || top < 0) continue
    blocks.push({ top, bottom: row - 1 })
    top = -1
  }
  return blocks
}

const TITLE =
  /^(?:overall )?(?:(?:rag|brag|status|rating|colour)s? ){0,2}(?:key|legend|summary|totals?|counts?|results|notes?|footnotes?|definitions)\s?:?$/i

/** A block that begins as a key, a summary or notes do, or holds rows that are read as such. */
function isEvident({ sheet, plan }: TableFacts, { top, bottom }: Rows): boolean {
  const cells = sheet.grid[top - sheet.top] ?? []
  const first = cells.find(cell => !isBlank(cell)) ?? null
  return TITLE.test(cellText(first).slice(0, 60)) || readPrinted(sheet, top, bottom, plan).keyRows.length > 0
}

/** Right under an action only figures of several statuses, or of one with a total, are told from its own words; else -1. */
function figuresFrom({ sheet, plan }: TableFacts, { top, bottom }: Rows): number {
  const { figures, total, keyRows } = readPrinted(sheet, top, bottom, plan)
  if (figures.length + (total === undefined ? 0 : 1) < 2) return -1
  return keyRows[0] ?? -1
}

interface Filled {
  readonly cell: Cell
  readonly column: number
}

function filledCells({ sheet }: TableFacts, row: number): Filled[] {
  const filled: Filled[] = []
  for (const [c, cell] of (sheet.grid[row - sheet.top] ?? []).entries())
    if (!isBlank(cell)) filled.push({ cell, column: sheet.left + c })
  return filled
}

/** Rated, or with a ref and a title, or with as many cells as only an action has. */
function mayBeAction(facts: TableFacts, row: number, isRef: (text: string) => boolean): boolean {
  const filled = filledCells(facts, row)
  const [first, ...rest] = filled
  if (first === undefined) return false
  const allFigures = rest.length > 0 && rest.every(({ cell }) => readFigure(cell) !== undefined)
  const status = facts.columns.get('status')
  if (status !== undefined && isStatus(facts, cellAt(facts.sheet, row, status)))
    return !(first.column === status && allFigures) && !isRowOfLabels(facts, row, filled)
  if (filled.length < 3) return isRefAndTitle(facts, row, isRef)
  const others = rest.filter(({ cell }) => !isSummaryCell(facts, cell)).length
  return others > (isStatusInWords(facts, first.cell) ? 1 : 0)
}

function isRefAndTitle(
  { sheet, columns }: TableFacts,
  row: number,
  isRef: (text: string) => boolean,
): boolean {
  const ref = columns.get('ref')
  const title = columns.get('title')
  if (ref === undefined || title === undefined) return false
  const cell = cellAt(sheet, row, title)
  return !isBlank(cell) && readFigure(cell) === undefined && isRef(cellText(cellAt(sheet, row, ref)))
}

/** 'Theme | Green | Amber | Red | Total' over a row of figures. */
function isRowOfLabels(facts: TableFacts, row: number, filled: readonly Filled[]): boolean {
  const labels = filled.filter(({ cell }) => isStatus(facts, cell))
  if (labels.length < 2 || new Set(labels.map(({ cell }) => cell)).size < labels.length) return false
  return (
    filled.slice(1).every(({ cell }) => isSummaryCell(facts, cell)) &&
    labels.every(({ column }) => readFigure(cellAt(facts.sheet, row + 1, column)) !== undefined)
  )
}

const isStatus = (facts: TableFacts, cell: Cell): boolean => facts.statusWords.of(cell).entry !== undefined

/** 'Green', not 'G': a ref may be a letter. */
const isStatusInWords = (facts: TableFacts, cell: Cell): boolean =>
  isStatus(facts, cell) && cellText(cell).length > 2

function isSummaryCell(facts: TableFacts, cell: Cell): boolean {
  if (readFigure(cell) !== undefined || isStatus(facts, cell)) return true
  const text = cellText(cell)
  return figureLabel(text) !== '' || isTotalLabel(text)
}

/** Whether a text is written as the refs of the plan, or of this table, are. */
function refReader(facts: TableFacts): (text: string) => boolean {
  const { sheet, columns, header, lastRow, plan } = facts
  const ref = columns.get('ref')
  const shapes = new Set<string>()
  let areLetters = false
  for (let row = header.bottom + 1; row <= Math.min(lastRow, header.bottom + SAMPLE_ROWS); row += 1) {
    const text = ref === undefined ? '' : cellText(cellAt(sheet, row, ref))
    // Of the rows below the table, which are shorter, nothing is learnt.
    if (text === '' || isStatus(facts, text) || filledCells(facts, row).length < 3) continue
    shapes.add(shapeOf(text))
    areLetters ||= /^[a-z]$/i.test(text)
  }
  return text => {
    if (text === '' || isTotal(text) || (isStatus(facts, text) && !areLetters)) return false
    return plan.readRef(text) !== undefined || shapes.has(shapeOf(text))
  }
}
