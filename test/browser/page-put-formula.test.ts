import { afterAll, beforeAll, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { browserForTests } from './hooks.ts'
import { open } from './open.ts'
import { type PageSite, servePage } from './page-site.ts'

const browser = browserForTests()
let site: PageSite

beforeAll(async () => {
  site = await servePage()
}, 120_000)
afterAll(() => site.close())

/** Goes to the sheet, on by the keys, and to the button in the panel, which is pressed by the keyboard. */
async function putFrom(page: Page, ...keys: readonly string[]): Promise<string | null> {
  await page.getByRole('button', { name: 'Open a file' }).focus()
  await page.keyboard.press('F6')
  for (const key of keys) await page.keyboard.press(key, { delay: 40 })
  const button = page.getByRole('button', { name: /^Put into the selected cell/ })
  await button.focus()
  await page.keyboard.press('Enter')
  const answer = page.locator('#pr-put')
  await answer.waitFor()
  expect(await button.evaluate(each => each === document.activeElement)).toBe(true)
  return answer.textContent()
}

it('a formula is put into one empty cell of the page, by the keyboard alone, and undone there', async () => {
  const { page, expectClean, close } = await open(browser(), site.served, { width: 1280, height: 760 })
  await page.locator('#panel footer', { hasText: /Checked \d/ }).waitFor()
  await openSummary(page)
  const says = async (...keys: readonly string[]): Promise<string | null> => {
    const said = await putFrom(page, ...keys)
    await openSummary(page)
    return said
  }
  expect(await says('Control+ArrowDown')).toMatch(/^Select one empty cell first: A3 holds "/)
  const toColumnI = Array.from({ length: 8 }, () => 'ArrowRight')
  expect(await says(...toColumnI, 'Shift+ArrowRight')).toBe(
    'Select one empty cell first: I3:J3 is more than one. ',
  )
  const stands = 'The formula stands in I4 of “Update”. Ctrl and Z in the sheet takes it away again. '
  expect(await says('ArrowDown')).toBe(stands)
  const kept = 'holds a formula, or shows part of the result of one. '
  expect(await says()).toBe(`Select one empty cell first: I4 ${kept}`)
  expect(await says('ArrowDown')).toBe(`Select one empty cell first: I5 ${kept}`)
  expect(await says('ArrowUp', 'Control+z')).toBe(stands)
  await expectClean()
  await close()
})

/** What was said before is gone on a screen that is opened anew. */
async function openSummary(page: Page): Promise<void> {
  const screens = page.getByRole('navigation', { name: 'Screens' })
  for (const name of ['Leads', 'Summary']) await screens.getByRole('button', { name }).click()
}
