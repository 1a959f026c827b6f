import { type Area, type Cell, cellName, plainSheet, type Sheet, type SheetTable } from '../shared/index.ts'
import type { Reading } from '../src/host.ts'
import { areaOf, SIZE, SIZES } from './areas.ts'
import { type AskFormulas, Blocks, isTooLarge, MOST_CELLS } from './blocks.ts'
import { inWords } from './errors.ts'
import { askFormulas, isRefusal } from './formulas.ts'
import { run, supports } from './run.ts'

/**
 * Rows of the first block, which shows how heavy a row is; fewer when Excel finds these too large. Only the rows of the
 * sheet itself decide that, so that the usual sheet is asked once.
 */
const FIRST_ROWS = [200, 20, 1] as const
/** Columns that the first round trip asks whether they are hidden. A wider sheet is asked once more. */
const FIRST_COLUMNS = 100
const NOT_HIDDEN: ReadonlySet<number> = new Set()

/** The cells of one sheet and what stands beside them. Two round trips when it fits one block, else 1 + blocks. */
export async function readSheet(name: string, reading: Reading = {}): Promise<Sheet> {
  reading.signal?.throwIfAborted()
  try {
    return await readOrRefuse(name, reading)
  } catch (error) {
    throw inWords(error, name)
  }
}

/** A protected sheet may keep its formulas to itself: then it is read without them. */
async function readOrRefuse(name: string, reading: Reading): Promise<Sheet> {
  try {
    return await readFirst(name, reading, askFormulas)
  } catch (error) {
    if (!isRefusal(error)) throw error
    return readFirst(name, reading, () => undefined)
  }
}

async function readFirst(name: string, reading: Reading, ask: AskFormulas): Promise<Sheet> {
  for (const rows of FIRST_ROWS) {
    try {
      return await run(context => read(context, name, rows, reading, ask))
    } catch (error) {
      if (rows === 1 || !isTooLarge(error)) throw error
    }
  }
  throw new RangeError('There is always a first row')
}

async function read(
  context: Excel.RequestContext,
  name: string,
  firstRows: number,
  reading: Reading,
  ask: AskFormulas,
): Promise<Sheet> {
  const asked = askFirst(context, name, firstRows, ask)
  const { sheet, tables, used, start } = asked
  await context.sync()

  const hidden = sheet.visibility !== 'Visible'
  if (used.isNullObject) {
    reading.onProgress?.(0, 0)
    return { ...plainSheet(name, []), hidden }
  }
  const area = areaOf(used)
  refuseVast(name, area)
  const blocks = new Blocks({ context, sheet, area, since1904: asked.second.value === 1, ask, reading })
  if (!start.isNullObject) blocks.takeFirst(start, asked.formulas, asked.rowsHidden)
  let rest = askRest(sheet, area, tables.items)
  const isAsked = await blocks.readAll()
  if (blocks.isRefused) rest = askRest(sheet, area, tables.items)
  if (rest.some && (blocks.isRefused || !isAsked)) await context.sync()
  return {
    ...plainSheet(name, fromA1(blocks.grid, area)),
    formulas: blocks.formulas,
    merges: asked.merges(),
    hiddenRows: blocks.hiddenRows,
    hiddenColumns: hiddenAmong([...asked.columnsHidden.value, ...(rest.columns?.value ?? [])]),
    tables: rest.tables(),
    hidden,
  }
}

/** All that can be asked of a sheet before anything is known of it. */
function askFirst(context: Excel.RequestContext, name: string, firstRows: number, ask: AskFormulas) {
  const sheet = context.workbook.worksheets.getItem(name).load('visibility')
  const tables = sheet.tables.load('items/name')
  const used = sheet.getUsedRangeOrNullObject(true).load(SIZE)
  const start = used.getIntersectionOrNullObject(`1:${firstRows}`).load('values,valueTypes,numberFormat')
  const formulas = ask(start)
  const rowsHidden = askRows(sheet, 0, firstRows)
  const columnsHidden = askColumns(sheet, 0, FIRST_COLUMNS)
  const second = context.workbook.functions.date(1904, 1, 2).load('value')
  const merged = supports('1.13') ? used.getMergedAreasOrNullObject() : undefined
  merged?.areas.load(SIZES)
  const merges = (): Area[] =>
    merged === undefined || merged.isNullObject ? [] : merged.areas.items.map(areaOf)
  return { sheet, tables, used, start, formulas, rowsHidden, columnsHidden, second, merges }
}

function hiddenAmong(columns: readonly Excel.ColumnProperties[]): ReadonlySet<number> {
  const hidden = columns.flatMap(({ columnHidden }, column) => (columnHidden === true ? [column] : []))
  return hidden.length === 0 ? NOT_HIDDEN : new Set(hidden)
}

/** One word in the last cell of a sheet makes millions of empty ones of it. No tracker is so large. */
function refuseVast(name: string, { top, left, bottom, right }: Area): void {
  if ((bottom - top + 1) * (right - left + 1) <= MOST_CELLS) return
  throw new RangeError(
    `The sheet "${name}" reaches to ${cellName(bottom, right)}, and not more than 5 million cells can be read: delete what stands far below or beside the table, then check again`,
  )
}

/** The used range begins anywhere; every program gives its cells from A1 on, so that all of them give one report. */
function fromA1(grid: readonly (readonly Cell[])[], { top, left }: Area): readonly (readonly Cell[])[] {
  if (top === 0 && left === 0) return grid
  const margin = Array.from({ length: left }, () => null)
  return [...Array.from({ length: top }, () => []), ...grid.map(row => [...margin, ...row])]
}

/** What only the first round trip shows a need for: where the tables are, and columns far to the right. */
function askRest(sheet: Excel.Worksheet, area: Area, tables: readonly Excel.Table[]) {
  const ranges = tables.map(table => ({ name: table.name, range: table.getRange().load(SIZE) }))
  const more = area.right + 1 - FIRST_COLUMNS
  const columns = more > 0 ? askColumns(sheet, FIRST_COLUMNS, more) : undefined
  return {
    some: ranges.length > 0 || columns !== undefined,
    columns,
    tables: (): SheetTable[] => ranges.map(({ name, range }) => ({ name, area: areaOf(range) })),
  }
}

function askColumns(sheet: Excel.Worksheet, first: number, count: number) {
  return sheet.getRangeByIndexes(0, first, 1, count).getColumnProperties({ columnHidden: true })
}

/** Rows that are hidden by hand, by a filter or in a group. */
function askRows(sheet: Excel.Worksheet, first: number, count: number) {
  return sheet.getRangeByIndexes(first, 0, count, 1).getRowProperties({ rowHidden: true })
}
