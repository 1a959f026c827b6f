import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { readFileSync } from 'node:fs'
import { browserForTests } from './hooks.ts'
import { servePanel } from './panel-site.ts'
import type { Site } from './site.ts'
import { checkedAt, goTo, openTrial, until } from './trial.ts'
import { largeWorkbook } from './workbooks.ts'

const browser = browserForTests()
let site: Site

beforeAll(async () => {
  site = await servePanel(new Map([['large.xlsx', await largeWorkbook(10_000)]]))
})
afterAll(() => site.close())

const heading = (page: Page): Promise<string> => page.locator('main h1').innerText()
const clipboard = (page: Page): Promise<string> => page.evaluate(() => navigator.clipboard.readText())

describe('from the verdict to the cell', () => {
  it('opens the first issue, shows its cell, goes through all of them and back', async () => {
    const { page, expectClean } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    expect(await heading(page)).toBe('Not ready')
    await page.getByRole('button', { name: /^Go through all/ }).click()
    expect(await page.evaluate(() => window.trial?.host.selected)).toEqual([
      { sheet: 'Return', row: 11, column: 1 },
    ])
    const next = page.getByRole('button', { name: 'Next', exact: true })
    const seen = [await page.locator('main h1 + p').innerText()]
    while (await next.isEnabled()) {
      await next.click()
      seen.push(await page.locator('main h1 + p').innerText())
    }
    expect(seen).toHaveLength(14)
    expect(new Set(seen).size).toBe(14)
    expect(await page.evaluate(() => window.trial?.host.selected.length)).toBe(14)
    await page.getByRole('button', { name: 'All issues' }).click()
    expect(await heading(page)).toBe('Issues')
    await expectClean()
  })

  it('takes an issue away when its cell is mended, and says when it is open that it is gone', async () => {
    const { page } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    await goTo(page, 'issues')
    await page.getByRole('button', { name: /^"Due" of 3\.2 must be/ }).click()
    expect(await heading(page)).toBe('Due date before the start')
    await page.evaluate(() => window.trial?.host.type('Return', 31, 5, '30 March 2026'))
    await checkedAt(page, '14:03')
    expect(await heading(page)).toBe('This issue is not there any more')
  })
})

describe('the list of issues', () => {
  it('is filtered by kind, lead and words, and says how many are left', async () => {
    const { page } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    await goTo(page, 'issues')
    const left = page.locator('main .head p').first()
    const all = await left.innerText()
    await page.locator('main summary').filter({ hasText: 'Filter' }).click()
    await page.getByLabel('Show', { exact: true }).selectOption({ label: 'To fix' })
    expect(await left.innerText()).toMatch(/^8 of \d+ issues$/)
    await page.locator('input[type=search]').fill('G17')
    expect(await left.innerText()).toMatch(/^1 of \d+ issues$/)
    await page.getByRole('button', { name: 'Clear the filter' }).click()
    expect(await left.innerText()).toBe(all)
  })
})

describe('the summary', () => {
  it('counts in another way when asked, and prints every way beside its result', async () => {
    const { page } = await openTrial(browser(), site)
    await goTo(page, 'summary')
    const ways = page.locator('main').getByRole('radio')
    const labels = await page.locator('main label:has(input[type=radio])').allInnerTexts()
    for (const result of ['78 of 86', '74 of 82', '75 of 82']) expect(labels.join('\n')).toContain(result)
    const before = await page.locator('main table').first().innerText()
    await ways.nth(1).check()
    await until(
      async () => (await page.locator('main table').first().innerText()) !== before,
      'other figures',
    )
    expect(await page.locator('main table').first().innerText()).toMatch(/Total\s+82/)
  })
})

describe('copying', () => {
  const copyFirst = async (page: Page): Promise<string> => {
    await goTo(page, 'issue')
    const text = await page.locator('main .quote').first().innerText()
    const button = page.getByRole('button', { name: /^Copy/ }).last()
    await button.click()
    await page.locator('[role=status]').filter({ hasText: 'copied' }).waitFor({ state: 'attached' })
    expect(await button.evaluate(each => each === document.activeElement)).toBe(true)
    return text
  }

  it('puts the text on the clipboard', async () => {
    const { page } = await openTrial(browser(), site)
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write'])
    const text = await copyFirst(page)
    expect((await clipboard(page)).trim()).toBe(text.trim())
  })

  it('does so too in a frame that may not use the newer way', async () => {
    const { page, expectClean } = await openTrial(browser(), site)
    await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }))
    const text = await copyFirst(page)
    await goTo(page, 'issues')
    await page.locator('input[type=search]').focus()
    await page.keyboard.press('Control+V')
    const pasted = await page.locator('input[type=search]').inputValue()
    expect(pasted.replace(/\s+/g, '')).toBe(text.replace(/\s+/g, ''))
    await expectClean()
  })
})

describe('set-up', () => {
  it('checks again by every answer, and lists what was answered', async () => {
    const { page } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    await goTo(page, 'setup')
    await page.getByLabel('Column D, “Lead”, holds').selectOption({ label: 'Nothing that is checked' })
    await checkedAt(page, '14:03')
    expect(await page.locator('main').innerText()).not.toContain('You have changed nothing')
    await goTo(page, 'leads')
    expect(await page.locator('main').innerText()).toContain('No column holds leads')
  })
})

describe('movement', () => {
  const CLEAN = { name: 'clean.xlsx', mimeType: '', buffer: readFileSync('samples/clean.xlsx') }

  it('compares with the file of the last period', async () => {
    const { page, requests, expectClean } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    await goTo(page, 'movement')
    const before = requests.length
    await page.locator('input[type=file]').first().setInputFiles(CLEAN)
    await checkedAt(page, '14:03')
    expect(await page.locator('main').innerText()).toContain('clean.xlsx')
    expect(requests.length).toBe(before)
    await expectClean()
  })

  it('says why a file cannot be read, and keeps what it shows', async () => {
    const { page } = await openTrial(browser(), site, { file: 'broken.xlsx' })
    await goTo(page, 'movement')
    const broken = { name: 'last.xlsx', mimeType: '', buffer: Buffer.from('PK\u0003\u0004 not a workbook') }
    await page.locator('input[type=file]').first().setInputFiles(broken)
    await page.locator('[role=status]').filter({ hasText: 'last.xlsx' }).waitFor({ state: 'attached' })
    expect(await heading(page)).toBe('Movement')
  })
})

describe('a large return', () => {
  it('leaves the page free to answer: no task is over 100 ms, in a check or on a new screen', async () => {
    const { page, longTasks } = await openTrial(browser(), site, { file: 'large.xlsx' })
    // Another program may hold the machine up in one run, not in all of them.
    const runs: (readonly unknown[])[] = []
    for (const time of ['14:03', '14:04', '14:05']) {
      const before = (await longTasks()).length
      await page.evaluate(() => window.trial?.panel.check())
      await checkedAt(page, time)
      for (const screen of ['issues', 'summary', 'coverage', 'leads', 'setup', 'ready'] as const)
        await goTo(page, screen)
      runs.push((await longTasks()).slice(before))
    }
    expect(runs).toContainEqual([])
  })
})
