import type { Area, Cell, SheetFormula } from '../shared/index.ts'
import type { Reading } from '../src/host.ts'
import { type Block, type Formats, numberColumns, toCells } from './cells.ts'
import { codeOf } from './errors.ts'
import { formulasOf } from './formulas.ts'

/** Rows of a block before it is known how heavy a row is. */
const UNKNOWN_ROWS = 200
/** Excel on the web refuses answers over 5 MB; what surrounds the values needs room too. */
const BLOCK_BYTES = 4_000_000
/** Excel gives null for more cells than this at once ("Performance optimization"). */
export const MOST_CELLS = 5_000_000

/** Asks for the formulas of a range; undefined where they are not to be had. */
export type AskFormulas = (range: Excel.Range) => Excel.RangeAreas | undefined

type HiddenRows = OfficeExtension.ClientResult<Excel.RowProperties[]>

interface Source {
  readonly context: Excel.RequestContext
  readonly sheet: Excel.Worksheet
  /** The used range. */
  readonly area: Area
  readonly since1904: boolean
  readonly ask: AskFormulas
  readonly reading: Reading
}

/** The rows of a used range, read from the top in blocks as large as Excel allows. */
export class Blocks {
  readonly grid: Cell[][] = []
  readonly formulas: SheetFormula[] = []
  readonly hiddenRows = new Set<number>()
  /** Excel has refused a block: what was asked along with it has no answer either. */
  isRefused = false
  private bytes = 0
  private most = MOST_CELLS
  private readonly withNumbers = new Set<number>()
  private readonly source: Source
  private readonly columns: number

  constructor(source: Source) {
    this.source = source
    this.columns = source.area.right - source.area.left + 1
  }

  /** The rows that the first round trip brought, all formats with them; hidden rows count from the top of the sheet. */
  takeFirst(start: Excel.Range, formulas: Excel.RangeAreas | undefined, hidden: HiddenRows): void {
    const block = blockOf(start)
    const formats = new Map(
      (start.numberFormat[0] ?? []).map((_, column) => [
        column,
        start.numberFormat.map(row => String(row[column] ?? '')),
      ]),
    )
    const { top } = this.source.area
    this.take(block, formats, formulas, hidden.value.slice(top))
  }

  /** Reads the rows that are left. Resolves to whether that took a round trip. */
  async readAll(): Promise<boolean> {
    const { area, reading } = this.source
    const last = area.bottom + 1
    const isAsked = this.next < last
    while (this.next < last) {
      if (this.grid.length > 0) reading.onProgress?.(this.next, last)
      reading.signal?.throwIfAborted()
      await this.readNext()
    }
    reading.onProgress?.(last, last)
    return isAsked
  }

  /** The row of the sheet that comes next. */
  private get next(): number {
    return this.source.area.top + this.grid.length
  }

  private take(
    block: Block,
    formats: Formats,
    formulas: Excel.RangeAreas | undefined,
    hidden: readonly Excel.RowProperties[],
  ): void {
    const top = this.next
    if (formulas !== undefined) this.formulas.push(...formulasOf(formulas))
    this.bytes += JSON.stringify([block.values, block.types, [...formats.values()], hidden]).length
    for (const column of numberColumns(block)) this.withNumbers.add(column)
    for (const row of toCells(block, formats, this.source.since1904)) this.grid.push(row)
    for (const [at, { rowHidden }] of hidden.entries()) if (rowHidden === true) this.hiddenRows.add(top + at)
  }

  /** A block that Excel finds too large is asked for again in halves. */
  private async readNext(): Promise<void> {
    const { context, sheet, area, ask } = this.source
    const rows = Math.min(area.bottom + 1 - this.next, this.rowsThatFit())
    const range = sheet.getRangeByIndexes(this.next, area.left, rows, this.columns)
    try {
      const formats = askFormats(range, [...this.withNumbers])
      range.load('values,valueTypes')
      const formulas = ask(range)
      const hidden = range.getRowProperties({ rowHidden: true })
      await context.sync()
      const block = blockOf(range)
      const late = askFormats(
        range,
        numberColumns(block).filter(column => !formats.has(column)),
      )
      if (late.size > 0) await context.sync()
      this.take(block, loaded([...formats, ...late]), formulas, hidden.value)
    } catch (error) {
      if (rows === 1 || !isTooLarge(error)) throw error
      this.isRefused = true
      this.most = Math.max(1, Math.floor(rows / 2)) * this.columns
    }
  }

  private rowsThatFit(): number {
    const rows = this.grid.length
    const byBytes = rows === 0 ? UNKNOWN_ROWS : (BLOCK_BYTES * rows) / this.bytes
    return Math.max(1, Math.floor(Math.min(byBytes, this.most / this.columns)))
  }
}

/** Formats are asked for where there are numbers only: which of them are dates? */
function askFormats(range: Excel.Range, columns: readonly number[]): Map<number, Excel.Range> {
  return new Map(columns.map(column => [column, range.getColumn(column).load('numberFormat')]))
}

function loaded(ranges: readonly (readonly [number, Excel.Range])[]): Formats {
  return new Map(ranges.map(([column, range]) => [column, range.numberFormat.map(row => String(row[0]))]))
}

/** Excel answers a read of too many cells with null, not with an error. */
function blockOf({ values, valueTypes }: Excel.Range): Block {
  if (!Array.isArray(values) || !Array.isArray(valueTypes)) {
    throw new RangeError('Excel gave no values: the sheet holds more cells than it can hand over at once')
  }
  return { values, types: valueTypes }
}

export function isTooLarge(error: unknown): boolean {
  return codeOf(error) === 'ResponsePayloadSizeLimitExceeded'
}
