import { readFile } from 'node:fs/promises'
import { readReturn } from '../../../shared/return/read.ts'
import type { Return } from '../../../shared/return/return.ts'
import { readWorkbook } from '../../../src/file/read.ts'

/** A sample workbook, read as the product reads it. */
export async function readSample(name: string): Promise<Return> {
  const bytes = await readFile(new URL(`../../../samples/${name}.xlsx`, import.meta.url))
  return readReturn(await readWorkbook(`${name}.xlsx`, new Uint8Array(bytes)))
}
