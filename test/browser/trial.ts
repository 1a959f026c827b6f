import type { Browser, Locator, Page } from 'playwright-core'
import type { Screen } from '../../src/panel/state.ts'
import { type Look, open, type OpenPage } from './open.ts'
import type { Site } from './site.ts'

/** What the trial page of the panel is asked for; panel-page/page.ts says what each may be. */
export interface Trial {
  readonly file?: string
  readonly older?: string
  readonly state?: 'reading' | 'failed' | 'waiting'
  readonly screen?: Screen
  readonly watch?: 'no'
  readonly select?: 'no'
  readonly write?: 'no'
}

/** Screens with the heading that each begins with; an issue begins with the title of its rule. */
export const SCREENS: readonly Screen[] = [
  'ready',
  'issues',
  'issue',
  'alike',
  'summary',
  'coverage',
  'leads',
  'movement',
  'changes',
  'workbook',
  'record',
  'setup',
  'guide',
  'functions',
  'privacy',
  'keyboard',
]

/** Screens that say the same whatever the workbook holds. */
export const FIXED: readonly Screen[] = ['guide', 'functions', 'privacy', 'keyboard']

/** Pieces of a sheet are as wide as the sheet: each rolls in a frame of its own, which has a name and which Tab comes to. */
export const MAY_ROLL: readonly string[] = ['.scroll[role="region"][tabindex="0"]']

/** Opens the panel's trial page and waits for its first check, where one is made. */
export async function openTrial(
  browser: Browser,
  site: Site,
  trial: Trial = {},
  look: Look = {},
): Promise<OpenPage> {
  const opened = await open(browser, `${site.address}/?${new URLSearchParams({ ...trial }).toString()}`, look)
  try {
    await opened.page.locator('#panel main').waitFor()
    if (trial.state === undefined) await checkedAt(opened.page, '14:02')
  } catch (error) {
    await opened.expectClean()
    throw error
  }
  return opened
}

/** Waits until a check is done. The first is made at 14:02, each further one a minute later. */
export function checkedAt(page: Page, time: string): Promise<void> {
  return page
    .locator('.foot p')
    .filter({ hasText: `Checked ${time}` })
    .waitFor()
}

/** Screens that are opened from a list, with what is pressed there. */
const OPENED: ReadonlyMap<Screen, (page: Page) => Locator> = new Map([
  ['issue', page => page.locator('[data-finding]')],
  ['alike', page => page.getByRole('button', { name: /^Fix all/ })],
])

/** Goes to a screen by the panel's own door; 'issue' opens the first issue of the list, 'alike' the first rule to fix. */
export async function goTo(page: Page, screen: Screen): Promise<void> {
  const opened = OPENED.get(screen)
  await page.evaluate(to => window.trial?.panel.go(to), opened === undefined ? screen : 'issues')
  if (opened !== undefined) {
    const line = opened(page).first()
    if ((await line.count()) > 0) await line.click()
    else await page.evaluate(to => window.trial?.panel.go(to), screen)
  }
  await page.locator('main h1').waitFor()
}

/** Opens everything on a screen that can be folded open, also what stands inside. */
export function openFolds(page: Page): Promise<void> {
  return page.evaluate(async () => {
    const shut = (): readonly HTMLDetailsElement[] => [
      ...document.querySelectorAll<HTMLDetailsElement>('main details:not([open])'),
    ]
    for (let folds = shut(); folds.length > 0; folds = shut()) {
      for (const fold of folds) fold.open = true
      await new Promise(done => requestAnimationFrame(() => setTimeout(done)))
    }
  })
}

/** Everything that a person can read in the panel: text, options, names of controls and what fields hold. */
export function words(page: Page): Promise<string> {
  return page.evaluate(() => {
    const all = [...document.querySelectorAll('#panel *')]
    const named = all.flatMap(({ attributes }) =>
      [...attributes].filter(({ name }) => ['aria-label', 'title', 'alt', 'placeholder'].includes(name)),
    )
    const fields = all.filter(each => each instanceof HTMLInputElement || each instanceof HTMLTextAreaElement)
    return [
      document.querySelector('#panel')?.textContent ?? '',
      ...named.map(({ value }) => value),
      ...fields.map(({ value }) => value),
    ].join('\n')
  })
}

/** Waits until something is so. For what has no element to wait for; the page's policy keeps Playwright's own way out. */
export async function until(
  isSo: () => Promise<boolean>,
  what: string,
  milliseconds = 10_000,
): Promise<void> {
  const end = Date.now() + milliseconds
  while (!(await isSo())) {
    if (Date.now() > end) throw new Error(`It never came: ${what}`)
    await new Promise(done => setTimeout(done, 20))
  }
}
