/** `npm run bench` answers every question about speed; `npm run bench -- text` one of them. */
import { cpus } from 'node:os'
import { counts } from './counts.ts'
import { engine } from './engine.ts'
import { excel } from './excel.ts'
import { file } from './file.ts'
import { floor } from './floor.ts'
import { functions } from './functions.ts'
import { gsheets } from './gsheets.ts'
import { hostile } from './hostile.ts'
import { page } from './page.ts'
import { panel } from './panel.ts'
import { paper } from './paper.ts'
import type { Answer } from './question.ts'
import { shown } from './question.ts'
import { text } from './text.ts'
import { write } from './write.ts'

const QUESTIONS = [
  floor,
  engine,
  text,
  counts,
  functions,
  paper,
  hostile,
  file,
  write,
  panel,
  page,
  excel,
  gsheets,
]

const names = process.argv.slice(2)
const unknown = names.filter(name => !QUESTIONS.some(question => question.name === name))
if (unknown.length > 0) {
  console.error(
    `There is no question "${unknown[0] ?? ''}". Name one of: ${QUESTIONS.map(({ name }) => name).join(', ')}`,
  )
  process.exitCode = 2
} else {
  const [cpu] = cpus()
  console.log(`Node ${process.version}, ${cpus().length} x ${cpu?.model.trim() ?? 'unknown'}`)
  console.log('Milliseconds of warm runs; verdicts go by the fewest.')
  let failed = 0
  for (const question of QUESTIONS.filter(({ name }) => names.length === 0 || names.includes(name))) {
    console.log(`\n${question.name}: ${question.title}`)
    const answers = await question.answer()
    console.log(table(answers))
    failed += answers.filter(({ met }) => met === false).length
  }
  console.log(failed === 0 ? '\nEvery target is met.' : `\nTargets not met: ${failed}`)
  process.exitCode = failed === 0 ? 0 : 1
}

function table(answers: readonly Answer[]): string {
  const rows = [['', 'fewest', 'median', 'figure', 'target', ''], ...answers.map(rowOf)]
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map(row => row[column]?.length ?? 0)))
  return rows
    .map(row => `  ${row.map((cell, column) => padded(cell, column, widths)).join('  ')}`.trimEnd())
    .join('\n')
}

function rowOf({ what, timing, figure = '', target = '', met }: Answer): string[] {
  const times = timing === undefined ? ['', ''] : [shown(timing.min), shown(timing.median)]
  return [what, ...times, figure, target, met === undefined ? '' : met ? 'met' : 'NOT MET']
}

/** Words begin at the left, figures end at the right. */
function padded(cell: string, column: number, widths: readonly number[]): string {
  const width = widths[column] ?? 0
  return column >= 1 && column <= 3 ? cell.padStart(width) : cell.padEnd(width)
}
