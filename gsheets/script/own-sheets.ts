import {
  type Cell,
  endOfRows,
  OWN_CORNER,
  plainSheet,
  stagingName,
  whyNotOurs,
  whyNotOver,
} from '../../shared/index.ts'
import type { Answer, Ask } from '../calls.ts'
import { locked } from './lock.ts'
import { Refusal } from './refusal.ts'
import { growTo, sizeOf } from './sheets.ts'
import { writeRows } from './write-rows.ts'

const STAGE_GONE = 'What was being written was changed or removed meanwhile: try again'

/** Writes some rows to the stage; the first call makes it. */
export function stageRows({ name, stage, top, rows, links }: Ask<'stageRows'>): Answer<'stageRows'> {
  return locked(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
    if (stage === '') ownSheet(spreadsheet, name)
    const staged = stage === '' ? newStage(spreadsheet, name) : oldStage(spreadsheet, name, stage)
    const columns = rows.reduce((most, row) => Math.max(most, row.length), 0)
    if (columns > 0) {
      growTo(staged, top + rows.length, columns)
      writeRows(spreadsheet, staged, { top, rows, links, columns })
    }
    return { stage: String(staged.getSheetId()) }
  })
}

/** Puts the stage in the place of the sheet of this name, into its cells, so that formulas that point to it stay whole. */
export function finishSheet({ name, stage, rows, wasEnd }: Ask<'finishSheet'>): Answer<'finishSheet'> {
  return locked(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
    const staged = oldStage(spreadsheet, name, stage)
    if (sizeOf(staged).rows > rows || staged.getMaxRows() < rows) throw new Refusal(STAGE_GONE)
    const there = ownSheet(spreadsheet, name)
    const why = whyNotOver(name, endNow(there), wasEnd)
    if (why !== '') {
      spreadsheet.deleteSheet(staged)
      throw new Refusal(why)
    }
    if (there === undefined) staged.setName(name).showSheet()
    else {
      replace(there, staged)
      spreadsheet.deleteSheet(staged)
    }
    return { done: true }
  })
}

export function removeSheet({ name }: Ask<'removeSheet'>): Answer<'removeSheet'> {
  return locked(() => {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
    const there = ownSheet(spreadsheet, name)
    if (there === undefined) return { done: true }
    const isOnly = !there.isSheetHidden() && spreadsheet.getSheets().filter(isShown).length === 1
    if (isOnly)
      throw new Refusal(
        `"${name}" is the only sheet that shows: show or add another, so that it can be removed`,
      )
    spreadsheet.deleteSheet(there)
    return { done: true }
  })
}

function isShown(sheet: GoogleSheet): boolean {
  return !sheet.isSheetHidden()
}

/** The sheet that has this name, in whatever letters; undefined when none has. Throws a sentence when it is not ours. */
function ownSheet(spreadsheet: GoogleSpreadsheet, name: string): GoogleSheet | undefined {
  const there = spreadsheet.getSheets().find(sheet => sheet.getName().toLowerCase() === name.toLowerCase())
  const why = whyNotOurs(name, there && plainSheet(there.getName(), firstCells(there)))
  if (why !== '') throw new Refusal(why)
  return there
}

/** Whose a sheet is shows in its corner; that anything else stands there is enough to know of the others. */
function firstCells(sheet: GoogleSheet): Cell[][] {
  const { rows, columns } = sizeOf(sheet)
  if (rows === 0) return String(sheet.getType()) === 'GRID' ? [] : [['a chart']]
  const corner = sheet.getRange(1, 1, Math.min(rows, OWN_CORNER.rows), Math.min(columns, OWN_CORNER.columns))
  const texts = corner
    .getValues()
    .map(row => row.map((value): Cell => (typeof value === 'string' ? value : null)))
  return [...texts, ['more']]
}

/** As `endOf` of the core. */
function endNow(sheet: GoogleSheet | undefined): string {
  if (sheet === undefined) return ''
  const { rows, columns } = sizeOf(sheet)
  return endOfRows(rows, rows === 0 ? [] : (sheet.getRange(rows, 1, 1, columns).getValues()[0] ?? []))
}

/**
 * Makes a stage behind all sheets, hidden, with the same sheet in front as before. One that is there was left half written;
 * or somebody else writes the same sheet at this moment, who then is told that it was removed.
 */
function newStage(spreadsheet: GoogleSpreadsheet, name: string): GoogleSheet {
  const left = spreadsheet.getSheetByName(stagingName(name))
  if (left !== null) spreadsheet.deleteSheet(left)
  const front = spreadsheet.getActiveSheet()
  const stage = spreadsheet.insertSheet(stagingName(name), spreadsheet.getSheets().length)
  spreadsheet.setActiveSheet(front)
  return stage.hideSheet()
}

function oldStage(spreadsheet: GoogleSpreadsheet, name: string, id: string): GoogleSheet {
  const stage = spreadsheet.getSheetByName(stagingName(name))
  if (stage === null || String(stage.getSheetId()) !== id) throw new Refusal(STAGE_GONE)
  return stage
}

/** The last step: what could be refused, such as a protected sheet, is refused by the first line. */
function replace(there: GoogleSheet, staged: GoogleSheet): void {
  there.clear()
  there.setConditionalFormatRules([])
  // A filter does not look at new rows: it would hide those that stand where it has hidden others.
  there.getFilter()?.remove()
  there.getRange(1, 1, there.getMaxRows(), there.getMaxColumns()).breakApart().setDataValidation(null)
  const { rows, columns } = sizeOf(staged)
  if (rows > 0) {
    growTo(there, rows, columns)
    staged.getRange(1, 1, rows, columns).copyTo(there.getRange(1, 1, rows, columns))
  }
  if (there.isSheetHidden()) there.showSheet()
}
