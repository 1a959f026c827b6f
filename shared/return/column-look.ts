import type { Cell } from '../sheet/cell.ts'
import type { Field } from '../plan/plan.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { isBlank, isDay } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import { readDate } from './dates.ts'

/** What the cells below a heading look like, from the first rows of the table. */
export interface ColumnLook {
  readonly filled: number
  /** Mean length of its texts, in characters. */
  readonly length: number
  /** Cells of at most 24 characters as a share of the filled ones, 0 to 1. */
  readonly short: number
  /** Different values as a share of the filled cells, 0 to 1. */
  readonly variety: number
  readonly numbers: number
  readonly dates: number
  readonly values: ReadonlyMap<string, number>
}

const SAMPLE_ROWS = 200

const knownLooks = new WeakMap<Sheet, Map<string, ColumnLook>>()

/** Looks at up to 200 cells below a header; once, though several plans are tried on a sheet. */
export function lookAt(sheet: Sheet, column: number, from: number, to: number): ColumnLook {
  const known = knownLooks.get(sheet) ?? new Map<string, ColumnLook>()
  const place = `${column} ${from} ${to}`
  const look = known.get(place) ?? lookDown(sheet, column, from, to)
  knownLooks.set(sheet, known.set(place, look))
  return look
}

function lookDown(sheet: Sheet, column: number, from: number, to: number): ColumnLook {
  const values = new Map<string, number>()
  let filled = 0
  let length = 0
  let short = 0
  let numbers = 0
  let dates = 0
  for (let row = from; row <= to && row < from + SAMPLE_ROWS; row += 1) {
    const cell = cellAt(sheet, row, column)
    if (isBlank(cell)) continue
    filled += 1
    const text = textOf(cell)
    length += text.length
    if (text.length <= 24) short += 1
    values.set(text, (values.get(text) ?? 0) + 1)
    if (typeof cell === 'number' || /^\d+(\.\d+)? ?%?$/.test(text)) numbers += 1
    if (isDay(cell) || (text.length < 40 && readDate(cell)?.kind === 'date')) dates += 1
  }
  const share = (count: number): number => (filled === 0 ? 0 : count / filled)
  return {
    filled,
    length: share(length),
    short: share(short),
    variety: share(values.size),
    numbers: share(numbers),
    dates: share(dates),
    values,
  }
}

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell.trim() : typeof cell === 'object' ? '' : String(cell)
}

/** Whether cells that look so can be what a heading says, alone or among other things: 'Progress' over percentages is no update. */
const FITS: Partial<Record<Field, (look: ColumnLook, alone: boolean) => boolean>> = {
  // Updates may stand below the action, in the ref column: not all its cells are short.
  ref: look => look.short >= 0.3,
  status: look => isRatings(look) && (look.variety <= 0.5 || look.values.size <= 8),
  state: look => look.length <= 40 && look.dates < 0.5,
  // Short updates are updates where the heading says nothing else; under 'Progress' they may be ratings.
  update: (look, alone) =>
    look.filled === 0 || ((alone || look.length > 12) && look.numbers < 0.5 && look.dates < 0.8),
  due: look => look.length <= 40,
  moved: look => look.length <= 40 && look.filled > 0,
  done: look => look.length <= 40 && (look.dates > 0 || look.filled === 0),
  progress: look => look.numbers >= 0.5 || look.filled === 0,
  title: look => look.numbers < 0.5 && look.dates < 0.5,
  lead: look => look.length <= 120 && look.dates < 0.5,
  period: look => look.length <= 30,
}

function isRatings(look: ColumnLook): boolean {
  return look.length <= 60 && look.dates < 0.5
}

/** Headings that name ratings and nothing else: what stands below them is ratings, odd as they may be. */
const SURELY_RATINGS = /\b(?:rag|brag|bragg|ragb|bragw|rating|status)\b/i

/** The plan's own words bind; other words only where the cells look like it. */
export function fits(field: Field, rank: number, heading: string, look: ColumnLook, alone: boolean): boolean {
  if (rank < 0) return true
  if (field === 'status' && SURELY_RATINGS.test(heading)) return isRatings(look)
  return FITS[field]?.(look, alone) !== false
}
