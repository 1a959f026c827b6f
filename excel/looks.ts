import { columnName } from '../shared/index.ts'
import type { ColumnLooks } from '../src/host.ts'
import { SIZE } from './areas.ts'
import { askLists, dropDowns, type ListRule } from './drop-downs.ts'
import { inWords } from './errors.ts'
import { isRefusal } from './formulas.ts'
import { run } from './run.ts'

/** Rows of one request: each answers with 60 bytes about its fill, and Excel on the web refuses answers over 5 MB. */
const ROWS = 50_000
/** Rows of a sheet; an address beyond them is refused. */
const MOST_ROWS = 1_048_576

/**
 * Fills and drop-down lists of one column. One round trip for a sheet of up to 50,000 rows; one more for lists that are
 * kept in cells, and a few more where one list follows the other without a gap.
 */
export async function looks(sheet: string, column: number): Promise<ColumnLooks> {
  try {
    return await looksOrRefuse(sheet, column)
  } catch (error) {
    throw inWords(error, sheet)
  }
}

/** A protected sheet may keep its lists to itself; colours are seen by everybody. */
async function looksOrRefuse(sheet: string, column: number): Promise<ColumnLooks> {
  try {
    return await run(context => readLooks(context, sheet, column, askLists))
  } catch (error) {
    if (!isRefusal(error)) throw error
    return run(context => readLooks(context, sheet, column, () => undefined))
  }
}

async function readLooks(
  context: Excel.RequestContext,
  sheet: string,
  column: number,
  ask: typeof askLists | (() => undefined),
): Promise<ColumnLooks> {
  const worksheet = context.workbook.worksheets.getItem(sheet)
  const used = worksheet.getUsedRangeOrNullObject(true).load(SIZE)
  const fills = new Map<number, string>()
  const rules: ListRule[] = []
  const name = columnName(column)
  for (let row = 0; ; row += ROWS) {
    const cells = used.getIntersectionOrNullObject(
      `${name}${row + 1}:${name}${Math.min(row + ROWS, MOST_ROWS)}`,
    )
    cells.load('rowIndex')
    const filled = cells.getCellProperties({ format: { fill: { color: true, pattern: true } } })
    const lists = ask(cells)
    await context.sync()
    if (!cells.isNullObject) {
      addFills(fills, filled.value, cells.rowIndex)
      if (lists !== undefined) rules.push(...lists())
    }
    if (used.isNullObject || used.rowIndex + used.rowCount <= row + ROWS) break
  }
  return { fills, dropDowns: await dropDowns(context, worksheet, column, rules) }
}

/** Excel calls a cell without a fill white; only its pattern tells the two apart. */
function addFills(
  fills: Map<number, string>,
  cells: readonly (readonly Excel.CellProperties[])[],
  top: number,
): void {
  for (const [at, [cell]] of cells.entries()) {
    const { color = '', pattern = 'None' } = cell?.format?.fill ?? {}
    if (pattern !== 'None' && color !== '') fills.set(top + at, color.toUpperCase())
  }
}
