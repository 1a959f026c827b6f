import { writeXlsx } from 'hucre'
import { readFileSync } from 'node:fs'
import { HEADINGS, inventRows } from '../../bench/invented.ts'
import type { Workbook } from '../../shared/index.ts'
import { readWorkbook } from '../../src/file/read.ts'

/** A workbook of samples/, by its file name. */
export function sampleWorkbook(name: string): Promise<Workbook> {
  return readWorkbook(name, new Uint8Array(readFileSync(`samples/${name}`)))
}

/** A workbook in which nothing was ever written. */
export function emptyWorkbook(): Promise<Uint8Array> {
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows: [] }] })
}

/** A workbook that holds something else. */
export function unrelatedWorkbook(): Promise<Uint8Array> {
  const rows = [['Shopping'], ['Milk', 2], ['Bread', 1]]
  return writeXlsx({ sheets: [{ name: 'Sheet1', rows }] })
}

/** A return of ten columns with so many actions, a few of them faulty. */
export function largeWorkbook(rows: number): Promise<Uint8Array> {
  // Spreadsheets count days from 30 December 1899, dates from 1 January 1970.
  const cells = inventRows(rows).map(row =>
    row.map(cell => (typeof cell === 'object' ? new Date((cell.day - 25_569) * 86_400_000) : cell)),
  )
  return writeXlsx({ sheets: [{ name: 'Return', rows: [HEADINGS, ...cells] }] })
}
