import type { Browser, BrowserContext, ConsoleMessage, Page } from 'playwright-core'

/** How a page is looked at. */
export interface Look {
  /** CSS pixels; 320 by 700 when left out, a usual side panel. */
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  /** High contrast: the system's colours take the place of the page's. */
  readonly forcedColours?: boolean
  readonly reducedMotion?: boolean
  /** 2 for letters of twice their size, as a person sets them in the browser; boxes grow only if they are made to. */
  readonly text?: 1 | 2
  /** Screen pixels for one of CSS: 2 for pictures that are sharp on today's screens. */
  readonly sharpness?: 1 | 2
}

/** A task that kept the page from answering. Milliseconds; start counts from the opening of the page. */
export interface LongTask {
  readonly start: number
  readonly duration: number
}

/** An open page with everything that went wrong on it so far. */
export interface OpenPage {
  readonly page: Page
  /** Sentences, in order: errors, policy violations, dialogs, requests to other places. */
  readonly problems: readonly string[]
  /** Every request of the page and of its workers, in order. */
  readonly requests: readonly string[]
  /** Rejects, naming all problems, when there are some. */
  expectClean(): Promise<void>
  /** Tasks on the page's main thread over 100 ms so far. */
  longTasks(): Promise<readonly LongTask[]>
  close(): Promise<void>
}

/** What a page is watched with: set before its first script runs. */
declare global {
  interface Window {
    longTasks?: LongTask[]
    tellViolation?: (text: string) => Promise<void>
  }
}

/** Milliseconds that anything on a page may take on a busy machine; what takes longer has stopped. */
const PATIENCE = 10_000

/** A task is called long over this many milliseconds. */
const LONG = 100

/** Opens an address (http: or file:) in a fresh profile and waits until it is loaded. */
export async function open(browser: Browser, address: string, look: Look = {}): Promise<OpenPage> {
  const context = await browser.newContext(contextOptions(look))
  context.setDefaultTimeout(PATIENCE)
  const page = await context.newPage()
  const problems: string[] = []
  const requests: string[] = []
  await watch(context, page, address, problems, requests)
  if (look.text === 2) await doubleText(page)
  await page.goto(address, { waitUntil: 'load' })
  return {
    page,
    problems,
    requests,
    async expectClean() {
      // What the page has already said reaches us before this answer does.
      await page.evaluate(() => document.readyState)
      if (problems.length > 0)
        throw new Error(`${page.url()} is not clean:\n${problems.map(line => `- ${line}`).join('\n')}`)
    },
    longTasks: () => page.evaluate(() => window.longTasks ?? []),
    close: () => context.close(),
  }
}

function contextOptions(look: Look) {
  const { width = 320, height = 700, scheme = 'light', sharpness = 1 } = look
  return {
    viewport: { width, height },
    deviceScaleFactor: sharpness,
    colorScheme: scheme,
    forcedColors: look.forcedColours === true ? 'active' : 'none',
    reducedMotion: look.reducedMotion === true ? 'reduce' : 'no-preference',
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  } as const
}

async function watch(
  context: BrowserContext,
  page: Page,
  address: string,
  problems: string[],
  requests: string[],
): Promise<void> {
  page.on('console', message => {
    if (isProblem(message)) problems.push(`console ${message.type()}: ${message.text()}`)
  })
  page.on('pageerror', error => problems.push(`error: ${error.stack ?? error.message}`))
  page.on('dialog', dialog => {
    problems.push(`${dialog.type()} dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', popup => problems.push(`new window: ${popup.url()}`))
  page.on('crash', () => problems.push('the page crashed'))
  context.on('request', request => {
    requests.push(request.url())
    if (!staysAt(address, request.url())) problems.push(`request to another place: ${request.url()}`)
  })
  await page.exposeFunction('tellViolation', (text: string) => void problems.push(text))
  await page.addInitScript(beginWatching, LONG)
}

/** Runs inside the page, before its own scripts. */
function beginWatching(long: number): void {
  document.addEventListener('securitypolicyviolation', event => {
    const { effectiveDirective, blockedURI, sourceFile, lineNumber, sample } = event
    const where = `${sourceFile}:${lineNumber}`
    void window.tellViolation?.(
      `policy violation: ${effectiveDirective} ${blockedURI} ${where} ${sample}`.trim(),
    )
  })
  const tasks: LongTask[] = (window.longTasks = [])
  new PerformanceObserver(list => {
    for (const { startTime, duration } of list.getEntries())
      if (duration > long) tasks.push({ start: Math.round(startTime), duration: Math.round(duration) })
  }).observe({ type: 'longtask', buffered: true })
}

function isProblem(message: ConsoleMessage): boolean {
  return message.type() === 'error' || message.type() === 'assert'
}

/** The page's own place is its origin; a page on disk is alone with itself. */
function staysAt(address: string, url: string): boolean {
  const { origin, protocol, href } = new URL(address)
  const asked = new URL(url)
  if (asked.protocol === 'data:' || asked.protocol === 'blob:') return true
  return protocol === 'file:'
    ? asked.href.split(/[?#]/)[0] === href.split(/[?#]/)[0]
    : asked.origin === origin
}

/** Chromium's own setting for the size of letters, which is 16 pixels as a rule. */
async function doubleText(page: Page): Promise<void> {
  const devtools = await page.context().newCDPSession(page)
  await devtools.send('Page.setFontSizes', { fontSizes: { standard: 32, fixed: 26 } })
}
