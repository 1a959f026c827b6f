import type { Field } from '../plan/plan.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import type { Pause } from '../steps.ts'
import { mapColumns } from './columns.ts'
import { foldHeading } from './headings.ts'
import type { HeadingIndex } from './headings.ts'
import { readHeader } from './header.ts'
import type { Header } from './header.ts'
import { rowFills } from './row-fills.ts'
import type { RowFills } from './row-fills.ts'
import { partSideBySide } from './side-by-side.ts'

/** A table found on a sheet, before its rows are read. Rows are 0-based sheet rows. */
export interface FoundTable {
  /** The sheet, or the columns of it that are this table's where another stands beside it. */
  readonly sheet: Sheet
  /** The whole sheet. */
  readonly whole: Sheet
  readonly header: Header
  readonly lastRow: number
  readonly columns: ReadonlyMap<Field, number>
  readonly otherPeriods: readonly {
    readonly field: Field
    readonly heading: string
    readonly column: number
  }[]
  readonly unsure: readonly string[]
}

/** A header is looked for in the first rows of a sheet, and further down only where a gap says that something new begins. */
const FIRST_ROWS = 300

/** Finds the tables of a sheet: a header that names an action and something about it, and the rows below. */
export function* findTables(
  sheet: Sheet,
  index: HeadingIndex,
  period: string,
): Generator<Pause, FoundTable[]> {
  const fills = yield* rowFills.steps(sheet)
  const headers = yield* findHeaders(sheet, fills, index)
  const tables: FoundTable[] = []
  for (const [place, header] of headers.entries()) {
    const end = headers[place + 1]?.top ?? sheet.top + sheet.grid.length
    const lastRow = sheet.top + lastFilled(fills, end - 1 - sheet.top)
    for (const part of partSideBySide(sheet, header)) {
      const map = mapColumns(part.sheet, part.header, lastRow, index, period)
      if (isReturn(map.columns) && lastRow > header.bottom)
        tables.push({ ...part, whole: sheet, lastRow, ...map })
    }
    yield PAUSE
  }
  return tables
}

/** An action or title, and at least one of ref, lead, status, update, due date. */
function isReturn(columns: ReadonlyMap<Field, number>): boolean {
  const about: readonly Field[] = [
    'ref',
    'lead',
    'organisation',
    'status',
    'state',
    'update',
    'due',
    'agency',
  ]
  return columns.has('title') && about.some(field => columns.has(field))
}

/** Headers in order; one that repeats the words of the header before is part of that table. */
function* findHeaders(sheet: Sheet, fills: RowFills, index: HeadingIndex): Generator<Pause, Header[]> {
  const headers: Header[] = []
  let afterGap = true
  let looked = 0
  for (let r = 0; r < fills.length; r += 1) {
    const filled = fills[r] ?? 0
    const isCandidate = filled >= 2 && (r < FIRST_ROWS || afterGap)
    // In the middle of rows, two words that could be headings are what two cells say.
    const least = headers.length === 0 || afterGap ? 2 : 3
    afterGap = filled <= 1
    if (!isCandidate && !(filled === 1 && r < FIRST_ROWS)) continue
    looked += 1
    if (looked % STEP_ROWS === 0) yield PAUSE
    const header = readHeader(sheet, sheet.top + r, index)
    if (header === undefined || header.named < least) continue
    const last = headers[headers.length - 1]
    if (last === undefined || !sameWords(last, header)) headers.push(header)
    r = header.bottom - sheet.top
  }
  return headers
}

function sameWords(a: Header, b: Header): boolean {
  if (a.headings.size !== b.headings.size) return false
  return [...a.headings].every(
    ([column, heading]) => foldHeading(b.headings.get(column) ?? '') === foldHeading(heading),
  )
}

/** The last grid row with content up to one; 0 when there is none. */
function lastFilled(fills: RowFills, from: number): number {
  let r = from
  while (r > 0 && fills[r] === 0) r -= 1
  return r
}
