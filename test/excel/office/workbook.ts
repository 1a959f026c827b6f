import { type Area, cellName, isCellError, isDay, parseAreaName } from '../../../shared/index.ts'
import type { Cell, Grid } from '../../../shared/index.ts'
import { type Batch, type Transport } from './load.ts'
import { Executor, HostError, type HostModel, INSTANTIATE } from './batch.ts'

/** A sheet of the stand-in, written as a test wants to read it: rows of cells from A1. */
export interface FakeSheet {
  readonly name: string
  readonly grid: Grid
  readonly merges?: readonly Area[]
  /** Formulas by the name of their cell; the cell itself holds what they show. */
  readonly formulas?: Readonly<Record<string, string>>
  /** A protected sheet that names no formulas. */
  readonly keepsFormulas?: boolean
  readonly visibility?: 'Visible' | 'Hidden' | 'VeryHidden'
}

export interface FakeBook {
  readonly name: string
  readonly sheets: readonly FakeSheet[]
  /** Dates count from 1904, as in workbooks of old Macs. */
  readonly since1904?: boolean
  /** Bytes that one answer may have: 5 MB in Excel on the web ("Resource limits and performance optimization"). */
  readonly answerLimit?: number
}

/** The stand-in's side of the wire, what it was asked, and where it has put the cursor. */
export interface FakeExcel {
  readonly transport: Transport
  /** Without those in which office.js, after the work is done, only hands back what the host kept for it. */
  readonly batches: Batch[]
  selected: string
  /** Objects that were kept and not handed back: each makes a real workbook slower. */
  kept(): number
}

type OfSheet = { readonly kind: 'Worksheet'; readonly sheet: FakeSheet }
type OfRange = { readonly kind: 'Range'; readonly sheet: FakeSheet; readonly area: Area }
type OfAreas = { readonly kind: 'RangeAreas'; readonly sheet: FakeSheet; readonly areas: readonly Area[] }

const FIVE_MB = 5 * 1024 * 1024
const RESPONSE_TOO_LARGE = 5104
/** "A get operation … is limited to 5,000,000 cells" and answers with null beyond it (Excel performance page). */
const MOST_CELLS = 5_000_000

/** Excel with one open workbook, as far as excel/host.ts speaks to it; anything else is an API it does not have. */
export function fakeExcel(book: FakeBook): FakeExcel {
  const excel: FakeExcel = {
    batches: [],
    selected: '',
    kept: () => executor.kept.size,
    transport: batch => {
      if (!onlyHandsBack(batch)) excel.batches.push(batch)
      const answer = executor.execute(batch)
      const bytes = new TextEncoder().encode(JSON.stringify(answer)).length
      return bytes > (book.answerLimit ?? FIVE_MB) ? RESPONSE_TOO_LARGE : answer
    },
  }
  const executor = new Executor(model(book, excel))
  return excel
}

function model(book: FakeBook, excel: FakeExcel): HostModel {
  const find = (name: string): FakeSheet | undefined => {
    const wanted = name.toLowerCase()
    return book.sheets.find((s, i) => s.name.toLowerCase() === wanted || sheetId(i) === name)
  }
  const item = (_: unknown, [name]: readonly string[]): OfSheet => {
    const sheet = find(name ?? '')
    if (sheet === undefined) throw new HostError('ItemNotFound', "The requested resource doesn't exist.")
    return { kind: 'Worksheet', sheet }
  }
  return {
    root: { kind: 'Workbook' },
    objects: {
      'Workbook.Worksheets': () => ({ kind: 'WorksheetCollection' }),
      'Workbook.Functions': () => ({ kind: 'Functions' }),
      'WorksheetCollection.GetItem': item,
      'WorksheetCollection.#': item,
      'Worksheet.GetUsedRangeOrNullObject': ({ sheet }: OfSheet, [valuesOnly]: readonly boolean[]) => {
        if (valuesOnly !== true) throw new HostError('ApiNotFound', 'This stand-in knows no formats')
        const area = usedArea(sheet.grid)
        return area === undefined ? null : { kind: 'Range', sheet, area }
      },
      'Worksheet.GetRangeByIndexes': (
        { sheet }: OfSheet,
        [top = 0, left = 0, rows = 0, columns = 0]: readonly number[],
      ) => range(sheet, { top, left, bottom: top + rows - 1, right: left + columns - 1 }),
      'Range.GetIntersectionOrNullObject': ({ sheet, area }: OfRange, [address = '']: readonly string[]) => {
        const both = intersection(area, areaOf(address))
        return both === undefined ? null : range(sheet, both)
      },
      'Range.GetColumn': ({ sheet, area }: OfRange, [column = 0]: readonly number[]) =>
        range(sheet, { ...area, left: area.left + column, right: area.left + column }),
      'Range.GetMergedAreasOrNullObject': ({ sheet, area }: OfRange) => {
        const areas = (sheet.merges ?? []).filter(merge => intersection(area, merge) !== undefined)
        return areas.length === 0 ? null : { kind: 'RangeAreas', sheet, areas }
      },
      'Range.GetSpecialCellsOrNullObject': (of: OfRange, [type]: readonly string[]) => {
        if (type !== 'Formulas') throw new HostError('ApiNotFound', `This stand-in knows no ${type}`)
        if (of.sheet.keepsFormulas === true)
          throw new HostError('AccessDenied', 'You cannot perform the requested operation.')
        const areas = formulaCells(of)
        return areas.length === 0 ? null : { kind: 'RangeAreas', sheet: of.sheet, areas }
      },
      'RangeAreas.Areas': ({ sheet, areas }: OfAreas) => ({ kind: 'RangeCollection', sheet, areas }),
      'Functions.Date': (_: unknown, [year = 0, month = 0, day = 0]: readonly number[]) => ({
        kind: 'FunctionResult',
        value: Date.UTC(year, month - 1, day) / 86_400_000 + 25_569 - (book.since1904 === true ? 1462 : 0),
      }),
    },
    values: {
      'Workbook.name': () => book.name,
      'Worksheet.id': ({ sheet }: OfSheet) => sheetId(book.sheets.indexOf(sheet)),
      'Worksheet.name': ({ sheet }: OfSheet) => sheet.name,
      'Worksheet.visibility': ({ sheet }: OfSheet) => sheet.visibility ?? 'Visible',
      'FunctionResult.value': ({ value }: { value: number }) => value,
      'Range.rowIndex': ({ area }: OfRange) => area.top,
      'Range.columnIndex': ({ area }: OfRange) => area.left,
      'Range.rowCount': ({ area }: OfRange) => area.bottom - area.top + 1,
      'Range.columnCount': ({ area }: OfRange) => area.right - area.left + 1,
      'Range.values': (of: OfRange) => cells(of, cell => shown(cell, book)),
      'Range.formulas': (of: OfRange) =>
        cells(of, (cell, name) => of.sheet.formulas?.[name] ?? shown(cell, book)),
      'Range.valueTypes': (of: OfRange) => cells(of, valueType),
      'Range.numberFormat': (of: OfRange) => cells(of, cell => (isDay(cell) ? 'dd/mm/yyyy' : 'General')),
    },
    items: {
      WorksheetCollection: () => book.sheets.map(sheet => ({ kind: 'Worksheet', sheet })),
      RangeCollection: ({ sheet, areas }: OfAreas) => areas.map(area => range(sheet, area)),
    },
    commands: {
      'Worksheet.Activate': ({ sheet }: OfSheet) => {
        if ((sheet.visibility ?? 'Visible') !== 'Visible')
          throw new HostError('InvalidOperation', 'The sheet is hidden.')
        excel.selected = `${sheet.name}!`
      },
      'Range.Select': ({ sheet, area }: OfRange) => {
        if (excel.selected !== `${sheet.name}!`)
          throw new HostError('InvalidOperation', 'The sheet is not active.')
        excel.selected += `${area.top},${area.left}`
      },
    },
  }
}

function onlyHandsBack({ Actions }: Batch): boolean {
  const methods = Actions.filter(action => action.ActionType !== INSTANTIATE)
  return methods.length > 0 && methods.every(action => action.Name === '_RemoveReference')
}

function sheetId(index: number): string {
  return `{0000-${index}}`
}

function range(sheet: FakeSheet, area: Area): OfRange {
  if (
    area.top < 0 ||
    area.left < 0 ||
    area.bottom < area.top ||
    area.right < area.left ||
    area.bottom >= 1_048_576
  ) {
    throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.')
  }
  return { kind: 'Range', sheet, area }
}

/** Rows of a range; null when there are more cells than Excel gives at once. */
function cells<T>({ sheet, area }: OfRange, show: (cell: Cell, name: string) => T): T[][] | null {
  const [rows, columns] = [area.bottom - area.top + 1, area.right - area.left + 1]
  if (rows * columns > MOST_CELLS) return null
  const { top, left } = area
  const row = (r: number) =>
    Array.from({ length: columns }, (_, c) => show(sheet.grid[r]?.[left + c] ?? null, cellName(r, left + c)))
  return Array.from({ length: rows }, (_, r) => row(top + r))
}

/** "If the cell is empty, '' ; an error is its text; a date its serial number" (Range.values). */
function shown(cell: Cell, book: FakeBook): string | number | boolean {
  if (cell === null) return ''
  if (isCellError(cell)) return cell.error
  return isDay(cell) ? cell.day - (book.since1904 === true ? 1462 : 0) : cell
}

function valueType(cell: Cell): string {
  if (cell === null) return 'Empty'
  if (isCellError(cell)) return 'Error'
  if (isDay(cell) || typeof cell === 'number') return 'Double'
  return typeof cell === 'boolean' ? 'Boolean' : 'String'
}

function formulaCells({ sheet, area }: OfRange): Area[] {
  return Object.keys(sheet.formulas ?? {}).flatMap(name => {
    const cell = parseAreaName(name)
    return cell !== undefined && intersection(cell, area) !== undefined ? [cell] : []
  })
}

function usedArea(grid: Grid): Area | undefined {
  const held = grid.flatMap((row, r) => row.flatMap((cell, c) => (cell === null ? [] : [[r, c] as const])))
  if (held.length === 0) return undefined
  const rows = held.map(([r]) => r)
  const columns = held.map(([, c]) => c)
  const least = (numbers: number[]) => numbers.reduce((a, b) => Math.min(a, b))
  const most = (numbers: number[]) => numbers.reduce((a, b) => Math.max(a, b))
  return { top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) }
}

/** 'B2:C5', or '1:200' for whole rows. */
function areaOf(address: string): Area {
  const rows = /^(\d+):(\d+)$/.exec(address)
  const area =
    rows === null
      ? parseAreaName(address)
      : { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: 16_383 }
  if (area === undefined) throw new HostError('InvalidArgument', `This stand-in reads no address ${address}`)
  return area
}

function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return area.top > area.bottom || area.left > area.right ? undefined : area
}
