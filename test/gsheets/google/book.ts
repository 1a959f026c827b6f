import {
  type Area,
  type Cell,
  formatKind,
  type Grid,
  isCellError,
  isDay,
  parseCellName,
} from '../../../shared/index.ts'

/** What a cell of the stand-in holds; a date is a number under a date format, as at Google. */
export type Held = null | string | number | boolean | { readonly error: string }

/** What stands beside the value of a cell. */
export interface Look {
  format?: string
  formula?: string
  link?: string
  fill?: string
  rule?: GoogleValidation
}

/** A formula whose result fills several cells. */
export interface Spill {
  readonly row: number
  readonly column: number
  readonly result: readonly (readonly Held[])[]
}

export interface Protected {
  /** Left out where the whole sheet is protected. */
  readonly area?: Area
  /** Of a protected sheet, what may be edited all the same. */
  readonly free?: readonly Area[]
  /** The person may edit it all the same: the owner, and whom the owner has named. */
  readonly mayEdit?: boolean
  readonly warningOnly?: boolean
}

/** A rule of conditional formats. */
export interface Conditional {
  readonly formula: string | undefined
  readonly colour: string
  readonly areas: readonly Area[]
}

/** A sheet of the stand-in, written as a test wants to read it: rows of cells from A1. */
export interface FakeSheet {
  readonly name: string
  readonly grid: Grid
  readonly merges?: readonly Area[]
  /** Formulas by the name of their cell; the cell itself holds what they show. */
  readonly formulas?: Readonly<Record<string, string>>
  readonly spills?: Readonly<Record<string, Grid>>
  readonly fills?: Readonly<Record<string, string>>
  /** Number formats by the name of the cell. */
  readonly formats?: Readonly<Record<string, string>>
  readonly protections?: readonly Protected[]
  readonly hidden?: boolean
  /** 'OBJECT' for a chart on a sheet of its own. */
  readonly type?: 'GRID' | 'OBJECT'
}

export interface FakeSpreadsheet {
  readonly name: string
  readonly zone: string
  readonly sheets: readonly FakeSheet[]
}

const GENERAL = 'General'
/** A sheet that nobody enlarged has 1,000 rows and 26 columns. */
const NEW_ROWS = 1000
const NEW_COLUMNS = 26

/** A spreadsheet at Google, which several people may have open. */
export class Book {
  readonly name: string
  readonly zone: string
  readonly sheets: BookSheet[] = []
  front: BookSheet
  cursor: { readonly sheet: BookSheet; readonly row: number; readonly column: number } | undefined
  /** What is selected on the sheet in front; the cell with the cursor where it is left out, nothing where it is null. */
  selected: readonly Area[] | null | undefined
  /** In its locale a comma is the sign before tenths: 'Germany' writes 0,5, and parts of formulas stand between ;. */
  hasDecimalComma = false
  /** Who holds the lock of the document. */
  lockedBy: unknown
  private nextId = 0

  constructor({ name, zone, sheets }: FakeSpreadsheet) {
    this.name = name
    this.zone = zone
    for (const sheet of sheets) this.sheets.push(new BookSheet(this.newId(), sheet))
    this.front = this.sheets.find(({ hidden }) => !hidden) ?? new BookSheet(-1, { name: '', grid: [] })
  }

  find(name: string): BookSheet | undefined {
    return this.sheets.find(sheet => sheet.name === name)
  }

  /** The first sheet has the id 0, as at Google. */
  newId(): number {
    this.nextId += 1
    return this.nextId === 1 ? 0 : this.nextId * 1000 + 7
  }
}

export class BookSheet {
  readonly id: number
  readonly type: 'GRID' | 'OBJECT'
  name: string
  hidden: boolean
  maxRows: number
  maxColumns: number
  rows: Held[][]
  merges: Area[]
  protections: readonly Protected[]
  conditional: readonly Conditional[] = []
  spills: Spill[] = []
  /** Somebody has made a filter over its rows. */
  isFiltered = false
  private readonly looks = new Map<number, Look>()

  constructor(id: number, { name, grid, ...sheet }: FakeSheet) {
    this.id = id
    this.name = name
    this.hidden = sheet.hidden === true
    this.type = sheet.type ?? 'GRID'
    this.merges = [...(sheet.merges ?? [])]
    this.protections = sheet.protections ?? []
    this.rows = grid.map(row => row.map(heldOf))
    this.maxRows = Math.max(NEW_ROWS, grid.length)
    this.maxColumns = grid.reduce((most, row) => Math.max(most, row.length), NEW_COLUMNS)
    for (const [r, row] of grid.entries())
      for (const [c, cell] of row.entries()) if (isDay(cell)) this.look(r, c).format = 'dd/mm/yyyy'
    for (const [cell, formula] of Object.entries(sheet.formulas ?? {})) this.lookOf(cell).formula = formula
    for (const [cell, fill] of Object.entries(sheet.fills ?? {})) this.lookOf(cell).fill = fill
    for (const [cell, format] of Object.entries(sheet.formats ?? {})) this.lookOf(cell).format = format
    for (const [cell, result] of Object.entries(sheet.spills ?? {})) {
      this.lookOf(cell).formula = '=SORT(Z1:Z9)'
      this.spills.push({ ...placeOf(cell), result: result.map(row => row.map(heldOf)) })
    }
  }

  /** What stands beside a value, to be changed. */
  look(row: number, column: number): Look {
    const key = row * 100_000 + column
    const look = this.looks.get(key) ?? {}
    this.looks.set(key, look)
    return look
  }

  /** As {@link look}, to be read. */
  seen(row: number, column: number): Readonly<Look> {
    return this.looks.get(row * 100_000 + column) ?? NOTHING
  }

  forget(row: number, column: number): void {
    this.looks.delete(row * 100_000 + column)
  }

  places(): { row: number; column: number; look: Readonly<Look> }[] {
    return [...this.looks].map(([key, look]) => ({
      row: Math.floor(key / 100_000),
      column: key % 100_000,
      look,
    }))
  }

  format(row: number, column: number): string {
    return this.seen(row, column).format ?? GENERAL
  }

  /** "Dates, times and durations" all are given as Date (Custom functions, "Arguments"). */
  isDate(row: number, column: number): boolean {
    return formatKind(this.format(row, column)) !== 'number'
  }

  /** What a cell shows: its own value, or what a formula fills it with. */
  value(row: number, column: number): Held {
    for (const spill of this.spills) {
      const filled = spill.result[row - spill.row]?.[column - spill.column]
      if (filled === undefined) continue
      if (!this.isInTheWay(spill)) return filled
      // "Array result was not expanded because it would overwrite data in …": the formula says so alone.
      if (row === spill.row && column === spill.column) return { error: '#REF!' }
    }
    return this.rows[row]?.[column] ?? null
  }

  put(row: number, column: number, value: Held): void {
    while (this.rows.length <= row) this.rows.push([])
    const line = this.rows[row] ?? []
    while (line.length < column) line.push(null)
    line[column] = value
  }

  /** Whether a value stands where the result of a formula would. */
  private isInTheWay({ row, column, result }: Spill): boolean {
    return result.some((line, r) =>
      line.some((_, c) => (r > 0 || c > 0) && (this.rows[row + r]?.[column + c] ?? null) !== null),
    )
  }

  private lookOf(cell: string): Look {
    const { row, column } = placeOf(cell)
    return this.look(row, column)
  }
}

const NOTHING: Readonly<Look> = {}

function heldOf(cell: Cell): Held {
  return isDay(cell) ? cell.day : isCellError(cell) || cell !== '' ? cell : null
}

function placeOf(cell: string): { row: number; column: number } {
  const place = parseCellName(cell)
  if (place === undefined) throw new RangeError(`"${cell}" is no cell`)
  return place
}
