import {
  type CellName,
  cellName,
  cellText,
  columnName,
  type Field,
  FIELDS,
  foldHeading,
  isBlank,
  type Return,
  type TableReading,
} from '../../../shared/index.ts'
import { onceFor } from './once-for.ts'

/** A column of a table as it was read. */
export interface ColumnRead {
  /** 'D' */
  readonly letter: string
  /** Its heading; on the first sheet, where tables are read alike. */
  readonly place: CellName
  /** As written, on one line. */
  readonly heading: string
  /** What it was read as; '' for nothing that is checked. */
  readonly field: Field | ''
  /** It holds the same of another period, which is not counted. */
  readonly isOtherPeriod: boolean
  readonly isHidden: boolean
}

/** Tables whose columns were read alike: often one on each sheet. */
export interface ColumnGroup {
  readonly sheets: readonly string[]
  readonly columns: readonly ColumnRead[]
  /** Where a heading has to be entered before a filled column can be chosen. */
  readonly unheaded: readonly CellName[]
}

/** Rows below a header that tell whether a column without a heading holds something. */
const LOOK_ROWS = 400

/** The columns of every table, those of like tables once. Lists without headings have none. */
export const columnGroups = onceFor(({ tables }: Return): readonly ColumnGroup[] => {
  const groups = new Map<string, { sheets: string[]; columns: readonly ColumnRead[]; unheaded: CellName[] }>()
  for (const table of tables) {
    if (table.headerRow < 0) continue
    const columns = columnsOf(table)
    const name = JSON.stringify(
      columns.map(({ letter, heading, field }) => [letter, foldHeading(heading), field]),
    )
    const group = groups.get(name) ?? { sheets: [], columns, unheaded: [] }
    if (!group.sheets.includes(table.sheet.name)) group.sheets.push(table.sheet.name)
    group.unheaded.push(...unheadedOf(table))
    groups.set(name, group)
  }
  return [...groups.values()]
})

function columnsOf({
  headings,
  columns,
  otherPeriods,
  sheet,
  headerRow,
}: TableReading): readonly ColumnRead[] {
  const fields = new Map<number, Field>()
  // Percentages may stand for ratings as well: what the heading says comes first.
  for (const field of [...FIELDS].reverse()) {
    const column = columns.get(field)
    if (column !== undefined) fields.set(column, field)
  }
  const progress = columns.get('progress')
  if (progress !== undefined) fields.set(progress, 'progress')
  const others = new Set(otherPeriods.map(({ column }) => column))
  return [...headings]
    .sort(([a], [b]) => a - b)
    .map(([column, heading]) => ({
      letter: columnName(column),
      place: { sheet: sheet.name, cell: cellName(headerRow, column) },
      heading: heading.replace(/\s+/g, ' ').trim(),
      field: fields.get(column) ?? '',
      isOtherPeriod: others.has(column),
      isHidden: sheet.hiddenColumns.has(column),
    }))
}

/** Cells of the header row above columns that hold something and have no heading, and no merged one. */
function unheadedOf({ sheet, headings, headerRow, kinds }: TableReading): readonly CellName[] {
  const first =
    headerRow +
    Math.max(
      1,
      kinds.findIndex(kind => kind !== 'header'),
    )
  const filled = new Set<number>()
  for (let row = first; row < Math.min(headerRow + kinds.length, first + LOOK_ROWS); row += 1) {
    for (const [place, cell] of (sheet.grid[row - sheet.top] ?? []).entries())
      if (!isBlank(cell)) filled.add(sheet.left + place)
  }
  const isUnderMerged = (column: number): boolean =>
    sheet.merges.some(
      area =>
        area.top <= headerRow && area.bottom >= headerRow && area.left <= column && area.right >= column,
    )
  return [...filled]
    .filter(column => !headings.has(column) && !isUnderMerged(column))
    .sort((a, b) => a - b)
    .map(column => ({ sheet: sheet.name, cell: cellName(headerRow, column) }))
}

/** A row of a sheet without a table that may be its headings: short words in two cells or more. */
export interface HeadingRow {
  readonly sheet: string
  /** On-screen row number. */
  readonly row: number
  readonly columns: readonly ColumnRead[]
}

const HEADING_ROWS = 30
const MOST_CANDIDATES = 3
const LONGEST_HEADING = 60

/** Rows that a person may point to where no table was found on a sheet. */
export function headingRows({ workbook, tables }: Return, name: string): readonly HeadingRow[] {
  const sheet = workbook.sheets.find(each => each.name === name)
  if (sheet === undefined || tables.some(table => table.sheet.name === name)) return []
  const rows = sheet.grid.slice(0, HEADING_ROWS).map((cells, line): HeadingRow => {
    const columns = cells.flatMap((cell, at) => {
      const heading = typeof cell === 'string' ? cellText(cell).replace(/\s+/g, ' ') : ''
      if (heading === '' || heading.length > LONGEST_HEADING) return []
      const column = sheet.left + at
      const place = { sheet: name, cell: cellName(sheet.top + line, column) }
      return [
        {
          letter: columnName(column),
          place,
          heading,
          field: '' as const,
          isOtherPeriod: false,
          isHidden: false,
        },
      ]
    })
    return { sheet: name, row: sheet.top + line + 1, columns }
  })
  return rows.filter(({ columns }) => columns.length >= 2).slice(0, MOST_CANDIDATES)
}
