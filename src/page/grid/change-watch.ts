import type {
  ICellData,
  ICommandInfo,
  IExecutionOptions,
  IRange,
  Nullable,
  Worksheet,
} from '@univerjs/presets'
import {
  AddWorksheetMergeMutation,
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveNumfmtMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  RemoveWorksheetMergeMutation,
  ReorderRangeMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetNumfmtMutation,
  SetRangeValuesMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
} from '@univerjs/preset-sheets-core'
import type { Cell } from '../../../shared/index.ts'
import type { Shift } from './kept-facts.ts'
import type { OpenWorkbook } from './open-workbook.ts'
import type { Edit, Restructuring } from './sheet-view.ts'

/** What happens in the workbook, as it is told on. Sheets are named as they are called afterwards. */
export interface Happenings {
  /** Values in place. `sheetId` is the grid's. */
  edited(edits: readonly Edit[], sheetId: string): void
  restructured(change: Restructuring, sheetId: string, shift?: Shift): void
  /** A sheet reads differently though nobody changed its values: calculated, merged, hidden. */
  altered(sheet: string): void
}

type Matrix = Record<number, Record<number, Nullable<ICellData>>>

/** The parameters of the library's mutations, as far as they are looked at. */
interface Params {
  readonly unitId?: string
  readonly subUnitId?: string
  readonly subUnitName?: string
  readonly cellValue?: Matrix
  readonly range?: IRange
  readonly from?: { readonly subUnitId: string; readonly value: Matrix }
  readonly to?: { readonly subUnitId: string; readonly value: Matrix }
  readonly values?: Record<string, { readonly ranges: readonly IRange[] }>
  readonly ranges?: readonly IRange[]
  readonly sheet?: { readonly id: string; readonly name: string }
}

const STRUCTURE: ReadonlyMap<string, Restructuring['what']> = new Map([
  [InsertRowMutation.id, 'rows inserted'],
  [RemoveRowMutation.id, 'rows removed'],
  [MoveRowsMutation.id, 'rows moved'],
  [InsertColMutation.id, 'columns inserted'],
  [RemoveColMutation.id, 'columns removed'],
  [MoveColsMutation.id, 'columns moved'],
  [ReorderRangeMutation.id, 'rows sorted'],
  [InsertSheetMutation.id, 'sheet added'],
  [RemoveSheetMutation.id, 'sheet removed'],
  [SetWorksheetNameMutation.id, 'sheet renamed'],
  [SetWorksheetOrderMutation.id, 'sheets moved'],
])

const ALTERING: ReadonlySet<string> = new Set([
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetWorksheetHideMutation.id,
])

/** A cell that is being changed, and what it held before. */
interface Touched {
  readonly sheet: Worksheet
  readonly row: number
  readonly column: number
  readonly before: Cell
  readonly formula: string | undefined
  /** Not only by the library, which moves formulas with the rows that they name. */
  byPerson: boolean
}

/** The library marks the results of formulas so; its types do not tell of it. */
interface Marked extends IExecutionOptions {
  readonly applyFormulaCalculationResult?: boolean
}

/**
 * Watches the library's mutations, the only way in which its workbook changes. Edits are told once the task that makes them
 * is over, for one edit may take several mutations: a value, then its number format.
 */
export class ChangeWatch {
  private readonly touched = new Map<string, Touched>()
  private timer: ReturnType<typeof setTimeout> | undefined
  private readonly open: OpenWorkbook
  private readonly happenings: Happenings
  private readonly stops: readonly { dispose(): void }[]

  constructor(open: OpenWorkbook, happenings: Happenings) {
    this.open = open
    this.happenings = happenings
    this.stops = [
      open.commands.beforeCommandExecuted((command, options) => this.before(command, options)),
      open.commands.onCommandExecuted((command, options) => this.after(command, options)),
    ]
  }

  dispose(): void {
    clearTimeout(this.timer)
    for (const stop of this.stops) stop.dispose()
  }

  private before({ id, params = {} }: Readonly<ICommandInfo>, options: Marked = {}): void {
    const of = params as Params
    if (of.unitId !== this.open.id) return
    // Where cells stand is about to change: what was touched until now is told by its old place.
    if (STRUCTURE.has(id)) this.tell()
    if (options.applyFormulaCalculationResult === true) return
    // A formula is put into its cell by the library, before the mutation that a person caused.
    const byPerson = options.fromFormula !== true
    for (const [sheetId, row, column] of placesOf(id, of)) this.touch(sheetId, row, column, byPerson)
  }

  private after({ id, params = {} }: Readonly<ICommandInfo>, options?: IExecutionOptions): void {
    const of = params as Params
    if (of.unitId !== this.open.id) return
    const sheetId = of.subUnitId ?? of.sheet?.id ?? ''
    const name = this.open.sheetById(sheetId)?.getName() ?? of.subUnitName ?? of.sheet?.name ?? ''
    const what = STRUCTURE.get(id)
    if (what !== undefined)
      this.happenings.restructured({ sheet: name, what }, sheetId, shiftOf(what, of.range))
    else if (ALTERING.has(id) || (id === SetRangeValuesMutation.id && options?.fromFormula === true))
      this.happenings.altered(name)
  }

  private touch(sheetId: string, row: number, column: number, byPerson: boolean): void {
    const key = `${sheetId} ${row} ${column}`
    const known = this.touched.get(key)
    if (known !== undefined) {
      known.byPerson ||= byPerson
      return
    }
    const sheet = this.open.sheetById(sheetId)
    if (sheet === undefined) return
    const before = this.open.cell(sheet, row, column)
    const formula = this.open.formula(sheet, row, column)
    this.touched.set(key, { sheet, row, column, before, formula, byPerson })
    this.timer ??= setTimeout(() => this.tell(), 0)
  }

  private tell(): void {
    clearTimeout(this.timer)
    this.timer = undefined
    const bySheet = new Map<Worksheet, Edit[]>()
    for (const touched of this.touched.values()) {
      const edit = touched.byPerson ? this.editOf(touched) : undefined
      if (edit === undefined) continue
      const edits = bySheet.get(touched.sheet)
      if (edits === undefined) bySheet.set(touched.sheet, [edit])
      else edits.push(edit)
    }
    this.touched.clear()
    for (const [sheet, edits] of bySheet) this.happenings.edited(edits, sheet.getSheetId())
  }

  /** undefined when the cell holds what it held, or when its formula was only calculated or moved. */
  private editOf({ sheet, row, column, before, formula }: Touched): Edit | undefined {
    const now = this.open.formula(sheet, row, column)
    const after = this.open.cell(sheet, row, column)
    if (now === formula && (now !== undefined || isSame(before, after))) return undefined
    const edit = { sheet: sheet.getName(), row, column, before, after }
    return now === undefined ? edit : { ...edit, formula: now }
  }
}

/** The cells that a mutation of values is about to change. */
function* placesOf(id: string, params: Params): Generator<readonly [string, number, number]> {
  const { subUnitId = '', cellValue, from, to, values, ranges } = params
  if (id === SetRangeValuesMutation.id) yield* cellsOf(subUnitId, cellValue)
  if (id === MoveRangeMutation.id) {
    yield* cellsOf(from?.subUnitId ?? '', from?.value)
    yield* cellsOf(to?.subUnitId ?? '', to?.value)
  }
  const formatted =
    id === SetNumfmtMutation.id ? Object.values(values ?? {}).flatMap(value => value.ranges) : ranges
  if (id === SetNumfmtMutation.id || id === RemoveNumfmtMutation.id)
    for (const range of formatted ?? []) yield* placesIn(subUnitId, range)
}

function* cellsOf(sheetId: string, matrix: Matrix = {}): Generator<readonly [string, number, number]> {
  for (const row in matrix) for (const column in matrix[row]) yield [sheetId, Number(row), Number(column)]
}

function* placesIn(sheetId: string, range: IRange): Generator<readonly [string, number, number]> {
  for (let row = range.startRow; row <= range.endRow; row++)
    for (let column = range.startColumn; column <= range.endColumn; column++) yield [sheetId, row, column]
}

/** Where what lies below or beyond goes; undefined for changes of order. */
function shiftOf(what: Restructuring['what'], range: IRange | undefined): Shift | undefined {
  if (range === undefined) return undefined
  const rows = range.endRow - range.startRow + 1
  const columns = range.endColumn - range.startColumn + 1
  if (what === 'rows inserted') return { edges: 'rows', at: range.startRow, by: rows }
  if (what === 'rows removed') return { edges: 'rows', at: range.startRow, by: -rows }
  if (what === 'columns inserted') return { edges: 'columns', at: range.startColumn, by: columns }
  if (what === 'columns removed') return { edges: 'columns', at: range.startColumn, by: -columns }
  return undefined
}

function isSame(one: Cell, other: Cell): boolean {
  return one === other || JSON.stringify(one) === JSON.stringify(other)
}
