/** `npm run generate`: prints the files that follow from facts. `--check` writes nothing and names those that differ. */
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { format, getFileInfo, resolveConfig } from 'prettier'
import { printContributing } from './print/contributing.ts'
import { printGuide } from './print/guide.ts'
import { printFunctions } from './print/functions.ts'
import { printHostFunctions } from './print/host-functions.ts'
import { printManifest } from './print/manifest.ts'
import { printReadme } from './print/readme.ts'
import { printRules } from './print/rules.ts'

/** Whole files, by path. */
type Files = ReadonlyMap<string, string>

/** In order: the README shows what the command line says once the lists are printed. */
const PRINTERS: readonly (() => Files | Promise<Files>)[] = [
  printRules,
  printContributing,
  printFunctions,
  printHostFunctions,
  printManifest,
  printGuide,
  printReadme,
]

/** Folders that hold nothing but printed files: what nobody prints any more goes. */
const PRINTED_FOLDERS = ['docs/rules', 'docs/functions']

const checking = process.argv.includes('--check')
const paths = new Set<string>()
const changed: string[] = []
for (const print of PRINTERS) {
  for (const [path, text] of await print()) {
    paths.add(path)
    const tidied = await tidy(path, `${text.trimEnd()}\n`)
    if (existsSync(path) && readFileSync(path, 'utf8') === tidied) continue
    changed.push(path)
    if (!checking) write(path, tidied)
  }
}
const left = PRINTED_FOLDERS.flatMap(filesIn).filter(path => !paths.has(path))

if (checking) {
  for (const path of changed) console.log(`${path} is not what its facts print`)
  for (const path of left) console.log(`${path} is printed by nothing any more`)
  process.exitCode = changed.length + left.length > 0 ? 1 : 0
} else {
  for (const path of left) rmSync(path)
  console.log(`${paths.size} printed files: ${changed.length} written, ${left.length} removed`)
}

/** In the form that the format check wants, where it wants one. */
async function tidy(path: string, text: string): Promise<string> {
  const { ignored, inferredParser } = await getFileInfo(path, { ignorePath: '.prettierignore' })
  if (ignored || inferredParser === null) return text
  return format(text, { ...(await resolveConfig(path)), filepath: path })
}

function filesIn(folder: string): readonly string[] {
  return existsSync(folder) ? readdirSync(folder).map(name => `${folder}/${name}`) : []
}

function write(path: string, text: string): void {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, text)
}
