import {
  type Area,
  type Cell,
  parseAreaName,
  parseCellName,
  type Spot,
  type Standing,
} from '../../shared/index.ts'
import type { Ask } from '../calls.ts'
import { cellReader, valuesOf } from './cells.ts'
import { mergesOf } from './read.ts'

type Changes = Ask<'change'>['changes']

/** The cells that changes are about, as they stand now. */
export interface StandingCells {
  /** undefined when there is no such sheet. */
  readonly standing: (spot: Spot) => Standing | undefined
  /** What is written to, and what has to be put back when that goes wrong. */
  readonly target: (spot: Spot) => {
    readonly inSheet: GoogleSheet
    readonly range: GoogleRange
    readonly value: unknown
    /** A text with the looks and links of its parts; null where none stands. */
    readonly text: GoogleRichText | null
    readonly format: string
    readonly rule: GoogleValidation | null
  }
}

/** A column from the first to the last cell of it that is to be changed. */
interface Column {
  readonly top: number
  readonly values: readonly (readonly unknown[])[]
  readonly texts: readonly (readonly (GoogleRichText | null)[])[]
  readonly formulas: readonly (readonly string[])[]
  readonly formats: readonly (readonly string[])[]
  readonly rules: readonly (readonly (GoogleValidation | null)[])[]
  readonly merges: readonly Area[]
}

/** What changes need to know of one sheet. */
interface Read {
  readonly inSheet: GoogleSheet
  readonly locks: readonly Lock[]
  /** By their numbers, from 0. */
  readonly columns: ReadonlyMap<number, Column>
}

/** Reads the columns that changes are about, as often as there are columns and not as there are changes. */
export function columnsOf(changes: Changes): StandingCells {
  const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
  const sheets = new Map<string, Read>()
  for (const [name, wanted] of areasOf(changes)) {
    const sheet = spreadsheet.getSheetByName(name)
    if (sheet !== null) sheets.set(name, readColumns(sheet, wanted))
  }
  const read = cellReader()
  return {
    standing(spot) {
      const found = sheets.get(spot.sheet)
      return found && standingIn(found, spot, read)
    },
    target(spot) {
      const found = sheets.get(spot.sheet)
      if (found === undefined) throw new RangeError(`Cannot write to "${spot.sheet}": it was not read`)
      const { inSheet, columns } = found
      const { value, text, format, rule } = cellAt(columns, spot)
      const range = inSheet.getRange(spot.row + 1, spot.column + 1, 1, 1)
      return { inSheet, range, value, text, format, rule }
    },
  }
}

function standingIn({ locks, columns }: Read, spot: Spot, read: (value: unknown) => Cell): Standing {
  const { value, formula, isCovered } = cellAt(columns, spot)
  const cell = read(value)
  if (locks.some(lock => lock(spot))) return { cell, keeps: 'protected' }
  if (formula !== '') return { cell, keeps: 'formula' }
  return isCovered ? { cell, keeps: 'merged' } : { cell }
}

function cellAt(columns: Read['columns'], { row, column }: Spot) {
  const found = columns.get(column)
  const r = row - (found?.top ?? 0)
  return {
    // What Google shows for a cell that is not there: it is none of those that a change is for.
    value: found?.values[r]?.[0] ?? '#REF!',
    text: found?.texts[r]?.[0] ?? null,
    formula: found?.formulas[r]?.[0] ?? '',
    format: found?.formats[r]?.[0] ?? '',
    rule: found?.rules[r]?.[0] ?? null,
    isCovered: found?.merges.some(area => isUnder(area, row, column)) === true,
  }
}

/** Leaves out what lies outside of the sheet, which may have become smaller. */
function readColumns(sheet: GoogleSheet, wanted: readonly Area[]): Read {
  const last = sheet.getMaxRows() - 1
  const right = sheet.getMaxColumns() - 1
  const there = wanted.filter(({ top, left }) => top <= last && left <= right)
  const columns = there.map(
    ({ top, bottom, left }) => [left, readColumn(sheet, top, Math.min(bottom, last), left)] as const,
  )
  return { inSheet: sheet, locks: locksOf(sheet), columns: new Map(columns) }
}

/** The columns of each sheet that hold a change, each from its first to its last. */
function areasOf(changes: Changes): ReadonlyMap<string, readonly Area[]> {
  const bySheet = new Map<string, Map<number, Area>>()
  for (const { sheet, cell } of changes) {
    const place = parseCellName(cell)
    if (place === undefined) continue
    const { row, column } = place
    const areas = bySheet.get(sheet) ?? new Map<number, Area>()
    bySheet.set(sheet, areas)
    const { top, bottom } = areas.get(column) ?? { top: row, bottom: row }
    areas.set(column, { top: Math.min(top, row), bottom: Math.max(bottom, row), left: column, right: column })
  }
  return new Map([...bySheet].map(([sheet, areas]) => [sheet, [...areas.values()]]))
}

function readColumn(sheet: GoogleSheet, top: number, bottom: number, column: number): Column {
  const range = sheet.getRange(top + 1, column + 1, bottom - top + 1, 1)
  return {
    top,
    values: valuesOf(range),
    texts: range.getRichTextValues(),
    formulas: range.getFormulas(),
    formats: range.getNumberFormats(),
    rules: range.getDataValidations(),
    merges: mergesOf(range),
  }
}

/** Whether the person may not write to a cell. */
type Lock = (spot: Spot) => boolean

function locksOf(sheet: GoogleSheet): readonly Lock[] {
  const { RANGE, SHEET } = SpreadsheetApp.ProtectionType
  const inWay = (protection: GoogleProtection): boolean =>
    !protection.isWarningOnly() && !protection.canEdit()
  const ranges = sheet.getProtections(RANGE).filter(inWay)
  const whole = sheet.getProtections(SHEET).filter(inWay)
  return [
    ...ranges.map((protection): Lock => {
      const area = areaOf(protection.getRange())
      return spot => isIn(area, spot)
    }),
    ...whole.map((protection): Lock => {
      const free = protection.getUnprotectedRanges().map(areaOf)
      return spot => !free.some(area => isIn(area, spot))
    }),
  ]
}

/** Whole columns ('B:C') and rows ('2:9') have no corner cell in their name. */
function areaOf(range: GoogleRange): Area {
  const name = range.getA1Notation()
  const area = parseAreaName(name)
  if (area !== undefined) return area
  const [first = '', last = first] = name.split(':')
  if (/^\d+$/.test(first))
    return { top: Number(first) - 1, bottom: Number(last) - 1, left: 0, right: Infinity }
  const columns = parseAreaName(`${first}1:${last}1`)
  return { top: 0, bottom: Infinity, left: columns?.left ?? 0, right: columns?.right ?? Infinity }
}

function isIn({ top, left, bottom, right }: Area, { row, column }: Omit<Spot, 'sheet'>): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}

/** Whether a merged area hides the cell: only its first one shows a value. */
function isUnder(area: Area, row: number, column: number): boolean {
  return isIn(area, { row, column }) && !(row === area.top && column === area.left)
}
