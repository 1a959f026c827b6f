import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Page } from 'playwright-core'
import { HOSTILE, hostileBefore, hostileWorkbook } from './hostile.ts'
import { browserForTests } from './hooks.ts'
import type { OpenPage } from './open.ts'
import { servePanel } from './panel-site.ts'
import { sideways } from './sideways.ts'
import type { Site } from './site.ts'
import { goTo, MAY_ROLL, openFolds, openTrial, SCREENS, words } from './trial.ts'

const browser = browserForTests()
let site: Site
let opened: OpenPage
const read: string[] = []

beforeAll(async () => {
  site = await servePanel(
    new Map([
      [HOSTILE.file, await hostileWorkbook()],
      ['before.xlsx', await hostileBefore()],
    ]),
  )
  opened = await openTrial(browser(), site, { file: HOSTILE.file, older: 'before.xlsx' }, { width: 300 })
  await opened.page.evaluate(() => {
    window.ran = name => void window.runs.push(String(name))
    window.runs = []
  })
})
afterAll(() => site.close())

/** Elements and attributes that no part of the panel is made of. */
function foreign(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const elements = document.querySelectorAll(
      '#panel :is(img, script, iframe, object, embed, style, link, form, b[onclick])',
    )
    const attributes = [...document.querySelectorAll('#panel *')].flatMap(({ attributes: all }) =>
      [...all].filter(
        ({ name, value }) => /^on|^style$|^srcdoc$/.test(name) || /^\s*javascript:/i.test(value),
      ),
    )
    const links = [...document.querySelectorAll<HTMLAnchorElement>('#panel a[href]')].filter(
      ({ origin }) => origin !== location.origin,
    )
    return [
      ...[...elements, ...links].map(({ outerHTML }) => outerHTML),
      ...attributes.map(({ name, value }) => `${name}="${value}"`),
    ]
  })
}

describe('a workbook that attacks from every field', () => {
  it.each(SCREENS)('makes no element, attribute or program on %s', async screen => {
    const { page } = opened
    await goTo(page, screen)
    await openFolds(page)
    expect(await foreign(page)).toEqual([])
    expect(await sideways(page, MAY_ROLL)).toEqual([])
    read.push(await words(page))
  })

  it('makes none on any issue either', async () => {
    const { page } = opened
    await goTo(page, 'issue')
    const next = page.getByRole('button', { name: 'Next', exact: true })
    for (;;) {
      expect(await foreign(page)).toEqual([])
      read.push(await words(page))
      if (await next.isDisabled()) break
      await next.click()
    }
    expect(read.length).toBeGreaterThan(SCREENS.length + 3)
  })

  it.each(Object.entries(HOSTILE))('shows its %s letter by letter', (_, text) => {
    expect(read.some(screen => screen.includes(text))).toBe(true)
  })

  it('ran nothing and sent nothing', async () => {
    expect(await opened.page.evaluate(() => window.runs)).toEqual([])
    await opened.expectClean()
  })
})

declare global {
  interface Window {
    ran: (name: unknown) => void
    runs: string[]
  }
}
