import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { axe } from './axe.ts'
import { browserForTests } from './hooks.ts'
import { servePanel } from './panel-site.ts'
import { sideways } from './sideways.ts'
import type { Site } from './site.ts'
import { checkedAt, goTo, MAY_ROLL, openTrial, SCREENS, type Trial } from './trial.ts'
import { emptyWorkbook, unrelatedWorkbook } from './workbooks.ts'

const browser = browserForTests()
let site: Site

beforeAll(async () => {
  site = await servePanel(
    new Map([
      ['empty.xlsx', await emptyWorkbook()],
      ['shopping.xlsx', await unrelatedWorkbook()],
    ]),
  )
})
afterAll(() => site.close())

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText()
const button = (page: Page, name: string) =>
  page.locator('main').getByRole('button', { name, exact: true }).first()

describe('where there is nothing to show yet', () => {
  const STATES: readonly (readonly [string, Trial, RegExp])[] = [
    ['an empty workbook', { file: 'empty.xlsx' }, /^No table of actions was found$/],
    ['a workbook about something else', { file: 'shopping.xlsx' }, /^No table of actions was found$/],
    ['a program that cannot read', { state: 'failed' }, /^This workbook cannot be checked yet$/],
    ['nothing checked yet', { state: 'waiting' }, /^Nothing is checked yet$/],
  ]

  it.each(STATES)('every screen says so: %s', async (_, trial, says) => {
    const { page, close, expectClean } = await openTrial(browser(), site, trial, { width: 300 })
    await page.locator('main h1').waitFor()
    expect(await heading(page)).toMatch(says)
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page, 'colours')).toEqual([])
    await page.emulateMedia({ colorScheme: 'light' })
    for (const screen of SCREENS) {
      await goTo(page, screen)
      expect([screen, await heading(page)]).not.toEqual([screen, ''])
      expect([screen, await sideways(page, MAY_ROLL)]).toEqual([screen, []])
    }
    await expectClean()
    await close()
  })

  it('says why a workbook cannot be read, and checks it when it can', async () => {
    const { page, close } = await openTrial(browser(), site, { file: 'clean.xlsx', state: 'failed' })
    await page.getByText('The workbook is being edited. Press Enter in the sheet').first().waitFor()
    await page.evaluate(() => window.trial?.host.mend())
    await button(page, 'Check again').click()
    await checkedAt(page, '14:02')
    expect(await heading(page)).toBe('Ready to submit')
    await close()
  })
})

describe('a check that takes long', () => {
  it('shows how far it is, stops when told, and leaves a way to begin again', async () => {
    const { page, close, expectClean } = await openTrial(browser(), site, { state: 'reading' })
    await page.getByText(/^Row \d+ of \d+/).waitFor()
    expect(await axe(page)).toEqual([])
    await button(page, 'Stop').click()
    expect(await heading(page)).toBe('The check was stopped')
    await page.evaluate(() => window.trial?.host.mend())
    await button(page, 'Check this workbook').click()
    await checkedAt(page, '14:02')
    await expectClean()
    await close()
  })
})

describe('a check that fails after one that did not', () => {
  it('keeps what was found on every screen, and says of when it is', async () => {
    const { page } = await openTrial(browser(), site, { file: 'broken.xlsx' }, { width: 300 })
    const words = await page.locator('main').innerText()
    await page.evaluate(() => {
      window.trial?.host.fail()
      window.trial?.panel.check()
    })
    await page.getByText('What you see is of 14:02').waitFor()
    expect(await page.locator('main').innerText()).toContain(words)
    expect(await axe(page)).toEqual([])
    for (const screen of SCREENS) {
      await goTo(page, screen)
      expect([screen, await page.getByText('What you see is of 14:02').count()]).toEqual([screen, 1])
      expect([screen, await sideways(page, MAY_ROLL)]).toEqual([screen, []])
    }
  })
})

describe('a program that tells of no changes', () => {
  it('says after a while elsewhere that the sheet may have changed', async () => {
    const { page, close } = await openTrial(browser(), site, { watch: 'no' })
    await page.evaluate(() => window.dispatchEvent(new Event('focus')))
    await page.getByRole('heading', { name: 'The sheet may have changed' }).waitFor()
    expect(await axe(page)).toEqual([])
    await button(page, 'Check again').click()
    await checkedAt(page, '14:03')
    expect(await page.getByText('The sheet may have changed').count()).toBe(0)
    await close()
  })
})

describe('a program that cannot show a cell', () => {
  it('offers no button for it', async () => {
    const { page, close } = await openTrial(browser(), site, { select: 'no' })
    await goTo(page, 'issue')
    expect(await page.getByRole('button', { name: /^Show [A-Z]/ }).count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await close()
  })
})

describe('issues', () => {
  it('say so when nothing is found', async () => {
    const { page, close } = await openTrial(browser(), site, { file: 'clean.xlsx' })
    expect(await heading(page)).toBe('Ready to submit')
    await page.locator('.foot').getByText('nothing found').waitFor()
    await goTo(page, 'issues')
    await page.getByText('Checked, nothing found').first().waitFor()
    await close()
  })

  it('say so when the filter hides all, and show them again', async () => {
    const { page, close } = await openTrial(browser(), site)
    await goTo(page, 'issues')
    await page.locator('input[type=search]').fill('no such words')
    await page.getByRole('heading', { name: 'Nothing matches “no such words”' }).waitFor()
    expect(await page.locator('[data-finding]').count()).toBe(0)
    expect(await axe(page)).toEqual([])
    await button(page, 'Clear the filter').click()
    await page.locator('[data-finding]').first().waitFor()
    await close()
  })
})
