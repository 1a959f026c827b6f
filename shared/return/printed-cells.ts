import type { KeyEntry } from '../plan/plan.ts'
import { isBlank } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import type { Sheet } from '../sheet/workbook.ts'
import type { Figure } from './printed-figure.ts'
import { figureLabel, isTotalLabel, mergeFigures, readFigure, readShare } from './printed-figure.ts'
import type { ReadLabel } from './printed-line.ts'
import type { Printed, PrintedFigure } from './return.ts'
import { cellText, plainText } from './text.ts'

/** A key that is laid out in cells of their own: labels, definitions, figures. */
export interface KeyCells {
  readonly figures: readonly PrintedFigure[]
  /** By letter. */
  readonly definitions: ReadonlyMap<string, string>
  /** The number under a label 'Total' in the row of the labels. */
  readonly total: Printed['total']
  readonly rows: ReadonlySet<number>
  /** Rows that hold figures below a row of labels. */
  readonly figureRows: ReadonlySet<number>
}

interface Label {
  readonly entry: KeyEntry
  readonly row: number
  readonly column: number
  /** First column to the right that is not the label's any more. */
  readonly until: number
}

const LONGEST_LABEL = 60
/** A definition and its figures stand within so many columns right of their label. */
const WIDTH = 6
/** Figures stand within so many rows below their labels. */
const DEPTH = 12

export function keyCells(sheet: Sheet, top: number, bottom: number, readLabel: ReadLabel): KeyCells {
  const read = {
    figures: [] as PrintedFigure[],
    definitions: new Map<string, string>(),
    rows: new Set<number>(),
  }
  const figureRows = new Set<number>()
  let total: Printed['total']
  let inWords = false
  const last = Math.min(bottom, sheet.top + sheet.grid.length - 1)
  for (let row = Math.max(top, sheet.top); row <= last; row += 1) {
    const labels = labelsOf(sheet, row, readLabel)
    if (labels.length === 0) continue
    const beside = labels.map(label => figuresBeside(sheet, label, top))
    const below = beside.every(figure => figure === undefined)
      ? figuresBelow(sheet, labels, last, readLabel)
      : NOTHING_BELOW
    for (const [i, label] of labels.entries()) {
      const definition = definitionOf(sheet, label)
      if (definition !== '') read.definitions.set(label.entry.letter, definition)
      const figure = beside[i] ?? below.figures.get(label)
      if (figure !== undefined) read.figures.push(figure)
      if (definition !== '' || figure !== undefined) read.rows.add(row)
    }
    for (const used of below.rows) {
      read.rows.add(used)
      figureRows.add(used)
    }
    total ??= below.total
    inWords ||= labels.some(label => cellText(cellAt(sheet, row, label.column)).length > 2)
  }
  // One letter beside a number may be anything: 'C | 12' also counts what the commissioner leads.
  const certain = inWords || new Set(read.figures.map(figure => figure.entry)).size !== 1
  if (!certain) return { ...read, figures: [], rows: new Set(), figureRows, total: undefined }
  return { ...read, figureRows, total }
}

/**
 * The labels of a row. The first must be the row's first cell, or stand side by side with others: in 'Status | Green' the
 * word is the value of a heading.
 */
function labelsOf(sheet: Sheet, row: number, readLabel: ReadLabel): Label[] {
  const cells = sheet.grid[row - sheet.top] ?? []
  const found: { entry: KeyEntry; column: number }[] = []
  let first = -1
  for (let i = 0; i < cells.length; i += 1) {
    const cell = cells[i] ?? null
    if (isBlank(cell)) continue
    const column = sheet.left + i
    if (first < 0) first = column
    const entry = typeof cell === 'string' ? labelOf(cell, readLabel) : undefined
    const before = found[found.length - 1]
    // In 'G | On track' or 'G | Green - on track' the second says what the first means.
    const isMeaning = before !== undefined && before.entry === entry && before.column === column - 1
    if (entry !== undefined && !isMeaning) found.push({ entry, column })
  }
  const sideBySide = found.some((label, i) => found[i + 1]?.column === label.column + 1)
  if (found.length === 0 || (found[0]?.column !== first && !sideBySide)) return []
  return found.map(({ entry, column }, i) => {
    return { entry, row, column, until: Math.min(found[i + 1]?.column ?? Infinity, column + WIDTH) }
  })
}

const LABEL_WORDS = /(?:^|\s)(?:number|no\.?|count|total|of|rated|actions?|deliverables?|items?)(?=\s|$)/gi

/** 'Green', 'Amber:', 'White (NS)', 'Number of Red actions'. */
function labelOf(cell: string, readLabel: ReadLabel): KeyEntry | undefined {
  if (cell.length > LONGEST_LABEL) return undefined
  const text = plainText(cell)
    .trim()
    .replace(/\s?[:=–-]$/, '')
  const [beforeBracket = '', inBracket] = text.split('(')
  const word = text.replace(LABEL_WORDS, ' ').trim()
  return (
    readLabel(text) ??
    (inBracket === undefined ? undefined : readLabel(beforeBracket)) ??
    (word.length > 2 ? readLabel(word) : undefined)
  )
}

/** The first text right of a label that is neither figure nor label of figures. */
function definitionOf(sheet: Sheet, { row, column, until }: Label): string {
  for (let c = column + 1; c < until; c += 1) {
    const cell = cellAt(sheet, row, c)
    if (typeof cell !== 'string' || isBlank(cell)) continue
    const text = plainText(cell).trim()
    if (readFigure(text) === undefined && figureLabel(text) === '' && /[a-z]/i.test(text)) return text
  }
  return ''
}

/** The figure in the label's own row: 'Green | 12 | 75%', under headings where there are several. */
function figuresBeside(sheet: Sheet, label: Label, top: number): PrintedFigure | undefined {
  const counts: PrintedFigure[] = []
  let share: Figure | undefined
  let chosen: PrintedFigure | undefined
  for (let column = label.column + 1; column < label.until; column += 1) {
    const heading = headingAbove(sheet, label.row, column, top)
    const cell = cellAt(sheet, label.row, column)
    const read = figureLabel(heading) === 'share' ? readShare(cell) : readFigure(cell)
    if (read === undefined) continue
    if (read.count === undefined) share ??= read
    else counts.push({ entry: label.entry, ...read, row: label.row, column })
    if (read.count !== undefined && isTotalLabel(heading)) chosen ??= counts[counts.length - 1]
  }
  const count = chosen ?? (counts.length === 1 ? counts[0] : undefined)
  if (count === undefined) {
    return share === undefined || counts.length > 0
      ? undefined
      : { entry: label.entry, ...share, row: label.row, column: label.column + 1 }
  }
  return share === undefined ? count : { ...count, ...mergeFigures(count, share) }
}

/** The nearest text above a cell; '' where a blank row or the edge comes first. */
function headingAbove(sheet: Sheet, row: number, column: number, top: number): string {
  for (let r = row - 1; r >= Math.max(top, row - DEPTH); r -= 1) {
    const cell = cellAt(sheet, r, column)
    if (isBlank(cell)) return ''
    if (typeof cell === 'string' && readFigure(cell) === undefined) return cell.trim()
  }
  return ''
}

interface Below {
  readonly figures: ReadonlyMap<Label, PrintedFigure>
  readonly total: Printed['total']
  readonly rows: readonly number[]
}

const NOTHING_BELOW: Below = { figures: new Map(), total: undefined, rows: [] }

interface FigureRow {
  readonly row: number
  /** Text left of the first label: 'Number', 'Total', 'Theme 1'. */
  readonly name: string
  readonly figures: ReadonlyMap<Label, PrintedFigure>
}

/** The figures in rows under a row of labels: one row of counts (the total, where there are several) and one of shares. */
function figuresBelow(sheet: Sheet, labels: readonly Label[], last: number, readLabel: ReadLabel): Below {
  const rows: FigureRow[] = []
  const start = labels[0]?.row ?? 0
  for (let row = start + 1; row <= Math.min(last, start + DEPTH); row += 1) {
    if (labelsOf(sheet, row, readLabel).length > 0) break
    const figureRow = readFigureRow(sheet, row, labels)
    if (figureRow === undefined) break
    rows.push(figureRow)
  }
  const counts = rows.filter(row => [...row.figures.values()].some(figure => figure.count !== undefined))
  const shares = rows.filter(row => !counts.includes(row))
  const own = counts.length === 1 ? counts[0] : speaksForAll(counts)
  const main = own ?? (counts.length === 0 && shares.length === 1 ? shares[0] : undefined)
  if (main === undefined) return NOTHING_BELOW
  const share = shares.length === 1 && shares[0] !== main ? shares[0] : undefined
  const figures = new Map<Label, PrintedFigure>()
  for (const [label, figure] of main.figures) {
    const other = share?.figures.get(label)
    figures.set(label, other === undefined ? figure : { ...figure, ...mergeFigures(figure, other) })
  }
  return { figures, total: totalColumn(sheet, start, main), rows: rows.map(row => row.row) }
}

/** Of several rows of counts the one named 'Total', else the only one named 'Number'. */
function speaksForAll(rows: readonly FigureRow[]): FigureRow | undefined {
  const named = rows.filter(row => figureLabel(row.name) === 'count')
  return rows.find(row => isTotalLabel(row.name)) ?? (named.length === 1 ? named[0] : undefined)
}

/** A row counts when a figure stands right under a label, or beside a text such as 'Number & %' that does. */
function readFigureRow(sheet: Sheet, row: number, labels: readonly Label[]): FigureRow | undefined {
  const name = nameOf(sheet, row, labels[0]?.column ?? 0)
  const figures = new Map<Label, PrintedFigure>()
  let anchored = false
  for (const label of labels) {
    const under = cellAt(sheet, row, label.column)
    const named = typeof under === 'string' && !isTotalLabel(under.trim()) ? figureLabel(under.trim()) : ''
    const reader = named === 'share' || figureLabel(name) === 'share' ? readShare : readFigure
    for (let column = label.column; column < Math.min(label.until, label.column + 3); column += 1) {
      const figure = reader(cellAt(sheet, row, column))
      if (figure === undefined) continue
      figures.set(label, { entry: label.entry, ...figure, row, column })
      if (column === label.column || named !== '') anchored = true
      break
    }
    if (!figures.has(label) && !isBlank(under) && named === '') return undefined
  }
  return anchored ? { row, name, figures } : undefined
}

function nameOf(sheet: Sheet, row: number, before: number): string {
  for (let column = before - 1; column >= sheet.left; column -= 1) {
    const text = cellText(cellAt(sheet, row, column))
    if (text !== '') return text
  }
  return ''
}

function totalColumn(sheet: Sheet, labelRow: number, { row }: FigureRow): Printed['total'] {
  const cells = sheet.grid[labelRow - sheet.top] ?? []
  for (let i = 0; i < cells.length; i += 1) {
    const text = cells[i]
    if (typeof text !== 'string' || !/^(?:grand )?total$/i.test(text.trim())) continue
    const column = sheet.left + i
    const count = readFigure(cellAt(sheet, row, column))?.count
    if (count !== undefined) return { count, noun: '', text: `${text.trim()} ${count}`, row, column }
  }
  return undefined
}
