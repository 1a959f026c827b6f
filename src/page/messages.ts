import * as z from 'zod/mini'
import { type Cell, MARK_COLOURS, type Spot } from '../../shared/index.ts'
import type { Mark, OwnSheet } from '../host.ts'
import type { Block } from './blocks.ts'

/** What a cell of the file shall hold. */
export type CellToWrite = Spot & { readonly after: Cell }

/** What the worker is asked: to read one file, given as it is or as base64 text, or to write into it. */
const request = z.strictObject({
  name: z.string(),
  file: z.union([z.instanceof(Blob), z.string()]),
  changes: z.optional(
    z.strictObject({
      cells: z.array(z.custom<CellToWrite>(isCellToWrite)),
      /** Sheets of ours, whole; and names of those that are gone, where the file has them. */
      written: z.array(z.custom<OwnSheet>(isOwnSheet)),
      removed: z.array(z.string()),
      /** The cells that shall be marked, and no others; left out where marks stay as the file has them. */
      marks: z.optional(z.array(z.custom<Mark>(isMark))),
    }),
  ),
  /** A copy for the receiver is made of what was written, by choice without our sheets and marks. */
  copy: z.optional(z.strictObject({ withoutSheets: z.boolean() })),
})

/**
 * What the worker answers: how far it is, the workbook in blocks, at last the file's bytes, as they are or as they were
 * written; or one sentence.
 */
const answer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('progress'), part: z.number().check(z.minimum(0), z.maximum(1)) }),
  // Blocks hold the cells, a hundred thousand rows of them: they are made by blocksOf and not looked through again.
  z.strictObject({ kind: z.literal('block'), block: z.custom<Block>(isBlock) }),
  z.strictObject({ kind: z.literal('bytes'), bytes: z.instanceof(Uint8Array) }),
  z.strictObject({
    kind: z.literal('written'),
    bytes: z.instanceof(Uint8Array),
    said: z.array(z.string()),
  }),
  z.strictObject({ kind: z.literal('problem'), sentence: z.string() }),
])

export type Request = z.infer<typeof request>
/** What is written into a file. */
export type Changes = NonNullable<Request['changes']>
/** What a copy for the receiver leaves out. */
export type Copy = NonNullable<Request['copy']>
export type Answer = z.infer<typeof answer>

export function readRequest(message: unknown): Request {
  const { success, data } = request.safeParse(message)
  if (!success) throw new TypeError('The worker was sent something that is no request')
  return data
}

export function readAnswer(message: unknown): Answer {
  const { success, data } = answer.safeParse(message)
  if (!success) throw new TypeError('The worker sent something that is no answer')
  return data
}

function isBlock(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'kind' in value
}

function isCellToWrite(value: unknown): boolean {
  const { sheet, row, column, after } = (value ?? {}) as Partial<CellToWrite>
  return typeof sheet === 'string' && Number.isInteger(row) && Number.isInteger(column) && after !== undefined
}

function isMark(value: unknown): boolean {
  const { sheet, row, column, severity } = (value ?? {}) as Partial<Mark>
  const isPlace = typeof sheet === 'string' && Number.isInteger(row) && Number.isInteger(column)
  return isPlace && severity !== undefined && severity in MARK_COLOURS
}

function isOwnSheet(value: unknown): boolean {
  const { name, rows, links } = (value ?? {}) as Partial<OwnSheet>
  return typeof name === 'string' && Array.isArray(rows) && Array.isArray(links)
}
