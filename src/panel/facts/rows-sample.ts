import {
  capital,
  type CellName,
  cellName,
  isBlank,
  type Return,
  type RowKind,
  type TableReading,
} from '../../../shared/index.ts'
import { cellShown } from './cell-shown.ts'
import { ROW_NAMES } from './field-names.ts'
import { onceFor } from './once-for.ts'

/** A row of the sheet, as it was read. */
export interface SampleRow {
  /** The first cell of the row that holds something. */
  readonly place: CellName
  /** On-screen row number. */
  readonly row: number
  readonly text: string
}

/** The rows of one kind: how many there are, and the first of them. */
export interface KindSample {
  readonly name: string
  readonly count: number
  readonly rows: readonly SampleRow[]
}

const LONGEST_CELL = 60
const LONGEST_ROW = 140

/** At least one row of every kind that there is, from as few sheets as can be. Actions go by the names of their levels. */
export const rowsSample = onceFor((now: Return): readonly KindSample[] => {
  const kinds = Object.keys(ROW_NAMES) as RowKind[]
  return kinds.flatMap(kind => (kind === 'action' ? actionSamples(now) : (kindSample(now, kind) ?? [])))
})

function kindSample({ tables }: Return, kind: RowKind): KindSample | undefined {
  const places = tables.flatMap(table =>
    table.kinds.includes(kind) ? [{ table, row: table.area.top + table.kinds.indexOf(kind) }] : [],
  )
  const [first] = places
  if (first === undefined) return undefined
  const count = places.reduce((sum, { table }) => sum + countOf(table, kind), 0)
  const at = first.table.kinds.indexOf(kind, first.row - first.table.area.top + 1)
  const second = at < 0 || kind !== 'update' ? [] : [{ table: first.table, row: first.table.area.top + at }]
  const rows = [first, ...second].map(({ table, row }) => sampleRow(table, row))
  return { name: ROW_NAMES[kind], count, rows }
}

function countOf({ kinds }: TableReading, kind: RowKind): number {
  let count = 0
  for (const each of kinds) if (each === kind) count += 1
  return count
}

/** 'Deliverable', 'Force action' */
function actionSamples({ records }: Return): readonly KindSample[] {
  const levels = new Map<string, { count: number; rows: SampleRow[] }>()
  for (const { level, table, row } of records) {
    const name = capital(level?.one ?? 'action')
    const sample = levels.get(name) ?? { count: 0, rows: [] }
    levels.set(name, sample)
    sample.count += 1
    if (sample.rows.length < 2) sample.rows.push(sampleRow(table, row))
  }
  const most = levels.size > 1 ? 1 : 2
  return [...levels].map(([name, { count, rows }]) => ({ name, count, rows: rows.slice(0, most) }))
}

function sampleRow({ sheet, area }: TableReading, row: number): SampleRow {
  const cells = sheet.grid[row - sheet.top] ?? []
  const first = cells.findIndex(cell => !isBlank(cell))
  const column = first < 0 ? area.left : sheet.left + first
  const words = cells.flatMap(cell => (isBlank(cell) ? [] : [cut(cellShown(cell), LONGEST_CELL)]))
  return {
    place: { sheet: sheet.name, cell: cellName(row, column) },
    row: row + 1,
    text: cut(words.join(' · '), LONGEST_ROW),
  }
}

function cut(text: string, longest: number): string {
  const line = text.replace(/\s+/g, ' ').trim()
  // A sign of two units is not cut in half.
  return line.length > longest
    ? `${line.slice(0, longest).replace(/\s*\S{0,20}[\ud800-\udbff]?$/, '')} …`
    : line
}
