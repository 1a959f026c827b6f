import { beforeAll, describe, expect, it } from '@jest/globals'
import { FUNCTIONS } from '../../shared/index.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import { headerRules, policy } from '../../tools/excel/headers.ts'
import { headersFor } from '../../tools/excel/serve-site.ts'
import { lintManifest } from '../../tools/excel/manifest-rules.ts'
import { siteFiles } from '../../tools/excel/site.ts'
import { bundle, EXCEL } from '../../tools/outputs.ts'

const BASE = 'https://addins.example.org/plan/'
const VERSION = packageVersion()
let files: ReadonlyMap<string, string | Uint8Array> = new Map()

beforeAll(async () => {
  for (const part of Object.values(EXCEL)) await bundle(part)
  files = siteFiles({ baseUrl: BASE })
})

const text = (name: string): string => String(files.get(name) ?? '')
const all = (pattern: RegExp, name: string): string[] =>
  [...text(name).matchAll(pattern)].map(([, found = '']) => found)

describe('the site that is built for Excel', () => {
  it('has a manifest without faults, that names files of the site alone', () => {
    expect(lintManifest(text('manifest.xml'), new Set(files.keys()))).toEqual([])
    const named = all(/DefaultValue="(https:[^"]+)"/g, 'manifest.xml')
    expect(named.filter(url => !files.has(url.replace(BASE, '')))).toEqual([])
  })

  it('keeps everything of a version in a folder of its own', () => {
    const outside = [...files.keys()].filter(name => !name.startsWith(`${VERSION}/`))
    expect(outside).toEqual(['manifest.xml', '_headers'])
    expect(text(`${VERSION}/manifest.xml`)).toBe(text('manifest.xml'))
  })

  it('can go back to an older folder by its manifest alone, under a higher number', () => {
    const older = text(`${VERSION}/manifest.xml`).replace(/<Version>.*</, '<Version>99.0.0.1<')
    expect(lintManifest(older, new Set(files.keys()))).toEqual([])
    const folders = [...older.matchAll(/DefaultValue="https:[^"]+\/plan\/([^/"]+)\//g)].map(
      ([, folder]) => folder,
    )
    expect(new Set(folders)).toEqual(new Set([VERSION]))
  })

  it('leads from its pages to files of the site alone, and to office.js', () => {
    const pages = [...files.keys()].filter(name => name.endsWith('.html'))
    expect(pages).toHaveLength(3)
    const links = pages.flatMap(page => all(/(?:src|href)="([^"#]+)"/g, page))
    expect(links.filter(link => !files.has(`${VERSION}/${link}`))).toEqual([
      'https://appsforoffice.microsoft.com/lib/1/hosted/office.js',
    ])
  })

  it('loads office.js in the head, before our script', () => {
    const [head = ''] = text(`${VERSION}/panel.html`).split('</head>')
    expect(head.indexOf('office.js')).toBeGreaterThan(0)
    expect(head.indexOf('office.js')).toBeLessThan(head.indexOf('<script defer'))
  })

  it('names scripts after what is in them', () => {
    const named = [...files.keys()].filter(name => name.includes('/parts/'))
    expect(named.every(name => /-[0-9a-f]{10}\.(?:js|json|css)$/.test(name))).toBe(true)
    expect(
      siteFiles({ baseUrl: 'https://other.example/' }).has(named.find(name => name.endsWith('.json')) ?? ''),
    ).toBe(false)
  })

  it("has no script, style or handler between its pages' tags", () => {
    for (const page of [...files.keys()].filter(name => name.endsWith('.html')))
      expect(text(page)).not.toMatch(/<script(?![^>]*\bsrc=)|<style|\son\w+=|\sstyle=/)
  })

  it('explains every function where Excel links to', () => {
    const [metadata = ''] = [...files.keys()].filter(name => /functions-\w+\.json$/.test(name))
    const { functions } = JSON.parse(text(metadata)) as { functions: { id: string; helpUrl: string }[] }
    expect(functions.map(({ id }) => id)).toEqual(FUNCTIONS.map(({ name }) => name))
    for (const { helpUrl } of functions) {
      const [page = '', id = ''] = helpUrl.replace(BASE, '').split('#')
      expect(text(page)).toContain(`<section id="${id}">`)
    }
  })

  it('explains formulas as they are typed there, with a prefix where the build has one', () => {
    const formulas = (namespace: string) => {
      const page = String(siteFiles({ baseUrl: BASE, namespace }).get(`${VERSION}/help.html`))
      return [...page.matchAll(/=([A-Z.]*(?:RAG|PLAN)[A-Z]*)\(/g)].map(([, name]) => name)
    }
    expect(new Set(formulas(''))).toEqual(new Set(FUNCTIONS.map(({ name }) => name)))
    expect(formulas('PLAN')).toEqual(formulas('').map(name => `PLAN.${name}`))
    const panel = siteFiles({ baseUrl: BASE, namespace: 'PLAN' }).get(`${VERSION}/panel.html`)
    expect(panel).toContain('data-prefix="PLAN"')
  })

  it('serves office.js itself when asked to', () => {
    const closed = siteFiles({ baseUrl: BASE, office: 'same-origin' })
    const page = String(closed.get(`${VERSION}/panel.html`))
    expect(page).toContain('<script src="office/office.js"></script>')
    expect(page).not.toContain('https:')
    for (const name of [
      'office',
      'excel-web-16.00',
      'excel-win32-16.01',
      'excel-mac-16.00',
      'en-us/office_strings',
    ])
      expect(closed.has(`${VERSION}/office/${name}.js`)).toBe(true)
    expect(String(closed.get(`${VERSION}/office/LICENSE.md`))).toContain('MICROSOFT SOFTWARE LICENSE TERMS')
    expect(String(closed.get('_headers'))).toContain("script-src 'self';")
  })
})

describe('the headers that it is served with', () => {
  const everywhere = headerRules('cdn')[0]?.headers ?? {}

  it('let scripts come from here and from Microsoft, and let nothing go anywhere', () => {
    const directives = new Map(
      policy('cdn')
        .split('; ')
        .map(each => [each.split(' ')[0], each.split(' ').slice(1)]),
    )
    expect(directives.get('script-src')).toEqual(["'self'", 'https://appsforoffice.microsoft.com'])
    expect(directives.get('default-src')).toEqual(["'none'"])
    expect(directives.get('connect-src')).toEqual(["'none'"])
    expect(policy('cdn')).not.toMatch(/unsafe|data:|\*(?!\.)/)
  })

  it('let Excel on the web show the panel, and nobody else', () => {
    expect(policy('cdn')).toMatch(/frame-ancestors 'self' https:\/\/\*\.officeapps\.live\.com /)
    expect(Object.keys(everywhere)).not.toContain('X-Frame-Options')
    expect(Object.keys(everywhere)).not.toContain('Cross-Origin-Opener-Policy')
    expect(everywhere['Cross-Origin-Resource-Policy']).toBe('cross-origin')
    // It would hold for every other server under the same name: that is the host's to decide.
    expect(Object.keys(everywhere)).not.toContain('Strict-Transport-Security')
  })

  it('let icons and named parts be kept, and ask for the rest each time', () => {
    const kept = headerRules('cdn').map(({ path, headers }) => [path, headers['Cache-Control']])
    expect(kept.filter(([, how]) => how !== undefined)).toEqual([
      ['/manifest.xml', 'no-cache'],
      ['/:version/*.html', 'no-cache'],
      ['/:version/parts/*', 'public, max-age=31536000, immutable'],
      ['/:version/icons/*', 'public, max-age=86400'],
    ])
  })

  it('are those of every version that is there, since each is in use until all have the newest manifest', () => {
    const of = (version: string) =>
      headersFor(`/${version}/parts/functions-0123456789.json`, headerRules('cdn'))
    expect(of('0.0.9')).toEqual(of(VERSION))
    expect(of('0.0.9')['Access-Control-Allow-Origin']).toBe('*')
  })

  it('let Excel read the list of functions from its own page', () => {
    const list = headerRules('cdn').find(({ path }) => path.endsWith('.json'))
    expect(list?.headers['Access-Control-Allow-Origin']).toBe('*')
  })
})
