/**
 * `node tools/run.mjs tools/excel-faults.ts [words]`: takes each piece of code of test/excel/ignored.ts away in a copy
 * of the project, runs the test that ought to see it, and prints docs/excel-faults.md when all of them turn red. With words,
 * only the faults that have them, and prints no page. It takes some minutes.
 */
import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { IGNORED, type Ignored } from '../test/excel/ignored.ts'
import { faultsPage } from './excel/faults-page.ts'

const NEEDED = ['excel', 'gsheets', 'shared', 'src', 'test', 'tools', 'samples', 'docs']
const FILES = ['package.json', 'jest.config.js', 'tsconfig.json', 'manifest.xml', 'LICENSE']
const JEST = ['--experimental-vm-modules', '--no-warnings', 'node_modules/jest/bin/jest.js']
const PAGE = 'docs/excel-faults.md'

const [words = ''] = process.argv.slice(2)
const wanted = IGNORED.filter(({ fault }) => fault.includes(words))
const copy = mkdtempSync(join(tmpdir(), 'plan-returns-faults-'))
try {
  for (const name of [...NEEDED, ...FILES]) cpSync(name, join(copy, name), { recursive: true })
  symlinkSync(resolve('node_modules'), join(copy, 'node_modules'))
  for (const test of new Set(wanted.map(each => each.test)))
    if (colourOf(test) !== 'green') throw new Error(`${test} is not green to begin with`)
  const unseen = wanted.filter(each => !isSeen(each))
  console.log(
    `${wanted.length - unseen.length} of ${wanted.length} faults turn a test red when they are ignored`,
  )
  if (unseen.length > 0) process.exitCode = 1
  else if (words === '') writeFileSync(PAGE, faultsPage())
} finally {
  rmSync(copy, { recursive: true, force: true })
}

/** Whether the test is red without the code. */
function isSeen({ fault, name = fault, test, file, code, without }: Ignored): boolean {
  const path = join(copy, file)
  const whole = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    whole.replace(code, () => without),
  )
  const isRed = colourOf(test, name) === 'red'
  writeFileSync(path, whole)
  console.log(`${isRed ? 'red' : 'NOT RED'}  ${fault}  (${file})`)
  return isRed
}

/** The tests of a file whose names end so; 'missing' where none runs. */
function colourOf(test: string, ending = ''): 'green' | 'red' | 'missing' {
  const name = `${ending.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`
  const { stdout, signal } = spawnSync(
    process.execPath,
    [...JEST, `test/excel/${test}`, '-t', name, '--json', '--silent'],
    { cwd: copy, encoding: 'utf8', timeout: 90_000 },
  )
  // Without the code a reading may never end, or take the whole run down: that is seen as well.
  if (signal !== null || stdout === '') return 'red'
  const { numFailedTests: red, numPassedTests: green } = JSON.parse(stdout) as {
    numFailedTests: number
    numPassedTests: number
  }
  return red > 0 ? 'red' : green > 0 ? 'green' : 'missing'
}
