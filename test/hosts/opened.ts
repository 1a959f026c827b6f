import type { Cell, Spot, Workbook } from '../../shared/index.ts'
import type { Host, Link, Mark } from '../../src/host.ts'

/** A workbook that is open in a program: its host, and what a test can do and see there beside it. */
export interface Opened {
  readonly host: Host
  /** A person types into a cell. */
  type?(spot: Spot, cell: Cell): Promise<void>
  /** A person inserts a row above this one. */
  insertRow?(sheet: string, row: number): Promise<void>
  /** The cell with the cursor, on the sheet in front. */
  cursor?(): Spot | undefined
  /** Our colours, as a person sees them. */
  marks?(): readonly Mark[]
  /** Where the links of a sheet lead. */
  links?(sheet: string): readonly Link[]
}

/** Opens a workbook in a program, each time anew. */
export type Open = (workbook: Workbook) => Promise<Opened>
