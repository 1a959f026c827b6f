import type { Area, Cell, Limit, Sheet, Spot, Standing, Workbook } from '../../../shared/index.ts'
import type { Contents, Link, OwnSheet, Reading, SheetChange } from '../../host.ts'
import type { Marks } from './marks.ts'

/** A value that a person changed. Rows and columns are 0-based, as everywhere. */
export interface Edit extends Spot {
  readonly before: Cell
  /** What the cell holds now; null while a formula that was typed is not yet calculated. */
  readonly after: Cell
  /** What was typed, where it is a formula: '=SUM(A1:A3)'. */
  readonly formula?: string
}

/** A change after which cells stand elsewhere than in the file. */
export interface Restructuring {
  readonly sheet: string
  readonly what:
    | 'rows inserted'
    | 'rows removed'
    | 'rows moved'
    | 'columns inserted'
    | 'columns removed'
    | 'columns moved'
    | 'rows sorted'
    | 'sheet added'
    | 'sheet removed'
    | 'sheet renamed'
    | 'sheets moved'
}

/** Cells to write. */
export type Write = Spot & { readonly cell: Cell }

/** One way to look at the sheets of the open workbook, and to change their cells. */
export interface SheetView {
  /** Shows a cell: its sheet in front, the cursor on it. The keyboard stays where it is. Throws when there is no such sheet. */
  select(spot: Spot): void
  /** The cell under the cursor; undefined when nothing is open. */
  place(): Spot | undefined
  /** The areas that are selected on the sheet in front, a merged cell as an area. */
  selected(): readonly Area[]
  /** Takes the keyboard to the cell under the cursor. */
  focus(): void
  dispose(): void
}

/** The open workbook itself: every view shows it and every change is made in it. */
export interface SheetGrid extends SheetView {
  /** Our colours over its cells. */
  readonly marks: Marks
  /**
   * Opens a workbook in the place of the one that is open. Works in slices: progress counts the rows of all sheets. When it
   * is aborted it rejects with the reason, and what was open stays.
   */
  show(workbook: Workbook, reading?: Reading): Promise<void>
  contents(): Contents
  sheetNames(): readonly string[]
  /** What is not known of this workbook: what its file did not tell, and what was lost when its rows were moved. */
  readonly limits: readonly Limit[]
  /** A sheet as it is now, read in slices. Rejects when there is no such sheet. */
  readSheet(name: string, reading?: Reading): Promise<Sheet>
  /** The whole workbook as it is now, at once. */
  readNow(): Workbook
  /** Rows and columns that the grid does not draw. */
  hidden(sheet: string): Pick<Sheet, 'hiddenRows' | 'hiddenColumns'>
  /** What some cells show, row by row, as a person reads it: dates and percentages in their format; '' outside the sheet. */
  texts(sheet: string, area: Area): string[][]
  /** What a person edits in a cell: its formula, else its value in full. */
  textToEdit(spot: Spot): string
  /** What stands in a cell, and what keeps it from being changed; undefined when there is no such sheet. */
  standing(spot: Spot): Standing | undefined
  /** Writes cells, as one step of undo for each sheet. Throws, and writes nothing, when there is no such sheet. */
  setCells(writes: readonly Write[]): void
  /** Writes one of our own sheets, in the place of the one of that name, else last. Whether it is ours has been asked. */
  putSheet(own: OwnSheet): void
  /** Takes a sheet away; nothing happens when it is not there. */
  removeSheet(name: string): void
  /** Where the links of a sheet lead that was written since the workbook was opened. */
  linksOf(sheet: string): readonly Link[]
  /** Enters what a person typed: a formula, a number, a date day first or a text. Throws when there is no such sheet. */
  typeText(spot: Spot, typed: string): void
  undo(): void
  redo(): void
  /** Tells of values that changed in place, by a person or by {@link setCells}, undone ones included. */
  onEdit(listener: (edits: readonly Edit[]) => void): () => void
  /** Tells that another workbook is open. */
  onShow(listener: () => void): () => void
  onStructure(listener: (change: Restructuring) => void): () => void
  /** Tells of everything after which a sheet reads differently: edits, structure, calculated results, merges, hidden rows. */
  onChange(listener: (change: SheetChange) => void): () => void
}
