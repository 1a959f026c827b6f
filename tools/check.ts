/** `npm run check`: every check but the tests, all of them even when one fails. */
import { spawnSync } from 'node:child_process'

/** `mend` is what a person runs or does when the step fails. */
interface Step {
  readonly name: string
  readonly command: readonly string[]
  readonly mend: string
}

const TSC = 'node_modules/typescript/bin/tsc'
const PRETTIER = 'node_modules/prettier/bin/prettier.cjs'

const STEPS: readonly Step[] = [
  { name: 'types of the core', command: [TSC, '-p', 'shared'], mend: 'npx tsc -p shared' },
  { name: 'types at Google', command: [TSC, '-p', 'gsheets/script'], mend: 'npx tsc -p gsheets/script' },
  { name: 'types of the rest', command: [TSC, '-p', '.'], mend: 'npx tsc -p .' },
  {
    name: 'lint',
    command: ['node_modules/oxlint/bin/oxlint', '--type-aware', '--deny-warnings'],
    mend: 'npx oxlint --type-aware --fix, and by hand what is left',
  },
  {
    name: 'format',
    command: [PRETTIER, '--check', '--log-level', 'warn', '.'],
    mend: 'npx prettier --write .',
  },
  {
    name: 'dead code',
    command: ['node_modules/knip/bin/knip.js', '--no-progress'],
    mend: 'take out what knip names, or use it',
  },
  {
    name: 'printed files',
    command: ['tools/run.mjs', 'tools/generate.ts', '--check'],
    mend: 'npm run generate, and commit what it writes',
  },
  { name: 'build', command: ['tools/run.mjs', 'tools/build.ts'], mend: 'npm run build' },
]

const failed = STEPS.filter(step => !passes(step))
if (failed.length === 0) {
  console.log('\nAll checks passed.')
} else {
  console.log('\nNot passed:')
  for (const { name, mend } of failed) console.log(`  ${name.padEnd(18)} → ${mend}`)
  process.exitCode = 1
}

/** Runs one step and prints its line; what the step itself says follows only when it fails. */
function passes({ name, command }: Step): boolean {
  const start = performance.now()
  const { status, stdout, stderr } = spawnSync(process.execPath, command, {
    encoding: 'utf8',
    maxBuffer: 2 ** 26,
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const seconds = ((performance.now() - start) / 1000).toFixed(1)
  console.log(`${status === 0 ? 'passed' : 'FAILED'}  ${name.padEnd(18)} ${seconds.padStart(5)} s`)
  if (status !== 0) console.log(`\n${stdout}${stderr}`)
  return status === 0
}
