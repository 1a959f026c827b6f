import { type Cell, cellAt, plainSheet, type Sheet, type Workbook } from '../../shared/index.ts'
import type { Host, SheetSize } from '../../src/host.ts'

/** 31 March 2025 */
export const DUE = 45747

const GRID: readonly (readonly Cell[])[] = [
  ['Plan for the year', null, null, null],
  [],
  ['Ref', 'Action', 'RAG', 'Due'],
  ['T1-C01', 'Open a new station', 'G', { day: DUE }],
  ['1.10', 'Train the call handlers', 'Grn', null],
  ['T1-C03', 'Review the estate', null, { day: DUE + 0.5 }],
  ['T1-C04', 'Publish the plan', 1.1, true],
  [],
  [1, '=1+1 as text', '', '#N/A or not'],
]

/** One sheet with everything that a host may tell, one without a cell, and one that is hidden. */
export const PLAN: Workbook = {
  file: 'plan.xlsx',
  sheets: [
    {
      ...plainSheet('Plan', GRID),
      merges: [{ top: 0, left: 0, bottom: 0, right: 3 }],
      hiddenRows: new Set([5]),
      hiddenColumns: new Set([1]),
      tables: [{ name: 'Actions', area: { top: 2, left: 0, bottom: 6, right: 3 } }],
      dropDowns: [{ area: { top: 3, left: 2, bottom: 6, right: 2 }, values: ['G', 'A', 'R'] }],
      formulas: [{ row: 8, column: 0, text: '=RAGCOUNT(C4:C7,"G")' }],
      fills: new Map([[3, new Map([[2, '#00B050']])]]),
    },
    plainSheet('Empty', []),
    {
      ...plainSheet('Last year', [['Ref', 'RAG', null], ['A1', 'G'], [null]], 1, 2),
      hidden: true,
    },
  ],
  limits: [],
}

/** A workbook of plain sheets, written as a test wants to read it. */
export function bookOf(sheets: Readonly<Record<string, readonly (readonly Cell[])[]>>): Workbook {
  return {
    file: 'plan.xlsx',
    sheets: Object.entries(sheets).map(([name, grid]) => plainSheet(name, grid)),
    limits: [],
  }
}

/** The cells from A1 on, as many as there are rows and columns; whatever shows nothing is null. */
export function cellsOf(sheet: Sheet, { rows, columns }: Pick<SheetSize, 'rows' | 'columns'>): Cell[][] {
  return Array.from({ length: rows }, (_, row) =>
    Array.from({ length: columns }, (__, column) => {
      const cell = cellAt(sheet, row, column)
      return cell === '' ? null : cell
    }),
  )
}

/** All cells of one sheet that a host tells, of the size that it tells. */
export async function readCells(host: Host, name: string): Promise<Cell[][]> {
  const size = await sizeOf(host, name)
  return cellsOf(await host.read(name), size)
}

export async function sizeOf(host: Host, name: string): Promise<SheetSize> {
  const size = (await host.contents()).sheets.find(sheet => sheet.name === name)
  if (size === undefined) throw new RangeError(`Cannot measure "${name}": the host tells of no such sheet`)
  return size
}

export async function namesIn(host: Host): Promise<string[]> {
  return (await host.contents()).sheets.map(({ name }) => name)
}
