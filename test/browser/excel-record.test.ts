import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { excelHost } from '../../excel/host.ts'
import type { Host } from '../../src/host.ts'
import { FLOOR, loadOffice } from '../excel/office/load.ts'
import { bookOf } from '../excel/office/opened.ts'
import { builtSite, play, type Played } from './excel/play-excel.ts'
import { browserForTests } from './hooks.ts'
import { changeAndBack, type Desk, differingCells, explain, fix, MENDED, record } from './quarter.ts'
import { receiverForTests } from './receiver.ts'
import { sampleWorkbook } from './workbooks.ts'

const browser = browserForTests()
const verified = receiverForTests()
let played: Played

beforeAll(async () => {
  played = await play(browser(), await builtSite(), bookOf(await sampleWorkbook('broken.xlsx')))
}, 60_000)
afterAll(() => played.close())

/** The same workbook as somebody else opens it, beside the panel. */
function openedElsewhere(): Host {
  const { Excel, Office } = loadOffice(played.excel.transport, FLOOR)
  Object.assign(globalThis, { Excel, Office })
  return excelHost()
}

describe('a quarter in Excel, from the first check to the record', () => {
  it('fixes, explains, records, and says later exactly what changed, as the receiver is told', async () => {
    const { page, panel, excel } = played
    const host = openedElsewhere()
    const asItCame = await host.read('Return')
    const before = excel.book.sheets.map(({ name }) => name)
    const desk: Desk = {
      page,
      panel,
      tells: true,
      async type(row, column, text) {
        excel.type({ sheet: 'Return', row, column }, text)
      },
    }
    await fix(desk)
    await explain(desk)
    await record(desk)
    expect(excel.book.sheets.map(({ name }) => name)).toEqual([
      ...before,
      'Plan explanations',
      'Return record',
    ])
    expect(differingCells(asItCame, await host.read('Return'))).toEqual(MENDED)
    expect(await verified(host)).toMatchObject({ code: 0, said: expect.stringContaining('Unchanged') })
    await changeAndBack(desk, async () => {
      expect(await verified(host)).toMatchObject({ code: 1, said: expect.stringContaining('G18') })
    })
    expect(played.problems).toEqual([])
    expect(excel.kept()).toBe(0)
  })
})
