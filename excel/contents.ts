import type { Contents, SheetSize } from '../src/host.ts'
import { SIZE } from './areas.ts'

/** The sheets of the workbook with their sizes. Two round trips, however many sheets there are. */
export async function contents(context: Excel.RequestContext): Promise<Contents> {
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
