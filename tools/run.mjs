// Runs a TypeScript file of this project, which Node 20 cannot do by itself: `node tools/run.mjs tools/build.ts …`
import { build } from 'esbuild'
import { mkdirSync, rmSync } from 'node:fs'
import { basename, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
process.chdir(root)
process.setSourceMapsEnabled(true)

const [entry, ...rest] = process.argv.slice(2)
if (entry === undefined) {
  console.error('Name the file to run, for example: node tools/run.mjs tools/build.ts')
  process.exit(2)
}

// Inside node_modules, so that the packages it imports are found from there.
const folder = join(root, 'node_modules', '.run')
const outfile = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`)
mkdirSync(folder, { recursive: true })
process.on('exit', () => rmSync(outfile, { force: true }))

await build({
  entryPoints: [entry],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'inline',
  logLevel: 'error',
})
process.argv = [process.argv[0], join(root, entry), ...rest]
await import(pathToFileURL(outfile).href)
