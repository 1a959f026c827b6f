import { RULES } from './rules/index.ts'
import { runRules } from './rules/run.ts'
import { finish } from './steps.ts'
import type { Pause } from './steps.ts'
import type { Given, Stage } from './rules/rule.ts'
import { buildReport } from './build-report.ts'
import { byHeldPlan } from './held-plan.ts'
import { returnCounts } from './measures/counts.ts'
import { keys } from './return/by-key.ts'
import { readSteps } from './return/read.ts'
import type { ReadOptions } from './return/read.ts'
import type { Return } from './return/return.ts'
import type { Report } from './report.ts'
import type { Workbook } from './sheet/workbook.ts'

export interface CheckOptions extends ReadOptions {
  /** The return of an earlier period of the same plan. */
  readonly then?: Workbook
  /** A second return about the same deliverables. */
  readonly beside?: Workbook
  /** ISO date the return speaks of; the end of its period when left out. */
  readonly asAt?: string
  readonly stage?: Stage
}

/** A report with the returns that it speaks of, for views that need more than the report holds. */
export interface Checked {
  readonly report: Report
  readonly now: Return
  readonly then: Return | undefined
  readonly beside: Return | undefined
}

/** Reads, counts and checks a workbook in steps of at most 500 rows or 200 kB of text, with a pause between. */
export function* checkSteps(workbook: Workbook, options: CheckOptions = {}): Generator<Pause, Checked> {
  const { then: older, beside: second, stage = 'check', asAt, ...reading } = options
  const held = byHeldPlan(workbook, reading)
  const read = yield* readSteps(workbook, held.options)
  const now = { ...read, notRead: [...held.notRead, ...read.notRead] }
  const then = older === undefined ? undefined : yield* readSteps(older, sameSheets(held.options))
  const beside = second === undefined ? undefined : yield* readSteps(second, {})
  const given = givenOf(now, then, beside, asAt)
  yield* keys.steps(now)
  yield* returnCounts.steps(now)
  const results = yield* runRules(RULES, given, stage)
  return { report: yield* buildReport(given, results, stage), now, then, beside }
}

/** As {@link checkSteps}, in one go. */
export function check(workbook: Workbook, options: CheckOptions = {}): Checked {
  return finish(checkSteps(workbook, options))
}

/** An older return is read by the same plan, but not by the sheet name or the period of this one. */
function sameSheets({ plan, columns, themes }: ReadOptions): ReadOptions {
  return {
    ...(plan === undefined ? {} : { plan }),
    ...(columns === undefined ? {} : { columns }),
    ...(themes === undefined ? {} : { themes }),
  }
}

/** What rules look at. */
export function givenOf(
  now: Return,
  then: Return | undefined,
  beside: Return | undefined,
  asAt: string | undefined,
): Given {
  const from = now.period?.from ?? ''
  const to = now.period?.to ?? ''
  return {
    now,
    then,
    beside,
    asAt: asAt ?? to,
    from,
    to,
    threshold: (rule, otherwise) => now.plan.plan.rules[rule]?.threshold ?? otherwise,
  }
}
