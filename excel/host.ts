import type { Area, Cell, Limit, Sheet, SheetFormula, Spot } from '../shared/index.ts'
import { plainSheet } from '../shared/index.ts'
import type { Contents, Host, Reading, SheetSize } from '../src/host.ts'
import { type Block, type Formats, numberColumns, toCells } from './cells.ts'
import { askFormulas, formulasOf, isRefusal } from './formulas.ts'

/** Rows of the first block: enough to know how heavy a row is. */
const FIRST_ROWS = 200
/** Excel on the web refuses answers over 5 MB; what surrounds the values needs room too. */
const BLOCK_BYTES = 4_000_000
/** Excel gives null for more cells than this at once. */
const BLOCK_CELLS = 5_000_000
const SIZE = 'rowIndex,columnIndex,rowCount,columnCount'
const NOT_READ: readonly Limit[] = ['fills', 'drop-downs', 'hidden rows', 'tables']

/** The workbook that is open in Excel. */
export function excelHost(): Host {
  return {
    program: 'Excel',
    limits: knowsMerges() ? NOT_READ : ['merges', ...NOT_READ],
    contents: () => Excel.run(contents),
    read,
    select: spot => Excel.run(context => select(context, spot)),
  }
}

async function read(sheet: string, reading: Reading = {}): Promise<Sheet> {
  try {
    return await Excel.run(context => readSheet(context, sheet, reading, askFormulas))
  } catch (error) {
    if (!isRefusal(error)) throw error
    return Excel.run(context => readSheet(context, sheet, reading, () => undefined))
  }
}

/** Merged areas can be asked for since ExcelApi 1.13; the add-in runs from 1.9 on. */
function knowsMerges(): boolean {
  return Office.context.requirements.isSetSupported('ExcelApi', '1.13')
}

/** Two round trips, however many sheets there are. */
async function contents(context: Excel.RequestContext): Promise<Contents> {
  const { workbook } = context
  workbook.load('name')
  workbook.worksheets.load('items/name,items/visibility')
  await context.sync()
  const ranges = workbook.worksheets.items.map(sheet => sheet.getUsedRangeOrNullObject(true).load(SIZE))
  await context.sync()
  const sheets = workbook.worksheets.items.map(({ name, visibility }, i): SheetSize => {
    const hidden = visibility !== 'Visible'
    const used = ranges[i]
    if (used === undefined || used.isNullObject) return { name, rows: 0, columns: 0, hidden }
    const { rowIndex, rowCount, columnIndex, columnCount } = used
    return { name, rows: rowIndex + rowCount, columns: columnIndex + columnCount, hidden }
  })
  return { file: workbook.name, sheets }
}

/** One round trip when the sheet ends within the first 200 rows; then one for each block. */
async function readSheet(
  context: Excel.RequestContext,
  name: string,
  reading: Reading,
  ask: AskFormulas,
): Promise<Sheet> {
  const sheet = context.workbook.worksheets.getItem(name).load('visibility')
  const used = sheet.getUsedRangeOrNullObject(true).load(SIZE)
  const start = used.getIntersectionOrNullObject(`1:${FIRST_ROWS}`).load('values,valueTypes,numberFormat')
  const formulas = ask(start)
  const second = context.workbook.functions.date(1904, 1, 2).load('value')
  const merged = knowsMerges() ? used.getMergedAreasOrNullObject() : undefined
  merged?.areas.load(`items/${SIZE.replace(/,/g, ',items/')}`)
  await context.sync()

  const hidden = sheet.visibility !== 'Visible'
  if (used.isNullObject) return { ...plainSheet(name, []), hidden }
  const blocks = new Blocks(context, sheet, used, second.value === 1, ask)
  if (!start.isNullObject) blocks.take(blockOf(start), columnFormats(start.numberFormat), formulas)
  while (!blocks.complete) {
    reading.onProgress?.(used.rowIndex + blocks.grid.length, used.rowIndex + used.rowCount)
    reading.signal?.throwIfAborted()
    await blocks.readNext()
  }
  reading.onProgress?.(used.rowIndex + used.rowCount, used.rowIndex + used.rowCount)
  const merges = merged === undefined || merged.isNullObject ? [] : merged.areas.items.map(areaOf)
  const { grid, formulas: ours } = blocks
  return { ...plainSheet(name, grid, used.rowIndex, used.columnIndex), formulas: ours, merges, hidden }
}

type AskFormulas = (range: Excel.Range) => Excel.RangeAreas | undefined

/** The rows of a used range, read from the top in blocks as large as Excel allows. */
class Blocks {
  readonly grid: Cell[][] = []
  readonly formulas: SheetFormula[] = []
  private bytes = 0
  private most = BLOCK_CELLS
  private readonly withNumbers = new Set<number>()
  private readonly context: Excel.RequestContext
  private readonly sheet: Excel.Worksheet
  private readonly used: Excel.Range
  private readonly since1904: boolean
  private readonly ask: AskFormulas

  constructor(
    context: Excel.RequestContext,
    sheet: Excel.Worksheet,
    used: Excel.Range,
    since1904: boolean,
    ask: AskFormulas,
  ) {
    this.ask = ask
    this.context = context
    this.sheet = sheet
    this.used = used
    this.since1904 = since1904
  }

  get complete(): boolean {
    return this.grid.length >= this.used.rowCount
  }

  take(block: Block, formats: Formats, formulas: Excel.RangeAreas | undefined): void {
    if (formulas !== undefined) this.formulas.push(...formulasOf(formulas))
    this.bytes += JSON.stringify([block.values, block.types, [...formats.values()]]).length
    for (const column of numberColumns(block)) this.withNumbers.add(column)
    for (const row of toCells(block, formats, this.since1904)) this.grid.push(row)
  }

  /** A block that Excel finds too large is asked for again in halves. */
  async readNext(): Promise<void> {
    const { rowIndex, columnIndex, rowCount, columnCount } = this.used
    const rows = Math.min(rowCount - this.grid.length, this.rowsThatFit())
    const top = rowIndex + this.grid.length
    const range = this.sheet.getRangeByIndexes(top, columnIndex, rows, columnCount)
    try {
      const formats = this.askFormats(range, [...this.withNumbers])
      range.load('values,valueTypes')
      const formulas = this.ask(range)
      await this.context.sync()
      const block = blockOf(range)
      const late = this.askFormats(
        range,
        numberColumns(block).filter(column => !formats.has(column)),
      )
      if (late.size > 0) await this.context.sync()
      this.take(block, loaded([...formats, ...late]), formulas)
    } catch (error) {
      if (rows === 1 || !isTooLarge(error)) throw error
      this.most = Math.max(1, Math.floor(rows / 2)) * columnCount
    }
  }

  private rowsThatFit(): number {
    const rows = this.grid.length
    const byBytes = rows === 0 ? FIRST_ROWS : (BLOCK_BYTES * rows) / this.bytes
    return Math.max(1, Math.floor(Math.min(byBytes, this.most / this.used.columnCount)))
  }

  private askFormats(range: Excel.Range, columns: readonly number[]): Map<number, Excel.Range> {
    return new Map(columns.map(column => [column, range.getColumn(column).load('numberFormat')]))
  }
}

async function select(context: Excel.RequestContext, { sheet, row, column }: Spot): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet)
  worksheet.activate()
  worksheet.getRangeByIndexes(row, column, 1, 1).select()
  await context.sync()
}

/** Excel answers a read of too many cells with null, not with an error. */
function blockOf({ values, valueTypes }: Excel.Range): Block {
  if (!Array.isArray(values) || !Array.isArray(valueTypes)) {
    throw new RangeError('Excel gave no values: the sheet holds more cells than it can hand over at once')
  }
  return { values, types: valueTypes }
}

function columnFormats(rows: readonly (readonly string[])[]): Formats {
  return new Map((rows[0] ?? []).map((_, column) => [column, rows.map(row => row[column] ?? '')]))
}

function loaded(ranges: readonly (readonly [number, Excel.Range])[]): Formats {
  return new Map(ranges.map(([column, range]) => [column, range.numberFormat.map(row => String(row[0]))]))
}

function isTooLarge(error: unknown): boolean {
  return (
    typeof error === 'object' &&
    error !== null &&
    'code' in error &&
    error.code === 'ResponsePayloadSizeLimitExceeded'
  )
}

function areaOf({ rowIndex: top, columnIndex: left, rowCount, columnCount }: Excel.Range): Area {
  return { top, left, bottom: top + rowCount - 1, right: left + columnCount - 1 }
}
