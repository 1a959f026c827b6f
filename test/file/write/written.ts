import { readFileSync } from 'node:fs'
import { unzipSync } from 'fflate'
import { parseCellName, type Cell, cellAt, type Workbook } from '../../../shared/index.ts'
import type { CellEdit, Edits } from '../../../src/file/edits.ts'
import { readWorkbook } from '../../../src/file/read.ts'
import { type Written, writeWorkbook } from '../../../src/file/write/write-workbook.ts'

/** Workbooks made by other programs, with nearly all that stands beside cells; `make.py` says how. */
export const MADE = ['everything.xlsx', 'macros.xlsm', 'openpyxl.xlsx', 'libreoffice.xlsx'] as const

export function madeFile(name: string): Uint8Array {
  return new Uint8Array(readFileSync(new URL(`workbooks/${name}`, import.meta.url)))
}

/** A file that was read, with its bytes. */
export interface OpenFile {
  readonly workbook: Workbook
  readonly bytes: Uint8Array
}

export async function openBytes(name: string, bytes: Uint8Array): Promise<OpenFile> {
  return { workbook: await readWorkbook(name, bytes), bytes }
}

export const openMade = (name: string): Promise<OpenFile> => openBytes(name, madeFile(name))

export const NO_EDITS: Edits = { cells: [], written: [], removed: [] }

/** Edits of cells by their names; what stands there before is looked up. */
export function cellEdits(
  { sheets }: Workbook,
  sheet: string,
  cells: Readonly<Record<string, Cell>>,
): readonly CellEdit[] {
  const of = sheets.find(({ name }) => name === sheet)
  if (of === undefined) throw new Error(`no sheet ${sheet}`)
  return Object.entries(cells).map(([name, after]) => {
    const { row, column } = parseCellName(name) ?? { row: -1, column: -1 }
    return { sheet, row, column, before: cellAt(of, row, column), after }
  })
}

export async function writeCellsOf(
  { workbook, bytes }: OpenFile,
  sheet: string,
  cells: Readonly<Record<string, Cell>>,
): Promise<Written> {
  return writeWorkbook(workbook, bytes, { ...NO_EDITS, cells: cellEdits(workbook, sheet, cells) })
}

/** Writes, and opens what was written. */
export async function rewritten({ workbook, bytes }: OpenFile, edits: Partial<Edits>): Promise<OpenFile> {
  const written = await writeWorkbook(workbook, bytes, { ...NO_EDITS, ...edits })
  return openBytes(workbook.file, written.bytes)
}

export function partsOf(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  return new Map(Object.entries(unzipSync(bytes)))
}

export function partText(bytes: Uint8Array, path: string): string {
  return new TextDecoder().decode(partsOf(bytes).get(path))
}

/** Parts whose bytes differ, '+' before those that came and '-' before those that went. */
export function differingParts(before: Uint8Array, after: Uint8Array): string[] {
  const [old, now] = [partsOf(before), partsOf(after)]
  const paths = new Set([...old.keys(), ...now.keys()])
  return [...paths]
    .flatMap(path => {
      const [one, other] = [old.get(path), now.get(path)]
      if (one === undefined) return `+${path}`
      if (other === undefined) return `-${path}`
      return Buffer.compare(one, other) === 0 ? [] : path
    })
    .sort()
}

/** The one piece in which two texts differ. */
export function difference(before: string, after: string): { readonly from: string; readonly to: string } {
  let start = 0
  while (start < before.length && before[start] === after[start]) start++
  let end = 0
  while (end < Math.min(before.length, after.length) - start && before.at(-1 - end) === after.at(-1 - end))
    end++
  return { from: before.slice(start, before.length - end), to: after.slice(start, after.length - end) }
}
