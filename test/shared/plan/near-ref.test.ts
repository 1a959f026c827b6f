import { describe, expect, it } from '@jest/globals'
import { compilePlan } from '../../../shared/plan/compile.ts'
import { delivery2018 } from '../../../shared/plan/profiles/delivery-2018.ts'
import { framework2018 } from '../../../shared/plan/profiles/framework-2018.ts'
import { mapping2016 } from '../../../shared/plan/profiles/mapping-2016.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

const plans = new Map<string, Plan>([
  ['U', update2014],
  ['B', mapping2016],
  ['Q', delivery2018],
  ['F', framework2018],
])

function nearRef(plan: string, text: string, keys?: ReadonlySet<string>): string {
  return compilePlan(plans.get(plan) ?? update2014).nearRef(text, undefined, keys)
}

describe('the ref that was meant', () => {
  it.each([
    ['a letter added', 'F', 'T3.8.1', '3.8.1'],
    ['a letter dropped', 'U', '1-C01', 'T1-C01'],
    ['half of two letters dropped', 'U', 'P1-C01', 'PL1-C01'],
    ['a zero dropped', 'U', 'T1-C1', 'T1-C01'],
    ['a zero added', 'U', 'T1-C001', 'T1-C01'],
    ['a zero dropped', 'B', 'C1', 'C01'],
    ['O for 0', 'U', 'T1-CO1', 'T1-C01'],
    ['I for 1', 'U', 'TI-C01', 'T1-C01'],
    ['l for 1', 'F', 'l.10.l', '1.10.1'],
    ['spaces', 'U', 'T1 - C 01', 'T1-C01'],
    ['another separator', 'U', 'T1.C01', 'T1-C01'],
    ['other separators', 'F', '1-10-1', '1.10.1'],
    ['no separator', 'U', 'T1C01', 'T1-C01'],
    ['one separator too many', 'U', 'T1--C01', 'T1-C01'],
    ['brackets', 'U', '(T1-C01)', 'T1-C01'],
    ['two signs swapped', 'U', '1T-C01', 'T1-C01'],
    ['several slips', 'U', 't1 c1', 'T1-C01'],
    ['brackets round a number', 'Q', '(3)', '3'],
  ])('%s: %s %s', (_, plan, text, ref) => {
    expect(nearRef(plan, text)).toBe(ref)
  })

  it.each([
    ['a theme that the plan has not', 'U', 'T9-C01'],
    ['an agency that the plan has not', 'U', 'T1-X01'],
    ['a letter behind: another action', 'U', 'T1-C01a'],
    ['two refs', 'U', 'T1-C01, T1-C02'],
    ['a theme number', 'U', '1'],
    ['digits run together', 'F', '3811'],
    ['a letter of three that might be meant', 'U', 'T1-01'],
    ['words', 'U', 'See above'],
    ['nothing', 'U', ''],
    ['50,000 characters', 'U', 'T1-C0'.repeat(10_000)],
  ])('none: %s', (_, plan, text) => {
    expect(nearRef(plan, text)).toBe('')
  })

  it('finds the letter left out when only one ref of the return fits', () => {
    expect(nearRef('U', 'T1-07', new Set(['T1-C07', 'T1-F06', 'T2-F07']))).toBe('T1-C07')
  })

  it('names all when several fit', () => {
    const plan = compilePlan(update2014)
    expect(plan.nearRefs('T1-01', undefined, new Set(['T1-C01', 'T1-F01']))).toEqual(['T1-C01', 'T1-F01'])
    expect(nearRef('U', 'T1-01', new Set(['T1-C01', 'T1-F01']))).toBe('')
  })

  it('compares keys with what stands elsewhere in the row', () => {
    const plan = compilePlan(mapping2016)
    const known = new Map([['theme', '3']])
    expect(plan.nearRef('C1', known, new Set(['T3-C01']))).toBe('C01')
    expect(plan.nearRef('C1', known, new Set(['T2-C01']))).toBe('')
  })
})
