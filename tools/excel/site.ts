import { createHash } from 'node:crypto'
import { mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { filled } from '../html.ts'
import { EXCEL } from '../outputs.ts'
import { ICON_SIZES, manifestFacts, type ManifestOptions, packageVersion } from './facts.ts'
import { headerRules, headersFile, OFFICE_CDN } from './headers.ts'
import { type ManifestFiles, manifestXml } from './manifest.ts'
import { helpPage, supportPage } from './pages.ts'

/** What is deployed: everything in it, and nothing else. */
const SITE = 'dist/excel'

const TEMPLATE = 'excel/panel.html'

const OFFICE_DIST = 'node_modules/@microsoft/office-js/dist'
/** Microsoft's terms go with its files. */
const OFFICE_LICENCE = 'node_modules/@microsoft/office-js/LICENSE.md'
/** What office.js loads for Excel on the web, Windows, Mac and iPad; strings in English, for others it falls back to them. */
const OFFICE_FILES =
  /^(?:office|o15apptofilemappingtable|es6-promise|custom-functions-runtime|excel-(?:web|win32|winrt|mac|ios)-16\.0\d(?:-core)?)\.js$/
const OFFICE_FOLDERS = ['en-us', 'en-gb', 'telemetry', 'ariatelemetry', 'agaveerrorux']

/** What whoever builds may choose. */
export interface SiteOptions extends ManifestOptions {
  /** Where office.js comes from: Microsoft's own server, or this site, for closed networks. */
  readonly office?: 'cdn' | 'same-origin'
  /** Licences that ask to be passed on with the files. */
  readonly licences?: string
}

/**
 * The files of the site by path, from bundles that have been made. All that belongs to a version is in a folder of its own;
 * names of scripts change with what is in them.
 */
export function siteFiles(options: SiteOptions = {}): ReadonlyMap<string, string | Uint8Array> {
  const { office = 'cdn' } = options
  const facts = manifestFacts(options)
  const version = packageVersion()
  const files = new Map<string, string | Uint8Array>()
  const put = (name: string, body: string | Uint8Array): string => {
    files.set(`${version}/${name}`, body)
    return name
  }
  const putPart = (name: string, body: string): string => put(hashed(name, body), body)
  const panelScript = putPart('panel.js', readFileSync(EXCEL.panel.outfile, 'utf8'))
  const functions = putPart('functions.js', readFileSync(EXCEL.functions.outfile, 'utf8'))
  const styles = putPart('panel.css', readFileSync(EXCEL.styles.outfile, 'utf8'))
  const pages = putPart('pages.css', readFileSync('excel/pages.css', 'utf8'))
  const metadata = putPart('functions.json', metadataWithHelp(`${facts.baseUrl}${version}/help.html`))
  for (const size of ICON_SIZES) put(`icons/icon-${size}.png`, readFileSync(`excel/icons/icon-${size}.png`))
  put('help.html', helpPage(pages, facts.namespace))
  put('support.html', supportPage(pages, version))
  put('LICENSES.txt', options.licences ?? readFileSync('LICENSE'))
  const officeJs = office === 'cdn' ? `${OFFICE_CDN}/lib/1/hosted/office.js` : 'office/office.js'
  if (office === 'same-origin') for (const [name, body] of officeFiles()) put(`office/${name}`, body)
  const parts = new Map([
    ['styles', styles],
    ['office.js', officeJs],
    ['panel', panelScript],
    ['prefix', facts.namespace],
  ])
  put('panel.html', filled(readFileSync(TEMPLATE, 'utf8'), parts, TEMPLATE))
  const inVersion = (name: string): string => `${version}/${name}`
  const named: ManifestFiles = {
    panel: inVersion('panel.html'),
    functions: inVersion(functions),
    metadata: inVersion(metadata),
    help: inVersion('help.html'),
    support: inVersion('support.html'),
    icon: size => inVersion(`icons/icon-${size}.png`),
  }
  const manifest = manifestXml(facts, named)
  files.set('manifest.xml', manifest)
  // Beside what it names, so that an approved version can be deployed again as it was.
  put('manifest.xml', manifest)
  files.set('_headers', headersFile(headerRules(office)))
  return files
}

/** Writes the site. Folders of other versions stay as they are. Resolves to the names and sizes of what was written. */
export function writeSite(options: SiteOptions = {}): readonly string[] {
  const files = siteFiles(options)
  rmSync(join(SITE, packageVersion()), { recursive: true, force: true })
  for (const [name, body] of files) {
    mkdirSync(dirname(join(SITE, name)), { recursive: true })
    writeFileSync(join(SITE, name), body)
  }
  return [...files.keys()].map(name => join(SITE, name))
}

/** 'panel.js' → 'parts/panel-1a2b3c4d.js' */
function hashed(name: string, body: string): string {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 10)
  return `parts/${name.replace(/(?=\.\w+$)/, `-${hash}`)}`
}

/** Excel shows the link where a function is typed. */
function metadataWithHelp(help: string): string {
  const told = JSON.parse(readFileSync('excel/functions.json', 'utf8')) as { functions: { id: string }[] }
  const functions = told.functions.map(known => ({ ...known, helpUrl: `${help}#${known.id.toLowerCase()}` }))
  return JSON.stringify({ ...told, functions })
}

function officeFiles(): readonly (readonly [string, Uint8Array])[] {
  const names = [
    ...readdirSync(OFFICE_DIST).filter(name => OFFICE_FILES.test(name)),
    ...OFFICE_FOLDERS.flatMap(folder =>
      readdirSync(join(OFFICE_DIST, folder), { recursive: true, encoding: 'utf8' })
        .map(name => `${folder}/${name}`)
        .filter(
          name =>
            !name.includes('.debug.') &&
            !name.includes('outlook') &&
            statSync(join(OFFICE_DIST, name)).isFile(),
        ),
    ),
  ]
  return [
    ...names.map(name => [name, readFileSync(join(OFFICE_DIST, name))] as const),
    ['LICENSE.md', readFileSync(OFFICE_LICENCE)] as const,
  ]
}
