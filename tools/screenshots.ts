/**
 * `npm run screenshots`: a picture of every screen of the panel, 320 pixels wide, and of the page, light and dark, in
 * dist/screenshots, and the few that the README shows in docs/pictures. The panel in a page that plays Excel is taken 350
 * pixels wide, also in high contrast. `-- excel` takes those alone whose names begin so.
 */
import type { Page } from 'playwright-core'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { readWorkbook } from '../src/file/read.ts'
import { startBrowser } from '../test/browser/chromium.ts'
import { builtSite, play, type Played } from '../test/browser/excel/play-excel.ts'
import { open } from '../test/browser/open.ts'
import { servePage } from '../test/browser/page-site.ts'
import { servePanel } from '../test/browser/panel-site.ts'
import { goTo, openTrial, SCREENS, type Trial } from '../test/browser/trial.ts'
import { bookOf } from '../test/excel/office/opened.ts'

/** A shot of one screen; `of` names the return when it is not the paper of 2014. */
interface Shot {
  readonly name: string
  readonly trial: Trial
  readonly screen: (typeof SCREENS)[number]
  /** What a person does there before the picture is taken. */
  readonly act?: (page: Page) => Promise<void>
}

const WIDTH = 320
/** As high as a pane is on a laptop; longer screens are shown whole, under their name with "-whole". */
const HEIGHT = 640

const PAPER: Trial = { file: 'update-2014.xlsx' }
const BROKEN: Trial = { file: 'broken.xlsx', older: 'clean.xlsx' }
const DELIVERY: Trial = { file: 'delivery-2018.xlsx' }
const CLEAN: Trial = { file: 'clean.xlsx' }

const SHOTS: readonly Shot[] = [
  ...SCREENS.map(screen => ({ name: screen, trial: screen === 'movement' ? BROKEN : PAPER, screen })),
  { name: 'ready-clean', trial: CLEAN, screen: 'ready' },
  { name: 'ready-broken', trial: BROKEN, screen: 'ready' },
  { name: 'issues-broken', trial: BROKEN, screen: 'issues' },
  { name: 'issue-broken', trial: BROKEN, screen: 'issue' },
  { name: 'coverage-delivery', trial: DELIVERY, screen: 'coverage' },
  { name: 'leads-delivery', trial: DELIVERY, screen: 'leads' },
  { name: 'summary-delivery', trial: DELIVERY, screen: 'summary' },
  { name: 'failed', trial: { state: 'failed' }, screen: 'ready' },
  { name: 'guide-fix', trial: BROKEN, screen: 'issues', act: showFix },
  { name: 'guide-explain', trial: PAPER, screen: 'issues', act: showExplanation },
  { name: 'guide-record', trial: CLEAN, screen: 'record', act: showRecord },
]

/** Pictures that the README, the guide and docs/deploy-excel.md show: kept in git, light only. */
const KEPT: ReadonlyMap<string, string> = new Map(
  ['ready', 'issue', 'summary', 'coverage', 'excel-ready', 'guide-fix', 'guide-explain', 'guide-record'].map(
    name => [name, `docs/pictures/${name}.png`],
  ),
)

const FOLDER = 'dist/screenshots'

const LOOKS = [
  { name: 'light', colorScheme: 'light', forcedColors: 'none' },
  { name: 'dark', colorScheme: 'dark', forcedColors: 'none' },
  { name: 'contrast', colorScheme: 'light', forcedColors: 'active' },
] as const

const [words = ''] = process.argv.slice(2)
const isWanted = (name: string): boolean => name.startsWith(words)
if (words === '') rmSync(FOLDER, { recursive: true, force: true })
const browser = await startBrowser()
const site = await servePanel()
const pageSite = await servePage()
try {
  for (const shot of SHOTS.filter(({ name }) => isWanted(name))) await take(shot)
  if (isWanted('page')) for (const scheme of ['light', 'dark'] as const) await takePage(scheme)
  if (isWanted('excel')) await takeExcel()
} finally {
  await browser.close()
  await site.close()
  await pageSite.close()
}

async function showFix(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^"Grn" in/ }).click()
  await page.getByRole('heading', { name: 'In the sheet' }).evaluate(each => each.scrollIntoView())
}

async function showExplanation(page: Page): Promise<void> {
  await page.getByRole('button', { name: /^T7-C06 is Amber/ }).click()
  await page.getByLabel('Reason').selectOption({ index: 1 })
  await page.getByLabel('In your words').fill('County and City are rated apart: City recruits later.')
  await page.getByLabel('Your post').fill('Performance analyst')
  await page.getByRole('heading', { name: 'Or explain' }).evaluate(each => each.scrollIntoView())
}

/** A recorded version in which one rating was changed since. */
async function showRecord(page: Page): Promise<void> {
  await page.getByLabel('Prepared by (post)').fill('Performance analyst')
  await page.getByRole('button', { name: 'Record this version' }).click()
  await page.getByText('Unchanged since it was recorded').waitFor()
  await page.evaluate(async () => window.trial?.host.type('Return', 16, 6, 'Amber'))
  await page.getByText('1 difference since it was recorded').waitFor()
  await page.evaluate(() => window.trial?.panel.go('ready'))
  await goTo(page, 'record')
  await page.getByText(/^Checked /).waitFor()
}

/** The page with a spreadsheet, an issue open and its cell shown. */
async function takePage(scheme: 'light' | 'dark'): Promise<void> {
  const look = { width: 1280, height: 760, scheme }
  const { page, close, expectClean } = await open(browser, pageSite.served, look)
  await page.locator('#panel footer', { hasText: /Checked \d/ }).waitFor()
  await page.locator('#panel [data-finding]').nth(1).click()
  await page.locator('#panel').getByRole('heading', { name: 'In the sheet' }).waitFor()
  // The grid scrolls to the cell a moment later, and tells nobody when it has.
  await new Promise(done => setTimeout(done, 2000))
  const seen = await picture(page)
  write(`${FOLDER}/page-${scheme}.png`, seen)
  if (scheme === 'light') write('docs/pictures/page.png', seen)
  await expectClean()
  await close()
}

/** The built add-in in a page that plays Excel on the web: ready or not, an issue, and while a cell is being edited. */
async function takeExcel(): Promise<void> {
  const sample = 'update-2014.xlsx'
  const workbook = await readWorkbook(sample, new Uint8Array(readFileSync(`samples/${sample}`)))
  const played = await play(browser, await builtSite(), bookOf(workbook), { sharpness: 2 })
  const { page, panel, excel } = played
  const checked = (time: string): Promise<void> =>
    panel.locator('.foot p:not(.vh)', { hasText: `Checked ${time}` }).waitFor()
  await checked('')
  // At the time of the other pictures, so that they are the same whenever they are taken.
  await page.clock.install({ time: new Date('2026-11-22T14:02:00Z') })
  await panel.locator('.foot button').click()
  await checked('14:02')
  await takeLooks(played, 'excel-ready')
  await panel.locator('[data-finding]').first().click()
  await panel.getByRole('heading', { name: 'In the sheet' }).waitFor()
  await takeLooks(played, 'excel-issue')
  excel.busy = 'editing'
  await panel.locator('.foot button').click()
  await panel.getByRole('heading', { name: 'Excel waits for you' }).waitFor()
  await panel.locator('.foot button', { hasText: 'Stop' }).waitFor()
  await takeLooks(played, 'excel-waiting')
  excel.busy = 'no'
  await played.close()
  if (played.problems.length > 0) throw new Error(played.problems.join('\n'))
}

async function takeLooks({ page }: Played, shot: string): Promise<void> {
  await page.mouse.move(0, 0)
  for (const { name, ...look } of LOOKS) {
    await page.emulateMedia(look)
    const seen = await picture(page)
    write(`${FOLDER}/${shot}-${name}.png`, seen)
    const kept = name === 'light' ? KEPT.get(shot) : undefined
    if (kept !== undefined) write(kept, seen)
  }
}

async function take({ name, trial, screen, act }: Shot): Promise<void> {
  const { page, close, expectClean } = await openTrial(browser, site, trial, {
    width: WIDTH,
    height: HEIGHT,
    sharpness: 2,
  })
  await goTo(page, screen)
  await act?.(page)
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme })
    await page.setViewportSize({ width: WIDTH, height: HEIGHT })
    const seen = await picture(page)
    write(`${FOLDER}/${name}-${scheme}.png`, seen)
    const kept = scheme === 'light' ? KEPT.get(name) : undefined
    if (kept !== undefined) write(kept, seen)
    const height = await wholeHeight(page)
    if (height === HEIGHT) continue
    await page.setViewportSize({ width: WIDTH, height })
    write(`${FOLDER}/${name}-${scheme}-whole.png`, await picture(page))
  }
  await expectClean()
  await close()
}

function picture(page: Page): Promise<Buffer> {
  return page.screenshot({ animations: 'disabled', caret: 'hide' })
}

/** How high the pane would have to be to show the screen without scrolling. */
function wholeHeight(page: Page): Promise<number> {
  return page.evaluate(() => {
    const main = document.querySelector('main')
    return innerHeight + (main === null ? 0 : Math.max(0, main.scrollHeight - main.clientHeight))
  })
}

function write(file: string, bytes: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, bytes)
  console.log(`${file.padEnd(48)} ${String(Math.ceil(bytes.length / 1000)).padStart(4)} kB`)
}
