import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { axe } from './axe.ts'
import { browserForTests } from './hooks.ts'
import { walk } from './keyboard.ts'
import { open, type OpenPage } from './open.ts'
import { sideways } from './sideways.ts'
import { serve, type Site, type SiteFile, TYPES } from './site.ts'

/** Pages with one fault each, or none: a proof that finds nothing on them proves nothing of other pages. */
const PAGES = {
  good: `<button>Go</button><a href="#m">On</a>`,
  grey: `<p class="pale">Pale</p><img src="data:,"><button>Go</button>`,
  wide: `<div class="wide">A table that is too wide</div>`,
  rolls: `<div class="rolls"><div class="wide">A table that is too wide</div></div>`,
  left: `<p class="left">Begins too far left</p>`,
  unseen: `<button>Go</button><button class="unseen">Unseen</button>`,
  covered: `<button>Go</button><button>Covered</button><div class="cover"></div>`,
  skipped: `<button>Go</button><button tabindex="-1">Skipped</button>`,
}

const STYLES = `
body { margin: 0; background: white; color: #222 }
:focus-visible { outline: 2px solid black }
.pale { color: #ccc }
@media (prefers-color-scheme: dark) { .pale { color: #222 } }
.wide { width: 400px }
.rolls { overflow-x: auto }
.left { margin-left: -20px }
.unseen:focus-visible { outline: none }
.cover { position: absolute; inset: 0 0 0 30px; background: white }
a { display: inline-block; padding: 8px }
button { width: 30px; height: 30px; overflow: hidden; padding: 0; border: 0 }`

const markup = (body: string): string => `<!doctype html><html lang="en-GB"><head><title>A page</title>
<meta name="viewport" content="width=device-width"><link rel="stylesheet" href="/page.css"></head>
<body><main id="m"><h1>A page</h1>${body}</main></body></html>`

const browser = browserForTests()
let site: Site

beforeAll(async () => {
  const pages = Object.entries(PAGES).map(
    ([name, body]) => [`/${name}.html`, { type: TYPES.html, body: markup(body) }] as const,
  )
  const files = new Map<string, SiteFile>([...pages, ['/page.css', { type: TYPES.css, body: STYLES }]])
  site = await serve(files, "default-src 'none'; style-src 'self'; img-src data:")
})
afterAll(() => site.close())

const opened = (name: keyof typeof PAGES): Promise<OpenPage> =>
  open(browser(), `${site.address}/${name}.html`)

describe('axe', () => {
  it('finds nothing on a good page, and leaves its policy alone', async () => {
    const { page, expectClean } = await opened('good')
    expect(await axe(page)).toEqual([])
    await expectClean()
  })

  it('names rule, element and reason', async () => {
    const { page } = await opened('grey')
    const lines = (await axe(page)).join('\n')
    expect(lines).toMatch(/color-contrast: p – .*insufficient color contrast of 1\.\d+/)
    expect(lines).toMatch(/image-alt: img – .*alt/)
  })

  it('looks at the colours of another scheme alone, when asked', async () => {
    const { page } = await opened('grey')
    expect(await axe(page, 'colours')).toHaveLength(1)
    await page.emulateMedia({ colorScheme: 'dark' })
    expect(await axe(page, 'colours')).toEqual([])
  })

  it('leaves out what others made', async () => {
    const { page } = await opened('grey')
    expect(await axe(page, 'all', ['.pale', 'img'])).toEqual([])
  })
})

describe('sideways', () => {
  it.each([
    ['good', []],
    [
      'wide',
      [
        'html "" scrolls 80 px sideways',
        'div.wide "A table that is too wide" reaches 80 px over the right edge',
      ],
    ],
    ['left', ['p.left "Begins too far left" reaches 20 px over the left edge']],
  ] as const)('tells what reaches over the side: %s', async (name, found) => {
    const { page } = await opened(name)
    expect((await sideways(page)).map(line => line.replace(/^html ".*"/, 'html ""'))).toEqual(found)
  })

  it('tells what rolls inside the page', async () => {
    const { page } = await opened('rolls')
    expect(await sideways(page)).toContain('div.rolls "A table that is too wide" scrolls 80 px sideways')
  })
})

describe('a walk with Tab', () => {
  it.each([
    ['good', ['button Go', 'a On'], []],
    ['unseen', ['button Go', 'button Unseen'], ['button Unseen shows no focus']],
    ['covered', ['button Go', 'button Covered'], ['button Covered stands behind div']],
    ['skipped', ['button Go'], ['never reached: button Skipped']],
  ] as const)('tells what is wrong on the way: %s', async (name, stops, faults) => {
    const { page } = await opened(name)
    expect(await walk(page)).toEqual({ stops, faults })
  })
})
