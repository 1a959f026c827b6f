import {
  type Area,
  type Cell,
  type Grid,
  isCellError,
  isDay,
  parseAreaName,
  parseCellName,
  type SheetTable,
} from '../../../shared/index.ts'

/** A sheet of the stand-in, written as a test wants to read it: rows of cells from A1, or from `top` and `left`. */
export interface FakeSheet {
  readonly name: string
  readonly grid: Grid
  readonly top?: number
  readonly left?: number
  readonly merges?: readonly Area[]
  /** Formulas by the name of their cell; the cell itself holds what they show. */
  readonly formulas?: Readonly<Record<string, string>>
  /** Cells that the result of one dynamic array fills, its formula in the first. */
  readonly spills?: readonly Area[]
  /** Number formats by the name of a cell. Days have one by themselves. */
  readonly formats?: Readonly<Record<string, string>>
  readonly fills?: Readonly<Record<string, string>>
  readonly hiddenRows?: ReadonlySet<number>
  readonly hiddenColumns?: ReadonlySet<number>
  readonly tables?: readonly SheetTable[]
  /** What may be typed: 'G,A,R' or '=Lists!$A$1:$A$3', by the name of an area. */
  readonly lists?: Readonly<Record<string, string>>
  /** Conditional formats of the person: a formula, or '' for one of another type. */
  readonly conditional?: readonly string[]
  readonly isProtected?: boolean
  /** Cells of a protected sheet where a person may type. */
  readonly unlocked?: readonly string[]
  /** A protected sheet that names no formulas and no lists. */
  readonly keepsFormulas?: boolean
  readonly visibility?: Visibility
}

export type Visibility = 'Visible' | 'Hidden' | 'VeryHidden'

export interface FakeBook {
  readonly name: string
  readonly sheets: readonly FakeSheet[]
  /** Names for cells: { Ratings: 'Lists!A1:A3' }. */
  readonly names?: Readonly<Record<string, string>>
  /** What stands before the names of our functions: 'PLAN' for =PLAN.RAGSUMMARY(). */
  readonly namespace?: string
  /** Dates count from 1904, as in workbooks of old Macs. */
  readonly since1904?: boolean
  /** Bytes that one answer may have: 5 MB in Excel on the web ("Resource limits and performance optimization"). */
  readonly answerLimit?: number
  /** Cells that one range may have before its values are null: 5,000,000 in Excel ("Performance optimization"). */
  readonly cellLimit?: number
}

/** What a cell shows: dates are serial numbers with a format. null is a cell that holds nothing. */
export type Shown = null | string | number | boolean | { readonly error: string }

export interface OpenCell {
  shown: Shown
  format: string
  formula?: string | undefined
  fill?: string | undefined
  /** Where its hyperlink leads: 'Plan'!C5. */
  link?: string | undefined
  locked: boolean
}

export interface Conditional {
  readonly id: string
  readonly areas: readonly Area[]
  readonly type: string
  formula: string
  colour: string
}

/** A sheet as it stands now. */
export interface OpenSheet {
  readonly id: string
  name: string
  visibility: Visibility
  /** By row times 16384 plus column. */
  readonly cells: Map<number, OpenCell>
  lists: { readonly area: Area; readonly source: string }[]
  conditional: Conditional[]
  readonly facts: FakeSheet
}

/** An open workbook. */
export class OpenBook {
  readonly facts: FakeBook
  readonly sheets: OpenSheet[]
  /** What is selected; nothing where a chart is. */
  selection: { readonly sheet: OpenSheet; readonly areas: readonly Area[] } | undefined
  private nextId = 1

  constructor(facts: FakeBook) {
    this.facts = facts
    this.sheets = facts.sheets.map(sheet => this.open(sheet))
    const [sheet] = this.sheets
    this.selection = sheet && { sheet, areas: [{ top: 0, left: 0, bottom: 0, right: 0 }] }
  }

  /** By name, in whatever letters, or by id. */
  find(name: string): OpenSheet | undefined {
    return this.sheets.find(sheet => sheet.name.toLowerCase() === name.toLowerCase() || sheet.id === name)
  }

  add(name: string): OpenSheet {
    const sheet = this.open({ name, grid: [] })
    this.sheets.push(sheet)
    return sheet
  }

  /** Days that the serial numbers of this workbook are lower than those of others. */
  get calendar(): number {
    return this.facts.since1904 === true ? 1462 : 0
  }

  newId(): string {
    return `{0000-${this.nextId++}}`
  }

  private open(facts: FakeSheet): OpenSheet {
    const sheet: OpenSheet = {
      id: this.newId(),
      name: facts.name,
      visibility: facts.visibility ?? 'Visible',
      cells: new Map(),
      lists: Object.entries(facts.lists ?? {}).map(([name, source]) => ({ area: areaNamed(name), source })),
      conditional: (facts.conditional ?? []).map(formula => ({
        id: this.newId(),
        areas: [{ top: 0, left: 0, bottom: 9, right: 9 }],
        type: formula === '' ? 'ColorScale' : 'Custom',
        formula,
        colour: '#000000',
      })),
      facts,
    }
    const { top = 0, left = 0 } = facts
    for (const [r, row] of facts.grid.entries())
      for (const [c, cell] of row.entries()) if (cell !== null) this.hold(sheet, top + r, left + c, cell)
    for (const [name, formula] of Object.entries(facts.formulas ?? {})) at(sheet, name).formula = formula
    for (const [name, format] of Object.entries(facts.formats ?? {})) at(sheet, name).format = format
    for (const [name, fill] of Object.entries(facts.fills ?? {})) at(sheet, name).fill = fill
    for (const name of facts.unlocked ?? []) at(sheet, name).locked = false
    return sheet
  }

  /** Puts a cell of a test where it stands, without reading anything into it. */
  hold(sheet: OpenSheet, row: number, column: number, cell: Cell): void {
    const held = cellAt(sheet, row, column)
    held.shown = isDay(cell)
      ? serialOf(cell.day) - this.calendar
      : isCellError(cell)
        ? { error: cell.error }
        : cell
    held.format = isDay(cell) ? (cell.day % 1 === 0 ? 'dd/mm/yyyy' : 'dd/mm/yyyy hh:mm') : 'General'
    held.formula = undefined
  }
}

/** Excel counts a 29 February 1900 that never was. */
function serialOf(day: number): number {
  return day < 61 ? day - 1 : day
}

/** The cell at a place, made if nothing has been there. */
export function cellAt(sheet: OpenSheet, row: number, column: number): OpenCell {
  const key = keyOf(row, column)
  const known = sheet.cells.get(key)
  if (known !== undefined) return known
  const cell: OpenCell = { shown: null, format: 'General', locked: true }
  sheet.cells.set(key, cell)
  return cell
}

function at(sheet: OpenSheet, name: string): OpenCell {
  const place = parseCellName(name)
  if (place === undefined) throw new RangeError(`${name} is no cell`)
  return cellAt(sheet, place.row, place.column)
}

function areaNamed(name: string): Area {
  const area = parseAreaName(name)
  if (area === undefined) throw new RangeError(`${name} is no area`)
  return area
}

export function keyOf(row: number, column: number): number {
  return row * 16384 + column
}

export function placeOf(key: number): { row: number; column: number } {
  return { row: Math.floor(key / 16384), column: key % 16384 }
}

export function intersection(a: Area, b: Area): Area | undefined {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  }
  return area.top > area.bottom || area.left > area.right ? undefined : area
}

export function isIn({ top, left, bottom, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right
}
