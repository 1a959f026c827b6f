import { readFileSync } from 'node:fs'
import type { Browser, Frame, Page, Route } from 'playwright-core'
import { headerRules, OFFICE_CDN } from '../../../tools/excel/headers.ts'
import { headersFor } from '../../../tools/excel/serve-site.ts'
import { packageVersion } from '../../../tools/excel/facts.ts'
import { siteFiles } from '../../../tools/excel/site.ts'
import { bundle, EXCEL } from '../../../tools/outputs.ts'
import type { FakeBook } from '../../excel/office/book.ts'
import { type Batch, FLOOR } from '../../excel/office/load.ts'
import { type FakeExcel, fakeExcel } from '../../excel/office/workbook.ts'

/** Where the page that plays Excel is: one of the addresses that may frame the panel. */
const EXCEL_ON_THE_WEB = 'https://excel.officeapps.live.com'
const ADD_IN = 'https://addins.example.org'
const VERSION = packageVersion()
const SETS = {
  ...FLOOR,
  ExcelApi: '1.17',
  ExcelApiOnline: '1.1',
  DelayForCellEdit: '1.1',
  CustomFunctions: '1.9',
  AddinCommands: '1.1',
}
/** A pane of Excel on the web on a laptop, in pixels. */
const PANE = { width: 350, height: 700 }
const TYPES: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  png: 'image/png',
}

/** The result of a call of a function: its number, whether it went well, the value or the error's words. */
export type CallResult = readonly [call: number, isGood: boolean, value: unknown, ...more: unknown[]]

/** The built add-in, open in a page that plays Excel on the web. */
export interface Played {
  readonly page: Page
  /** The frame of the panel. */
  readonly panel: Frame
  readonly excel: FakeExcel
  /** Errors, dialogs and what goes to places that nobody serves, as sentences. */
  readonly problems: readonly string[]
  /** Violations of the policy: the directive, what was stopped, and the file that asked for it. */
  readonly violations: readonly string[]
  readonly requests: readonly string[]
  /** Calls functions by their ids, as formulas do, and resolves to their results in the order of the calls. */
  call(calls: readonly (readonly [id: string, ...args: unknown[]])[]): Promise<readonly CallResult[]>
  /** What office.js asked of Excel beside requests, and inner requests about the add-in itself. */
  log(): Promise<readonly string[]>
  close(): Promise<void>
}

declare global {
  interface Window {
    ask(body: string, flags: number): Promise<number | string>
    raise(entries: readonly unknown[]): void
    press(functionName: string, controlId: string): void
    log: string[]
    /** When calls were last sent to the add-in, and when results last came back: what a test needs beside is left out. */
    raisedAt: number
    answeredAt: number
  }
}

/** Builds the site as it is deployed. */
export async function builtSite(
  office: 'cdn' | 'same-origin' = 'cdn',
): Promise<ReadonlyMap<string, string | Uint8Array>> {
  for (const part of Object.values(EXCEL)) await bundle(part)
  return siteFiles({ baseUrl: ADD_IN, office })
}

/** Opens the add-in over a workbook. Nothing is served from a network: every answer is given here. */
export async function play(
  browser: Browser,
  site: ReadonlyMap<string, string | Uint8Array>,
  book: FakeBook,
  {
    office = 'cdn',
    sharpness = 1,
  }: { readonly office?: 'cdn' | 'same-origin'; readonly sharpness?: number } = {},
): Promise<Played> {
  const context = await browser.newContext({
    viewport: PANE,
    deviceScaleFactor: sharpness,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
  })
  context.setDefaultTimeout(15_000)
  const page = await context.newPage()
  const excel = fakeExcel(book)
  const problems: string[] = []
  const violations: string[] = []
  const requests: string[] = []
  const results: CallResult[] = []
  const inner: string[] = []
  page.on('pageerror', error => problems.push(`error: ${error.message}`))
  page.on('dialog', dialog => {
    problems.push(`dialog: ${dialog.message()}`)
    void dialog.dismiss()
  })
  await context.route('**/*', route => {
    requests.push(route.request().url())
    return serve(route, site, office, problems)
  })
  await page.exposeFunction('tellViolation', (text: string) => void violations.push(text))
  await page.addInitScript(() =>
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI, sourceFile }) => {
      void window.tellViolation?.(`${effectiveDirective} ${blockedURI} ${sourceFile.replace(/.*\//, '')}`)
    }),
  )
  await page.exposeFunction('ask', (body: string, flags: number) =>
    answer(excel, JSON.parse(body) as Batch, flags, results, inner),
  )
  const query = new URLSearchParams({
    addin: `${ADD_IN}/${VERSION}/panel.html`,
    sets: JSON.stringify(SETS),
    width: String(PANE.width),
    height: String(PANE.height),
  })
  await page.goto(`${EXCEL_ON_THE_WEB}/host.html?${query.toString()}`)
  excel.deliver = events =>
    void page.evaluate(
      entries => window.raise(entries),
      events.map(({ messageCategory, messageType, targetId, message }) => [
        messageCategory,
        messageType,
        targetId,
        message,
      ]),
    )
  const frame = await page.waitForSelector('iframe').then(element => element.contentFrame())
  if (frame === null) throw new Error('The page has no frame for the panel')
  let number = 0
  return {
    page,
    panel: frame,
    excel,
    problems,
    violations,
    requests,
    async call(calls) {
      const before = results.length
      const entries = calls.map(([id, ...args]) => {
        number += 1
        return [1, 1000, '', JSON.stringify([number, id, args.map(sent), 'Plan!H1', ALLOW_ERRORS])]
      })
      await page.evaluate(raised => window.raise(raised), entries)
      const end = Date.now() + 20_000
      while (results.length < before + calls.length) {
        if (Date.now() > end)
          throw new Error(`Only ${results.length - before} of ${calls.length} calls were answered`)
        await new Promise(done => setTimeout(done, 5))
      }
      return results.slice(before).sort(([one], [other]) => one - other)
    },
    log: async () => [...(await page.evaluate(() => window.log)), ...inner],
    close: () => context.close(),
  }
}

/** Opens a page of the add-in by itself, as a person does who follows a link. Resolves to it and what has gone wrong. */
export async function openAlone(
  browser: Browser,
  site: ReadonlyMap<string, string | Uint8Array>,
  name: string,
): Promise<{ readonly page: Page; readonly problems: readonly string[] }> {
  const context = await browser.newContext({ viewport: PANE, locale: 'en-GB' })
  const page = await context.newPage()
  const problems: string[] = []
  page.on('pageerror', error => problems.push(`error: ${error.message}`))
  await context.route('**/*', route => serve(route, site, 'cdn', problems))
  await page.goto(`${ADD_IN}/${VERSION}/${name}`)
  return { page, problems }
}

/** Flag of a call: `allowErrorForDataTypeAny` of functions.json. */
const ALLOW_ERRORS = 4

/** An argument on the wire. */
function sent(argument: unknown): unknown {
  if (Array.isArray(argument)) return argument.map(sent)
  if (typeof argument !== 'object' || argument === null) return argument
  return { type: 'CustomFunctionError', code: (argument as { error: string }).error }
}

/** Requests about the workbook go to the stand-in; those about the add-in itself are answered with nothing. */
async function answer(
  excel: FakeExcel,
  batch: Batch,
  flags: number,
  results: CallResult[],
  inner: string[],
): Promise<number | string> {
  const services = Object.values(batch.ObjectPaths).filter(({ Name }) => Name.startsWith('Microsoft.'))
  if (services.length === 0) {
    const said = await excel.transport(batch, flags)
    return typeof said === 'number' ? said : JSON.stringify(said)
  }
  for (const { Name, ArgumentInfo } of batch.Actions) {
    if (/SetInvocation/.test(Name)) results.push(...(ArgumentInfo?.Arguments?.[0] as readonly CallResult[]))
    else if (Name !== '') inner.push(`${services[0]?.Name ?? ''} ${Name}`)
  }
  return JSON.stringify({
    Results: batch.Actions.map(({ Id, Name }) => ({
      ActionId: Id,
      Value: Name === '_GetEnabledFeatures' ? [] : null,
    })),
  })
}

async function serve(
  route: Route,
  site: ReadonlyMap<string, string | Uint8Array>,
  office: 'cdn' | 'same-origin',
  problems: string[],
): Promise<void> {
  const url = new URL(route.request().url())
  const body = fileFor(url, site)
  if (body === undefined) {
    problems.push(`nothing is served at ${url.href}`)
    return route.abort()
  }
  const headers = {
    'content-type': TYPES[url.pathname.split('.').at(-1) ?? ''] ?? 'text/plain',
    ...(url.origin === ADD_IN ? headersFor(url.pathname, headerRules(office)) : {}),
  }
  return route.fulfill({ body: Buffer.from(body), headers })
}

function fileFor(url: URL, site: ReadonlyMap<string, string | Uint8Array>): string | Uint8Array | undefined {
  const name = url.pathname.slice(1)
  if (url.origin === ADD_IN) return site.get(name)
  if (url.origin === EXCEL_ON_THE_WEB) {
    if (name === 'favicon.ico') return ''
    return readFileSync(`test/browser/excel/${name === 'host.html' ? 'host-page.html' : 'host-page.js'}`)
  }
  if (url.origin !== OFFICE_CDN) return undefined
  return readFileSync(`node_modules/@microsoft/office-js/dist/${name.replace('lib/1/hosted/', '')}`)
}
