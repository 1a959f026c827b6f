import { nearestWord } from '../plan/nearest-word.ts'
import type { Plan } from '../plan/plan.ts'
import { profiles } from '../plan/profiles/index.ts'
import { cellText } from '../return/text.ts'
import { decodePlan } from '../register/plan-setup.ts'
import type { Grid } from '../sheet/workbook.ts'
import type { Argument } from './function.ts'

/** The argument that every function with a plan has. */
export const PLAN_ARGUMENT = {
  name: 'plan',
  kind: 'range',
  optional: true,
  help: 'The name of a ready-made plan, such as "framework-2018", or the cells of the sheet "Plan setup"',
} as const satisfies Argument

/**
 * The plan that a person has named, undefined when none was; or a sentence that says what is wrong with it. `ruleIds` are
 * the checks that it may set, where they matter.
 */
export function readPlanArgument(given: Grid | undefined, ruleIds: readonly string[] = []): NamedPlan {
  if (given === undefined) return { plan: undefined }
  if (given.length > 1 || (given[0]?.length ?? 0) > 1) return planInSheet(given, ruleIds)
  const name = cellText(given[0]?.[0] ?? null)
  const plan = profiles.find(({ id }) => id === name.toLowerCase())
  return plan === undefined ? { problem: noPlan(name) } : { plan }
}

type NamedPlan = { readonly plan: Plan | undefined } | { readonly problem: string }

let latest: { readonly cells: string; readonly named: NamedPlan } | undefined

/** The plan of a setup sheet; a column of formulas asks for the same one again and again. */
function planInSheet(given: Grid, ruleIds: readonly string[]): NamedPlan {
  const cells = JSON.stringify([given, ruleIds])
  if (latest?.cells === cells) return latest.named
  const read = decodePlan(given, ruleIds)
  const named = 'plan' in read ? read : { problem: someProblems(read.problems) }
  latest = { cells, named }
  return named
}

function someProblems(problems: readonly string[]): string {
  const [first = '', ...others] = problems
  return others.length === 0 ? first : `${first} (and ${others.length} more in Plan setup)`
}

function noPlan(name: string): string {
  const ids = profiles.map(({ id }) => id)
  const near = nearestWord(name, ids)
  const meant = near === '' ? `name one of ${ids.join(', ')}` : `${near} may be meant`
  return `There is no plan "${name.slice(0, 40)}": ${meant}`
}
