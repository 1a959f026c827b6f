import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { sheetsHost } from '../../gsheets/sidebar/host.ts'
import type { Host } from '../../src/host.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import { openInSheets } from '../gsheets/google/open.ts'
import { runOf } from '../gsheets/google/run.ts'
import { typed } from '../gsheets/google/typed.ts'
import { browserForTests } from './hooks.ts'
import { changeAndBack, type Desk, differingCells, explain, fix, MENDED, record } from './quarter.ts'
import { receiverForTests } from './receiver.ts'
import { type OpenSheets, openSheets, storedAddOn, type StoredAddOn } from './sheets/open-sheets.ts'
import { sampleWorkbook } from './workbooks.ts'

const browser = browserForTests()
const verified = receiverForTests()
let addOn: StoredAddOn
let sheets: OpenSheets

beforeAll(async () => {
  addOn = await storedAddOn()
  sheets = await openSheets(browser(), addOn, await sampleWorkbook('broken.xlsx'))
}, 60_000)
afterAll(() => sheets.close())

/** The same spreadsheet as somebody else opens it, beside the sidebar. */
function openedElsewhere(): Host {
  return sheetsHost(runOf(openInSheets(addOn.scripts, sheets.book, 'FULL')), packageVersion())
}

describe('a quarter in Google Sheets, from the first check to the record', () => {
  it('fixes, explains, records, and says later exactly what changed, as the receiver is told', async () => {
    const { page, panel, book } = sheets
    const host = openedElsewhere()
    const asItCame = await host.read('Return')
    const before = book.sheets.map(({ name }) => name)
    const desk: Desk = {
      page,
      panel,
      tells: false,
      async type(row, column, text) {
        const sheet = book.find('Return')
        if (sheet === undefined) throw new RangeError('The sample has no sheet Return')
        sheet.put(row, column, typed(text, sheet.format(row, column), book.zone).held)
      },
    }
    await fix(desk)
    await explain(desk)
    await record(desk)
    expect(book.sheets.map(({ name }) => name)).toEqual([...before, 'Plan explanations', 'Return record'])
    expect(differingCells(asItCame, await host.read('Return'))).toEqual(MENDED)
    expect(await verified(host)).toMatchObject({ code: 0, said: expect.stringContaining('Unchanged') })
    await changeAndBack(desk, async () => {
      expect(await verified(host)).toMatchObject({ code: 1, said: expect.stringContaining('G18') })
    })
    expect(sheets.problems).toEqual([])
  })
})
