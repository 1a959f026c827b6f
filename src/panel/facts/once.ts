import type { CountingRule } from '../../../shared/index.ts'
import type { LastCheck, PanelState } from '../state.ts'

/** The counting rule that the screens count by: the one that was switched to, else that of the headline. */
export function ruleOf({ countingRule, last }: Pick<PanelState, 'countingRule' | 'last'>): CountingRule {
  return countingRule ?? last?.report.headline.rule ?? 'cells'
}

/** The same facts of the same check are worked out once: a screen is drawn again for every word that the footer says. */
export function oncePerCheck<Facts>(
  compute: (last: LastCheck, rule: CountingRule) => Facts,
): (last: LastCheck, rule?: CountingRule) => Facts {
  const known = new WeakMap<LastCheck, Map<CountingRule, Facts>>()
  return (last, rule = last.report.headline.rule) => {
    const byRule = known.get(last) ?? new Map<CountingRule, Facts>()
    known.set(last, byRule)
    const before = byRule.get(rule)
    if (before !== undefined) return before
    const facts = compute(last, rule)
    byRule.set(rule, facts)
    return facts
  }
}
