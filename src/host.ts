import type { Limit, Sheet, Spot, Workbook } from '../shared/index.ts'

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
  /** Told after each block how many rows of the sheet have been read, of how many. */
  readonly onProgress?: (rows: number, of: number) => void
  /** When it is aborted, the reading ends by rejecting with its reason. */
  readonly signal?: AbortSignal
}

/**
 * What a spreadsheet program must offer. One file per program implements it and only translates: a host holds no rule, no
 * count and no wording about plans. Rows and columns are 0-based. A method rejects with one sentence that a person can
 * read. A method that is left out is something that the program cannot do.
 */
export interface Host {
  /** 'Excel', 'Google Sheets' … */
  readonly program: string
  /** What this program cannot tell of any workbook; reports name it. */
  readonly limits: readonly Limit[]
  contents(): Promise<Contents>
  read(sheet: string, reading?: Reading): Promise<Sheet>
  /** Shows a cell: its sheet in front, the cursor on it. */
  select?(spot: Spot): Promise<void>
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
