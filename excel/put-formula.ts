import { notOneCell, type SelectedCell, type Spot, whyNotInto } from '../shared/index.ts'
import { askCell, type AskedCell, standing } from './change.ts'
import { codeOf } from './errors.ts'

const AS_TEXT = '@'

/** What is selected, as it was asked for. */
interface Selected extends AskedCell {
  readonly ranges: Excel.RangeAreas
  readonly sheet: Excel.Worksheet
  readonly first: Excel.Range
  readonly second: Excel.FunctionResult<number>
}

/**
 * Writes a formula into the one cell that is selected, if nothing would be lost. Two round trips: what stands there, the
 * writing. Where Excel does not know the function, because our functions have another prefix there or are not loaded, the
 * cell is emptied again.
 */
export async function putFormula(context: Excel.RequestContext, formula: string): Promise<Spot> {
  const selected = await lookAtSelected(context)
  const { range } = selected
  const spot = { sheet: selected.sheet.name, row: range.rowIndex, column: range.columnIndex }
  const why = whyNotInto(cellOf(selected, spot))
  if (why !== '') throw new RangeError(why)
  const format = String(range.numberFormat[0]?.[0] ?? '')
  // A cell for text would show the formula itself.
  if (format === AS_TEXT) range.numberFormat = [['General']]
  range.formulas = [[formula]]
  range.load('values')
  await context.sync()
  if (range.values[0]?.[0] !== '#NAME?') return spot
  range.values = [['']]
  if (format === AS_TEXT) range.numberFormat = [[format]]
  await context.sync()
  throw new Error(
    'Excel does not know this function, so the cell is empty again: type = and its name, and take it from the list that Excel offers',
  )
}

async function lookAtSelected(context: Excel.RequestContext): Promise<Selected> {
  const { workbook } = context
  const ranges = workbook.getSelectedRanges().load('address,cellCount')
  const range = workbook.getActiveCell().load('rowIndex,columnIndex')
  const sheet = range.worksheet.load('name')
  const first = sheet.getRange('A1').load('values')
  const second = workbook.functions.date(1904, 1, 2).load('value')
  const asked = askCell(sheet, range)
  try {
    await context.sync()
  } catch (error) {
    // A chart or a picture is selected.
    throw codeOf(error) === 'InvalidSelection' ? new RangeError(notOneCell(''), { cause: error }) : error
  }
  if (ranges.cellCount !== 1) throw new RangeError(notOneCell(withoutSheet(ranges.address)))
  return { ...asked, ranges, sheet, first, second }
}

function cellOf({ first, second, ...asked }: Selected, spot: Spot): SelectedCell {
  const value: unknown = first.values[0]?.[0]
  const { row, column } = spot
  return {
    ...spot,
    ...standing({ ...asked, row, column }, second.value === 1),
    first: typeof value === 'string' ? value : null,
  }
}

/** "'Plan 1'!C5:D7, 'Plan 1'!F2" → 'C5:D7, F2' */
function withoutSheet(address: string): string {
  return address.replace(/(?:'(?:[^']|'')*'|[^',!]+)!/g, '').replace(/,\s*/g, ', ')
}
