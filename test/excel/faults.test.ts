import { describe, expect, it } from '@jest/globals'
import { check } from '../../shared/index.ts'
import { FLOOR } from './office/load.ts'
import { open } from './program.ts'

describe('a panel that watches', () => {
  const pause = () => new Promise(resolve => setTimeout(resolve, 10))

  it('leaves no handler behind', async () => {
    const { host, excel } = open({})
    const stops = [host.watch(() => undefined), host.watch(() => undefined)]
    await pause()
    expect([...excel.listening].sort()).toEqual(['Added', 'DataChanged', 'Deleted', 'Moved', 'NameChanged'])
    stops[0]?.()
    await pause()
    expect(excel.listening.size).toBe(5)
    stops[1]?.()
    await pause()
    expect([...excel.listening]).toEqual([])
  })

  it('leaves none behind when it stops before Excel has answered', async () => {
    const { host, excel } = open({})
    host.watch(() => undefined)()
    await pause()
    expect([...excel.listening]).toEqual([])
  })

  it('asks again when Excel could not listen at first', async () => {
    const { host, excel } = open({})
    excel.faults.push({ code: 'InvalidOperation' })
    host.watch(() => undefined)
    await pause()
    expect([...excel.listening]).toEqual([])
    await host.contents()
    await pause()
    expect(excel.listening.size).toBe(5)
  })

  it('is told what a colleague types, and of a sheet by its new name; the cursor stays', async () => {
    const { host, excel } = open({})
    const told: unknown[] = []
    host.watch(heard => told.push(heard))
    await pause()
    excel.type({ sheet: 'Plan', row: 1, column: 1 }, 'G', 'Remote')
    excel.rename('Plan', 'Plan 2026')
    excel.type({ sheet: 'Plan 2026', row: 1, column: 1 }, 'A')
    await pause()
    expect(told).toEqual([
      { sheet: 'Plan', kind: 'cells' },
      { sheet: 'Plan 2026', kind: 'structure' },
      { sheet: 'Plan 2026', kind: 'cells' },
    ])
    expect(excel.selected).toBe('')
  })
})

describe('a member that the stand-in does not know', () => {
  it('is an API that this Excel has not', async () => {
    open({})
    const asking = Excel.run(async context => {
      context.workbook.worksheets.getItem('Plan').charts.load('items')
      await context.sync()
    })
    await expect(asking).rejects.toMatchObject({ code: 'ApiNotFound' })
  })

  it('is refused by office.js itself beyond the requirement sets of the manifest', async () => {
    open({}, {}, FLOOR)
    const asking = Excel.run(async context => {
      context.workbook.worksheets.getItem('Plan').getRange('A1').getSpillParentOrNullObject()
      await context.sync()
    })
    await expect(asking).rejects.toThrow('ExcelApi 1.12')
  })
})

describe('rows that are hidden', () => {
  it('count like any other', async () => {
    const grid = [
      ['Ref', 'Action', 'RAG'],
      ...['A1', 'A2', 'A3'].map(ref => [ref, `Do what ${ref} says`, 'G']),
    ]
    const { host } = open({ grid, hiddenRows: new Set([2, 3]) })
    const sheet = await host.read('Plan')
    const { report } = check({ file: 'p.xlsx', sheets: [sheet], limits: host.limits })
    expect(report.counts.cells.total).toBe(3)
  })
})
