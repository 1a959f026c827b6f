import { listUnder } from '../measures/lists.ts'
import type { Area } from '../sheet/address.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import { argumentValue, parseCall, type PlainCall, rangeNamed } from '../sheet/formula.ts'
import { cellAt, type Grid, type Sheet, type SheetFormula, type Workbook } from '../sheet/workbook.ts'
import { COUNTING_FUNCTIONS, RESULT_SHAPES } from './counting.ts'
import { shownSummary } from './summary-table.ts'

/** A sheet without what our own formulas show on it: their figures are no rows of a return. */
export function withoutOwnResults(sheet: Sheet, workbook: Workbook): Sheet {
  if (sheet.formulas.length === 0) return sheet
  const rows = sheet.grid.map(row => [...row])
  for (const { top, left, bottom, right } of resultAreas(sheet, workbook)) {
    for (let row = top; row <= bottom; row += 1) {
      rows[row - sheet.top]?.fill(null, Math.max(left - sheet.left, 0), right - sheet.left + 1)
    }
  }
  return { ...sheet, grid: rows }
}

/** Where the results of our formulas stand. A program may show a formula in every cell that its result fills. */
function resultAreas(sheet: Sheet, workbook: Workbook): readonly Area[] {
  const sizeOf = sizeReader(sheet, workbook)
  const large = new Map<string, Area[]>()
  const found: Area[] = []
  for (const formula of sheet.formulas) {
    const { text } = formula
    if (large.get(text)?.some(area => holds(area, formula)) === true) continue
    const area = resultArea(formula, sheet, workbook, sizeOf)
    found.push(area)
    if (area.bottom > area.top || area.right > area.left) listUnder(large, text, area)
  }
  return found
}

interface Size {
  readonly rows: number
  readonly columns: number
}

function resultArea(
  formula: SheetFormula,
  sheet: Sheet,
  workbook: Workbook,
  sizeOf: (formula: string, call: PlainCall) => Size | undefined,
): Area {
  if (formula.area !== undefined) return formula.area
  const { row, column, text } = formula
  const cell = { top: row, left: column, bottom: row, right: column }
  const call = parseCall(text)
  if (call === undefined) return listsRows(text) ? shownBlock(cell, sheet, []) : cell
  const shape = RESULT_SHAPES.get(call.name) ?? 'value'
  if (shape === 'value') return cell
  if (call.args.length === 0) return shownSummary(sheet, row, column) ?? cell
  const size = sizeOf(text, call)
  if (size !== undefined) return { ...cell, bottom: row + size.rows - 1, right: column + size.columns - 1 }
  if (shape === 'cells') return cell
  const ranges = call.args.map(argument => rangeNamed(argument, sheet, workbook))
  return shownBlock(
    cell,
    sheet,
    ranges.flatMap(range => (range?.sheet === sheet ? [range.area] : [])),
  )
}

/**
 * How many cells a formula's result has, found out by asking for it; undefined where its arguments cannot be read. A sheet
 * repeats its formulas and, still more, its ranges: each is looked at once.
 */
function sizeReader(
  sheet: Sheet,
  workbook: Workbook,
): (formula: string, call: PlainCall) => Size | undefined {
  const sizes = new Map<string, Size | undefined>()
  const values = new Map<string, Cell | Grid | undefined>()
  const valueOf = (argument: string): Cell | Grid | undefined => {
    if (!values.has(argument)) values.set(argument, argumentValue(argument, sheet, workbook))
    return values.get(argument)
  }
  return (formula, { name, args }) => {
    if (sizes.has(formula)) return sizes.get(formula)
    const given = args.map(valueOf)
    const own = COUNTING_FUNCTIONS.find(known => known.name === name)
    const result = own === undefined || given.includes(undefined) ? undefined : own.call(given)
    const rows = Array.isArray(result) ? (result as readonly (readonly unknown[])[]) : undefined
    const size = rows && { rows: rows.length, columns: rows[0]?.length ?? 1 }
    sizes.set(formula, size)
    return size
  }
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
