import type { Plan, Severity } from './plan.ts'

/** The plan with a check switched off: "Stop checking this in our plan". Its report names the check as not checked. */
export function withoutCheck(plan: Plan, rule: string): Plan {
  return { ...plan, rules: { ...plan.rules, [rule]: { ...plan.rules[rule], severity: 'off' } } }
}

/** The plan with a check as it is by itself again. */
export function withCheck(plan: Plan, rule: string): Plan {
  const { [rule]: settings, ...rules } = plan.rules
  if (settings?.threshold === undefined) return { ...plan, rules }
  return { ...plan, rules: { ...rules, [rule]: { threshold: settings.threshold } } }
}

/** A check that counts for less under a plan than by itself. */
export interface SoftenedCheck {
  readonly rule: string
  readonly title: string
  readonly itself: Severity
  readonly here: Severity
}

const GRAVEST_FIRST: readonly Severity[] = ['error', 'query', 'information', 'off']

/** The checks that the plan switches off or makes milder, in the order of the rules. */
export function softenedChecks(
  plan: Plan,
  rules: readonly { readonly id: string; readonly title: string; readonly severity: Severity }[],
): readonly SoftenedCheck[] {
  return rules.flatMap(({ id, title, severity }) => {
    const here = plan.rules[id]?.severity ?? severity
    const isMilder = GRAVEST_FIRST.indexOf(here) > GRAVEST_FIRST.indexOf(severity)
    return isMilder ? [{ rule: id, title, itself: severity, here }] : []
  })
}
