import type { Area, Cell, SheetFormula } from '../shared/index.ts'

/** Names and types of the calls between sidebar and script. What crosses is JSON: no Date, no undefined. */
export interface Calls {
  contents(): Contents
  readRows(request: RowsRequest): Rows
}

/** The spreadsheet: its name and its sheets in order. */
export interface Contents {
  readonly file: string
  readonly sheets: readonly {
    readonly name: string
    /** From A1 to the last cell that holds something; 0 for an empty sheet. */
    readonly rows: number
    readonly columns: number
    readonly hidden: boolean
  }[]
}

/** Some rows of one sheet, from column A on; `top` is 0-based. */
export interface RowsRequest {
  readonly sheet: string
  readonly top: number
  readonly rows: number
}

export interface Rows {
  readonly grid: readonly (readonly Cell[])[]
  /** Merged areas that begin in these rows. */
  readonly merges: readonly Area[]
  /** Those that call our own functions. */
  readonly formulas: readonly SheetFormula[]
}
