import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { axe } from './axe.ts'
import { browserForTests } from './hooks.ts'
import { servePanel } from './panel-site.ts'
import type { Site } from './site.ts'
import { checkedAt, goTo, openTrial, until } from './trial.ts'

const browser = browserForTests()
let site: Site

beforeAll(async () => {
  site = await servePanel()
})
afterAll(() => site.close())

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText()
const cell = (page: Page, row: number, column: number): Promise<unknown> =>
  page.evaluate(([r = 0, c = 0]) => window.trial?.host.cell('Return', r, c), [row, column])

describe('a fix by keyboard', () => {
  it('is pressed, announced, and put back; the focus goes on to the next issue', async () => {
    const { page, expectClean } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    await goTo(page, 'issues')
    await page.getByRole('button', { name: /^"Grn" in/ }).press('Enter')
    expect(await heading(page)).toBe('Rating that the key does not have')
    await page.getByRole('button', { name: 'Change G17' }).press('Enter')
    const announced = page.locator('[role=status]').getByText('G17 is changed to “Green”.')
    await announced.waitFor({ state: 'attached' })
    const isAtHeading = () => page.locator('main h1').evaluate(each => each === document.activeElement)
    await until(async () => (await heading(page)) === 'Due date has passed', 'the next issue')
    await until(isAtHeading, 'the focus on it')
    expect(await cell(page, 16, 6)).toBe('Green')
    expect(await axe(page)).toEqual([])
    await page.keyboard.press('Shift+Tab')
    await page.getByRole('button', { name: 'Put back' }).press('Enter')
    await checkedAt(page, '14:05')
    expect(await cell(page, 16, 6)).toBe('Grn')
    await expectClean()
  })

  it('of all alike: Esc leaves everything as it is', async () => {
    const { page } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    await goTo(page, 'alike')
    expect(await page.locator('.change tbody tr').count()).toBe(2)
    await page.keyboard.press('Escape')
    expect(await heading(page)).toBe('Issues')
    expect(await cell(page, 24, 0)).toBe(1.1)
  })
})

describe('the list of changes', () => {
  it('shows what was there before, also when the cell cannot be put back', async () => {
    const { page, expectClean } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    await goTo(page, 'alike')
    await page.getByRole('button', { name: 'Change all 2 cells' }).click()
    await checkedAt(page, '14:04')
    await goTo(page, 'changes')
    await page.evaluate(() => window.trial?.host.type('Return', 24, 0, '1.11'))
    await checkedAt(page, '14:05')
    await page.getByRole('button', { name: /^Put back/ }).click()
    await page.getByRole('heading', { name: 'Nothing was written' }).waitFor()
    expect(await cell(page, 24, 0)).toBe('1.11')
    expect(await cell(page, 27, 0)).toBe('2-3')
    expect(await page.locator('.change tbody').innerText()).toMatch(
      /A25\s+1\.1\s+1\.10\s+A28\s+2025-03-02\s+2-3/,
    )
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page, 'colours')).toEqual([])
    await expectClean()
  })
})

describe('a program that changes no cells', () => {
  it('shows the fix as something to type, with no button that does nothing', async () => {
    const { page } = await openTrial(browser(), site, { file: 'broken.xlsx', write: 'no' })
    await goTo(page, 'issues')
    await page.getByRole('button', { name: /^"Grn" in/ }).click()
    await page.getByText('type what stands under After').waitFor()
    expect(await page.getByRole('button', { name: /^(?:Change G17|Fix all|Put back)/ }).count()).toBe(0)
  })
})
