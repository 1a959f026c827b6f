import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { packageVersion } from '../excel/facts.ts'
import { escaped, filled, inScript, inStyle } from '../html.ts'
import { licencesOf } from '../licences.ts'
import { bundle, GSHEETS } from '../outputs.ts'

/** What clasp pushes: everything in it, and nothing else. */
export const FOLDER = 'dist/gsheets'

const TEMPLATE = 'gsheets/sidebar/sidebar.html'

/** Files that go as they are: a bundler would drop the comments that Google makes its formula help of. */
const PLAIN = ['appsscript.json', 'functions.js', 'menu.js']

/** Bundles the parts of the add-on and puts its files together. */
export async function buildGsheets(): Promise<ReadonlyMap<string, string>> {
  return gsheetsFiles(licencesOf(await Promise.all(Object.values(GSHEETS).map(bundle))))
}

/**
 * The files of the add-on by name, from bundles that have been made. Google takes scripts, pages and the manifest alone,
 * so that licences go as a page.
 */
export function gsheetsFiles(licences: string): ReadonlyMap<string, string> {
  const files = new Map([
    ...PLAIN.map(name => [name, readFileSync(`gsheets/script/${name}`, 'utf8')] as const),
    ['core.js', readFileSync(GSHEETS.core.outfile, 'utf8')],
    ['licences.html', licencesPage(licences)],
    ['sidebar.html', sidebarPage()],
  ])
  return stamped(files)
}

/** Writes the files, and takes away what an earlier build left. Resolves to the paths that were written. */
export function writeGsheets(files: ReadonlyMap<string, string>, folder = FOLDER): readonly string[] {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  return [...files].map(([name, source]) => {
    writeFileSync(join(folder, name), source)
    return join(folder, name)
  })
}

/** The stamp of a build: 'Plan Returns 0.1.0, build 1a2b3c4d5e'. */
export function stampOf(files: ReadonlyMap<string, string>): string {
  return /^\/\/ (Plan Returns \S+, build [0-9a-f]{10})\n/.exec(files.get('core.js') ?? '')?.[1] ?? ''
}

/**
 * Says in scripts and pages which build they are. The number depends on every file and its name: clasp pushes only when
 * some file that is here differs from Google's, so that without it a build that lacks a file would not be pushed.
 */
export function stamped(files: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const named = [...files].sort(([a], [b]) => (a < b ? -1 : 1))
  const build = createHash('sha256').update(JSON.stringify(named)).digest('hex').slice(0, 10)
  const stamp = `Plan Returns ${packageVersion()}, build ${build}`
  return new Map(
    named.map(([name, source]) => {
      if (name === 'core.js') return [name, `// ${stamp}\n${source}`]
      return [name, name.endsWith('.html') ? source.replace('\n', `\n<!-- ${stamp} -->\n`) : source]
    }),
  )
}

/** The sidebar in one file: HtmlService has no other files, and nothing is loaded from anywhere. */
function sidebarPage(): string {
  const parts = new Map([
    ['styles', `<style>${inStyle(readFileSync(GSHEETS.styles.outfile, 'utf8'))}</style>`],
    ['script', `<script>${inScript(readFileSync(GSHEETS.sidebar.outfile, 'utf8'))}</script>`],
  ])
  return filled(readFileSync(TEMPLATE, 'utf8'), parts, TEMPLATE)
}

function licencesPage(licences: string): string {
  const own = `Plan Returns\n\n${readFileSync('LICENSE', 'utf8').trim()}\n`
  return `<!doctype html>
<html lang="en-GB">
<head>
<meta charset="utf-8" />
<title>Plan Returns: licences</title>
</head>
<body>
<pre>${escaped(`${own}\n${licences}`)}</pre>
</body>
</html>
`
}
