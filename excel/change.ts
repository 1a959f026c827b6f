import { type Cell, judgeChanges, parseCellName, type RefusedChange, type Standing } from '../shared/index.ts'
import type { CellChange } from '../src/host.ts'
import { cellRange } from './areas.ts'
import { toCells } from './cells.ts'
import { bytesOf, fitsOne, inParts } from './payload.ts'
import { supports } from './run.ts'
import { MOST_LETTERS, written } from './written.ts'

/** What a cell takes beside its text: to be asked about, and to be written. */
const ASK_BYTES = 2100
const WRITE_BYTES = 500

/** What was asked about a cell. */
export interface AskedCell {
  readonly range: Excel.Range
  readonly protection: Excel.FormatProtection
  readonly ofSheet: Excel.WorksheetProtection
  /** Where the result of a dynamic array begins; since ExcelApi 1.12. */
  readonly spilled: Excel.Range | undefined
  /** Since ExcelApi 1.13. */
  readonly merged: Excel.RangeAreas | undefined
}

interface Asked extends AskedCell {
  readonly row: number
  readonly column: number
}

/**
 * Changes all cells or none. Three round trips: the sheets, the cells as they stand now, the writing; thousands of cells are
 * looked at in several. The writing is one request always, because one that is cut off in the middle would leave some
 * changed: what does not fit is refused before anything is asked. Between looking and writing somebody else may type into
 * one of the cells; Excel has no lock that would prevent it.
 */
export async function change(
  context: Excel.RequestContext,
  changes: readonly CellChange[],
): Promise<readonly RefusedChange[]> {
  refuseTooMuch(changes)
  const { worksheets } = context.workbook
  worksheets.load('items/name')
  const second = context.workbook.functions.date(1904, 1, 2).load('value')
  await context.sync()
  const asked = await lookAt(context, worksheets.items, changes)
  const since1904 = second.value === 1
  const { refused, writes } = judgeChanges(changes, spot => {
    const cell = asked.get(key(spot))
    return cell && standing(cell, since1904)
  })
  if (refused.length > 0) return refused
  for (const write of writes) {
    const range = asked.get(key(write))?.range
    if (range !== undefined) put(range, write.cell, since1904)
  }
  await context.sync()
  return []
}

/** Excel writes what stands before a value that it refuses, and nothing behind it. */
function refuseTooMuch(changes: readonly CellChange[]): void {
  const long = changes.find(({ after }) => typeof after === 'string' && after.length > MOST_LETTERS)
  if (long !== undefined)
    throw new RangeError(
      `The text for ${long.cell} of "${long.sheet}" is longer than the ${MOST_LETTERS} letters that a cell of Excel holds: nothing was changed`,
    )
  if (!fitsOne(changes.map(({ after }) => WRITE_BYTES + bytesOf(after))))
    throw new RangeError(
      `These are ${changes.length} changes, more than Excel takes at once: make them in smaller parts`,
    )
}

async function lookAt(
  context: Excel.RequestContext,
  worksheets: readonly Excel.Worksheet[],
  changes: readonly CellChange[],
): Promise<ReadonlyMap<string, Asked>> {
  const sheets = new Map(worksheets.map(sheet => [sheet.name, sheet]))
  const asked = new Map<string, Asked>()
  // A cell's text comes back twice: as its value, and as its formula.
  for (const part of inParts(changes, ({ before }) => ASK_BYTES + 2 * bytesOf(before))) {
    for (const { sheet: name, cell } of part) {
      const sheet = sheets.get(name)
      const place = parseCellName(cell)
      if (sheet !== undefined && place !== undefined)
        asked.set(key({ sheet: name, ...place }), ask(sheet, place))
    }
    await context.sync()
  }
  return asked
}

function ask(sheet: Excel.Worksheet, { row, column }: { row: number; column: number }): Asked {
  return { ...askCell(sheet, cellRange(sheet, row, column)), row, column }
}

/** Asks what {@link standing} needs to know. It comes with the next sync. */
export function askCell(sheet: Excel.Worksheet, range: Excel.Range): AskedCell {
  range.load('values,valueTypes,numberFormat,formulas')
  const merged = supports('1.13') ? range.getMergedAreasOrNullObject() : undefined
  merged?.areas.load('items/rowIndex,items/columnIndex')
  return {
    range,
    protection: range.format.protection.load('locked'),
    ofSheet: sheet.protection.load('protected'),
    spilled: supports('1.12') ? range.getSpillParentOrNullObject().load('address') : undefined,
    merged,
  }
}

export function standing({ range, row, column, ...around }: Asked, since1904: boolean): Standing {
  const format = String(range.numberFormat[0]?.[0] ?? '')
  const [[cell = null] = []] = toCells(
    { values: range.values, types: range.valueTypes },
    new Map([[0, [format]]]),
    since1904,
  )
  if (around.ofSheet.protected && around.protection.locked) return { cell, keeps: 'protected' }
  if (isFormula(range) || around.spilled?.isNullObject === false) return { cell, keeps: 'formula' }
  const { merged } = around
  const isCovered =
    merged?.isNullObject === false &&
    merged.areas.items.some(area => area.rowIndex !== row || area.columnIndex !== column)
  return isCovered ? { cell, keeps: 'merged' } : { cell }
}

/** Of a text that begins with =, `formulas` gives the text too (office-js issue 6687): there it is what the cell shows. */
function isFormula({ formulas, values }: Excel.Range): boolean {
  const formula: unknown = formulas[0]?.[0]
  return typeof formula === 'string' && formula.startsWith('=') && formula !== values[0]?.[0]
}

function put(range: Excel.Range, cell: Cell, since1904: boolean): void {
  const before = String(range.numberFormat[0]?.[0] ?? '')
  const { value, format } = written(cell, before, since1904)
  if (format !== before) range.numberFormat = [[format]]
  range.values = [[value]]
}

function key({ sheet, row, column }: { sheet: string; row: number; column: number }): string {
  return `${row} ${column} ${sheet}`
}
