import { COUNTING_RULES, type CountingRule } from '../plan/plan.ts'
import type { Argument } from './function.ts'

/** The argument that every function with a counting rule has. */
export const RULE_ARGUMENT = {
  name: 'rule',
  kind: 'text',
  optional: true,
  help: '"cells" counts every rating, "worst" one per action, the lowest, "latest" one per action, the newest',
} as const satisfies Argument

/** The counting rule that a person named, or a sentence that says what is wrong with it. */
export function readRule(
  text: string | undefined,
  hasRefs: boolean,
): { readonly rule: CountingRule } | { readonly problem: string } {
  if (text === undefined) return { rule: 'cells' }
  const rule = COUNTING_RULES.find(known => known === text.toLowerCase())
  if (rule === undefined) {
    return { problem: `rule must be cells, worst or latest, not "${text.slice(0, 40)}"` }
  }
  if (rule !== 'cells' && !hasRefs) {
    return {
      problem: `Rule "${rule}" counts one rating per action, so it needs refs: the cells that name the actions`,
    }
  }
  return { rule }
}
