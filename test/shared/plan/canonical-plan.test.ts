import { expect, it } from '@jest/globals'
import { canonicalPlan } from '../../../shared/plan/canonical-plan.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { profiles } from '../../../shared/plan/profiles/index.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

it('does not depend on the order in which names are written', () => {
  const turned = Object.fromEntries(Object.entries(tracker).reverse()) as Plan
  expect(canonicalPlan(turned)).toBe(canonicalPlan(tracker))
})

it('orders names by code unit and leaves out what has no value', () => {
  const plan = {
    ...tracker,
    rules: { b: {}, 'a-b': {}, B: { severity: undefined }, a: { threshold: 3 } },
  } as unknown as Plan
  expect(canonicalPlan(plan)).toContain('"rules":{"B":{},"a":{"threshold":3},"a-b":{},"b":{}}')
})

it('keeps the order of lists', () => {
  const sources = (list: string[]) => canonicalPlan({ ...tracker, sources: list })
  expect(sources(['a', 'b'])).not.toBe(sources(['b', 'a']))
})

it('is JSON of the same plan', () => {
  for (const plan of profiles) expect(JSON.parse(canonicalPlan(plan))).toEqual(plan)
})
