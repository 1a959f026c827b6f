import { readFileSync } from 'node:fs'
import type { Browser, Frame, Page, Route } from 'playwright-core'
import { makeGoogle, type Send } from '../../sidebar/google-run.ts'

/** Where the spreadsheet is, and where Google serves what add-ons bring: a site of its own. */
const SHEETS = 'https://docs.google.com/spreadsheets/d/1/edit'
const SIDEBAR = 'https://n-1-script.googleusercontent.com/userCodeAppPanel'

/** The flags of the frame of a sidebar (HTML Service, "Restrictions"). */
const SANDBOX =
  'allow-downloads allow-forms allow-modals allow-popups allow-popups-to-escape-sandbox allow-same-origin allow-scripts'

/** How the sidebar is looked at. Its width is 300 pixels always. */
export interface SheetsLook {
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly forcedColours?: boolean
  /** Stops the page's clock, so that a test can let it run on. */
  readonly stopClock?: boolean
}

/** The built sidebar, open in a page that plays Google Sheets. */
export interface PlayedSheets {
  readonly page: Page
  /** The frame of the sidebar. */
  readonly panel: Frame
  /** Errors, dialogs, new windows and what goes to places that nobody serves, as sentences. */
  readonly problems: readonly string[]
  readonly requests: readonly string[]
  /** The most calls that were under way at once. */
  peak(): Promise<number>
  close(): Promise<void>
}

declare global {
  interface Window {
    sendToGoogle: Send
    fakeGoogle: ReturnType<typeof makeGoogle>
    google: ReturnType<typeof makeGoogle>['google']
  }
}

/**
 * Opens a sidebar. Nothing is served from a network: every answer is given here.
 *
 * @param html the sidebar as Google has it
 * @param names the functions of the script
 * @param send answers their calls
 */
export async function playSheets(
  browser: Browser,
  html: string,
  names: readonly string[],
  send: Send,
  look: SheetsLook = {},
): Promise<PlayedSheets> {
  const { height = 700, scheme = 'light', forcedColours = false, stopClock = false } = look
  const context = await browser.newContext({
    viewport: { width: 640, height },
    colorScheme: scheme,
    forcedColors: forcedColours ? 'active' : 'none',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const problems: string[] = []
  const requests: string[] = []
  if (stopClock) await page.clock.install()
  page.on('console', message => {
    if (message.type() === 'error') problems.push(`console: ${message.text()}`)
  })
  page.on('pageerror', error => problems.push(`error: ${error.stack ?? error.message}`))
  page.on('popup', popup => problems.push(`new window: ${popup.url()}`))
  page.on('dialog', dialog => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  context.on('request', request => requests.push(request.url()))
  await context.route('**/*', route => serve(route, html, problems))
  await page.exposeFunction('sendToGoogle', send)
  await page.addInitScript(beginGoogle(names))
  await page.goto(SHEETS)
  const frame = await openSidebar(page)
  return {
    page,
    panel: frame,
    problems,
    requests,
    peak: () => frame.evaluate(() => window.fakeGoogle.peak()),
    close: () => context.close(),
  }
}

/** Google puts `google` into the sidebar's page before anything of it runs. */
function beginGoogle(names: readonly string[]): string {
  return `if (location.href === ${JSON.stringify(SIDEBAR)}) {
    window.fakeGoogle = (${makeGoogle.toString()})(
      ${JSON.stringify(names)},
      (name, args) => window.sendToGoogle(name, args)
    )
    window.google = window.fakeGoogle.google
  }`
}

/** A person chooses the panel from the menu. */
async function openSidebar(page: Page): Promise<Frame> {
  await page.evaluate(
    ([src, sandbox]) => {
      const frame = document.createElement('iframe')
      frame.title = 'Plan Returns'
      frame.setAttribute('sandbox', sandbox)
      frame.src = src
      document.body.append(frame)
    },
    [SIDEBAR, SANDBOX] as const,
  )
  const frame = await page.waitForSelector('iframe').then(element => element.contentFrame())
  if (frame === null) throw new Error('The page has no frame for the sidebar')
  await frame.waitForLoadState()
  return frame
}

function serve(route: Route, html: string, problems: string[]): Promise<void> {
  const url = route.request().url()
  const body =
    url === SHEETS ? readFileSync('test/browser/sheets/host-page.html', 'utf8') : url === SIDEBAR ? html : ''
  if (body !== '') return route.fulfill({ body, contentType: 'text/html; charset=utf-8' })
  problems.push(`nothing is served at ${url}`)
  return route.abort()
}
