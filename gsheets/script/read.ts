import { type Area, type Grid, type Limit, ownFormulas, plainSheet } from '../../shared/index.ts'
import type { SheetFormula, Workbook } from '../../shared/index.ts'
import type { Answer, Ask } from '../calls.ts'
import { cellReader } from './cells.ts'

/** What this reading does not ask Google for; reports name it. */
const LIMITS: readonly Limit[] = ['fills', 'drop-downs', 'hidden rows', 'tables']

interface Rows {
  readonly grid: Grid
  readonly merges: readonly Area[]
  readonly formulas: readonly SheetFormula[]
}

export function contents(): Omit<Answer<'contents'>, 'zone'> {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const sheets = spreadsheet.getSheets().map(sheet => ({
    name: sheet.getName(),
    rows: sheet.getLastRow(),
    columns: sheet.getLastColumn(),
    hidden: sheet.isSheetHidden(),
  }))
  return { file: spreadsheet.getName(), sheets }
}

export function readRows({ sheet: name, top, rows }: Ask<'readRows'>): Rows {
  const sheet = SpreadsheetApp.getActiveSpreadsheet().getSheetByName(name)
  if (sheet === null) throw new RangeError(`There is no sheet "${name}" any more`)
  const height = Math.min(rows, sheet.getLastRow() - top)
  if (height < 1) return { grid: [], merges: [], formulas: [] }
  const range = sheet.getRange(top + 1, 1, height, sheet.getLastColumn())
  const read = cellReader()
  const grid = range.getValues().map(row => row.map(read))
  const merges = range.getMergedRanges().map(areaOf)
  return {
    grid,
    merges: merges.filter(area => area.top >= top && area.top < top + height),
    formulas: ownFormulas(range.getFormulas(), top, 0),
  }
}

/** The whole spreadsheet, for a check that runs in the script itself. */
export function readWorkbook(): Workbook {
  const { file, sheets } = contents()
  const read = sheets.map(({ name, rows, hidden }) => {
    const { grid, ...found } = readRows({ sheet: name, top: 0, rows })
    return { ...plainSheet(name, grid), ...found, hidden }
  })
  return { file, sheets: read, limits: LIMITS }
}

function areaOf(range: GoogleRange): Area {
  const [top, left] = [range.getRow() - 1, range.getColumn() - 1]
  return { top, left, bottom: top + range.getNumRows() - 1, right: left + range.getNumColumns() - 1 }
}
