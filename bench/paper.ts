import { spawnSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { check } from '../shared/check.ts'
import type { Workbook } from '../shared/sheet/workbook.ts'
import { readWorkbook } from '../src/file/read.ts'
import { bundle, outputTo } from '../tools/outputs.ts'
import { readied, time, timingOf } from './measure.ts'
import type { Question } from './question.ts'
import { limit, takes } from './question.ts'

const PAPER = 'samples/update-2014.xlsx'

/** One real return, as people have them: 82 actions. */
export const paper: Question = {
  name: 'paper',
  title: PAPER,
  async answer() {
    const book = await readWorkbook(PAPER, new Uint8Array(readFileSync(PAPER)))
    // A copy each time, as programs hand over what they have just read.
    const copy = (): Workbook => ({ ...book, sheets: book.sheets.map(sheet => ({ ...sheet })) })
    const whole = await time(readied(copy, check), 50)
    const file = await time(() => readWorkbook(PAPER, new Uint8Array(readFileSync(PAPER))), 20)
    await bundle(outputTo('dist/cli.mjs'))
    const command = timingOf(Array.from({ length: 9 }, runCommand))
    return [
      { ...limit('recognised, read, checked and counted', whole.min, 'ms', 10), timing: whole },
      takes('the file opened', file),
      { ...limit('the command, from nothing', command.min / 1000, 's', 0.5), timing: command },
    ]
  },
}

function runCommand(): number {
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli.mjs', 'check', PAPER], {
    encoding: 'utf8',
  })
  if (status !== 0 && status !== 1)
    throw new Error(`The command ended with ${status ?? 'a signal'}: ${stderr}`)
  return performance.now() - start
}
