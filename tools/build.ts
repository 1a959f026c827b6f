/**
 * `npm run build`: writes everything that people install to dist/. What is written is listed in tools/outputs.ts, for
 * Excel in tools/excel/site.ts and for Google in tools/gsheets/files.ts; `-- --help` names what may be chosen for Excel.
 */
import type { Metafile } from 'esbuild'
import { statSync, writeFileSync } from 'node:fs'
import { buildOptions } from './excel/options.ts'
import { writeSite } from './excel/site.ts'
import { gsheetsFiles, writeGsheets } from './gsheets/files.ts'
import { licencesOf } from './licences.ts'
import { bundle, EXCEL, GSHEETS, OUTPUTS } from './outputs.ts'
import { PAGE_FILE, pageHtml } from './page-html.ts'

const excel = buildOptions(process.argv.slice(2))
if (typeof excel === 'string') {
  console.error(excel)
  process.exit(2)
}
const bundles = new Map<string, Metafile>()
for (const output of OUTPUTS) {
  bundles.set(output.outfile, await bundle(output))
  report(output.outfile)
}
writeFileSync(PAGE_FILE, pageHtml().html)
report(PAGE_FILE)
writeFileSync('dist/LICENSES.txt', licencesOf([...bundles.values()]))
report('dist/LICENSES.txt')
writeGsheets(gsheetsFiles(licencesFor(GSHEETS))).forEach(report)
for (const file of writeSite({ ...excel, licences: licencesFor(EXCEL) }))
  if (!file.includes('/office/')) report(file)

/** Those of the packages in some of the bundles alone. */
function licencesFor(outputs: Readonly<Record<string, { readonly outfile: string }>>): string {
  return licencesOf(Object.values(outputs).flatMap(({ outfile }) => bundles.get(outfile) ?? []))
}

function report(file: string): void {
  console.log(`${file.padEnd(48)} ${String(Math.ceil(statSync(file).size / 1000)).padStart(6)} kB`)
}
