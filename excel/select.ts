import type { Spot } from '../shared/index.ts'
import { cellRange } from './areas.ts'
import { codeOf, inWords } from './errors.ts'
import { inExcel, run } from './run.ts'

/** Shows a cell, in one round trip. */
export async function select(spot: Spot): Promise<void> {
  try {
    await run(context => activate(context, spot))
  } catch (error) {
    if (codeOf(error) === 'InvalidOperation' && (await isHidden(spot.sheet)))
      throw new Error(
        `The sheet "${spot.sheet}" is hidden: right-click a sheet tab and choose Unhide, then try again`,
        { cause: error },
      )
    throw inWords(error, spot.sheet)
  }
}

async function activate(context: Excel.RequestContext, { sheet, row, column }: Spot): Promise<void> {
  const worksheet = context.workbook.worksheets.getItem(sheet)
  worksheet.activate()
  cellRange(worksheet, row, column).select()
  await context.sync()
}

function isHidden(name: string): Promise<boolean> {
  return inExcel(async context => {
    const sheet = context.workbook.worksheets.getItem(name).load('visibility')
    await context.sync()
    return sheet.visibility !== 'Visible'
  }, name)
}
