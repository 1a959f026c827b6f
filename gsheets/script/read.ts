import { type Area, ownFormulas, parseAreaName, plainSheet } from '../../shared/index.ts'
import type { SheetFormula, Workbook } from '../../shared/index.ts'
import { type Answer, type Ask, LIMITS, MOST_GIVEN } from '../calls.ts'
import { cellReader, givenCell, valuesOf } from './cells.ts'
import { sheetNamed, sizeOf } from './sheets.ts'

/** Cells that Google is asked for at once: about ten seconds of its time. */
const MOST_CELLS = 500_000

export function contents(): Answer<'contents'> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  return {
    file: spreadsheet.getName(),
    zone: spreadsheet.getSpreadsheetTimeZone(),
    sheets: spreadsheet.getSheets().map(sheet => ({
      name: sheet.getName(),
      ...sizeOf(sheet),
      hidden: sheet.isSheetHidden(),
    })),
  }
}

export function readRows({ sheet: name, top, rows }: Ask<'readRows'>): Answer<'readRows'> {
  const sheet = sheetNamed(name)
  const { values, merges, formulas } = readBlock(sheet, top, rows)
  const grid = rowsThatFit(values.map(row => row.map(givenCell)))
  const end = top + grid.length
  return {
    grid,
    merges: merges.filter(area => area.top < end),
    formulas: formulas.filter(({ row }) => row < end),
    hidden: sheet.isSheetHidden(),
  }
}

/** The whole spreadsheet, for a check that runs in the script itself, and for a formula without arguments. */
export function readWorkbook(): Workbook {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const read = cellReader()
  const sheets = spreadsheet.getSheets().map(sheet => {
    const { values, merges, formulas } = readBlock(sheet, 0, Infinity, Infinity)
    const grid = values.map(row => row.map(read))
    return { ...plainSheet(sheet.getName(), grid), merges, formulas, hidden: sheet.isSheetHidden() }
  })
  return { file: spreadsheet.getName(), sheets, limits: [...LIMITS, 'fills', 'drop-downs'] }
}

interface Block {
  readonly values: readonly (readonly unknown[])[]
  /** Areas that begin in these rows. */
  readonly merges: readonly Area[]
  readonly formulas: readonly SheetFormula[]
}

/** Values, formulas and merged areas of some rows, one call for each of the three. */
function readBlock(sheet: GoogleSheet, top: number, most: number, mostCells = MOST_CELLS): Block {
  const { rows, columns } = sizeOf(sheet)
  const height = Math.min(most, rows - top, Math.max(1, Math.floor(mostCells / Math.max(columns, 1))))
  if (height < 1 || columns < 1) return { values: [], merges: [], formulas: [] }
  const range = sheet.getRange(top + 1, 1, height, columns)
  return {
    values: valuesOf(range),
    merges: mergesOf(range).filter(area => area.top >= top && area.top < top + height),
    formulas: ownFormulas(range.getFormulas(), top, 0),
  }
}

/** Merged areas that have a cell in the range. */
export function mergesOf(range: GoogleRange): readonly Area[] {
  return range.getMergedRanges().flatMap(merged => parseAreaName(merged.getA1Notation()) ?? [])
}

/** The rows from the first on that are not too many signs for one answer, one at least. */
function rowsThatFit<Row>(grid: readonly Row[]): readonly Row[] {
  let size = 0
  for (const [count, row] of grid.entries()) {
    size += JSON.stringify(row).length
    if (size > MOST_GIVEN && count > 0) return grid.slice(0, count)
  }
  return grid
}
