import type { Area, Cell, Grid } from '../../../shared/index.ts'
import { cellName, isCellError, isDay } from '../../../shared/index.ts'
import { strict as strictly } from './strict.ts'
import { formatDate, momentOf } from './time.ts'

/** A sheet of the stand-in, written as a test wants to read it: rows of cells from A1. */
export interface FakeSheet {
  readonly name: string
  readonly grid: Grid
  readonly merges?: readonly Area[]
  /** Formulas by the name of their cell; the cell itself holds what they show. */
  readonly formulas?: Readonly<Record<string, string>>
  readonly hidden?: boolean
}

export interface FakeSpreadsheet {
  readonly name: string
  readonly zone: string
  readonly sheets: readonly FakeSheet[]
}

/**
 * What a script may do: a custom function only reads, without a user interface (Custom functions in Google Sheets,
 * "Using Apps Script services"); a menu item does what its scopes allow.
 */
export type Mode = 'CUSTOM_FUNCTION' | 'FULL'

/** An alert that was shown: title and text. */
export type Shown = readonly [title: string, text: string]

/** The services of Apps Script over one spreadsheet; `make` gives values of the script's realm. */
export function services(
  spreadsheet: FakeSpreadsheet,
  mode: Mode,
  make: (value: unknown) => unknown,
  shown: Shown[] = [],
  asked: string[] = [],
) {
  const strict: typeof strictly = (name, service) => strictly(name, service, asked)
  const sheets = spreadsheet.sheets.map(sheet =>
    strict('Sheet', new SheetStandIn(sheet, spreadsheet.zone, make, asked)),
  )
  const active = strict('Spreadsheet', {
    getName: () => spreadsheet.name,
    getSpreadsheetTimeZone: () => spreadsheet.zone,
    getSheets: () => [...sheets],
    // "Returns null if there is no sheet with the given name."
    getSheetByName: (name: string) => sheets.find(sheet => sheet.getName() === name) ?? null,
  } satisfies GoogleSpreadsheet)
  const ui = strict('Ui', {
    ButtonSet: strict('ButtonSet', { OK: 'OK' }),
    alert(title: string, text: string, buttons: unknown) {
      if (buttons !== 'OK')
        throw new TypeError("The parameters don't match the method signature for Ui.alert")
      shown.push([title, text])
    },
  } satisfies GoogleUi)
  return {
    SpreadsheetApp: strict('SpreadsheetApp', {
      getActiveSpreadsheet: () => active,
      getUi() {
        if (mode !== 'FULL') throw new Error('Cannot call SpreadsheetApp.getUi() from this context.')
        return ui
      },
    } satisfies typeof SpreadsheetApp),
    Utilities: strict('Utilities', { formatDate } satisfies typeof Utilities),
  }
}

class SheetStandIn implements GoogleSheet {
  private readonly sheet: FakeSheet
  private readonly zone: string
  private readonly make: (value: unknown) => unknown
  private readonly asked: string[]

  constructor(sheet: FakeSheet, zone: string, make: (value: unknown) => unknown, asked: string[]) {
    this.asked = asked
    this.sheet = sheet
    this.zone = zone
    this.make = make
  }

  getName(): string {
    return this.sheet.name
  }

  isSheetHidden(): boolean {
    return this.sheet.hidden === true
  }

  /** "Returns the position of the last row that has content." */
  getLastRow(): number {
    return this.sheet.grid.reduce((last, row, r) => (row.some(cell => cell !== null) ? r + 1 : last), 0)
  }

  getLastColumn(): number {
    const widths = this.sheet.grid.map(row =>
      row.reduce((last: number, cell, c) => (cell === null ? last : c + 1), 0),
    )
    return widths.reduce((widest, width) => Math.max(widest, width), 0)
  }

  getRange(row: number, column: number, numRows: number, numColumns: number): GoogleRange {
    for (const number of [row, column, numRows, numColumns]) {
      if (!Number.isInteger(number)) throw new TypeError('The parameters do not match Sheet.getRange')
    }
    if (numRows < 1) throw new Error('The number of rows in the range must be at least 1.')
    if (numColumns < 1) throw new Error('The number of columns in the range must be at least 1.')
    // A sheet that nobody enlarged has 1,000 rows and 26 columns.
    const [rows, columns] = [Math.max(1000, this.getLastRow()), Math.max(26, this.getLastColumn())]
    if (row < 1 || column < 1 || row + numRows - 1 > rows || column + numColumns - 1 > columns) {
      throw new Error('The coordinates of the range are outside the dimensions of the sheet.')
    }
    const area = { top: row - 1, left: column - 1, bottom: row + numRows - 2, right: column + numColumns - 2 }
    return this.range(area)
  }

  private range(area: Area): GoogleRange {
    return strictly(
      'Range',
      {
        getValues: () => this.values(area),
        getFormulas: () => this.formulas(area),
        // "… fully within the current range, or contain a cell in the current range."
        getMergedRanges: () =>
          (this.sheet.merges ?? []).filter(merge => meet(merge, area)).map(merge => this.range(merge)),
        getRow: () => area.top + 1,
        getColumn: () => area.left + 1,
        getNumRows: () => area.bottom - area.top + 1,
        getNumColumns: () => area.right - area.left + 1,
      } satisfies GoogleRange,
      this.asked,
    )
  }

  private values({ top, left, bottom, right }: Area): unknown[][] {
    const row = (r: number) =>
      Array.from({ length: right - left + 1 }, (_, c) => this.valueOf(this.sheet.grid[r]?.[left + c] ?? null))
    return this.make(Array.from({ length: bottom - top + 1 }, (_, r) => row(top + r))) as unknown[][]
  }

  private formulas({ top, left, bottom, right }: Area): string[][] {
    const row = (r: number) =>
      Array.from({ length: right - left + 1 }, (_, c) => this.sheet.formulas?.[cellName(r, left + c)] ?? '')
    return this.make(Array.from({ length: bottom - top + 1 }, (_, r) => row(top + r))) as string[][]
  }

  private valueOf(cell: Cell): unknown {
    return googleValue(cell, this.zone)
  }
}

/**
 * A cell as Google hands it to a script: "The values may be of type Number, Boolean, Date, or String … Empty cells are
 * represented by an empty string" (Range.getValues); an error is its text.
 */
export function googleValue(cell: Cell, zone: string): unknown {
  if (cell === null) return ''
  if (isDay(cell)) return { $date: momentOf(cell.day, zone) }
  return isCellError(cell) ? cell.error : cell
}

function meet(a: Area, b: Area): boolean {
  return a.top <= b.bottom && b.top <= a.bottom && a.left <= b.right && b.left <= a.right
}
