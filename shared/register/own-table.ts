import { nearestWord } from '../plan/nearest-word.ts'
import { cellText, foldText } from '../return/text.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Grid, Sheet } from '../sheet/workbook.ts'

/**
 * A sheet of ours that is one table: a line of headings anywhere, entries above or below it, in any order. Columns are
 * found by their headings; columns and lines of the person's own are passed over, and kept when we write.
 */
export interface OwnColumn {
  readonly name: string
  /** Without it no entry can be read. */
  readonly needed?: true
}

/** An entry of such a sheet. */
export interface OwnEntry {
  /** 0-based, from the top of the sheet. */
  readonly row: number
  /** 'Row 5 of Plan explanations', for sentences. */
  readonly line: string
  readonly cell: (column: string) => Cell
  /** What the cell says, without spaces around it and with plain line ends. */
  readonly text: (column: string) => string
}

/** The entries of a sheet of ours, or sentences that say why it has none that can be read. */
export function readOwnTable(
  sheet: Sheet,
  columns: readonly OwnColumn[],
): { readonly entries: readonly OwnEntry[]; readonly problems: readonly string[] } {
  const found = findHeadings(sheet.grid, columns)
  if (found === undefined) {
    const isEmpty = sheet.grid.every(cells => cells.every(cell => cellText(cell) === ''))
    const names = columns.flatMap(({ name, needed }) => (needed === true ? [`"${name}"`] : []))
    const problem = `${sheet.name} has no row with its headings: write ${names.join(', ')} into one row`
    return { entries: [], problems: isEmpty ? [] : [problem] }
  }
  const { at, places } = found
  const lost = columns.filter(({ name, needed }) => needed === true && !places.has(name))
  if (lost.length > 0) {
    const heads = (sheet.grid[at] ?? []).map(cellText)
    return { entries: [], problems: lost.map(({ name }) => lostHeading(name, heads, lineName(sheet, at))) }
  }
  const entries = sheet.grid.flatMap((cells, row) => {
    const said = [...places].filter(([, place]) => cellText(cells[place] ?? null) !== '')
    const isHeadings = said.every(
      ([name, place]) => foldText(cellText(cells[place] ?? null)) === foldText(name),
    )
    return isHeadings ? [] : [entryOf(sheet, cells, row, places)]
  })
  return { entries, problems: [] }
}

/** The whole sheet from A1 with entries put in: in the place of the one in `row`, else last. A heading of ours
 * that is misspelt is put right; everything else stays. */
export function withEntries(
  sheet: Sheet | undefined,
  columns: readonly OwnColumn[],
  entries: readonly { readonly row?: number; readonly cells: ReadonlyMap<string, Cell> }[],
): Grid {
  const rows = rowsFromTop(sheet)
  const found = findHeadings(rows, columns)
  const at = found?.at ?? rows.length + (rows.length === 0 ? 0 : 1)
  const places = new Map(found?.places)
  let free = found === undefined ? 0 : rows.reduce((most, cells) => Math.max(most, cells.length), 0)
  for (const { name, needed } of columns) {
    if (places.has(name)) continue
    const misspelt = needed === true ? misspeltAt(rows[at] ?? [], name, places) : -1
    const place = misspelt < 0 ? free : misspelt
    put(rows, at, place, name)
    places.set(name, place)
    if (place === free) free += 1
  }
  for (const { row = rows.length, cells } of entries) {
    for (const [name, place] of places) put(rows, row, place, cells.get(name) ?? null)
  }
  return rows
}

/** Where a heading of ours stands misspelt, as {@link lostHeading} says of it; -1 for nowhere. */
function misspeltAt(cells: readonly Cell[], name: string, places: ReadonlyMap<string, number>): number {
  const known = new Set(places.values())
  const heads = cells.map((cell, place) => (known.has(place) ? '' : cellText(cell)))
  return heads.indexOf(
    nearestWord(
      name,
      heads.filter(head => head !== ''),
    ) || name,
  )
}

/** The whole sheet from A1 without some of its rows. */
export function withoutRows(sheet: Sheet, gone: ReadonlySet<number>): Grid {
  return rowsFromTop(sheet).filter((_, row) => !gone.has(row))
}

/** Sentences of one sheet that are told; nobody reads more. */
const TOLD = 20

/** The first of many sentences about a sheet, and how many more there are. */
export function told(problems: readonly string[]): readonly string[] {
  const more = problems.length - TOLD
  return more <= 0 ? problems : [...problems.slice(0, TOLD), `and ${more} more like these`]
}

function put(rows: Cell[][], row: number, column: number, cell: Cell): void {
  while (rows.length <= row) rows.push([])
  const cells = rows[row] as Cell[]
  while (cells.length <= column) cells.push(null)
  cells[column] = cell
}

/** The cells of a sheet from A1 on. */
export function rowsFromTop(sheet: Sheet | undefined): Cell[][] {
  if (sheet === undefined) return []
  const margin: Cell[] = Array.from({ length: sheet.left }, () => null)
  const above = Array.from({ length: sheet.top }, (): Cell[] => [])
  return [...above, ...sheet.grid.map(cells => [...margin, ...cells])]
}

interface Headings {
  readonly at: number
  readonly places: ReadonlyMap<string, number>
}

/** The row with most of the headings, and no fewer than half of those needed; the first of several. */
function findHeadings(grid: Grid, columns: readonly OwnColumn[]): Headings | undefined {
  const names = new Map(columns.map(({ name }) => [foldText(name), name]))
  const needed = columns.filter(column => column.needed === true).map(({ name }) => name)
  let best: Headings | undefined
  let most = Math.ceil(needed.length / 2) - 1
  for (const [at, cells] of grid.entries()) {
    const places = new Map<string, number>()
    for (const [place, cell] of cells.entries()) {
      const name = typeof cell === 'string' && cell.length <= 60 ? names.get(foldText(cell)) : undefined
      if (name !== undefined && !places.has(name)) places.set(name, place)
    }
    const count = needed.filter(name => places.has(name)).length
    if (count <= most) continue
    best = { at, places }
    most = count
    if (count === needed.length) break
  }
  return best
}

function lostHeading(name: string, heads: readonly string[], line: string): string {
  const near = nearestWord(name, heads)
  return near === ''
    ? `${line} has no heading "${name}": add it`
    : `${line} has no heading "${name}": "${near}" may be meant`
}

function lineName(sheet: Sheet, row: number): string {
  return `Row ${sheet.top + row + 1} of ${sheet.name}`
}

function entryOf(
  sheet: Sheet,
  cells: readonly Cell[],
  row: number,
  places: ReadonlyMap<string, number>,
): OwnEntry {
  const cell = (column: string): Cell => {
    const place = places.get(column)
    return place === undefined ? null : (cells[place] ?? null)
  }
  return {
    row: sheet.top + row,
    line: lineName(sheet, row),
    cell,
    text: column => cellText(cell(column)).replace(/\r\n?/g, '\n'),
  }
}
