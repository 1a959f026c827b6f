// Runs a TypeScript file of this project: `node tools/run.mjs tools/build.ts …`. Node 20 cannot do that by itself.
import { build } from 'esbuild'
import { mkdirSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const [entry, ...rest] = process.argv.slice(2)
const folder = join(root, 'node_modules', '.run')
mkdirSync(folder, { recursive: true })
const outfile = join(folder, `${basename(entry, '.ts')}-${process.pid}.mjs`)

await build({
  entryPoints: [resolve(root, entry)],
  outfile,
  bundle: true,
  packages: 'external',
  platform: 'node',
  target: 'node20',
  format: 'esm',
  sourcemap: 'inline',
  logLevel: 'error',
})
process.argv = [process.argv[0], resolve(root, entry), ...rest]
process.chdir(root)
await import(pathToFileURL(outfile).href)
