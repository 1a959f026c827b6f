/** `npm run build`: writes everything that people install to dist/. What is written is listed in tools/outputs.ts. */
import { existsSync, mkdirSync, copyFileSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { bundle, COPIES, OUTPUTS } from './outputs.ts'

const packages = new Set<string>()
for (const output of OUTPUTS) {
  const { inputs } = await bundle(output)
  for (const input of Object.keys(inputs)) packages.add(packageOf(input))
  report(output.outfile)
}
for (const { from, to } of COPIES) {
  mkdirSync(dirname(to), { recursive: true })
  copyFileSync(from, to)
  report(to)
}
packages.delete('')
writeFileSync('dist/LICENSES.txt', [...packages].sort().map(licence).join('\n'))
report('dist/LICENSES.txt')

function report(file: string): void {
  console.log(`${file.padEnd(26)} ${String(Math.ceil(statSync(file).size / 1000)).padStart(6)} kB`)
}

/** 'node_modules/zod/v4/mini/index.js' → 'zod'; '' for a file of our own. */
function packageOf(input: string): string {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? ''
}

/** The licences of bundled packages ask to be passed on with every copy. */
function licence(name: string): string {
  const file = ['LICENSE', 'LICENSE.md', 'LICENSE.txt']
    .map(end => `node_modules/${name}/${end}`)
    .find(existsSync)
  if (file === undefined)
    throw new Error(`Cannot pass on the licence of ${name}: its package has no LICENSE file`)
  return `${name}\n\n${readFileSync(file, 'utf8').trim()}\n`
}
