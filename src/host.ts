import type {
  Cell,
  DropDown,
  Finding,
  Limit,
  NamedChange,
  RefusedChange,
  Sheet,
  Spot,
  Workbook,
} from '../shared/index.ts'

/** A sheet of the open workbook, before it is read. */
export interface SheetSize {
  readonly name: string
  /** Rows and columns from A1 to the last cell that holds something; 0 for an empty sheet. */
  readonly rows: number
  readonly columns: number
  readonly hidden: boolean
}

/** What is open: the workbook's name as the person knows it, '' where it has none, and its sheets in order. */
export interface Contents {
  readonly file: string
  readonly sheets: readonly SheetSize[]
}

/** How a long reading is followed and stopped. */
export interface Reading {
  /** Told after each block how many rows of the sheet have been read, of how many; at the end, that all have been. */
  readonly onProgress?: (rows: number, of: number) => void
  /** When it is aborted, before or while reading, the reading ends by rejecting with its reason. */
  readonly signal?: AbortSignal
}

/** What has changed since a program was asked to watch. */
export interface SheetChange {
  readonly sheet: string
  /** 'cells' when values changed in place; 'structure' when rows, columns or sheets came, went, moved or were renamed. */
  readonly kind: 'cells' | 'structure'
}

/** What one column says beside its values, where that is too dear to read of every column. */
export interface ColumnLooks {
  /** Fill colour ('#RRGGBB') of coloured cells by row. */
  readonly fills: ReadonlyMap<number, string>
  readonly dropDowns: readonly DropDown[]
}

/** A sheet that we own, as it shall be written: texts stay texts, whatever they begin with. */
export interface OwnSheet {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  /** Links to cells of the workbook, as hyperlink objects and never as formulas. */
  readonly links: readonly Link[]
  /**
   * How the sheet ended when it was read (`endOf` of the core), where lines that others have added since must not be lost. A
   * host refuses to write over one that ends otherwise, as `whyNotOver` of the core.
   */
  readonly wasEnd?: string
}

/** A cell, 0-based, that leads to another. */
export interface Link {
  readonly row: number
  readonly column: number
  readonly to: Spot
}

/** A change of one cell that a person has previewed: one that a report offers, or the way back. */
export type CellChange = NamedChange

/** A colour that we lay over cells with findings. */
export interface Mark extends Spot {
  readonly severity: Finding['severity']
}

/**
 * What a spreadsheet program must offer. One file per program implements it and only translates: a host holds no rule, no
 * count and no wording about plans. Rows and columns are 0-based. A method rejects with one sentence that a person can
 * read. A method that is left out is something that the program cannot do.
 */
export interface Host {
  /** 'Excel', 'Google Sheets' … */
  readonly program: string
  /** What this program cannot tell of any workbook, even when asked for one column; reports name it. */
  readonly limits: readonly Limit[]
  contents(): Promise<Contents>
  /** The cells of one sheet, in blocks; `reading` follows and stops it. Rejects when no sheet has this name. */
  read(sheet: string, reading?: Reading): Promise<Sheet>
  /** Fills and drop-down lists of one column. Left out where `read` tells them, or where the program cannot. */
  looks?(sheet: string, column: number): Promise<ColumnLooks>
  /** Shows a cell: its sheet in front, the cursor on it. Rejects when there is no such sheet. */
  select?(spot: Spot): Promise<void>
  /** Tells of every change until the answer is called. Changes made through this host are told as well. */
  watch?(changed: (change: SheetChange) => void): () => void
  /**
   * Tells when the program does nothing for us until the person has done something, with one sentence that says what; with
   * '' when it goes on. Until the answer is called. Left out where that cannot happen.
   */
  waiting?(told: (sentence: string) => void): () => void
  /** Writes one of our own sheets, in the place of the one of that name, else last. Refuses as `whyNotOurs` of the core. */
  writeSheet?(sheet: OwnSheet): Promise<void>
  /** Takes one of our own sheets away; nothing happens when it is not there. Refuses as `whyNotOurs` of the core. */
  removeSheet?(name: string): Promise<void>
  /**
   * Makes all changes or none, as `judgeChanges` of the core judges the cells that stand there now. Resolves to those that
   * are refused, with the reason; when there is one, nothing was written.
   */
  change?(changes: readonly CellChange[]): Promise<readonly RefusedChange[]>
  /**
   * Writes a formula into the one cell that is selected, if it is empty: no value, no formula, no part of the result of one,
   * not merged, not protected, on no sheet of ours. It is looked at just before it is written. Resolves to where the formula
   * stands; rejects as `notOneCell` and `whyNotInto` of the core, and then nothing was written.
   *
   * @param formula as it is typed in English, with the prefix that our functions have in this program: '=RAGCOUNT(D2:D90,"G")'
   */
  putFormula?(formula: string): Promise<Spot>
  /** Marks these cells and no others: marks that we set before go. The person's own formats stay as they are. */
  mark?(marks: readonly Mark[]): Promise<void>
}

/** What a host rejects with when it was never told whether what it asked to be written was. Its message says so. */
export class OutcomeUnknown extends Error {}

/** What a host rejects with when a sheet is asked for that is not there. */
export function noSuchSheet(name: string): RangeError {
  return new RangeError(`There is no sheet "${name}" any more: it was renamed or deleted`)
}

/** Reads the whole workbook, sheet by sheet. Progress counts the rows of all its sheets. */
export async function readWorkbook(host: Host, reading: Reading = {}): Promise<Workbook> {
  const { file, sheets } = await host.contents()
  const of = sheets.reduce((sum, sheet) => sum + sheet.rows, 0)
  const read: Sheet[] = []
  let before = 0
  for (const { name, rows } of sheets) {
    const onProgress = (row: number): void => reading.onProgress?.(before + row, of)
    read.push(await host.read(name, { ...reading, onProgress }))
    before += rows
  }
  return { file, sheets: read, limits: host.limits }
}
