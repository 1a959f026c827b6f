import {
  areaName,
  type Cell,
  cellName,
  endOfRows,
  OWN_CORNER,
  plainSheet,
  stagingName,
  whyNotOurs,
  whyNotOver,
} from '../shared/index.ts'
import type { Link, OwnSheet } from '../src/host.ts'
import { cellRange } from './areas.ts'
import { bytesOf, inParts } from './payload.ts'
import { formatOfOwn, MOST_LETTERS, written } from './written.ts'

/** Where it shows whose a sheet is. */
const CORNER = areaName({ top: 0, left: 0, bottom: OWN_CORNER.rows - 1, right: OWN_CORNER.columns - 1 })
/** What a link takes on its way to Excel. */
const LINK_BYTES = 700
/** "Hyperlinks in a worksheet: 65,530" (Excel specifications and limits). Cells beyond stay without. */
const MOST_LINKS = 65_530

/**
 * Writes one of our own sheets. What fits one request, 3 MB, goes in place, so that formulas that point to the sheet stay
 * whole: three round trips, the last one clears and writes. A larger one is written beside it under the name of
 * `stagingName` and takes its place at the end, so that what stood there is whole until then.
 */
export async function writeSheet(context: Excel.RequestContext, own: OwnSheet): Promise<void> {
  refuseLongTexts(own)
  const { there, half, since1904 } = await lookUp(context, own.name)
  if (own.wasEnd !== undefined) await expectEnd(context, there, own)
  const [first = [], ...others] = inParts(linesOf(own), sizeOf)
  const { worksheets } = context.workbook
  half?.delete()
  if (others.length === 0) {
    if (there !== undefined) clear(there)
    put(there ?? worksheets.add(own.name), first, since1904)
    return context.sync()
  }
  const staging = worksheets.add(stagingName(own.name))
  for (const lines of [first, ...others]) {
    put(staging, lines, since1904)
    await context.sync()
  }
  there?.delete()
  staging.name = there?.name ?? own.name
  if (there !== undefined) staging.position = there.position
  await context.sync()
}

/** Takes one of our own sheets away. */
export async function removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const { there, half } = await lookUp(context, name)
  half?.delete()
  there?.delete()
  await context.sync()
}

interface Found {
  /** The sheet that has the name, in whatever letters. */
  readonly there: Excel.Worksheet | undefined
  /** What a writing that was cut off has left. */
  readonly half: Excel.Worksheet | undefined
  readonly since1904: boolean
}

/** Looks for a sheet of ours. Throws when the one that has the name is not. */
async function lookUp(context: Excel.RequestContext, name: string): Promise<Found> {
  const { worksheets } = context.workbook
  worksheets.load('items/name,items/position')
  const second = context.workbook.functions.date(1904, 1, 2).load('value')
  await context.sync()
  const called = (wanted: string): Excel.Worksheet | undefined =>
    worksheets.items.find(sheet => sheet.name.toLowerCase() === wanted.toLowerCase())
  const there = called(name)
  const corner = there?.getRange(CORNER).load('values')
  const used = there?.getUsedRangeOrNullObject(true).load('address')
  if (there !== undefined) await context.sync()
  // Whose it is shows in its corner; that anything else stands there is enough to know of the others.
  const grid = used === undefined || used.isNullObject ? [] : [...textsOf(corner), ['more']]
  const why = whyNotOurs(name, there && plainSheet(there.name, grid))
  if (why !== '') throw new RangeError(why)
  return { there, half: called(stagingName(name)), since1904: second.value === 1 }
}

/** Throws where somebody has added lines meanwhile. Two round trips. */
async function expectEnd(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet | undefined,
  { name, wasEnd }: OwnSheet,
): Promise<void> {
  const why = whyNotOver(name, sheet === undefined ? '' : await endNow(context, sheet), wasEnd)
  if (why !== '') throw new RangeError(why)
}

/** As `endOf` of the core. */
async function endNow(context: Excel.RequestContext, sheet: Excel.Worksheet): Promise<string> {
  const used = sheet.getUsedRangeOrNullObject(true).load('rowIndex,rowCount,columnIndex,columnCount')
  await context.sync()
  if (used.isNullObject) return endOfRows(0, [])
  const rows = used.rowIndex + used.rowCount
  const last = sheet.getRangeByIndexes(rows - 1, 0, 1, used.columnIndex + used.columnCount).load('values')
  await context.sync()
  return endOfRows(rows, last.values[0] ?? [])
}

function textsOf(range: Excel.Range | undefined): Cell[][] {
  const values: unknown[][] = range?.values ?? []
  return values.map(row => row.map(value => (typeof value === 'string' ? value : null)))
}

function clear(sheet: Excel.Worksheet): void {
  sheet.getUsedRange().clear('Hyperlinks')
  sheet.getUsedRange().clear('All')
}

/** A row with its place, as wide as the widest, and its links. */
interface Line {
  readonly row: number
  readonly cells: readonly Cell[]
  readonly links: readonly Link[]
}

function linesOf({ rows, links }: OwnSheet): Line[] {
  const columns = Math.max(0, ...rows.map(row => row.length))
  if (columns === 0) return []
  const linksByRow = new Map<number, Link[]>()
  for (const link of links.slice(0, MOST_LINKS))
    linksByRow.set(link.row, [...(linksByRow.get(link.row) ?? []), link])
  return rows.map((cells, row) => ({
    row,
    cells: Array.from({ length: columns }, (_, column) => cells[column] ?? null),
    links: linksByRow.get(row) ?? [],
  }))
}

function sizeOf({ cells, links }: Line): number {
  return bytesOf(cells) + links.length * LINK_BYTES
}

function put(sheet: Excel.Worksheet, lines: readonly Line[], since1904: boolean): void {
  const [first] = lines
  if (first === undefined) return
  // A link in an empty cell shows where it leads; the value that is written after it is what the cell shall show.
  for (const link of lines.flatMap(({ links }) => links)) setLink(sheet, link)
  const range = sheet.getRangeByIndexes(first.row, 0, lines.length, first.cells.length)
  range.values = lines.map(({ cells }) => cells.map(cell => written(cell, 'General', since1904).value))
  range.numberFormat = lines.map(({ cells }) => cells.map(formatOfOwn))
}

/** Excel would refuse such a text only after it has cleared what stood there. */
function refuseLongTexts({ name, rows }: OwnSheet): void {
  for (const [row, cells] of rows.entries()) {
    if (cells.some(cell => typeof cell === 'string' && cell.length > MOST_LETTERS))
      throw new RangeError(
        `Row ${row + 1} of "${name}" has a text longer than the ${MOST_LETTERS} letters that a cell of Excel holds: nothing was written`,
      )
  }
}

function setLink(sheet: Excel.Worksheet, { row, column, to }: Link): void {
  cellRange(sheet, row, column).hyperlink = { documentReference: referenceTo(to) }
}

/** 'Plan'!C5, with the name in quotation marks always: names with spaces need them, others may have them. */
function referenceTo({ sheet, row, column }: Link['to']): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellName(row, column)}`
}
