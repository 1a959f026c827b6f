import { readFileSync } from 'node:fs'
import { readXlsx, type CellValue } from 'hucre'

/** A row without the blank cells at its end. */
function trimmed(row: readonly CellValue[]): CellValue[] {
  const cells = [...row]
  while (cells.length > 0 && (cells[cells.length - 1] ?? null) === null) cells.pop()
  return cells
}

/** The rows of the only sheet of a workbook, straight from the library, without our own reading. */
export async function rowsOf(bytes: Uint8Array): Promise<CellValue[][]> {
  const { sheets } = await readXlsx(bytes)
  if (sheets.length !== 1) throw new Error(`A sample has one sheet; this one has ${sheets.length}`)
  return (sheets[0]?.rows ?? []).map(trimmed)
}

export function sampleRows(file: string): Promise<CellValue[][]> {
  return rowsOf(readFileSync(`samples/${file}`))
}

/** The lines of a text, index 0 is line 1. */
export function textLines(paper: string): string[] {
  return readFileSync(`samples/papers/${paper}.txt`, 'utf8').split('\n')
}

/** The cells of a line, trimmed, without the blank ones at its end. */
export function lineCells(line: string): string[] {
  const cells = line.split('\t').map(cell => cell.trim())
  while (cells.length > 0 && cells[cells.length - 1] === '') cells.pop()
  return cells
}

/** What is left of a text when markup, bullets and spaces are taken away: two texts that read the same are equal. */
export function inkOf(cell: CellValue | undefined): string {
  return String(cell ?? '').replace(/<\/?(ul|p|u)( [^>]*)?>|[•○*]|\s/g, '')
}
