import { describe, expect, it } from '@jest/globals'
import { excelHost } from '../../excel/host.ts'
import { readWorkbook } from '../../src/host.ts'
import { FLOOR } from './office/load.ts'
import { asked, openInExcel } from './office/open.ts'

const PLAN = {
  name: 'Plan',
  grid: [
    [null, null, null],
    [null, 'Ref', 'RAG', 'Due'],
    [null, 'T1-C01', 'G', { day: 45747 }],
    [null, 'T1-C02', { error: '#N/A' }, 1.1],
    [null, '1.10', '', true],
  ],
}

describe('the workbook that is open in Excel', () => {
  it('names the workbook and measures its sheets in two round trips', async () => {
    const notes = { name: 'Notes', grid: [], visibility: 'VeryHidden' } as const
    const excel = openInExcel({ name: 'update.xlsx', sheets: [PLAN, notes] })
    expect(await excelHost().contents()).toEqual({
      file: 'update.xlsx',
      sheets: [
        { name: 'Plan', rows: 5, columns: 4, hidden: false },
        { name: 'Notes', rows: 0, columns: 0, hidden: true },
      ],
    })
    expect(excel.batches).toHaveLength(2)
  })

  it('reads values as cells at their own place, in one round trip', async () => {
    const excel = openInExcel({ name: 'update.xlsx', sheets: [PLAN] })
    const sheet = await excelHost().read('Plan')
    expect([sheet.top, sheet.left]).toEqual([0, 0])
    expect(sheet.grid).toEqual([
      [],
      [null, 'Ref', 'RAG', 'Due'],
      [null, 'T1-C01', 'G', { day: 45747 }],
      [null, 'T1-C02', { error: '#N/A' }, 1.1],
      [null, '1.10', '', true],
    ])
    expect(excel.batches).toHaveLength(1)
    expect(excel.batches.flatMap(asked)).not.toContain('text')
  })

  it('reads dates of a workbook that counts from 1904', async () => {
    openInExcel({ name: 'mac.xls', sheets: [PLAN], since1904: true })
    expect((await excelHost().read('Plan')).grid[2]?.[3]).toEqual({ day: 45747 })
  })

  it('reads an empty sheet as a sheet without rows', async () => {
    openInExcel({ name: 'new.xlsx', sheets: [{ name: 'Sheet1', grid: [] }] })
    expect((await excelHost().read('Sheet1')).grid).toEqual([])
  })

  it('gives merged areas where Excel knows them, and says so where it does not', async () => {
    const merge = { top: 2, left: 1, bottom: 3, right: 1 }
    const book = { name: 'm.xlsx', sheets: [{ ...PLAN, merges: [merge] }] }
    openInExcel(book)
    expect(excelHost().limits).toContain('merges')
    expect((await excelHost().read('Plan')).merges).toEqual([])
    openInExcel(book, { ...FLOOR, ExcelApi: '1.13' })
    expect(excelHost().limits).not.toContain('merges')
    expect((await excelHost().read('Plan')).merges).toEqual([merge])
  })

  it('gives the formulas that call our functions, in the same round trip', async () => {
    const formulas = { D3: '=SUM(1,2)', C3: '=RAGCOUNT(A1:A2,"G")', D5: '="=RAGCOUNT("' }
    const excel = openInExcel({ name: 'f.xlsx', sheets: [{ ...PLAN, formulas }] })
    expect((await excelHost().read('Plan')).formulas).toEqual([
      { row: 2, column: 2, text: '=RAGCOUNT(A1:A2,"G")' },
    ])
    expect(excel.batches).toHaveLength(1)
    expect(excelHost().limits).not.toContain('formulas')
  })

  it('reads a sheet that keeps its formulas to itself without them', async () => {
    openInExcel({
      name: 'f.xlsx',
      sheets: [{ ...PLAN, formulas: { C3: '=RAGCOUNT(A1:A2,"G")' }, keepsFormulas: true }],
    })
    const sheet = await excelHost().read('Plan')
    expect(sheet.grid).toHaveLength(5)
    expect(sheet.formulas).toEqual([])
  })

  it('puts the cursor on a cell in one round trip', async () => {
    const excel = openInExcel({ name: 'p.xlsx', sheets: [PLAN] })
    await excelHost().select?.({ sheet: 'Plan', row: 3, column: 2 })
    expect(excel.selected).toBe('Plan!3,2')
    expect(excel.batches).toHaveLength(1)
  })

  it('rejects when the sheet is gone', async () => {
    openInExcel({ name: 'p.xlsx', sheets: [PLAN] })
    await expect(excelHost().read('Plan 2')).rejects.toThrow('There is no sheet "Plan 2" any more')
  })
})

describe('a long sheet in Excel', () => {
  const update = 'The work has begun and will be finished by the end of the quarter. '.repeat(15)
  const rows = (count: number) => Array.from({ length: count }, (_, i) => [`T1-C${i}`, update, 'G'])
  const long = { name: 'Long', grid: [['Ref', 'Update', 'RAG'], ...rows(9000)] }

  it('comes in blocks that Excel can carry, each row once and in order', async () => {
    const excel = openInExcel({ name: 'l.xlsx', sheets: [long] })
    const sheet = await excelHost().read('Long')
    expect(sheet.grid).toEqual(long.grid)
    expect(excel.batches).toHaveLength(4) // 200 rows, then 9.5 MB in blocks of 4
    expect(excel.kept()).toBe(0)
  })

  it('asks for less when rows further down are heavier than the first ones', async () => {
    const light = Array.from({ length: 300 }, (_, i) => [`T${i}`, '', ''])
    const grid = [...light, ...rows(4000)]
    const excel = openInExcel({ name: 'l.xlsx', sheets: [{ name: 'Long', grid }], answerLimit: 1_000_000 })
    expect((await excelHost().read('Long')).grid).toEqual(grid)
    expect(excel.batches.length).toBeGreaterThan(5)
  })

  it('knows dates that begin far below the first rows', async () => {
    const grid = [...rows(400), ['T2', { day: 45747 }, 'A'], ['T3', { day: 45748 }, 12]]
    openInExcel({ name: 'l.xlsx', sheets: [{ name: 'Long', grid }] })
    expect((await excelHost().read('Long')).grid.slice(-2)).toEqual(grid.slice(-2))
  })

  it('tells how far it is and stops when it is told to', async () => {
    openInExcel({ name: 'l.xlsx', sheets: [long] })
    const stop = new AbortController()
    const told: string[] = []
    const onProgress = (row: number, of: number) => {
      told.push(`${row} of ${of}`)
      stop.abort()
    }
    await expect(readWorkbook(excelHost(), { onProgress, signal: stop.signal })).rejects.toThrow('abort')
    expect(told).toEqual(['200 of 9001'])
  })
})
