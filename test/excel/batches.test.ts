import { describe, expect, it } from '@jest/globals'
import { excelHost } from '../../excel/host.ts'
import type { Host } from '../../src/host.ts'
import { FLOOR } from './office/load.ts'
import { asked, openInExcel } from './office/open.ts'

const BOOK = {
  name: 'plan.xlsx',
  sheets: [
    {
      name: 'Plan',
      grid: [
        ['Ref', 'RAG', 'Due'],
        ['A1', 'Grn', { day: 45747 }],
        ['A2', 'A', null],
      ],
      lists: { 'B2:B3': 'G,A,R' },
    },
  ],
}

/** What a person does, and what is asked of Excel for it: one list a round trip. */
const FLOWS: readonly (readonly [flow: string, act: (host: Required<Host>) => Promise<unknown>])[] = [
  ['look what sheets there are', host => host.contents()],
  ['read a sheet', host => host.read('Plan')],
  ['ask for colours and lists of a column', host => host.looks('Plan', 1)],
  ['show a cell', host => host.select({ sheet: 'Plan', row: 1, column: 1 })],
  ['change a cell', host => host.change([{ sheet: 'Plan', cell: 'B2', before: 'Grn', after: 'G' }])],
  ['mark a cell', host => host.mark([{ sheet: 'Plan', row: 1, column: 1, severity: 'error' }])],
  [
    'write a sheet of ours',
    host =>
      host.writeSheet({
        name: 'Plan issues',
        rows: [['B2']],
        links: [{ row: 0, column: 0, to: { sheet: 'Plan', row: 1, column: 1 } }],
      }),
  ],
  [
    'write a sheet of ours over an older one, then one of more than a request',
    async host => {
      const rows = Array.from({ length: 2000 }, () => ['x'.repeat(1000)])
      await host.writeSheet({ name: 'Plan issues', rows: [['Old']], links: [] })
      await host.writeSheet({ name: 'Plan issues', rows: [['New']], links: [] })
      await host.writeSheet({ name: 'Plan issues', rows, links: [] })
    },
  ],
  ['take a sheet of ours away', host => host.removeSheet('Plan issues')],
  [
    'watch',
    async host => {
      host.watch(() => undefined)
      await new Promise(resolve => setTimeout(resolve, 5))
    },
  ],
]

describe('what is asked of Excel', () => {
  it.each(FLOWS)('to %s', async (_, act) => {
    const excel = openInExcel(BOOK, { ...FLOOR, ExcelApi: '1.13' })
    await act(excelHost())
    expect(excel.batches.map(asked)).toMatchSnapshot()
  })
})

describe('round trips', () => {
  const rows = (count: number, letters: number) =>
    Array.from({ length: count }, (_, r) => [`A${r}`, 'x'.repeat(letters), 'G', r, r])
  const trips = async (
    grid: ReturnType<typeof rows>,
    tables: boolean,
    act: (host: Required<Host>) => Promise<unknown>,
  ) => {
    const table = { name: 'Actions', area: { top: 0, left: 0, bottom: 9, right: 3 } }
    const excel = openInExcel({ name: 'p', sheets: [{ name: 'Plan', grid, tables: tables ? [table] : [] }] })
    await act(excelHost())
    return excel.batches.length
  }

  it.each([
    ['200 rows', rows(200, 10), false, 1],
    ['200 rows with a table', rows(200, 10), true, 2],
    ['2,000 rows', rows(2000, 120), false, 2],
    ['2,000 rows with a table', rows(2000, 120), true, 2],
    ['9,000 rows of 9 MB', rows(9000, 1000), true, 4],
  ])('of reading %s are those of its blocks', async (_, grid, tables, count) => {
    expect(await trips(grid, tables, host => host.read('Plan'))).toBe(count)
  })

  it('of what a person does are few, however much there is', async () => {
    const grid = rows(3000, 10)
    expect(await trips(grid, false, host => host.contents())).toBe(2)
    expect(await trips(grid, false, host => host.select({ sheet: 'Plan', row: 2999, column: 0 }))).toBe(1)
    expect(await trips(grid, false, host => host.looks('Plan', 2))).toBe(1)
    const changes = Array.from({ length: 500 }, (_, r) => ({
      sheet: 'Plan',
      cell: `C${r + 1}`,
      before: 'G',
      after: 'A',
    }))
    expect(await trips(grid, false, host => host.change(changes))).toBe(3)
    const marks = grid.map((_, row) => ({ sheet: 'Plan', row, column: row % 3, severity: 'query' as const }))
    expect(await trips(grid, false, host => host.mark(marks))).toBe(3)
  })
})
