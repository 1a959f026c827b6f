import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startFirst } from './chromium.ts'
import { installed } from './find-chromium.ts'
import { browserForTests } from './hooks.ts'
import { open, type OpenPage } from './open.ts'
import { serve, type Site, type SiteFile, TYPES } from './site.ts'

/** Pages with one fault each: a harness that finds none of them proves nothing of other pages. */
const SCRIPTS = {
  good: `document.querySelector('p').textContent = 'ready'`,
  logs: `console.error('a bad day')`,
  throws: `setTimeout(() => { throw new Error('nobody caught me') })`,
  evaluates: `try { new Function('return 1')() } catch {}`,
  styles: `document.body.setAttribute('style', 'color: red')`,
  fetches: `fetch('https://example.com/secret').catch(() => {})`,
  asks: `setTimeout(() => alert('Sure?'))`,
  works: `const until = performance.now() + 150; while (performance.now() < until);`,
  pictures: `new Image().src = 'https://example.com/pixel.gif?cell=A1'`,
} as const

const POLICY = "default-src 'none'; script-src 'self'; style-src 'self'"
const LOOSE = "default-src * 'unsafe-inline'"

const markup = (script: string): string => `<!doctype html>
<html lang="en-GB"><head><title>A page</title><meta name="viewport" content="width=device-width">
<link rel="stylesheet" href="/page.css"></head>
<body><main><h1>A page</h1><p>loading</p><button>Go</button></main><script src="${script}"></script></body></html>`

const FILES = new Map<string, SiteFile>([
  ['/page.css', { type: TYPES.css, body: ':root { color: #222; background: white; font-size: 1rem }' }],
  ...Object.entries(SCRIPTS).flatMap(
    ([name, script]) =>
      [
        [`/${name}.html`, { type: TYPES.html, body: markup(`${name}.js`) }],
        [`/${name}.js`, { type: TYPES.js, body: script }],
      ] as const,
  ),
])

const browser = browserForTests()
let strict: Site
let loose: Site

beforeAll(async () => {
  strict = await serve(FILES, POLICY)
  loose = await serve(FILES, LOOSE)
})
afterAll(() => Promise.all([strict.close(), loose.close()]))

async function problemsOf(
  address: string,
  until: (opened: OpenPage) => Promise<unknown> = once,
): Promise<string> {
  const opened = await open(browser(), address)
  await until(opened)
  const told = await opened.expectClean().then(
    () => '',
    (error: unknown) => String(error),
  )
  await opened.close()
  return told
}

/** One more turn of the page: what its scripts have put off has happened. */
const once = ({ page }: OpenPage): Promise<unknown> =>
  page.evaluate(() => new Promise(done => setTimeout(() => requestAnimationFrame(done), 0)))

describe('an open page', () => {
  it('is clean when nothing is wrong, and asks for its own files only', async () => {
    const opened = await open(browser(), `${strict.address}/good.html`)
    await opened.page.getByText('ready').waitFor()
    await opened.expectClean()
    expect(opened.requests).toEqual(
      ['good.html', 'page.css', 'good.js'].map(file => `${strict.address}/${file}`),
    )
    await opened.close()
  })

  it.each([
    ['logs', 'an error on the console', 'console error: a bad day'],
    ['throws', 'an error that nobody catches', 'nobody caught me'],
    ['evaluates', 'a text run as a program', 'policy violation: script-src eval'],
    ['styles', 'a style attribute', 'policy violation: style-src-attr inline'],
    ['fetches', 'a request', 'policy violation: connect-src https://example.com'],
    ['pictures', 'a picture from elsewhere', 'policy violation: img-src https://example.com'],
    ['asks', 'a dialog', 'alert dialog: Sure?'],
  ])('(%s) tells %s', async (name, _, problem) => {
    expect(await problemsOf(`${strict.address}/${name}.html`)).toContain(problem)
  })

  it.each(['fetches', 'pictures'])(
    'tells when it %s elsewhere and no policy keeps it from that',
    async name => {
      const opened = await open(browser(), `${loose.address}/${name}.html`)
      await once(opened)
      await expect(opened.expectClean()).rejects.toThrow('request to another place: https://example.com/')
      await opened.close()
    },
  )

  it('tells its long tasks', async () => {
    const opened = await open(browser(), `${strict.address}/works.html`)
    await once(opened)
    const tasks = await opened.longTasks()
    expect(tasks.some(({ duration }) => duration >= 150)).toBe(true)
    await opened.close()
  })

  it('tells files that are not there', async () => {
    expect(await problemsOf(`${strict.address}/nowhere.html`)).toContain('404')
  })
})

describe('a look', () => {
  const seen = ({ page }: OpenPage): Promise<unknown> =>
    page.evaluate(() => ({
      width: innerWidth,
      dark: matchMedia('(prefers-color-scheme: dark)').matches,
      forced: matchMedia('(forced-colors: active)').matches,
      still: matchMedia('(prefers-reduced-motion: reduce)').matches,
      letters: getComputedStyle(document.documentElement).fontSize,
    }))

  it.each([
    [{}, { width: 320, dark: false, forced: false, still: false, letters: '16px' }],
    [
      { width: 300, scheme: 'dark', forcedColours: true, reducedMotion: true, text: 2 },
      { width: 300, dark: true, forced: true, still: true, letters: '32px' },
    ],
  ] as const)('%j shows', async (look, expected) => {
    const opened = await open(browser(), `${strict.address}/good.html`, look)
    expect(await seen(opened)).toEqual(expected)
    await opened.close()
  })
})

describe('the search for a browser', () => {
  it('takes CHROME_PATH at its word', () => {
    expect(installed({ CHROME_PATH: process.execPath })).toEqual([{ path: process.execPath, env: {} }])
    expect(() => installed({ CHROME_PATH: '/nowhere/chrome' })).toThrow(
      'CHROME_PATH names /nowhere/chrome, which is not there',
    )
  })

  it('says what to install where no browser starts', async () => {
    await expect(startFirst([])).rejects.toThrow(
      /^No browser can be started .*: install Chrome, Chromium or Edge/,
    )
    await expect(startFirst([{ path: process.execPath, env: {} }])).rejects.toThrow(
      `${process.execPath} does not start`,
    )
  })

  it('finds none where there is none', () => {
    expect(installed({ PATH: '' }, 'win32')).toEqual([])
  })
})
