import type { CompiledPlan } from '../plan/compile.ts'
import type { KeyEntry } from '../plan/plan.ts'
import { foldWord } from '../plan/words.ts'
import { cellAt } from '../sheet/workbook.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { keyCells } from './printed-cells.ts'
import type { KeyCells } from './printed-cells.ts'
import { readFigure } from './printed-figure.ts'
import {
  leadTotal,
  lineDefinitions,
  lineFigures,
  overallSentence,
  readTotal,
  totalNoun,
} from './printed-line.ts'
import type { ReadLabel } from './printed-line.ts'
import type { Printed, PrintedFigure } from './return.ts'
import { cellText, plainText } from './text.ts'

/**
 * What a sheet says of itself in rows above or below its table (0-based, both included): its key, the figures printed with
 * it, a total, a sentence about the whole. Only statuses of the plan's key are read, or of `key` where the plan has none.
 */
export function readPrinted(
  sheet: Sheet,
  top: number,
  bottom: number,
  plan: CompiledPlan,
  key: readonly KeyEntry[] = [],
): Printed {
  const readLabel = labelReader(plan, key)
  const cells = keyCells(sheet, top, bottom, readLabel)
  const lines = readLines(sheet, top, bottom, readLabel, plan, cells)
  const figures = firstOfEach([...cells.figures, ...lines.figures])
  const definitions = new Map([...lines.definitions, ...cells.definitions])
  // One word beside a text is not yet a key: 'Overall: Green' says how things stand.
  const isKey = figures.length > 0 || definitions.size > 1
  const total = readTotals(sheet, top, bottom, readLabel, plan, cells, figures.length > 0)
  const keyRows = new Set(total === undefined ? [] : [total.row])
  if (isKey) for (const row of [...cells.rows, ...lines.rows]) keyRows.add(row)
  if (isKey) addKeyTitle(sheet, top, keyRows)
  return {
    sheet: sheet.name,
    figures,
    total,
    sentence: findSentence(sheet, top, bottom),
    definitions: isKey ? definitions : new Map(),
    keyRows: [...keyRows].sort((a, b) => a - b),
  }
}

function labelReader(plan: CompiledPlan, key: readonly KeyEntry[]): ReadLabel {
  if (plan.plan.key.length > 0 || key.length === 0) return text => plan.readStatus(text)
  const words = new Map<string, KeyEntry>()
  for (const entry of key) {
    for (const word of [entry.letter, entry.label, ...entry.words]) {
      if (!words.has(foldWord(word))) words.set(foldWord(word), entry)
    }
  }
  return text => words.get(foldWord(text))
}

interface Lines {
  readonly figures: readonly PrintedFigure[]
  readonly definitions: ReadonlyMap<string, string>
  readonly rows: ReadonlySet<number>
}

/** Figures and definitions of cells that hold label and value together. */
function readLines(
  sheet: Sheet,
  top: number,
  bottom: number,
  readLabel: ReadLabel,
  plan: CompiledPlan,
  cells: KeyCells,
): Lines {
  const figures: PrintedFigure[] = []
  const definitions = new Map<string, string>()
  const rows = { figures: new Set<number>(), definitions: new Set<number>() }
  for (const { row, column, text } of texts(sheet, top, bottom)) {
    if (cells.rows.has(row)) continue
    for (const { entry, figure } of lineFigures(text, readLabel, plan.plan)) {
      figures.push({ entry, ...figure, row, column })
      rows.figures.add(row)
    }
    if (rows.figures.has(row)) continue
    const defined = lineDefinitions(text, readLabel)
    for (const { entry, definition } of defined) definitions.set(entry.letter, definition)
    if (defined.length > 0) rows.definitions.add(row)
    const [only, ...others] = defined
    const beside =
      only !== undefined && others.length === 0 ? readFigure(cellAt(sheet, row, column + 1)) : undefined
    if (only !== undefined && beside !== undefined)
      figures.push({ entry: only.entry, ...beside, row, column: column + 1 })
  }
  // One label and a number are too little: 'A 4' is also a size of paper, 'Amber 6' a boat.
  const certain =
    new Set(figures.map(figure => figure.entry)).size > 1 ||
    figures.some(({ count, percent }) => count !== undefined && percent !== undefined)
  // One line 'C - Complete the review' is a title; a key has more.
  const isKey = definitions.size > 1
  return {
    figures: certain ? figures : [],
    definitions: isKey ? definitions : new Map(),
    rows: new Set([...(certain ? rows.figures : []), ...(isKey ? rows.definitions : [])]),
  }
}

/** Figures of the key, one for each status: a second block, of another period, is not read. */
function firstOfEach(figures: readonly PrintedFigure[]): PrintedFigure[] {
  const seen = new Set<KeyEntry>()
  return figures.filter(({ entry }) => !seen.has(entry) && seen.add(entry))
}

/** Nothing that is read here stands in a longer cell. */
const LONGEST_TEXT = 2000

interface TextCell {
  readonly row: number
  readonly column: number
  readonly text: string
}

function* texts(sheet: Sheet, top: number, bottom: number): Generator<TextCell> {
  const last = Math.min(bottom, sheet.top + sheet.grid.length - 1)
  for (let row = Math.max(top, sheet.top); row <= last; row += 1) {
    const cells = sheet.grid[row - sheet.top] ?? []
    for (let i = 0; i < cells.length; i += 1) {
      const cell = cells[i] ?? null
      if (typeof cell !== 'string' || cell.length > LONGEST_TEXT || cell.trim() === '') continue
      yield { row, column: sheet.left + i, text: plainText(cell).trim() }
    }
  }
}

type PrintedTotal = NonNullable<Printed['total']>

function readTotals(
  sheet: Sheet,
  top: number,
  bottom: number,
  readLabel: ReadLabel,
  plan: CompiledPlan,
  cells: KeyCells,
  hasFigures: boolean,
): PrintedTotal | undefined {
  let bare: PrintedTotal | undefined
  for (const cell of texts(sheet, top, bottom)) {
    if (cells.figureRows.has(cell.row)) continue
    const inside = readTotal(cell.text, plan.plan) ?? leadTotal(cell.text, readLabel, plan.plan)
    const total = inside === undefined ? totalBeside(sheet, cell, plan) : { ...inside, ...cell }
    if (total === undefined) continue
    if (total.noun !== '') return total
    bare ??= total
  }
  // 'Total: 24' without a noun is about statuses only beside their figures.
  return hasFigures ? (bare ?? cells.total) : undefined
}

function totalBeside(sheet: Sheet, cell: TextCell, plan: CompiledPlan): PrintedTotal | undefined {
  const noun = totalNoun(cell.text, plan.plan)
  if (noun === undefined) return undefined
  const beside = cellAt(sheet, cell.row, cell.column + 1)
  const count = readFigure(beside)?.count
  return count === undefined ? undefined : { ...cell, count, noun, text: `${cell.text} ${cellText(beside)}` }
}

function findSentence(sheet: Sheet, top: number, bottom: number): string {
  for (const { text } of texts(sheet, top, bottom)) {
    const sentence = overallSentence(text)
    if (sentence !== '') return sentence
  }
  return ''
}

const KEY_TITLE = /^(?:(?:rag|brag|status|rating)s? ){0,2}(?:key|legend)(?![a-z])/i

/** 'STATUS KEY and Results:' belongs to the key that follows it. */
function addKeyTitle(sheet: Sheet, top: number, keyRows: Set<number>): void {
  const first = Math.min(...keyRows)
  for (const { row, text } of texts(sheet, Math.max(top, first - 3), first - 1)) {
    if (KEY_TITLE.test(text)) keyRows.add(row)
  }
}
