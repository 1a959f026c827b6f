import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { browserForTests } from './hooks.ts'
import { walk } from './keyboard.ts'
import type { OpenPage } from './open.ts'
import { servePanel } from './panel-site.ts'
import type { Site } from './site.ts'
import { checkedAt, goTo, openFolds, openTrial, SCREENS, until } from './trial.ts'

const browser = browserForTests()
let site: Site

beforeAll(async () => {
  site = await servePanel()
})
afterAll(() => site.close())

/** What has the focus: its text, or its name where it has none. */
function focused(page: Page): Promise<string> {
  return page.evaluate(() => {
    const at = document.activeElement
    return (at?.getAttribute('aria-label') ?? at?.textContent ?? '').trim().replace(/\s+/g, ' ')
  })
}

/** Presses Tab until the focus is where it is wanted. */
async function tabTo(page: Page, wanted: RegExp): Promise<void> {
  const passed: string[] = []
  while (!wanted.test(await focused(page))) {
    if (passed.length > 80) throw new Error(`Tab never comes to ${String(wanted)}: ${passed.join(' · ')}`)
    await page.keyboard.press('Tab')
    passed.push(await focused(page))
  }
}

const shownCells = (page: Page): Promise<number> =>
  page.evaluate(() => window.trial?.host.selected.length ?? 0)

describe('the panel by keyboard alone', () => {
  it('shows where the focus is on every screen, and comes to every control', async () => {
    const { page } = await openTrial(browser(), site, { file: 'broken.xlsx', older: 'clean.xlsx' })
    for (const screen of SCREENS) {
      await goTo(page, screen)
      await openFolds(page)
      const { stops, faults } = await walk(page)
      expect([screen, faults]).toEqual([screen, []])
      expect(stops.length).toBeGreaterThan(6)
    }
  })

  it('goes from the verdict to an issue, on to the next, and back to its line in the list', async () => {
    const { page, close, expectClean } = await openTrial(browser(), site)
    await tabTo(page, /^Issues/)
    await page.keyboard.press('Enter')
    expect(await focused(page)).toBe('Issues')
    await tabTo(page, /^"A Total of 86 Actions" counts/)
    await page.keyboard.press('ArrowDown')
    const second = await focused(page)
    expect(second).toMatch(/^T7-C06 is Amber and Green/)
    await until(async () => (await shownCells(page)) === 1, 'the cell of the second issue')
    await page.keyboard.press('Enter')
    const title = await focused(page)
    await page.keyboard.press(']')
    expect(await focused(page)).not.toBe(title)
    await page.keyboard.press('[')
    expect(await focused(page)).toBe(title)
    await page.keyboard.press('Escape')
    await until(async () => (await focused(page)) === second, 'the line of the issue')
    await expectClean()
    await close()
  })

  it('says with one key that what was explained last time is still true', async () => {
    const { page, close, expectClean } = await openTrial(browser(), site)
    const copied = /^T3-F01 and T3-F02 have the same update/
    await goTo(page, 'issues')
    await page.getByRole('button', { name: copied }).press('Enter')
    await page.getByLabel('Reason').selectOption({ index: 1 })
    await page.getByLabel('Your post').fill('Performance analyst')
    await page.getByRole('button', { name: 'Save the explanation' }).press('Enter')
    await page.getByText('Explained, and kept').first().waitFor()
    await goTo(page, 'setup')
    await page.getByLabel('Another period').fill('1 October 2014 to 31 March 2015')
    await page.keyboard.press('Enter')
    await page.locator('#panel .tabs b', { hasText: '4' }).waitFor()
    await goTo(page, 'issues')
    await page.getByRole('button', { name: copied }).press('Enter')
    await page.getByRole('heading', { name: 'You said last time' }).waitFor()
    expect(await page.locator('main h1').evaluate(each => each === document.activeElement)).toBe(true)
    await page.keyboard.press('t')
    await page.locator('#panel .tabs b', { hasText: '3' }).waitFor()
    await expectClean()
    await close()
  })

  it('takes single keys for text inside a field', async () => {
    const { page, close } = await openTrial(browser(), site)
    await page.keyboard.press('Tab')
    await page.keyboard.press('/')
    const field = page.locator('input[type=search]')
    await until(() => field.evaluate(each => each === document.activeElement), 'the search field')
    await page.keyboard.type('/[]')
    expect(await field.inputValue()).toBe('/[]')
    await close()
  })

  it('opens the menu, goes to a screen and shuts it again', async () => {
    const { page, close } = await openTrial(browser(), site)
    const menu = page.locator('details.menu')
    await tabTo(page, /^More screens/)
    await page.keyboard.press('Enter')
    await tabTo(page, /^Keyboard/)
    await page.keyboard.press('Enter')
    expect(await focused(page)).toMatch(/^Keyboard/)
    expect(await menu.getAttribute('open')).toBeNull()
    await page.locator('details.menu summary').focus()
    await page.keyboard.press('Space')
    await page.keyboard.press('Tab')
    await page.keyboard.press('Escape')
    expect(await menu.getAttribute('open')).toBeNull()
    expect(await focused(page)).toBe('More screens')
    await close()
  })
})

describe('a re-check', () => {
  let opened: OpenPage

  beforeAll(async () => {
    opened = await openTrial(browser(), site, { file: 'broken.xlsx' })
    await opened.page.evaluate(() => {
      const region = document.querySelector('[role=status]')
      if (region === null) throw new Error('There is no live region')
      window.spoken = [region.textContent ?? '']
      new MutationObserver(() => window.spoken?.push(region.textContent ?? '')).observe(region, {
        characterData: true,
        childList: true,
        subtree: true,
      })
    })
  })

  const spoken = (): Promise<readonly string[] | undefined> => opened.page.evaluate(() => window.spoken)

  it('leaves the focus where it is, and speaks only when there is something new to say', async () => {
    const { page } = opened
    await goTo(page, 'issues')
    const third = page.locator('[data-finding]').nth(2)
    await third.focus()
    const before = await focused(page)
    await page.evaluate(() => window.trial?.host.type('Return', 0, 0, 'Northmoor, second draft'))
    await checkedAt(page, '14:03')
    expect(await focused(page)).toBe(before)
    expect(await spoken()).toHaveLength(1)
  })

  it('speaks the new sentence, once', async () => {
    const { page } = opened
    await page.evaluate(() => window.trial?.host.type('Return', 31, 5, '30 March 2026'))
    await checkedAt(page, '14:04')
    expect(await spoken()).toEqual(['Not ready: 8 to fix, 6 to explain', 'Not ready: 7 to fix, 6 to explain'])
    expect(await page.locator('[role=status], [role=alert], [aria-live]').count()).toBe(1)
  })
})

declare global {
  interface Window {
    /** What the live region has said, in order. */
    spoken?: string[]
  }
}
