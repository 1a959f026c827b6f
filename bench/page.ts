import { gzipSync } from 'node:zlib'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { startBrowser } from '../test/browser/chromium.ts'
import { open, type OpenPage } from '../test/browser/open.ts'
import { inventedFile, type PageSite, servePage } from '../test/browser/page-site.ts'
import { timingOf } from './measure.ts'
import type { Answer, Question } from './question.ts'
import { limit, takes } from './question.ts'

const ROWS = 100_000
const RUNS = 3
const OPENS = 5
const LOOK = { width: 1280, height: 800 }
/** Milliseconds; what waits longer has stopped. */
const timeout = 120_000

/** What the stand-alone page weighs, and how it answers while it opens a large file. */
export const page: Question = {
  name: 'page',
  title: `the stand-alone page in a browser; the large file has ${ROWS} rows x 10 columns`,
  async answer() {
    const site = await servePage()
    const browser = await startBrowser()
    const folder = mkdtempSync(join(tmpdir(), 'plan-returns-'))
    try {
      const bytes = await inventedFile(ROWS)
      // From the disk, as a person opens them: a file that is handed to the page takes the page's time.
      const files = Array.from({ length: OPENS }, (_, at) => join(folder, `large ${at}.xlsx`))
      for (const file of files) writeFileSync(file, bytes)
      return [
        ...sizes(site),
        await firstCheck(browser, site),
        ...(await openLarge(browser, site, files[0] ?? '')),
        await memory(browser, site, files),
      ]
    } finally {
      await browser.close()
      await site.close()
      rmSync(folder, { recursive: true })
    }
  },
}

/** When things happened on the page, in milliseconds of its own clock. */
interface Times {
  chosen: number
  progress: number
  cancel: number
  ended: number
}

declare global {
  interface Window {
    times?: Times
  }
}

function sizes({ onDisk }: PageSite): readonly Answer[] {
  const html = readFileSync(fileURLToPath(onDisk))
  return [
    limit('the page in one file', html.length / 1e6, 'MB'),
    limit('compressed', gzipSync(html, { level: 9 }).length / 1e6, 'MB'),
  ]
}

/** From the opening of the page until the paper of 2014 is shown and checked. */
async function firstCheck(browser: Browser, site: PageSite): Promise<Answer> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const opened = await ready(browser, site)
    times.push(await opened.page.evaluate(() => performance.now()))
    await opened.close()
  }
  return takes('from nothing to the paper of 2014, checked', timingOf(times))
}

async function openLarge(browser: Browser, site: PageSite, file: string): Promise<readonly Answer[]> {
  const progress: number[] = []
  const cancel: number[] = []
  const shown: number[] = []
  const checked: number[] = []
  const longest: number[] = []
  for (let run = 0; run < RUNS; run++) {
    const opened = await ready(browser, site)
    const { page: tab } = opened
    await tab.evaluate(noteTimes)
    await choose(tab, file)
    await tab.locator('#progress').waitFor({ timeout })
    await tab.getByRole('button', { name: 'Cancel' }).click()
    await tab.locator('#message-text', { hasText: 'was not opened' }).waitFor({ timeout })
    const first = await tab.evaluate(() => window.times as Times)
    progress.push(first.progress - first.chosen)
    cancel.push(first.ended - first.cancel)
    const before = await tab.evaluate(() => performance.now())
    await choose(tab, file)
    await isOpen(tab, basename(file))
    shown.push((await tab.evaluate(() => performance.now())) - before)
    await isChecked(tab)
    checked.push((await tab.evaluate(() => performance.now())) - before)
    const tasks = (await opened.longTasks()).filter(({ start }) => start > before)
    longest.push(Math.max(0, ...tasks.map(({ duration }) => duration)))
    await opened.close()
  }
  return [
    limit('first progress after a file is chosen', Math.min(...progress), 'ms', 200),
    limit('from Cancel until the reading has ended', Math.min(...cancel), 'ms', 100),
    takes('large file, until it is shown', timingOf(shown)),
    takes('large file, until it is checked', timingOf(checked)),
    limit('the longest task meanwhile (shorter than 100 counts 0)', Math.min(...longest), 'ms', 100),
  ]
}

/** What the page holds after it has opened and checked the large file again and again. */
async function memory(browser: Browser, site: PageSite, files: readonly string[]): Promise<Answer> {
  const opened = await ready(browser, site)
  const devtools = await opened.page.context().newCDPSession(opened.page)
  const held: number[] = []
  for (const file of files) {
    await choose(opened.page, file)
    await isOpen(opened.page, basename(file))
    await isChecked(opened.page)
    await devtools.send('HeapProfiler.collectGarbage')
    held.push((await devtools.send('Runtime.getHeapUsage')).usedSize)
  }
  await opened.close()
  const growth = Math.max(...held) / (held[0] ?? NaN)
  const megabytes = held.map(bytes => (bytes / 1e6).toFixed(0)).join(', ')
  return limit(`memory after ${OPENS} opens (${megabytes} MB)`, growth, 'x the first', 1.1)
}

async function ready(browser: Browser, { served }: PageSite): Promise<OpenPage> {
  const opened = await open(browser, served, LOOK)
  await isOpen(opened.page, 'update-2014.xlsx')
  await isChecked(opened.page)
  return opened
}

async function choose(tab: Page, file: string): Promise<void> {
  await tab.locator('#file').setInputFiles(file)
}

async function isOpen(tab: Page, name: string): Promise<void> {
  await tab.locator('#name', { hasText: name }).waitFor({ timeout })
}

async function isChecked(tab: Page): Promise<void> {
  await tab.locator('#panel footer', { hasText: /Checked \d/ }).waitFor({ timeout })
}

/** Runs in the page: notes when a file is chosen, when progress first shows, when it is cancelled and when it has ended. */
function noteTimes(): void {
  const times: Times = (window.times = { chosen: 0, progress: 0, cancel: 0, ended: 0 })
  const line = document.getElementById('progress')
  const note = (name: keyof Times) => (): void => void (times[name] ||= performance.now())
  document.getElementById('file')?.addEventListener('change', note('chosen'), { capture: true })
  document.getElementById('cancel')?.addEventListener('click', note('cancel'), { capture: true })
  if (line !== null)
    new MutationObserver(() => {
      if (!line.hidden) note('progress')()
      else if (times.cancel > 0) note('ended')()
    }).observe(line, { attributes: true })
}
