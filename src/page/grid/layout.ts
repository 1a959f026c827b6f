import { type Area, type Cell, cellText, isBlank, isDay, type Sheet } from '../../../shared/index.ts'
import { type CharacterWidth, lineCount, textWidth } from './text-size.ts'

/** Rows from which the width of a column is taken: enough to know what kind of column it is. */
const SAMPLE = 400
/** Pixels, from here on. */
const NARROWEST = 56
/** Every column that has longer texts, however few, is as wide as this. */
const FAIR = 110
/** Up to this a column is as wide as its texts; longer ones are wrapped, and widen it little by little. */
const WIDE = 180
const WIDEST = 420
const DATE_WIDTH = 98
/** What a column is wider than its texts, and what of it the grid leaves free beside them. */
const PADDING = 10
const MARGIN = 5
const LINE = 17
const LINES_PADDING = 7
const TALLEST = 400

/** How wide columns and how high rows must be for their texts to be read. */
export interface Layout {
  /** Pixels by column, counted from A. */
  readonly widths: ReadonlyMap<number, number>
  /** Pixels of a row that needs more than one line; undefined for one that does not. */
  height(row: number, cells: readonly Cell[]): number | undefined
  /** Whether a text runs on over blank cells to its right, as titles do; `index` counts from the sheet's first column. */
  flows(cells: readonly Cell[], index: number): boolean
}

export function layoutOf(sheet: Sheet, widthOf: CharacterWidth): Layout {
  const merged = mergesByCell(sheet.merges)
  const widths = columnWidths(sheet, merged, widthOf)
  const last = Math.max(-1, ...widths.keys())
  /** Pixels from a column to another, both included. */
  const span = (from: number, to: number): number => {
    let pixels = 0
    for (let column = from; column <= to; column++) pixels += widths.get(column) ?? NARROWEST
    return pixels
  }
  const flows = (cells: readonly Cell[], index: number): boolean => {
    const cell = cells[index]
    if (typeof cell !== 'string' || !isAlone(cells, index)) return false
    const column = sheet.left + index
    const own = widths.get(column) ?? NARROWEST
    // A long text in a narrow column would be a tower of single words.
    return own < WIDE || (last > column && textWidth(cell, widthOf) <= span(column, last) - PADDING)
  }
  const height = (row: number, cells: readonly Cell[]): number | undefined => {
    let lines = 1
    for (const [index, cell] of cells.entries()) {
      if (typeof cell !== 'string' || cell.length < 6 || flows(cells, index)) continue
      const column = sheet.left + index
      const merge = merged.get(`${row} ${column}`)
      if (merge !== undefined && merge.bottom > merge.top) continue
      const pixels = span(column, merge?.right ?? column) - MARGIN
      lines = Math.max(lines, lineCount(cell, pixels, widthOf))
    }
    return lines === 1 ? undefined : Math.min(TALLEST, lines * LINE + LINES_PADDING)
  }
  return { widths, height, flows }
}

function columnWidths(
  sheet: Sheet,
  merged: ReadonlyMap<string, Area>,
  widthOf: CharacterWidth,
): ReadonlyMap<number, number> {
  const wishes = new Map<number, number[]>()
  for (const [at, cells] of sheet.grid.slice(0, SAMPLE).entries()) {
    for (const [index, cell] of cells.entries()) {
      if (cell === null || isBlank(cell)) continue
      const column = sheet.left + index
      const merge = merged.get(`${sheet.top + at} ${column}`)
      // A title says nothing of its column.
      if ((merge !== undefined && merge.right > merge.left) || isAlone(cells, index)) continue
      const ofColumn = wishes.get(column)
      if (ofColumn === undefined) wishes.set(column, [wish(cell, widthOf)])
      else ofColumn.push(wish(cell, widthOf))
    }
  }
  return new Map([...wishes].map(([column, ofColumn]) => [column, granted(ofColumn)]))
}

/** Wide enough for nine cells in ten: a note or a key above a column of letters does not widen it. */
function granted(wishes: readonly number[]): number {
  const inOrder = [...wishes].sort((a, b) => a - b)
  const usual = inOrder[Math.floor(inOrder.length * 0.9)] ?? 0
  return Math.max(NARROWEST, usual, Math.min(FAIR, inOrder.at(-1) ?? 0))
}

/** The width that a cell would have: in full when it is short, else such that its lines are few and its column not vast. */
function wish(cell: Cell, widthOf: CharacterWidth): number {
  if (isDay(cell)) return DATE_WIDTH
  const width = textWidth(cellText(cell), widthOf) + PADDING
  return Math.round(Math.min(WIDEST, width <= WIDE ? width : WIDE + (width - WIDE) / 8))
}

/** Whether a cell is the only one of its row that shows something. */
function isAlone(cells: readonly Cell[], index: number): boolean {
  return cells.every((cell, at) => at === index || isBlank(cell))
}

/** Merges by their first cell, the only one that shows its text. */
function mergesByCell(merges: readonly Area[]): ReadonlyMap<string, Area> {
  return new Map(merges.map(merge => [`${merge.top} ${merge.left}`, merge]))
}
