import type { ICellData, IRange, Nullable } from '@univerjs/presets'
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
import type { Shift } from './kept-facts.ts'
import type { Restructuring } from './sheet-view.ts'

type Matrix = Record<number, Record<number, Nullable<ICellData>>>

/** The parameters of the library's mutations, as far as they are looked at. */
export interface Params {
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

/** Mutations after which cells stand elsewhere. */
export const STRUCTURE: ReadonlyMap<string, Restructuring['what']> = new Map([
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

/** Mutations after which a sheet reads differently though its values are the same. */
export const ALTERING: ReadonlySet<string> = new Set([
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetWorksheetHideMutation.id,
])

/** The cells that a mutation of values is about to change. */
export function* placesOf(id: string, params: Params): Generator<readonly [string, number, number]> {
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
export function shiftOf(what: Restructuring['what'], range: IRange | undefined): Shift | undefined {
  if (range === undefined) return undefined
  const rows = range.endRow - range.startRow + 1
  const columns = range.endColumn - range.startColumn + 1
  if (what === 'rows inserted') return { edges: 'rows', at: range.startRow, by: rows }
  if (what === 'rows removed') return { edges: 'rows', at: range.startRow, by: -rows }
  if (what === 'columns inserted') return { edges: 'columns', at: range.startColumn, by: columns }
  if (what === 'columns removed') return { edges: 'columns', at: range.startColumn, by: -columns }
  return undefined
}
