import { formatKind, type Cell } from '../shared/index.ts'

/** A block of cells as Excel gives it: values, and beside each what kind of value it is. */
export interface Block {
  readonly values: readonly (readonly unknown[])[]
  readonly types: readonly (readonly string[])[]
}

/** The number formats of some columns of a block, from its top row on, by column of the block. */
export type Formats = ReadonlyMap<number, readonly string[]>

/** Days from 30 December 1899 to 1 January 1904, where the other calendar of Excel begins. */
export const TO_1904 = 1462

/** The columns of a block that hold a number: only they can hold dates, which Excel gives as numbers. */
export function numberColumns({ types }: Block): number[] {
  const columns = new Set<number>()
  for (const row of types) row.forEach((type, column) => isNumber(type) && columns.add(column))
  return [...columns]
}

/** A block as cells of the core; numbers with a date format are days. */
export function toCells({ values, types }: Block, formats: Formats, since1904: boolean): Cell[][] {
  return values.map((row, r) =>
    row.map((value, c) => toCell(value, types[r]?.[c] ?? '', formats.get(c)?.[r] ?? '', since1904)),
  )
}

function toCell(value: unknown, type: string, format: string, since1904: boolean): Cell {
  if (type === 'Empty') return null
  if (type === 'Error') return { error: String(value) }
  if (typeof value === 'string' || typeof value === 'boolean') return value
  if (typeof value !== 'number') return { error: '#VALUE!' }
  return isNumber(type) && isDateFormat(format) ? dayOf(value, since1904) : value
}

function isNumber(type: string): boolean {
  return type === 'Double' || type === 'Integer'
}

/** Excel counts a 29 February 1900 that never was, so that its days before March 1900 are one too low. */
function dayOf(serial: number, since1904: boolean): Cell {
  if (since1904) return { day: serial + TO_1904 }
  if (serial < 1) return serial
  return { day: serial < 61 ? serial + 1 : serial }
}

const known = new Map<string, boolean>()

/** Looked up once per format: a column has one or two. */
export function isDateFormat(format: string): boolean {
  const before = known.get(format)
  if (before !== undefined) return before
  const isDate = formatKind(format.slice(0, 300)) === 'day'
  known.set(format, isDate)
  return isDate
}
