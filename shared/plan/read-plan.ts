import { planChecks } from './plan-checks.ts'
import { problemSentence } from './plan-problems.ts'
import { planSchema, type Plan } from './plan.ts'

/**
 * A plan from outside, from a file, a sheet or a message, or every reason why it is none: each a sentence that says
 * where, what was found and what is allowed. `ruleIds` are the rules that exist; settings of others are problems.
 */
export function readPlan(
  value: unknown,
  ruleIds: readonly string[] = [],
): { readonly plan: Plan } | { readonly problems: readonly string[] } {
  const read = planSchema.safeParse(value)
  if (!read.success) {
    return { problems: read.error.issues.flatMap(issue => problemSentence(issue, value, planSchema)) }
  }
  const problems = planChecks(read.data, ruleIds)
  return problems.length > 0 ? { problems } : { plan: read.data }
}
