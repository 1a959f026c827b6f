import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'
import { randomUUID } from 'node:crypto'
import { chmodSync, existsSync, readFileSync, renameSync } from 'node:fs'
import { gridLibrary } from './grid-library.ts'

/** One file of dist: what goes in, what comes out, and where it runs. */
interface Output {
  readonly entry: string
  readonly outfile: string
  readonly runsIn: keyof typeof PLACES
  /** The one name that the file leaves behind, for places without modules. */
  readonly globalName?: string
}

/** Names stay, so that a stack trace says something by itself. */
const READABLE: BuildOptions = { minifySyntax: true, minifyWhitespace: true }

/** Rare signs as escapes: files go through an editor and a service of Google, and nobody states what these do to them. */
const AT_GOOGLE: BuildOptions = {
  format: 'iife',
  target: 'es2019',
  charset: 'ascii',
  minify: true,
  sourcemap: 'external',
}

/**
 * Where outputs run. Apps Script and web views of older Office know no later JavaScript than these. What a browser loads
 * is as small as can be; a map that stays at home reads its stack traces.
 */
const PLACES = {
  node: {
    ...READABLE,
    format: 'esm',
    platform: 'node',
    target: 'node20',
    banner: { js: '#!/usr/bin/env node' },
  },
  browser: {
    format: 'iife',
    platform: 'browser',
    target: 'es2020',
    minify: true,
    sourcemap: 'external',
    define: { 'process.env.NODE_ENV': '"production"' },
  },
  'apps-script': { ...AT_GOOGLE, platform: 'neutral' },
  // HtmlService cuts what looks like a comment out of template literals, so that none may be left.
  'apps-script sidebar': {
    ...AT_GOOGLE,
    platform: 'browser',
    supported: { 'template-literal': false },
  },
} as const satisfies Record<string, BuildOptions>

/** Parts of the stand-alone page; tools/page-html.ts makes one HTML file of them. */
export const PAGE = {
  script: { entry: 'src/page/page.ts', outfile: 'dist/page/page.js', runsIn: 'browser' },
  worker: { entry: 'src/page/open-worker.ts', outfile: 'dist/page/open-worker.js', runsIn: 'browser' },
  styles: { entry: 'src/page/page.css', outfile: 'dist/page/page.css', runsIn: 'browser' },
} as const satisfies Record<string, Output>

/** Parts of the add-in for Excel; tools/excel/site.ts makes a site of them. */
export const EXCEL = {
  functions: { entry: 'excel/functions.ts', outfile: 'dist/excel-parts/functions.js', runsIn: 'browser' },
  panel: { entry: 'excel/panel.ts', outfile: 'dist/excel-parts/panel.js', runsIn: 'browser' },
  styles: { entry: 'excel/panel.css', outfile: 'dist/excel-parts/panel.css', runsIn: 'browser' },
} as const satisfies Record<string, Output>

/** Parts of the add-on for Google Sheets; tools/gsheets/files.ts makes of them what clasp pushes. */
export const GSHEETS = {
  core: {
    entry: 'gsheets/script/core.ts',
    outfile: 'dist/gsheets-parts/core.js',
    runsIn: 'apps-script',
    globalName: 'PlanReturns',
  },
  sidebar: {
    entry: 'gsheets/sidebar/sidebar.ts',
    outfile: 'dist/gsheets-parts/sidebar.js',
    runsIn: 'apps-script sidebar',
  },
  styles: {
    entry: 'gsheets/sidebar/sidebar.css',
    outfile: 'dist/gsheets-parts/sidebar.css',
    runsIn: 'apps-script sidebar',
  },
} as const satisfies Record<string, Output>

export const OUTPUTS: readonly Output[] = [
  { entry: 'src/cli/main.ts', outfile: 'dist/cli.mjs', runsIn: 'node' },
  ...Object.values(EXCEL),
  ...Object.values(GSHEETS),
  ...Object.values(PAGE),
]

/** Rules and functions go out without their examples, which stand last in their files. */
const withoutExamples: Plugin = {
  name: 'without-examples',
  setup(bundler) {
    bundler.onLoad({ filter: /[\\/]shared[\\/](rules|functions)[\\/][^\\/]+\.ts$/ }, ({ path }) => {
      const [shipped] = readFileSync(path, 'utf8').split(/^export const examples\b/m)
      return { loader: 'ts', contents: shipped ?? '' }
    })
  },
}

/**
 * Bundles one output with everything it needs. The file appears in one step: somebody who reads it meanwhile sees the
 * old one or the new one, never half.
 */
export async function bundle(output: Output): Promise<Metafile> {
  const half = `${output.outfile}.${randomUUID()}.tmp`
  const place: BuildOptions = PLACES[output.runsIn]
  const { metafile } = await build({
    charset: 'utf8',
    ...place,
    ...(output.globalName === undefined ? {} : { globalName: output.globalName }),
    entryPoints: [output.entry],
    outfile: half,
    bundle: true,
    legalComments: 'none',
    metafile: true,
    plugins: [withoutExamples, gridLibrary],
    logLevel: 'error',
    define: { ...place.define, 'process.env.PLAN_RETURNS_VERSION': JSON.stringify(version()) },
  })
  if (output.runsIn === 'node') chmodSync(half, 0o755)
  if (existsSync(`${half}.map`)) renameSync(`${half}.map`, `${output.outfile}.map`)
  renameSync(half, output.outfile)
  return metafile
}

/** The output that is written to this file. */
export function outputTo(outfile: string): Output {
  const output = OUTPUTS.find(known => known.outfile === outfile)
  if (output === undefined) throw new RangeError(`Cannot build ${outfile}: tools/outputs.ts does not list it`)
  return output
}

function version(): string {
  return (JSON.parse(readFileSync('package.json', 'utf8')) as { version: string }).version
}
