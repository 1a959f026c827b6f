import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { axe } from './axe.ts'
import { browserForTests } from './hooks.ts'
import { servePanel } from './panel-site.ts'
import { sideways } from './sideways.ts'
import type { Site } from './site.ts'
import { goTo, MAY_ROLL, openTrial, until } from './trial.ts'

const browser = browserForTests()
let site: Site

beforeAll(async () => {
  site = await servePanel()
})
afterAll(() => site.close())

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText()
const main = (page: Page): Promise<string> => page.locator('main').innerText()
const type = (page: Page, row: number, column: number, text: string): Promise<void> =>
  page.evaluate(async cell => window.trial?.host.type('Return', cell.row, cell.column, cell.text), {
    row,
    column,
    text,
  })
const shows = (page: Page, words: RegExp): Promise<void> =>
  until(async () => words.test(await main(page)), String(words))

/** Nobody is shut out by what is on the screen now. */
async function expectFair(page: Page): Promise<void> {
  await page.emulateMedia({ colorScheme: 'light' })
  expect(await axe(page)).toEqual([])
  expect(await sideways(page, MAY_ROLL)).toEqual([])
  await page.emulateMedia({ colorScheme: 'dark' })
  expect(await axe(page, 'colours')).toEqual([])
}

/** What a person types to mend the errors of the broken return that no press mends. */
const TYPED: readonly (readonly [row: number, column: number, text: string])[] = [
  [5, 1, '4 (16.7%)'],
  [7, 1, '13 (54.2%)'],
  [9, 1, '4 (16.7%)'],
  [11, 1, '3 (12.5%)'],
  [15, 5, '30 September 2025'],
  [21, 0, '1.7'],
  [25, 6, 'Green'],
  [26, 6, 'Amber'],
  [31, 5, '30 March 2026'],
  [37, 6, 'Red'],
]

describe('a quarter from the first check to the record', () => {
  it('fixes, explains, records, and says later exactly what changed', async () => {
    const { page, expectClean } = await openTrial(browser(), site, { file: 'broken.xlsx' }, { width: 320 })
    expect(await heading(page)).toBe('Not ready')

    // Fix: what a press can mend, all alike first, then what has to be typed.
    await goTo(page, 'alike')
    await expectFair(page)
    await page.getByRole('button', { name: 'Change all 2 cells' }).click()
    await shows(page, /2 cells are changed/)
    await page.getByRole('button', { name: /^"Grn" in/ }).click()
    await page.getByRole('button', { name: 'Change G17' }).click()
    await shows(page, /G17 is changed/)
    for (const cell of TYPED) await type(page, ...cell)
    await goTo(page, 'ready')
    await shows(page, /^Not ready\s+5 to explain/)

    // Explain: what is right as it stands. Who says so is typed once.
    await page.getByRole('button', { name: 'Go through all 5' }).click()
    await page.getByLabel('Your post').fill('Performance analyst')
    for (let left = 5; left > 0; left -= 1) {
      const message = await page.locator('main h1 + p').innerText()
      await page.getByLabel('Reason').selectOption({ index: 1 })
      await expectFair(page)
      await page.getByRole('button', { name: 'Save the explanation' }).click()
      await until(async () => !(await main(page)).includes(message), `what comes after: ${message}`)
    }
    await goTo(page, 'ready')
    await shows(page, /^Ready to submit\s+[^]*nothing left to fix or explain; 5 explained/)
    await expectFair(page)

    // Record: nothing is open, and the post is known.
    await page.getByRole('button', { name: 'Record this version' }).click()
    expect(await page.getByLabel('Prepared by (post)').inputValue()).toBe('Performance analyst')
    await page.getByRole('button', { name: 'Record this version' }).press('Enter')
    await shows(page, /Unchanged since it was recorded/)
    expect(await page.evaluate(() => document.activeElement?.textContent)).toContain('Recorded as record 1')
    await expectFair(page)
    expect(await page.evaluate(() => window.trial?.host.sheets())).toEqual(
      expect.arrayContaining(['Return', 'Plan explanations', 'Return record']),
    )

    // Change a cell: it is named with what it said and says.
    await type(page, 17, 6, 'Red')
    await shows(page, /1 difference since it was recorded/)
    expect(await page.locator('.change tbody').first().innerText()).toMatch(/G18[^]*Red/)
    await expectFair(page)
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
    await expectFair(page)
    await page.getByRole('button', { name: 'Remove them' }).press('Enter')
    await shows(page, /None is in this workbook/)
    expect(await page.evaluate(() => window.trial?.host.sheets())).toEqual(before)
    expect(await page.evaluate(() => window.trial?.host.marks)).toEqual([])
    await expectClean()
  })
})
