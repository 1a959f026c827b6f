import { statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import vm from 'node:vm'
import { decodeOutcome, encodeOutcome, type GivenCell } from '../gsheets/calls.ts'
import { sheetsHost } from '../gsheets/sidebar/host.ts'
import { checkWorkbook } from '../src/panel/check-run.ts'
import { openInSheets, scriptFiles } from '../test/gsheets/google/open.ts'
import type { ScriptFile } from '../test/gsheets/google/realm.ts'
import { runOf } from '../test/gsheets/google/run.ts'
import { packageVersion } from '../tools/excel/facts.ts'
import { GSHEETS } from '../tools/outputs.ts'
import { HEADINGS, inventRows } from './invented.ts'
import { timeInTurns, timingOf } from './measure.ts'
import type { Answer, Question } from './question.ts'
import { limit, takes } from './question.ts'

const LENGTHS = [100, 10_000, 100_000]
const RUNS = 40
const FORMULA_ROWS = 10_000
/** Rows of a block whose cells are checked on arrival. */
const BLOCK = 10_000

/** What an add-on is judged by at Google: what it loads for every formula, and how often it asks. */
export const gsheets: Question = {
  name: 'gsheets',
  title: 'the script and the panel in a stand-in for Google Sheets; Google’s own time is not in it',
  async answer() {
    const files = await scriptFiles()
    return [
      ...sizes(files),
      coldLoad(files),
      ...(await formulas(files)),
      ...(await asked(files)),
      ...(await checkedCells()),
    ]
  },
}

function sizes([core]: readonly ScriptFile[]): readonly Answer[] {
  return [
    limit('core.js, as pushed', statSync(GSHEETS.core.outfile).size / 1000, 'kB', 160),
    limit('core.js, compressed', gzipSync(core?.source ?? '', { level: 9 }).length / 1000, 'kB'),
  ]
}

/** From text to functions that answer: Google does this for every formula. Each run is a new realm. */
function coldLoad(files: readonly ScriptFile[]): Answer {
  const times = Array.from({ length: RUNS }, (_, run) => {
    const realm = vm.createContext(vm.constants.DONT_CONTEXTIFY, {
      codeGeneration: { strings: false, wasm: false },
    })
    const start = performance.now()
    for (const { name, source } of files) vm.runInContext(source, realm, { filename: `${run}/${name}` })
    return performance.now() - start
  })
  const timing = timingOf(times)
  return { ...limit('loading the script in a new realm', timing.min, 'ms', 20), timing }
}

/** What a formula takes at Google, once its cells are there. It may take 30 seconds, the loading with it. */
async function formulas(files: readonly ScriptFile[]): Promise<readonly Answer[]> {
  const { realm } = openInSheets(files, { name: '', zone: 'UTC', sheets: [] }, 'CUSTOM_FUNCTION')
  const table = [HEADINGS, ...inventRows(FORMULA_ROWS)].map(row =>
    row.map(cell => (typeof cell === 'object' ? { $date: (cell.day - 25_569) * 86_400_000 } : cell)),
  )
  const found = await timeInTurns(
    {
      summary: () =>
        realm.call(
          'RAGSUMMARY',
          table.map(row => [row[4]]),
        ),
      check: () => realm.call('PLANCHECK', table),
    },
    RUNS / 8,
  )
  const rows = FORMULA_ROWS.toLocaleString('en-GB')
  return [
    takes(`=RAGSUMMARY() of ${rows} cells, with the way into the realm`, found.summary),
    {
      ...limit(`=PLANCHECK() of ${rows} rows, likewise`, found.check.min / 1000, 's', 3),
      timing: found.check,
    },
  ]
}

async function asked(files: readonly ScriptFile[]): Promise<readonly Answer[]> {
  const answers: Answer[] = []
  for (const rows of LENGTHS) answers.push(...(await checked(files, rows)))
  return answers
}

/** How often one check asks: from the panel to the script, and from the script to Google. */
async function checked(files: readonly ScriptFile[], count: number): Promise<readonly Answer[]> {
  const sheets = [{ name: 'Return', grid: [HEADINGS, ...inventRows(count)] }]
  const opened = openInSheets(files, { name: 'invented', zone: 'Europe/London', sheets }, 'FULL')
  let calls = 0
  const run = runOf(opened)
  const counted = runCounting(run, () => (calls += 1))
  const follow = { onProgress: () => undefined, signal: new AbortController().signal }
  await checkWorkbook(sheetsHost(counted, packageVersion()), {}, follow)
  const rows = count.toLocaleString('en-GB')
  return [
    limit(`calls of the panel in a check of ${rows} rows`, calls, 'calls'),
    limit('of the script to Google, in the same', opened.asked.length, 'calls'),
  ]
}

type Run = ReturnType<typeof runOf>

function runCounting(run: Run, count: () => void): Run {
  return {
    withSuccessHandler: handler => runCounting(run.withSuccessHandler(handler), count),
    withFailureHandler: handler => runCounting(run.withFailureHandler(handler), count),
    answerPanel(sent) {
      count()
      run.answerPanel?.(sent)
    },
  }
}

/** What it takes the panel to believe a block. */
async function checkedCells(): Promise<readonly Answer[]> {
  const grid = inventRows(BLOCK).map(row =>
    row.map((cell): GivenCell => (typeof cell === 'object' ? { date: cell.day * 86_400_000 } : cell)),
  )
  const given = encodeOutcome({ answer: { grid, merges: [], formulas: [], hidden: false } })
  const found = await timeInTurns({
    parsed: () => JSON.parse(given) as unknown,
    checked: () => decodeOutcome('readRows', given),
  })
  return [
    takes(`a block of ${BLOCK.toLocaleString('en-GB')} rows, parsed`, found.parsed),
    takes('the same, parsed and checked', found.checked),
  ]
}
