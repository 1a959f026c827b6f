import { givenOf } from '../shared/check.ts'
import { readReturn } from '../shared/return/read.ts'
import { RULES } from '../shared/rules/index.ts'
import type { Given, Rule } from '../shared/rules/rule.ts'
import { runRules } from '../shared/rules/run.ts'
import { finish } from '../shared/steps.ts'
import type { Workbook } from '../shared/sheet/workbook.ts'
import { HEADINGS, inventedPlan, inventRows, workbookOf } from './invented.ts'
import type { Question } from './question.ts'
import { limit } from './question.ts'

const LENGTH = 50_000
const MOST = 20

/** What is repeated until a cell is full: each is a beginning that some rule looks for and never the end. */
const HOSTILE = [
  'a', ' ', '\n', '.', ',', '-', '(', '[', '"', '<', '<b ', '<a x=', '&', '&#', '&amp;', '1', '1/', '1.', '0', '£', '%',
  'a.', 'a, ', 'a b ', 'A ', 'A. ', 'A-', 'A-1', 'A-1 ', 'A-1, ', 'T1-C01 ', 'see ', 'see A-', 'e.g. ', 'Mr ', 'Mr A', 'Det Supt ',
  'PC 1', 'the ', 'the a ', 'will ', 'will be ', 'is to ', 'was ', 'held ', 'held on ', 'in ', 'in the ', 'by ', 'May ', 'may ',
  'in May ', '1 May ', '1-2 May ', 'on 1 May 2025 held ', 'end of ', 'late ', 'Q1 ', '2025', '2025/', 'above ', 'as above ',
  'below ', 'the above ', 'see update above ', 'and ', 'a and ', 'a / ', 'a/', 'a; ', 'Head of ', 'Plan of 2014 and ', 'draft ',
  '(draft ', '[', '(a) ', '(see ', 'attached ', 'exempt ', 'Part 2 ', 'not ', 'not started ', 'not yet ', 'no ', 'complete ',
  'Red ', 'Amber ', 'Green', 'PL1.', 'PL1 - New: ', '\u00e9', 'e\u0301', '\u{1f600}', '\u200b', '\u00a0', '\u2019', '• ', '✓ ',
] as const // prettier-ignore

/** Cells that nobody writes and somebody pastes. */
export const hostile: Question = {
  name: 'hostile',
  title: `each rule on ${HOSTILE.length} texts of ${LENGTH} characters, in the update and in every column`,
  async answer() {
    const worst = new Map<string, Worst>()
    const measure = (what: string, piece: string, job: () => unknown): void => {
      const ms = fewest(job)
      if (ms > (worst.get(what)?.ms ?? -1)) worst.set(what, { what, ms, piece })
    }
    for (const piece of HOSTILE) {
      const text = piece.repeat(Math.ceil(LENGTH / piece.length))
      measure('reading', piece, () => readReturn(workbookWith(text, isUpdate), { plan }))
      for (const holdsIt of [isUpdate, isAny]) {
        const given = givenFor(workbookWith(text, holdsIt))
        for (const rule of ALL_RULES) measure(rule.id, piece, () => finish(runRules([rule], given, 'check')))
      }
    }
    const [reading, ...rules] = [...worst.values()]
    const dearest = rules.sort((a, b) => b.ms - a.ms).slice(0, 6)
    return [...(reading === undefined ? [] : [reading]), ...dearest].map(({ what, ms, piece }) =>
      limit(`${what} on ${JSON.stringify(piece)}`, ms, 'ms', MOST),
    )
  },
}

/** The text that takes the longest. */
interface Worst {
  readonly what: string
  readonly ms: number
  readonly piece: string
}

const isUpdate = (column: number): boolean => column === HEADINGS.length
const isAny = (): boolean => true

const ALL_RULES: readonly Rule[] = RULES.map(rule => ({ ...rule, stage: 'check' as const }))
const plan = inventedPlan(
  Object.fromEntries(
    RULES.filter(({ severity }) => severity === 'off').map(({ id }) => [id, { severity: 'query' as const }]),
  ),
)

/** Twenty tidy rows, one of which holds a text in some of its columns. */
function workbookWith(text: string, holdsIt: (column: number) => boolean): Workbook {
  const tidy = inventRows(20).map((row, i) => [...row, `Work on part ${i} has begun.`])
  const row = (tidy[12] ?? []).map((cell, column) => (holdsIt(column) ? text : cell))
  return workbookOf([...HEADINGS, 'Update'], [...tidy.slice(0, 12), row, ...tidy.slice(13)])
}

function givenFor(book: Workbook): Given {
  const period = '6 months to September 2025'
  const now = readReturn(book, { plan, period })
  return givenOf(now, readReturn(book, { plan, period }), readReturn(book, { plan, period }), '2025-09-30')
}

/** The fewest milliseconds of three runs, of one where that is little. */
function fewest(job: () => unknown): number {
  let least = Infinity
  for (let run = 0; run < 3 && least > MOST / 10; run += 1) {
    const start = performance.now()
    job()
    least = Math.min(least, performance.now() - start)
  }
  return least
}
