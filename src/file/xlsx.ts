import { readXlsx, streamXlsxRows, type CellValue, type Sheet as ReadSheet } from 'hucre'
import {
  type Area,
  type Cell,
  cellName,
  type Day,
  parseAreaName,
  plainSheet,
  type SheetTable,
  type Workbook,
} from '../../shared/index.ts'
import { dayOfDate } from './days.ts'
import { DropDowns } from './drop-downs.ts'
import { Fault } from './file-problem.ts'
import type { FileSheet } from './formula-cells.ts'
import { type OnPart, within } from './progress.ts'
import type { Survey } from './survey.ts'
import { surveyWorkbook, type SurveyedSheet } from './xlsx-survey.ts'

/** Cells that the spreadsheet reader may hold at once, the empty ones before and between others included. */
const MOST_HELD = 8_000_000
/** Sheets that may be read row by row, each with a pass over the texts of the whole workbook. */
const MOST_FAR_FLUNG = 8
/** Parts of the whole time at which the survey and the reader are done, as measured on 100,000 rows. */
const SURVEYED = 0.3
const READ = 0.95

/**
 * An .xlsx as a workbook. hucre reads the values; before it may, every part is checked and surveyed, for hucre passes
 * over broken XML without a word, and lays a sheet out from A1 to its furthest cell.
 */
export async function readXlsxWorkbook(file: string, bytes: Uint8Array, onPart: OnPart): Promise<Workbook> {
  const surveyed = await surveyWorkbook(bytes, within(onPart, 0, SURVEYED))
  const { range, farFlung } = planReading(surveyed)
  const onSheet = within(onPart, SURVEYED, READ)
  const near = await readXlsx(bytes, {
    range,
    sheets: ({ index }) => {
      onSheet(index / surveyed.length)
      return hasCells(surveyed, index) && !farFlung.has(index)
    },
  })
  onPart(READ)
  const far = await readFarFlung(bytes, farFlung)
  const days = new DayCells()
  const sheets: FileSheet[] = []
  const surveys: Survey[] = []
  for (const [index, { name, survey, kept }] of surveyed.entries()) {
    if (survey === undefined) continue
    const read = farFlung.has(index) ? far.shift() : near.sheets.shift()
    if (read === undefined) throw new Fault('damaged', `no sheet ${name}`)
    if (farFlung.has(index)) read.rows = await rowByRow(bytes, index, survey)
    sheets.push({ ...asSheet(read, settle(read.rows, survey, days), survey), kept })
    surveys.push(survey)
  }
  const names = (near.namedRanges ?? []).map(given => ({
    name: given.name,
    formula: given.range,
    sheet: given.scope,
  }))
  const dropDowns = new DropDowns(sheets, names)
  return {
    file,
    sheets: sheets.map((sheet, at) => ({
      ...sheet,
      dropDowns: dropDowns.of(sheet, surveys[at]?.lists ?? []),
    })),
    limits: surveys.some(survey => survey.uncalculated > 0) ? ['formulas'] : [],
  }
}

function hasCells(surveyed: readonly SurveyedSheet[], index: number): boolean {
  return surveyed[index]?.survey !== undefined
}

/**
 * One range that takes in every value, so that a styled cell in row 1,048,576 costs nothing; and the sheets whose
 * values lie too far apart to be laid out as a block.
 */
function planReading(surveyed: readonly SurveyedSheet[]): { range: string; farFlung: ReadonlySet<number> } {
  const farFlung = new Set<number>()
  let bottom = 0
  let right = 0
  for (const [index, { survey }] of surveyed.entries()) {
    if (survey === undefined) continue
    if ((survey.lastRow + 1) * (survey.lastColumn + 1) > MOST_HELD) farFlung.add(index)
    else {
      bottom = Math.max(bottom, survey.lastRow)
      right = Math.max(right, survey.lastColumn)
    }
  }
  let held = 0
  for (const [index, { survey }] of surveyed.entries()) {
    if (survey === undefined || farFlung.has(index)) continue
    const block = (Math.min(survey.bottom, bottom) + 1) * (Math.min(survey.right, right) + 1)
    if (held + block > MOST_HELD) farFlung.add(index)
    else held += block
  }
  if (farFlung.size > MOST_FAR_FLUNG) throw new Fault('vast', `${farFlung.size} sheets`)
  return { range: `A1:${cellName(bottom, right)}`, farFlung }
}

/** What stands beside the cells of such sheets: merges, tables, what is hidden. */
async function readFarFlung(bytes: Uint8Array, farFlung: ReadonlySet<number>): Promise<ReadSheet[]> {
  if (farFlung.size === 0) return []
  return (await readXlsx(bytes, { range: 'A1', sheets: ({ index }) => farFlung.has(index) })).sheets
}

async function rowByRow(bytes: Uint8Array, sheet: number, survey: Survey): Promise<CellValue[][]> {
  const none: CellValue[] = []
  const rows = Array.from({ length: survey.lastRow + 1 }, () => none)
  for await (const { index, values } of streamXlsxRows(bytes, { sheet })) {
    if (index <= survey.lastRow && values.some(value => value !== null)) rows[index] = values
  }
  return rows
}

/** Turns the reader's rows into cells where they stand: a second copy of 100,000 rows would be felt. */
function settle(rows: CellValue[][], survey: Survey, days: DayCells): Cell[][] {
  if (rows.length <= survey.lastRow)
    throw new Fault('damaged', `${rows.length} of ${survey.lastRow + 1} rows read`)
  const cells = rows as Cell[][]
  rows.length = survey.lastRow + 1
  for (const row of rows) {
    if (row.length > survey.lastColumn + 1) row.length = survey.lastColumn + 1
    for (let column = 0; column < row.length; column++) {
      const value = row[column]
      if (value instanceof Date) (row as Cell[])[column] = days.of(value)
    }
  }
  for (const { row, column, cell } of survey.exact) {
    const line = cells[row]
    if (line !== undefined) line[column] = cell
  }
  return cells
}

/** One object for all cells of the same day: a plan has few days and many cells. */
class DayCells {
  private readonly known = new Map<number, Day>()

  of(date: Date): Day {
    const day = dayOfDate(date)
    let cell = this.known.get(day)
    if (cell === undefined) this.known.set(day, (cell = { day }))
    return cell
  }
}

function asSheet(read: ReadSheet, grid: Cell[][], survey: Survey): FileSheet {
  const hiddenRows = [...(read.rowDefs ?? [])].flatMap(([row, { hidden }]) => (hidden === true ? [row] : []))
  const hiddenColumns = (read.columns ?? []).flatMap(({ hidden }, column) =>
    hidden === true ? [column] : [],
  )
  return {
    ...plainSheet(read.name, grid),
    merges: (read.merges ?? []).flatMap(merge => asArea(merge) ?? []),
    hiddenRows: new Set(hiddenRows),
    hiddenColumns: new Set(hiddenColumns),
    tables: (read.tables ?? []).flatMap(table => asTable(table) ?? []),
    formulas: survey.formulas,
    formulaCells: survey.formulaCells,
    fills: survey.fills,
    hidden: read.hidden === true || read.veryHidden === true,
  }
}

type ReadMerge = NonNullable<ReadSheet['merges']>[number]
type ReadTable = NonNullable<ReadSheet['tables']>[number]

function asArea({ startRow, startCol, endRow, endCol }: ReadMerge): Area | undefined {
  const area = { top: startRow, left: startCol, bottom: endRow, right: endCol }
  return Object.values(area).every(edge => edge >= 0) ? area : undefined
}

function asTable(table: ReadTable): SheetTable | undefined {
  const area = parseAreaName(table.range ?? '')
  return area === undefined ? undefined : { name: table.displayName ?? table.name, area }
}
