import { describe, expect, it } from '@jest/globals'
import { compilePlan } from '../../../shared/plan/compile.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { refGaps } from '../../../shared/plan/ref-gaps.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

const numbered: Plan = {
  ...tracker,
  levels: [
    { id: 'action', one: 'action', many: 'actions', refs: ['A{number:0-9999}'], sequence: [], counted: true },
  ],
}

const gaps = (plan: Plan, refs: readonly string[], fromLeast = false) => {
  const { readRef } = compilePlan(plan)
  const read = refs.flatMap(ref => {
    const each = readRef(ref)
    return each === undefined ? [] : [[each, ref] as const]
  })
  return refGaps(read, fromLeast).map(({ ref, after }) => `${ref} before ${after}`)
}

describe('numbers that refs leave out', () => {
  it('are found within each sequence, from 1 on, in any order of the refs', () => {
    expect(gaps(update2014, ['T6-C04', 'T6-C02', 'T7-F05', 'T7-F01', 'T1-C01', 'T1-P01'])).toEqual([
      'T6-C01 before T6-C02',
      'T6-C03 before T6-C04',
      'T7-F02 before T7-F05',
      'T7-F03 before T7-F05',
      'T7-F04 before T7-F05',
    ])
  })

  it('of pledges run on per agency across the pledges', () => {
    expect(gaps(update2014, ['PL1-C01', 'PL4-C02', 'PL2-F01'])).toEqual([])
  })

  it('are named by the ends where they are many', () => {
    expect(gaps(numbered, ['A1', 'A9999'])).toEqual(['A2 to A9998 before A9999'])
  })

  it('may begin at the least number where refs do not begin at 1', () => {
    expect(gaps(numbered, ['A1001', 'A1003'], true)).toEqual(['A1002 before A1003'])
    expect(gaps(numbered, ['A2', 'A3'], true)).toEqual(['A1 before A2'])
  })
})
