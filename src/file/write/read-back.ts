import {
  type Area,
  type Cell,
  cellAt,
  cellName,
  isDay,
  isSameCell,
  plainSheet,
  type Sheet,
  withCells,
  type Workbook,
} from '../../../shared/index.ts'
import type { OwnSheet } from '../../host.ts'
import type { Edits } from '../edits.ts'
import type { FileSheet } from '../formula-cells.ts'

/** A moment is read in whole milliseconds. */
const TOLERANCE = 1.5 / 86_400_000

type Told = Pick<Edits, 'cells' | 'written' | 'removed'>

/**
 * What a written workbook says otherwise than the one before with its edits, as the place of the first difference; '' when
 * every cell, formula, merge, table, colour and hidden row is as it shall be.
 */
export function differenceFrom(before: Workbook, edits: Told, written: Workbook): string {
  const expected = expectedSheets(before, edits)
  const names = written.sheets.map(({ name }) => name)
  if (expected.map(({ name }) => name).join('\n') !== names.join('\n')) return `sheets ${names.join(', ')}`
  for (const [at, sheet] of expected.entries()) {
    const difference = sheetDifference(sheet, written.sheets[at])
    if (difference !== '') return `${difference} of "${sheet.name}"`
  }
  return ''
}

interface Expected {
  readonly name: string
  readonly cells: Sheet | undefined
  /** What stands beside the cells; undefined for a sheet that was written whole. */
  readonly beside: FileSheet | undefined
}

function expectedSheets({ sheets }: Workbook, { cells, written, removed }: Told): Expected[] {
  const isLike = (name: string) => (own: OwnSheet) => own.name.toLowerCase() === name.trim().toLowerCase()
  const kept = sheets.filter(({ name }) => !removed.includes(name))
  const before = kept.map((sheet): Expected => {
    const own = written.find(isLike(sheet.name))
    if (own !== undefined) return asExpected(own)
    const writes = cells
      .filter(edit => edit.sheet === sheet.name)
      .map(({ row, column, after }) => ({ row, column, cell: after }))
    return { name: sheet.name, cells: withCells(sheet, writes), beside: sheet }
  })
  const added = written.filter(own => !kept.some(({ name }) => isLike(name)(own)))
  return [...before, ...added.map(asExpected)]
}

function asExpected({ name, rows }: OwnSheet): Expected {
  return { name, cells: plainSheet(name, rows), beside: undefined }
}

function sheetDifference({ cells, beside }: Expected, written: FileSheet | undefined): string {
  if (cells === undefined || written === undefined) return 'everything'
  const rows = Math.max(cells.top + cells.grid.length, written.top + written.grid.length)
  for (let row = 0; row < rows; row++) {
    const columns = Math.max(lastOf(cells, row), lastOf(written, row))
    for (let column = 0; column < columns; column++)
      if (!isAlike(cellAt(cells, row, column), cellAt(written, row, column))) return cellName(row, column)
  }
  if (beside === undefined) return ''
  const facts = factsOf(written)
  const differing = factsOf(beside).find(([, fact], at) => fact !== facts[at]?.[1])?.[0] ?? ''
  return differing === '' && !keepsColours(beside, written) ? 'colours' : differing
}

/** Colours are read of rows and columns in use: there may be more of them now, or fewer at the edges, but no others. */
function keepsColours(before: Sheet, { fills, grid }: Sheet): boolean {
  const columns = grid.reduce((most, row) => Math.max(most, row.length), 0)
  for (const [row, colours] of before.fills ?? [])
    for (const [column, colour] of row < grid.length ? colours : [])
      if (column < columns && fills?.get(row)?.get(column) !== colour) return false
  return true
}

function lastOf({ left, top, grid }: Sheet, row: number): number {
  return left + (grid[row - top]?.length ?? 0)
}

function isAlike(one: Cell, other: Cell): boolean {
  if (isDay(one) && isDay(other)) return Math.abs(one.day - other.day) < TOLERANCE
  return isSameCell(one === '' ? null : one, other === '' ? null : other)
}

/** What stands beside the cells, each as a text that can be compared. */
function factsOf(sheet: FileSheet): readonly (readonly [name: string, fact: string])[] {
  const areas = (each: readonly Area[]): string => JSON.stringify(each)
  return [
    ['merged cells', areas(sheet.merges)],
    ['hidden rows', [...sheet.hiddenRows].join()],
    ['hidden columns', [...sheet.hiddenColumns].join()],
    ['tables', JSON.stringify(sheet.tables)],
    ['formulas', `${sheet.formulaCells?.places.join() ?? ''} ${areas(sheet.formulaCells?.areas ?? [])}`],
    ['our formulas', JSON.stringify(sheet.formulas)],
    ['being hidden', String(sheet.hidden)],
  ]
}
