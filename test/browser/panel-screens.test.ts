import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { axe } from './axe.ts'
import { browserForTests } from './hooks.ts'
import type { OpenPage } from './open.ts'
import { servePanel } from './panel-site.ts'
import { sideways } from './sideways.ts'
import type { Site } from './site.ts'
import { FIXED, goTo, MAY_ROLL, openFolds, openTrial, SCREENS, type Trial } from './trial.ts'

/** The narrowest pane: Office gives a task pane at least this. */
const NARROW = 300

const RETURNS: readonly Trial[] = [
  { file: 'update-2014.xlsx' },
  { file: 'clean.xlsx' },
  { file: 'broken.xlsx', older: 'clean.xlsx' },
  { file: 'framework-2018.xlsx' },
  { file: 'delivery-2018.xlsx' },
]

const browser = browserForTests()
let site: Site

beforeAll(async () => {
  site = await servePanel()
})
afterAll(() => site.close())

describe.each(RETURNS)('the panel on $file', trial => {
  const screens = trial === RETURNS[0] ? SCREENS : SCREENS.filter(screen => !FIXED.includes(screen))
  let opened: OpenPage

  beforeAll(async () => {
    opened = await openTrial(browser(), site, trial, { width: NARROW })
  })

  it.each(screens)('shows %s to everybody, light and dark, without a way to the side', async screen => {
    const { page } = opened
    await page.emulateMedia({ colorScheme: 'light' })
    await goTo(page, screen)
    await openFolds(page)
    expect(await sideways(page, MAY_ROLL)).toEqual([])
    expect(await axe(page)).toEqual([])
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page, 'colours')).toEqual([])
  })

  it('asks for nothing but its own files, and keeps the policy', async () => {
    await opened.expectClean()
    const asked = opened.requests.map(url => new URL(url).pathname)
    const workbooks = [trial.file, trial.older].filter(Boolean).map(name => `/workbooks/${name}`)
    expect(asked).toEqual(['/', '/page.css', '/panel.css', '/page.js', ...workbooks])
  })
})

describe('the panel in other eyes', () => {
  it.each([
    ['letters of twice the size', { text: 2 }],
    ['high contrast', { forcedColours: true }],
    ['high contrast, dark', { forcedColours: true, scheme: 'dark' }],
    ['a wide pane', { width: 600 }],
    ['a low pane', { height: 360 }],
  ] as const)('reads well with %s', async (_, look) => {
    const opened = await openTrial(browser(), site, { file: 'broken.xlsx', older: 'clean.xlsx' }, look)
    const faults: string[] = []
    for (const screen of SCREENS) {
      await goTo(opened.page, screen)
      await openFolds(opened.page)
      faults.push(...(await sideways(opened.page, MAY_ROLL)).map(line => `${screen}: ${line}`))
    }
    expect(faults).toEqual([])
    await opened.expectClean()
    await opened.close()
  })

  it('stands still for those who ask for it', async () => {
    const opened = await openTrial(browser(), site, {}, { reducedMotion: true })
    for (const screen of SCREENS) {
      await goTo(opened.page, screen)
      expect(await opened.page.evaluate(() => document.getAnimations().length)).toBe(0)
    }
    await opened.close()
  })
})
