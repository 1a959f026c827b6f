import { mkdirSync, readFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { writeXlsx } from 'hucre'
import type { Browser } from 'playwright-core'
import { startBrowser } from '../test/browser/chromium.ts'
import { servePanel } from '../test/browser/panel-site.ts'
import type { Site } from '../test/browser/site.ts'
import { goTo, openTrial } from '../test/browser/trial.ts'
import { bundle } from '../tools/outputs.ts'
import { timingOf } from './measure.ts'
import type { Answer, Question } from './question.ts'
import { limit } from './question.ts'

const PAPER = 'update-2014.xlsx'
const LONG = 'long.xlsx'
const ISSUES = 10_000
const RUNS = 5
/** Milliseconds of two frames of a screen that is drawn 60 times a second. */
const TWO_FRAMES = 2000 / 60

/** What the panel weighs, and how soon it answers. */
export const panel: Question = {
  name: 'panel',
  title: `the side panel in a browser; the long list has ${ISSUES} issues`,
  async answer() {
    const site = await servePanel(new Map([[LONG, await longReturn()]]))
    const browser = await startBrowser()
    try {
      return [...(await sizes()), await firstResult(browser, site), ...(await filtering(browser, site))]
    } finally {
      await browser.close()
      await site.close()
    }
  },
}

/** The panel with the core, as every program gets it, without the program's own side. */
async function sizes(): Promise<readonly Answer[]> {
  const outfile = 'node_modules/.browser/panel-alone.js'
  mkdirSync('node_modules/.browser', { recursive: true })
  await bundle({ entry: 'src/panel/panel.ts', outfile, runsIn: 'browser', globalName: 'PlanReturns' })
  const script = readFileSync(outfile)
  return [
    limit('panel and core, as built', script.length / 1000, 'kB'),
    limit('panel and core, compressed', gzipSync(script, { level: 9 }).length / 1000, 'kB', 60),
  ]
}

/** From the end of loading, over the opening of the file and the check, until the verdict stands there. */
async function firstResult(browser: Browser, site: Site): Promise<Answer> {
  const times: number[] = []
  for (let run = 0; run < RUNS; run += 1) {
    const { page, close } = await openTrial(browser, site, { file: PAPER })
    times.push(await page.evaluate(() => window.firstVerdict ?? Infinity))
    await close()
  }
  const timing = timingOf(times)
  return { ...limit('from loaded to the verdict on the paper of 2014', timing.min, 'ms', 150), timing }
}

/** From a letter typed in the search field until the list is drawn anew. */
async function filtering(browser: Browser, site: Site): Promise<readonly Answer[]> {
  const { page, close } = await openTrial(browser, site, { file: LONG })
  await goTo(page, 'issues')
  const head = (await page.locator('main .head').first().textContent()) ?? ''
  const found = Number(/of (\d+)/.exec(head)?.[1])
  const times: number[] = []
  for (const text of ['a', 'ac', '1.1', '1.12', 'lead', 'x y', '']) {
    times.push(
      await page.evaluate(
        typed =>
          new Promise<number>(drawn => {
            const field = document.querySelector<HTMLInputElement>('#pr-search')
            if (field === null) throw new Error('There is no search field')
            requestAnimationFrame(() => {
              const start = performance.now()
              field.value = typed
              field.dispatchEvent(new InputEvent('input', { bubbles: true }))
              // The frame that shows it has been drawn when the one after it begins.
              requestAnimationFrame(() => setTimeout(() => drawn(performance.now() - start)))
            })
          }),
        text,
      ),
    )
  }
  await close()
  const slowest = Math.max(...times)
  return [
    limit('issues of the long list', found, ''),
    {
      ...limit('its slowest filter, drawn', slowest, 'ms', Number(TWO_FRAMES.toFixed(1))),
      timing: timingOf(times),
    },
  ]
}

/** Actions that are due on a day that no month has: an issue each. */
function longReturn(): Promise<Uint8Array> {
  const rows = Array.from({ length: ISSUES }, (_, at) => [
    `${Math.floor(at / 100) + 1}.${(at % 100) + 1}`,
    `Reduce the number of calls that end without an answer in area ${at + 1}`,
    'Head of Contact',
    '31/09/2025',
    'Green',
    `Calls in area ${at + 1} were answered within the standard in every month of the quarter.`,
  ])
  return writeXlsx({
    sheets: [{ name: 'Return', rows: [['Ref', 'Action', 'Lead', 'Due', 'Status', 'Update'], ...rows] }],
  })
}
