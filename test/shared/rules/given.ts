import { givenOf } from '../../../shared/check.ts'
import { profiles } from '../../../shared/plan/profiles/index.ts'
import type { Plan } from '../../../shared/plan/plan.ts'
import { readReturn } from '../../../shared/return/read.ts'
import type { Return } from '../../../shared/return/return.ts'
import type { Given, Rule, RuleExample, Stage } from '../../../shared/rules/rule.ts'
import { runRules } from '../../../shared/rules/run.ts'
import { parseCellName } from '../../../shared/sheet/address.ts'
import type { RuleResults } from '../../../shared/rules/run.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'
import type { Grid, Sheet } from '../../../shared/sheet/workbook.ts'
import { finish } from '../../../shared/steps.ts'

/** A plan by its id, or the tracker; the rules of `on` are switched on as queries. */
export function planFor(id = 'tracker', on: readonly string[] = []): Plan {
  const plan = profiles.find(profile => profile.id === id)
  if (plan === undefined) throw new RangeError(`Cannot test with plan "${id}": there is no such profile`)
  return {
    ...plan,
    rules: { ...plan.rules, ...Object.fromEntries(on.map(rule => [rule, { severity: 'query' as const }])) },
  }
}

/** A return from a small sheet, A1 at the top left. */
export function returnOf(grid: Grid, plan: Plan, marks?: Pick<RuleExample, 'fills' | 'formulas'>): Return {
  return readReturn({ file: 'example.xlsx', sheets: [sheetOf(grid, marks)], limits: [] }, { plan })
}

/** A small sheet with its colours and formulas, by cell name. */
export function sheetOf(
  grid: Grid,
  { fills = {}, formulas = {} }: Pick<RuleExample, 'fills' | 'formulas'> = {},
): Sheet {
  const sheet = {
    ...plainSheet('Sheet1', grid),
    fills: new Map<number, Map<number, string>>(),
    formulas: Object.entries(formulas).map(([cell, text]) => ({
      ...(parseCellName(cell) ?? { row: 0, column: 0 }),
      text,
    })),
  }
  for (const [cell, fill] of Object.entries(fills)) {
    const { row, column } = parseCellName(cell) ?? { row: 0, column: 0 }
    sheet.fills.set(row, (sheet.fills.get(row) ?? new Map<number, string>()).set(column, fill))
  }
  return sheet
}

/** What a rule looks at in an example. */
export function givenFor(example: RuleExample, on: readonly string[] = []): Given {
  const plan = planFor(example.plan, on)
  const other = (grid: Grid | undefined): Return | undefined =>
    grid === undefined ? undefined : returnOf(grid, plan)
  return givenOf(
    returnOf(example.sheet, plan, example),
    other(example.then),
    other(example.beside),
    example.asAt,
  )
}

/** Runs one rule alone, switched on where it is off by itself. */
export function runRule(rule: Rule, example: RuleExample): RuleResults {
  const { id, severity, stage } = rule as { id: string; severity: string; stage: Stage }
  return finish(runRules([rule], givenFor(example, severity === 'off' ? [id] : []), stage))
}
