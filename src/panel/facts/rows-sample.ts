import {
  type CellName,
  cellName,
  cellText,
  isBlank,
  type Return,
  type RowKind,
  type TableReading,
} from '../../../shared/index.ts'
import { ROW_NAMES } from './field-names.ts'

/** A row of the sheet, as it was read. */
export interface SampleRow {
  /** The first cell of the row that holds something. */
  readonly place: CellName
  /** On-screen row number. */
  readonly row: number
  readonly kind: RowKind
  readonly text: string
}

/** The rows of one kind: how many there are, and the first of them. */
export interface KindSample {
  readonly kind: RowKind
  readonly name: string
  readonly count: number
  readonly rows: readonly SampleRow[]
}

/** Kinds that hold what is checked are shown by two rows. */
const BY_TWO: readonly RowKind[] = ['action', 'update']
const LONGEST_CELL = 60
const LONGEST_ROW = 140

/** At least one row of every kind that there is, from as few sheets as can be. */
export function rowsSample({ tables }: Return): readonly KindSample[] {
  const kinds = Object.keys(ROW_NAMES) as RowKind[]
  return kinds.flatMap(kind => {
    const count = tables.reduce((sum, table) => sum + countOf(table, kind), 0)
    if (count === 0) return []
    const table = tables.find(each => each.kinds.includes(kind))
    const rows = table === undefined ? [] : firstRows(table, kind, BY_TWO.includes(kind) ? 2 : 1)
    return [{ kind, name: ROW_NAMES[kind], count, rows }]
  })
}

function countOf({ kinds }: TableReading, kind: RowKind): number {
  let count = 0
  for (const each of kinds) if (each === kind) count += 1
  return count
}

function firstRows(table: TableReading, kind: RowKind, most: number): readonly SampleRow[] {
  const rows: SampleRow[] = []
  for (
    let at = table.kinds.indexOf(kind);
    at >= 0 && rows.length < most;
    at = table.kinds.indexOf(kind, at + 1)
  )
    rows.push(sampleRow(table, table.area.top + at, kind))
  return rows
}

function sampleRow({ sheet, area }: TableReading, row: number, kind: RowKind): SampleRow {
  const cells = sheet.grid[row - sheet.top] ?? []
  const first = cells.findIndex(cell => !isBlank(cell))
  const column = first < 0 ? area.left : sheet.left + first
  const words = cells.flatMap(cell => (isBlank(cell) ? [] : [cut(cellText(cell), LONGEST_CELL)]))
  return {
    place: { sheet: sheet.name, cell: cellName(row, column) },
    row: row + 1,
    kind,
    text: cut(words.join(' · '), LONGEST_ROW),
  }
}

function cut(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  // A sign of two units is not cut in half.
  return line.length > longest ? `${line.slice(0, longest).replace(/[\ud800-\udbff]?\s*$/, '')} …` : line
}
