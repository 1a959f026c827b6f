import { describe, expect, it } from '@jest/globals'
import { type Cell as WriteCell, writeXlsx } from 'hucre'
import type { Edits } from '../../src/file/edits.ts'
import { type FileHost, fileHost } from '../../src/file/host.ts'
import { readWorkbook } from '../../src/file/read.ts'
import type { CellChange, SheetChange } from '../../src/host.ts'
import { bookOf, DUE } from './plan.ts'

const NONE: Edits = { cells: [], written: [], removed: [] }
const HEADER = ['Ref', 'RAG']
const PLAN = [HEADER, ['A1', 'G'], ['A2', { day: DUE }]]

const change = (
  cell: string,
  before: CellChange['before'],
  after: CellChange['after'],
  sheet = 'Plan',
): CellChange => ({ sheet, cell, before, after })

describe('what differs from a file', () => {
  it('is nothing at first', () => {
    expect(fileHost(bookOf({ Plan: PLAN })).edits()).toEqual(NONE)
  })

  it('is each cell once, as the file has it and as it is now, by sheet, row and column', async () => {
    const host = fileHost(bookOf({ Plan: PLAN, Other: [['x']] }))
    await host.change([change('A1', 'x', 'y', 'Other'), change('B3', '2025-03-31', 'A')])
    await host.change([change('B3', 'A', 'R'), change('A2', 'A1', 'A7')])
    expect(host.edits()).toEqual({
      ...NONE,
      cells: [
        { sheet: 'Plan', row: 1, column: 0, before: 'A1', after: 'A7' },
        { sheet: 'Plan', row: 2, column: 1, before: { day: DUE }, after: 'R' },
        { sheet: 'Other', row: 0, column: 0, before: 'x', after: 'y' },
      ],
    })
  })

  it('is no cell that was put back', async () => {
    const host = fileHost(bookOf({ Plan: PLAN }))
    await host.change([change('B3', '2025-03-31', 'A'), change('B2', 'G', null)])
    await host.change([change('B3', 'A', { day: DUE }), change('B2', null, 'G')])
    expect(host.edits()).toEqual(NONE)
  })

  it('is our own sheets as they stand now, and those that were taken away', async () => {
    const host = fileHost(bookOf({ 'Plan issues': [['Rule']], 'Return record': [['When']], Plan: PLAN }))
    await host.removeSheet('Plan issues')
    expect(host.edits()).toEqual({ ...NONE, removed: ['Plan issues'] })
    await host.writeSheet({ name: 'Plan issues', rows: [['Rule', '']], links: [] })
    await host.writeSheet({ name: 'Return record', rows: [['Who']], links: [] })
    await host.change([change('B1', null, 'Why', 'Plan issues')])
    expect(host.edits()).toEqual({
      ...NONE,
      written: [
        { name: 'Return record', rows: [['Who']], links: [] },
        { name: 'Plan issues', rows: [['Rule', 'Why']], links: [] },
      ],
    })
  })
})

describe('an open file', () => {
  it('gives sheets that stay as they were while more is changed', async () => {
    const host = fileHost(bookOf({ Plan: PLAN }))
    const read = await host.read('Plan')
    await host.change([change('B2', 'G', 'R')])
    expect([read.grid[1], (await host.read('Plan')).grid[1]]).toEqual([
      ['A1', 'G'],
      ['A1', 'R'],
    ])
  })

  it('tells of each sheet that changed, once', async () => {
    const host = fileHost(bookOf({ Plan: PLAN, Other: [['x']] }))
    const told: SheetChange[] = []
    host.watch(each => told.push(each))
    await host.change([change('A1', 'Ref', 'a'), change('B2', 'G', 'b'), change('A1', 'x', 'z', 'Other')])
    await host.change([change('A1', 'Ref', 'refused')])
    expect(told).toEqual([
      { sheet: 'Plan', kind: 'cells' },
      { sheet: 'Other', kind: 'cells' },
    ])
  })

  it('goes on where a CSV left cells out', async () => {
    const host = fileHost(await readWorkbook('p.csv', new TextEncoder().encode('Ref,RAG\nA1\n')))
    await host.change([change('B2', null, 'G', 'p')])
    expect((await host.read('p')).grid).toEqual([HEADER, ['A1', 'G']])
  })
})

describe('formulas of a file', () => {
  const opened = async (): Promise<FileHost> => {
    const cells = new Map<string, Partial<WriteCell>>([
      ['0,1', { formula: 'SUM(A1:A3)', formulaResult: 6 }],
      ['1,1', { formula: 'A1:A2', formulaResult: 1, formulaType: 'array', formulaRef: 'B2:B3' }],
    ])
    const rows = [1, 2, 3].map((number, row) => [number, [6, 1, 2][row] ?? null])
    return fileHost(
      await readWorkbook('f.xlsx', await writeXlsx({ sheets: [{ name: 'Plan', rows, cells }] })),
    )
  }

  it.each([
    ['any formula', 'B1', 6],
    ['one that fills several cells', 'B2', 1],
    ['a cell that another one fills', 'B3', 2],
  ])('are not lost by a change: %s', async (_, cell, before) => {
    const host = await opened()
    const refused = [{ sheet: 'Plan', cell, because: 'formula' }]
    await expect(host.change([change(cell, before, 9)])).resolves.toEqual(refused)
    await expect(host.change([change('A1', 1, 9)])).resolves.toEqual([])
  })
})
