import { nearestWord } from '../plan/nearest-word.ts'
import type { Plan } from '../plan/plan.ts'
import { profiles } from '../plan/profiles/index.ts'
import { cellText } from '../return/text.ts'
import type { Grid } from '../sheet/workbook.ts'
import type { Argument } from './function.ts'

/** The argument that every function with a plan has. */
export const PLAN_ARGUMENT = {
  name: 'plan',
  kind: 'range',
  optional: true,
  help: 'The name of a ready-made plan, such as "framework-2018", or the cells of the sheet "Plan setup"',
} as const satisfies Argument

/** The plan that a person has named, undefined when none was; or a sentence that says what is wrong with it. */
export function readPlanArgument(
  given: Grid | undefined,
): { readonly plan: Plan | undefined } | { readonly problem: string } {
  if (given === undefined) return { plan: undefined }
  const name = cellText(given[0]?.[0] ?? null)
  const plan = profiles.find(({ id }) => id === name.toLowerCase())
  return plan === undefined ? { problem: noPlan(name) } : { plan }
}

function noPlan(name: string): string {
  const ids = profiles.map(({ id }) => id)
  const near = nearestWord(name, ids)
  const meant = near === '' ? `name one of ${ids.join(', ')}` : `${near} may be meant`
  return `There is no plan "${name.slice(0, 40)}": ${meant}`
}
