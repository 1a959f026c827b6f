import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { browserForTests } from './hooks.ts'
import { servePanel } from './panel-site.ts'
import { changeAndBack, type Desk, expectFair, explain, fix, record } from './quarter.ts'
import type { Site } from './site.ts'
import { goTo, openTrial, until } from './trial.ts'

const browser = browserForTests()
let site: Site

beforeAll(async () => {
  site = await servePanel()
})
afterAll(() => site.close())

const main = (page: Page): Promise<string> => page.locator('main').innerText()
const shows = (page: Page, words: RegExp): Promise<void> =>
  until(async () => words.test(await main(page)), String(words))

describe('a quarter from the first check to the record', () => {
  it('fixes, explains, records, and says later exactly what changed', async () => {
    const { page, expectClean } = await openTrial(browser(), site, { file: 'broken.xlsx' }, { width: 320 })
    const desk: Desk = {
      page,
      panel: page,
      tells: true,
      type: (...cell) =>
        page.evaluate(([row, column, text]) => window.trial?.host.type('Return', row, column, text), cell),
    }
    await fix(desk)
    await explain(desk)
    await record(desk)
    expect(await page.evaluate(() => window.trial?.host.sheets())).toEqual(
      expect.arrayContaining(['Return', 'Plan explanations', 'Return record']),
    )
    await changeAndBack(desk)
    await expectClean()
  })
})

describe('our sheets and marks', () => {
  it('are taken away in one action, asked for in the panel, and the workbook is as it was', async () => {
    const { page, expectClean } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    const before = await page.evaluate(() => window.trial?.host.sheets())
    await goTo(page, 'workbook')
    await page.getByRole('button', { name: /^Mark \d+ cells/ }).click()
    await page.getByText(/cells marked now/).waitFor()
    await page.getByRole('button', { name: /^Write \d+ issues/ }).click()
    await page.locator('.foot', { hasText: 'issues written to the sheet' }).waitFor()
    expect(await page.evaluate(() => window.trial?.host.marks.length)).toBeGreaterThan(10)
    await page.getByRole('button', { name: 'Remove our sheets and marks' }).press('Enter')
    const focused = () => page.evaluate(() => document.activeElement?.id)
    await until(async () => (await focused()) === 'pr-remove', 'the focus on the question')
    await expectFair({ page, panel: page })
    await page.getByRole('button', { name: 'Remove them' }).press('Enter')
    await shows(page, /None is in this workbook/)
    expect(await page.evaluate(() => window.trial?.host.sheets())).toEqual(before)
    expect(await page.evaluate(() => window.trial?.host.marks)).toEqual([])
    await expectClean()
  })
})
