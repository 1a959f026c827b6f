import { buildReport } from '../shared/build-report.ts'
import { givenOf } from '../shared/check.ts'
import type { Plan } from '../shared/plan/plan.ts'
import { readReturn } from '../shared/return/read.ts'
import type { Return } from '../shared/return/return.ts'
import { RULES } from '../shared/rules/index.ts'
import type { Rule } from '../shared/rules/rule.ts'
import { runRules } from '../shared/rules/run.ts'
import { finish } from '../shared/steps.ts'
import type { Workbook } from '../shared/sheet/workbook.ts'
import { HEADINGS, inventedPlan, inventRows, workbookOf } from './invented.ts'
import { time, timeInTurns } from './measure.ts'
import { inventUpdates } from './prose.ts'
import type { Answer, Question } from './question.ts'
import { limit, ratio, takes } from './question.ts'

const MANY = 10_000
const FEW = 1_000
const LENGTH = 1_000
const AS_AT = '2025-09-30'

/** Every rule there is, those of other stages and those that are off among them. */
const ALL_RULES: readonly Rule[] = RULES.map(rule => ({ ...rule, stage: 'check' as const }))
const ALL_ON: Plan = inventedPlan(
  Object.fromEntries(
    RULES.filter(({ severity }) => severity === 'off').map(({ id }) => [id, { severity: 'query' as const }]),
  ),
)

/** Long updates: every rule that reads prose looks at all of it. */
export const text: Question = {
  name: 'text',
  title: `updates of ${LENGTH} characters: reading, every rule of every stage, counts and report`,
  async answer() {
    const many = returnWith(MANY)
    const few = returnWith(FEW)
    const manyAlike = returnWith(MANY, true)
    const fewAlike = returnWith(FEW, true)
    const found = await timeInTurns(
      {
        many: () => checkAll(many),
        few: () => checkAll(few),
        manyAlike: () => checkAll(manyAlike),
        fewAlike: () => checkAll(fewAlike),
      },
      3,
    )
    return [
      { ...limit(`${MANY} updates`, found.many.min / 1000, 's', 1), timing: found.many },
      limit('a character', (found.many.min * 1e6) / many.characters, 'ns', 100),
      takes(`${FEW} updates`, found.few),
      ratio(`${MANY} beside ${FEW}`, found.many, found.few, 12),
      ratio(`the same, all with one paragraph`, found.manyAlike, found.fewAlike, 12),
      ...(await dearestRules(many)),
    ]
  },
}

interface Updates {
  readonly book: Workbook
  readonly then: Return
  readonly characters: number
}

/** A return with long updates, and the one of the period before: every tenth update and title stayed as it was. */
function returnWith(rows: number, alike = false): Updates {
  const updates = inventUpdates(rows, LENGTH, alike)
  const before = updates.map((update, i) =>
    i % 10 === 0 ? update : `${update.slice(400)} ${update.slice(0, 400)}`,
  )
  return {
    book: bookOf(rows, updates),
    then: readReturn(bookOf(rows, before), { plan: ALL_ON }),
    characters: updates.reduce((sum, update) => sum + update.length, 0),
  }
}

function bookOf(rows: number, updates: readonly string[]): Workbook {
  const cells = inventRows(rows).map((row, i) => [...row, updates[i] ?? ''])
  return workbookOf([...HEADINGS, 'Update'], cells)
}

function checkAll({ book, then }: Updates, rules = ALL_RULES): unknown {
  const now = readReturn(book, { plan: ALL_ON, period: '6 months to September 2025' })
  const given = givenOf(now, then, undefined, AS_AT)
  return finish(buildReport(given, finish(runRules(rules, given, 'check')), 'check'))
}

/** The five rules that take the longest, each alone on the return that was read. */
async function dearestRules({ book, then, characters }: Updates): Promise<Answer[]> {
  const now = readReturn(book, { plan: ALL_ON, period: '6 months to September 2025' })
  const given = givenOf(now, then, undefined, AS_AT)
  const answers: { readonly answer: Answer; readonly min: number }[] = []
  for (const rule of ALL_RULES) {
    const timing = await time(() => finish(runRules([rule], given, 'check')), 2)
    const share = limit(`  ${rule.id}`, (timing.min * 1e6) / characters, 'ns a character')
    answers.push({ answer: { ...share, timing }, min: timing.min })
  }
  return answers
    .sort((a, b) => b.min - a.min)
    .slice(0, 5)
    .map(({ answer }) => answer)
}
