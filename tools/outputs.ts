import { build, type BuildOptions, type Metafile, type Plugin } from 'esbuild'
import { randomUUID } from 'node:crypto'
import { chmodSync, readFileSync, renameSync } from 'node:fs'

/** One file of dist: what goes in, what comes out, and where it runs. */
interface Output {
  readonly entry: string
  readonly outfile: string
  readonly runsIn: keyof typeof PLACES
  /** The one name that the file leaves behind, for places without modules. */
  readonly globalName?: string
}

/** Where outputs run. Apps Script and web views of older Office know no later JavaScript than these. */
const PLACES = {
  node: { format: 'esm', platform: 'node', target: 'node20', banner: { js: '#!/usr/bin/env node' } },
  browser: { format: 'iife', platform: 'browser', target: 'es2020' },
  'apps-script': { format: 'iife', platform: 'neutral', target: 'es2019' },
} as const satisfies Record<string, BuildOptions>

export const OUTPUTS: readonly Output[] = [
  { entry: 'src/cli/main.ts', outfile: 'dist/cli.mjs', runsIn: 'node' },
  { entry: 'excel/functions.ts', outfile: 'dist/excel/functions.js', runsIn: 'browser' },
  { entry: 'excel/panel.ts', outfile: 'dist/excel/panel.js', runsIn: 'browser' },
  {
    entry: 'gsheets/script/core.ts',
    outfile: 'dist/gsheets/core.js',
    runsIn: 'apps-script',
    globalName: 'PlanReturns',
  },
]

/** Files that go to dist as they are. */
export const COPIES: readonly { readonly from: string; readonly to: string }[] = [
  { from: 'manifest.xml', to: 'dist/excel/manifest.xml' },
  { from: 'excel/functions.json', to: 'dist/excel/functions.json' },
  { from: 'excel/panel.html', to: 'dist/excel/panel.html' },
  { from: 'excel/panel.css', to: 'dist/excel/panel.css' },
  ...[16, 32, 64, 80].map(size => ({
    from: `excel/icons/icon-${size}.png`,
    to: `dist/excel/icons/icon-${size}.png`,
  })),
  { from: 'gsheets/script/functions.js', to: 'dist/gsheets/functions.js' },
  { from: 'gsheets/script/menu.js', to: 'dist/gsheets/menu.js' },
  { from: 'gsheets/script/appsscript.json', to: 'dist/gsheets/appsscript.json' },
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
 * Bundles one output with everything it needs. Names stay, so that a stack trace says something. The file appears in one
 * step: somebody who reads it meanwhile sees the old one or the new one, never half.
 */
export async function bundle(output: Output): Promise<Metafile> {
  const half = `${output.outfile}.${randomUUID()}.tmp`
  const { metafile } = await build({
    ...PLACES[output.runsIn],
    ...(output.globalName === undefined ? {} : { globalName: output.globalName }),
    entryPoints: [output.entry],
    outfile: half,
    bundle: true,
    minifySyntax: true,
    minifyWhitespace: true,
    charset: 'utf8',
    legalComments: 'none',
    metafile: true,
    plugins: [withoutExamples],
    logLevel: 'error',
    define: { 'process.env.PLAN_RETURNS_VERSION': JSON.stringify(version()) },
  })
  if (output.runsIn === 'node') chmodSync(half, 0o755)
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
