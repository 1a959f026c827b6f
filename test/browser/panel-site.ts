import { mkdirSync, readdirSync, readFileSync } from 'node:fs'
import { bundle } from '../../tools/outputs.ts'
import { serve, type Site, type SiteFile, TYPES } from './site.ts'

/** What the panel may do in a page: its own script and styles; fetching is for the workbook of the trial page alone. */
const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html',
].join('; ')

const HERE = 'test/browser/panel-page'
/** Bundles go where git and packages do not see them. */
const BUILT = 'node_modules/.browser'

/**
 * Builds and serves the trial page of the panel; panel-page/page.ts says what its address may ask for.
 *
 * @param workbooks more workbooks for `?file=`, by file name, beside those of samples/
 */
export async function servePanel(workbooks: ReadonlyMap<string, Uint8Array> = new Map()): Promise<Site> {
  mkdirSync(BUILT, { recursive: true })
  const [script, styles] = await Promise.all([
    built(`${HERE}/page.ts`, 'panel-page.js'),
    built('src/panel/panel.css', 'panel.css'),
  ])
  const samples = readdirSync('samples').filter(name => name.endsWith('.xlsx'))
  return serve(
    new Map<string, SiteFile>([
      ['/', { type: TYPES.html, body: readFileSync(`${HERE}/index.html`) }],
      ['/page.css', { type: TYPES.css, body: readFileSync(`${HERE}/page.css`) }],
      ['/panel.css', { type: TYPES.css, body: styles }],
      ['/page.js', { type: TYPES.js, body: script }],
      ...samples.map(name => workbookFile(name, readFileSync(`samples/${name}`))),
      ...[...workbooks].map(([name, bytes]) => workbookFile(name, bytes)),
    ]),
    POLICY,
  )
}

function workbookFile(name: string, body: Uint8Array): readonly [string, SiteFile] {
  return [`/workbooks/${name}`, { type: name.endsWith('.csv') ? TYPES.csv : TYPES.xlsx, body }]
}

async function built(entry: string, name: string): Promise<Uint8Array> {
  const outfile = `${BUILT}/${name}`
  await bundle({ entry, outfile, runsIn: 'browser' })
  return readFileSync(outfile)
}
