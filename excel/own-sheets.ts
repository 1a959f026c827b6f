import { type Cell, cellName, plainSheet, whyNotOurs } from '../shared/index.ts'
import type { Link, OwnSheet } from '../src/host.ts'
import { cellRange } from './areas.ts'
import { formatOfOwn, written } from './written.ts'

/** Excel on the web refuses requests over 5 MB; what surrounds the values needs room too. */
const BLOCK_BYTES = 3_000_000
/** What a link takes on its way to Excel. */
const LINK_BYTES = 700
/** "Hyperlinks in a worksheet: 65,530" (Excel specifications and limits). Cells beyond stay without. */
const MOST_LINKS = 65_530

/**
 * Writes one of our own sheets, in place, so that formulas that point to it stay whole. Three round trips for up to 3 MB,
 * one more for each further block.
 */
export async function writeSheet(context: Excel.RequestContext, own: OwnSheet): Promise<void> {
  const there = await ownSheet(context, own.name)
  const second = context.workbook.functions.date(1904, 1, 2).load('value')
  const sheet = there ?? context.workbook.worksheets.add(own.name)
  if (there !== undefined) {
    there.getUsedRange().clear('Hyperlinks')
    there.getUsedRange().clear('All')
  }
  await context.sync()
  const columns = Math.max(0, ...own.rows.map(row => row.length))
  for (const { top, rows, links } of columns === 0 ? [] : blocksOf(own)) {
    // A link in an empty cell shows where it leads; the value that is written after it is what the cell shall show.
    for (const link of links) setLink(sheet, link)
    const range = sheet.getRangeByIndexes(top, 0, rows.length, columns)
    const cells = rows.map(row => Array.from({ length: columns }, (_, column) => row[column] ?? null))
    range.values = cells.map(row => row.map(cell => written(cell, 'General', second.value === 1).value))
    range.numberFormat = cells.map(row => row.map(formatOfOwn))
    await context.sync()
  }
}

/** Takes one of our own sheets away. */
export async function removeSheet(context: Excel.RequestContext, name: string): Promise<void> {
  const there = await ownSheet(context, name)
  there?.delete()
  await context.sync()
}

/** The sheet that has this name, in whatever letters; undefined when none has. Throws when it is not ours. */
async function ownSheet(context: Excel.RequestContext, name: string): Promise<Excel.Worksheet | undefined> {
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  await context.sync()
  const there = worksheets.items.find(sheet => sheet.name.toLowerCase() === name.toLowerCase())
  const first = there?.getRange('A1').load('values')
  const used = there?.getUsedRangeOrNullObject(true).load('address')
  if (there !== undefined) await context.sync()
  // Whose it is shows in its first cell; that anything else stands there is enough to know of the others.
  const grid: Cell[][] = used === undefined || used.isNullObject ? [] : [[firstCell(first)], ['more']]
  const why = whyNotOurs(name, there && plainSheet(there.name, grid))
  if (why !== '') throw new RangeError(why)
  return there
}

function firstCell(range: Excel.Range | undefined): Cell {
  const value: unknown = range?.values[0]?.[0]
  return typeof value === 'string' ? value : null
}

interface Block {
  readonly top: number
  readonly rows: OwnSheet['rows']
  readonly links: readonly Link[]
}

function blocksOf({ rows, links }: OwnSheet): Block[] {
  const linksByRow = new Map<number, Link[]>()
  for (const link of links.slice(0, MOST_LINKS))
    linksByRow.set(link.row, [...(linksByRow.get(link.row) ?? []), link])
  const blocks: { top: number; rows: (readonly Cell[])[]; links: Link[] }[] = []
  let bytes = BLOCK_BYTES
  for (const [r, row] of rows.entries()) {
    const ofRow = linksByRow.get(r) ?? []
    const size = JSON.stringify(row).length * 2 + ofRow.length * LINK_BYTES
    if (bytes + size > BLOCK_BYTES) blocks.push({ top: r, rows: [], links: [] })
    bytes = bytes + size > BLOCK_BYTES ? size : bytes + size
    blocks.at(-1)?.rows.push(row)
    blocks.at(-1)?.links.push(...ofRow)
  }
  return blocks
}

function setLink(sheet: Excel.Worksheet, { row, column, to }: Link): void {
  cellRange(sheet, row, column).hyperlink = { documentReference: referenceTo(to) }
}

/** 'Plan'!C5, with the name in quotation marks always: names with spaces need them, others may have them. */
function referenceTo({ sheet, row, column }: Link['to']): string {
  return `'${sheet.replaceAll("'", "''")}'!${cellName(row, column)}`
}
