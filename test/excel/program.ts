import { describe, expect, it } from '@jest/globals'
import { excelHost } from '../../excel/host.ts'
import type { Cell } from '../../shared/index.ts'
import type { CellChange, Host } from '../../src/host.ts'
import type { FakeBook, FakeSheet } from './office/book.ts'
import { IGNORED } from './ignored.ts'
import { FLOOR } from './office/load.ts'
import { openInExcel } from './office/open.ts'
import type { FakeExcel } from './office/workbook.ts'

/** An Excel that knows all that the add-in can make use of; {@link FLOOR} is the oldest that the manifest allows. */
const TODAY = { ...FLOOR, ExcelApi: '1.17' }

export const PLAN: FakeSheet = {
  name: 'Plan',
  grid: [
    ['Ref', 'RAG', 'Due'],
    ['A1', 'Grn', { day: 45747 }],
    ['A2', 'A', 12],
  ],
}

/** An open workbook with a small plan, and our host over it. */
export interface Program {
  readonly excel: FakeExcel
  readonly host: Required<Host>
}

export function open(
  sheet: Partial<FakeSheet> = {},
  book: Partial<FakeBook> = {},
  sets: Readonly<Record<string, string>> = TODAY,
): Program {
  const excel = openInExcel({ name: 'p.xlsx', sheets: [{ ...PLAN, ...sheet }], ...book }, sets)
  return { excel, host: excelHost() }
}

/** What stands in one cell, after it was changed. */
export async function afterChange({ host }: Program, made: Partial<CellChange>): Promise<Cell | undefined> {
  const refused = await host.change([{ sheet: 'Plan', cell: 'B2', before: 'Grn', after: 'G', ...made }])
  if (refused.length > 0) throw new Error(refused.map(({ because }) => because).join())
  return (await host.read('Plan')).grid[1]?.[1]
}

/** Rows of a thousand letters each. */
export function wide(rows: number): string[][] {
  return Array.from({ length: rows }, (_, r) => [`A${r}`, 'x'.repeat(1000)])
}

/**
 * What the stand-in can do wrong or otherwise than expected, and what comes of it. Each is in ignored.ts with the code that
 * takes account of it: without that code the test is red.
 */
export type Fault = readonly [fault: string, what: () => Promise<unknown>, expected: unknown]

/** A test of each fault, and one that the list of ignored.ts has them all. */
export function faultTests(when: string, file: string, faults: readonly Fault[]): void {
  describe(`what Excel may do otherwise than expected ${when}`, () => {
    it.each(faults)('%s', async (_, what, expected) => {
      expect(await what()).toEqual(expected)
    })

    it('stands in ignored.ts, and nothing else does', () => {
      const listed = IGNORED.filter(({ test }) => test === file).map(({ fault }) => fault)
      expect(listed.sort()).toEqual(faults.map(([fault]) => fault).sort())
    })
  })
}
