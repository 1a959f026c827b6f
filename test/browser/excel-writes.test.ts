import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals'
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { readWorkbook } from '../../src/file/read.ts'
import { cellAt } from '../excel/office/book.ts'
import { bookOf } from '../excel/office/opened.ts'
import { axe } from './axe.ts'
import { builtSite, play, type Played } from './excel/play-excel.ts'
import { browserForTests } from './hooks.ts'
import { sideways } from './sideways.ts'
import { until } from './trial.ts'

const SAMPLE = 'broken.xlsx'
const browser = browserForTests()
let played: Played

beforeAll(async () => {
  const workbook = await readWorkbook(SAMPLE, new Uint8Array(readFileSync(`samples/${SAMPLE}`)))
  played = await play(browser(), await builtSite(), bookOf(workbook))
  await played.panel.locator('.foot p:not(.vh)').filter({ hasText: 'Checked' }).waitFor()
}, 60_000)
afterAll(() => played.close())
afterEach(() => {
  played.excel.busy = 'no'
})

const button = (name: string | RegExp) => played.panel.locator('main').getByRole('button', { name }).first()
const shown = (row: number, column: number) => {
  const sheet = played.excel.book.find('Return')
  return sheet === undefined ? undefined : cellAt(sheet, row, column).shown
}
const sheets = () => played.excel.book.sheets.map(({ name }) => name)
const isShown = (row: number, column: number, text: string) =>
  until(async () => shown(row, column) === text, `${text} in the cell`)

async function goTo(screen: string): Promise<void> {
  await played.panel.getByLabel('More screens').click()
  await played.panel.getByRole('button', { name: screen, exact: true }).click()
}

describe('what the panel writes in Excel', () => {
  it('is a cell that is fixed, and put back', async () => {
    await played.panel
      .locator('.tabs')
      .getByRole('button', { name: /^Issues/ })
      .click()
    await button(/^"Grn" in/).click()
    await button('Change G17').click()
    await isShown(16, 6, 'Green')
    await button('Put back').click()
    await isShown(16, 6, 'Grn')
    expect(played.problems).toEqual([])
  })

  it('waits until a cell is left, says so, and is whole then', async () => {
    await played.panel
      .locator('.tabs')
      .getByRole('button', { name: /^Issues/ })
      .click()
    await button(/^"Grn" in/).click()
    await button('Change G17').waitFor()
    played.excel.busy = 'editing'
    await button('Change G17').click()
    await played.panel.getByRole('heading', { name: 'Excel waits for you' }).waitFor()
    expect(await axe(played.panel as unknown as Page)).toEqual([])
    expect(await sideways(played.panel as unknown as Page)).toEqual([])
    expect(shown(16, 6)).toBe('Grn')
    played.excel.busy = 'no'
    await isShown(16, 6, 'Green')
  })

  it('is a sheet of issues and marks, and all of it can be taken away', async () => {
    const before = sheets()
    await goTo('In the workbook')
    await button(/^Write \d+ issues to a sheet$/).click()
    await until(async () => sheets().includes('Plan issues'), 'the sheet')
    await button(/^Mark \d+ cells$/).click()
    const marks = () => played.excel.book.find('Return')?.conditional.length ?? 0
    await until(async () => marks() > 0, 'the marks')
    await button('Remove our sheets and marks').click()
    await played.page.screenshot({ path: 'node_modules/.browser/excel-writes.png' })
    await button('Remove them').click()
    await until(async () => sheets().length === before.length && marks() === 0, 'the end of ours')
    expect(sheets()).toEqual(before)
    expect(played.problems).toEqual([])
  })
})
