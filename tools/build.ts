/**
 * `npm run build`: writes everything that people install to dist/. What is written is listed in tools/outputs.ts, and for
 * Excel in tools/excel/site.ts; `-- --help` names what may be chosen there.
 */
import { mkdirSync, copyFileSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { buildOptions } from './excel/options.ts'
import { writeSite } from './excel/site.ts'
import { bundle, COPIES, OUTPUTS } from './outputs.ts'
import { PAGE_FILE, pageHtml } from './page-html.ts'

const excel = buildOptions(process.argv.slice(2))
if (typeof excel === 'string') {
  console.error(excel)
  process.exit(2)
}
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
writeFileSync(PAGE_FILE, pageHtml().html)
report(PAGE_FILE)
packages.delete('')
const licences = [...packages].sort().map(licence).join('\n')
writeFileSync('dist/LICENSES.txt', licences)
report('dist/LICENSES.txt')
for (const file of writeSite({ ...excel, licences })) if (!file.includes('/office/')) report(file)

function report(file: string): void {
  console.log(`${file.padEnd(48)} ${String(Math.ceil(statSync(file).size / 1000)).padStart(6)} kB`)
}

/** 'node_modules/zod/v4/mini/index.js' → 'zod'; '' for a file of our own. */
function packageOf(input: string): string {
  return /node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(input)?.[1] ?? ''
}

/** The licences of bundled packages ask to be passed on with every copy. Some packages only name theirs. */
function licence(name: string): string {
  const folder = `node_modules/${name}`
  const file = readdirSync(folder).find(known => /^licen[cs]e(?:\.|$)/i.test(known))
  if (file !== undefined) return `${name}\n\n${readFileSync(`${folder}/${file}`, 'utf8').trim()}\n`
  const { license = '', author = '' } = JSON.parse(
    readFileSync(`${folder}/package.json`, 'utf8'),
  ) as PackageFacts
  if (license === '') throw new Error(`Cannot pass on the licence of ${name}: its package names none`)
  const by = typeof author === 'string' ? author : (author.name ?? '')
  return `${name}\n\nLicence: ${license}${by === '' ? '' : `, by ${by}`} (its package holds no text of the licence)\n`
}

interface PackageFacts {
  readonly license?: string
  readonly author?: string | { readonly name?: string }
}
