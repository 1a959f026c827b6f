import type { Area } from '../sheet/address.ts'
import { isBlank } from '../sheet/cell.ts'
import { argumentValue, parseCall, type PlainCall, rangeNamed } from '../sheet/formula.ts'
import { cellAt, type Sheet, type SheetFormula, type Workbook } from '../sheet/workbook.ts'
import { COUNTING_FUNCTIONS, RESULT_SHAPES } from './counting.ts'
import { shownSummary } from './summary-table.ts'

/** A sheet without what our own formulas show on it: their figures are no rows of a return. */
export function withoutOwnResults(sheet: Sheet, workbook: Workbook): Sheet {
  if (sheet.formulas.length === 0) return sheet
  const rows = sheet.grid.map(row => [...row])
  for (const { top, left, bottom, right } of resultAreas(sheet, workbook)) {
    for (let row = top; row <= bottom; row += 1)
      rows[row - sheet.top]?.fill(null, left - sheet.left, right - sheet.left + 1)
  }
  return { ...sheet, grid: rows }
}

/** Where the results of our formulas stand. A program may show a formula in every cell that its result fills. */
function resultAreas(sheet: Sheet, workbook: Workbook): readonly Area[] {
  const found: { readonly area: Area; readonly text: string }[] = []
  for (const formula of sheet.formulas) {
    const echo = found.some(({ area, text }) => text === formula.text && holds(area, formula))
    if (!echo) found.push({ area: resultArea(formula, sheet, workbook), text: formula.text })
  }
  return found.map(({ area }) => area)
}

function resultArea(formula: SheetFormula, sheet: Sheet, workbook: Workbook): Area {
  if (formula.area !== undefined) return formula.area
  const { row, column, text } = formula
  const cell = { top: row, left: column, bottom: row, right: column }
  const call = parseCall(text)
  if (call === undefined) return listsRows(text) ? shownBlock(cell, sheet, []) : cell
  const shape = RESULT_SHAPES.get(call.name) ?? 'value'
  if (shape === 'value') return cell
  if (call.args.length === 0) return shownSummary(sheet, row, column) ?? cell
  const size = resultSize(call, sheet, workbook)
  if (size !== undefined) return { ...cell, bottom: row + size.rows - 1, right: column + size.columns - 1 }
  if (shape === 'cells') return cell
  const ranges = call.args.map(argument => rangeNamed(argument, sheet, workbook))
  return shownBlock(
    cell,
    sheet,
    ranges.flatMap(range => (range?.sheet === sheet ? [range.area] : [])),
  )
}

/** How many cells the formula's result has, found out by asking for it; undefined where its arguments cannot be read. */
function resultSize(
  { name, args }: PlainCall,
  sheet: Sheet,
  workbook: Workbook,
): { readonly rows: number; readonly columns: number } | undefined {
  const values = args.map(text => argumentValue(text, sheet, workbook))
  const own = COUNTING_FUNCTIONS.find(known => known.name === name)
  const result = own === undefined || values.includes(undefined) ? undefined : own.call(values)
  if (!Array.isArray(result)) return undefined
  return { rows: result.length, columns: (result as readonly (readonly unknown[])[])[0]?.length ?? 1 }
}

/** Functions of the programs that hand on the rows of another. */
const HANDS_ON =
  /^=\s*(?:SORT|SORTBY|FILTER|UNIQUE|TAKE|DROP|CHOOSECOLS|CHOOSEROWS|IFERROR|IFNA|ARRAYFORMULA|ARRAY_CONSTRAIN|QUERY|TRANSPOSE|VSTACK|HSTACK|LET)\(/i

function listsRows(text: string): boolean {
  const upper = text.toUpperCase()
  return (
    HANDS_ON.test(text) &&
    [...RESULT_SHAPES].some(([name, shape]) => shape === 'table' && upper.includes(`${name}(`))
  )
}

/**
 * The cells that a result must be filling: to the right as far as its first line goes, downwards as far as its first
 * column does. It cannot fill the cells that it is about.
 */
function shownBlock(start: Area, sheet: Sheet, about: readonly Area[]): Area {
  let { bottom, right } = start
  const isOwn = (row: number, column: number): boolean =>
    !isBlank(cellAt(sheet, row, column)) && !about.some(area => holds(area, { row, column }))
  while (isOwn(start.top, right + 1)) right += 1
  while (isOwn(bottom + 1, start.left)) bottom += 1
  return { ...start, bottom, right }
}

function holds(area: Area, { row, column }: { readonly row: number; readonly column: number }): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right
}
