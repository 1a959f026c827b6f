import { describe, expect, it } from '@jest/globals'
import { otherPlans, planDifferences, type Plan, withoutCheck } from '../../../shared/index.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'

const differences = (changes: Partial<Plan>) =>
  planDifferences({ plan: update2014, of: 'ours' }, { plan: { ...update2014, ...changes }, of: 'yours' })

describe('two plans', () => {
  it('that say the same do not differ', () => {
    expect(differences({})).toEqual([])
  })

  it('differ in a value, named as on the sheet Plan setup', () => {
    expect(differences({ title: 'Our plan' })).toEqual([
      `"Title": "${update2014.title}" in ours, "Our plan" in yours`,
    ])
    expect(differences({ sources: ['Survey'] })).toEqual(['"Sources": blank in ours, "Survey" in yours'])
  })

  it('differ in an entry of a table', () => {
    const [green, ...others] = update2014.key
    if (green === undefined) throw new RangeError('no key')
    expect(differences({ key: [{ ...green, label: 'Good' }, ...others] })).toEqual([
      '"Rating key", "G", "Label": "Green" in ours, "Good" in yours',
    ])
    expect(differences({ themes: update2014.themes.slice(1) })).toEqual([
      `"Themes": "PL", "${update2014.themes[0]?.title ?? ''}" only in ours`,
    ])
    expect(differences({ rules: withoutCheck(update2014, 'lead-missing').rules })).toEqual([
      '"Checks": "lead-missing", "off" only in yours',
    ])
  })

  it('differ in their order alone', () => {
    expect(differences({ themes: [...update2014.themes].reverse() })).toEqual([
      'The plans differ in the order of their lists',
    ])
  })
})

describe('several workbooks', () => {
  const named = (of: string, title: string) => ({ of, plan: { ...update2014, title } })

  it('are named when their plan is not the one of most', () => {
    expect(otherPlans([named('a.xlsx', 'A'), named('b.xlsx', 'B'), named('c.xlsx', 'B')])).toEqual([
      { of: 'a.xlsx', than: 'b.xlsx', differences: ['"Title": "B" in b.xlsx, "A" in a.xlsx'] },
    ])
    expect(otherPlans([named('a.xlsx', 'A'), named('b.xlsx', 'B')]).map(({ of }) => of)).toEqual(['b.xlsx'])
  })

  it('are not named when all hold one plan, or none', () => {
    expect(otherPlans([named('a.xlsx', 'A'), named('b.xlsx', 'A')])).toEqual([])
    expect(otherPlans([])).toEqual([])
  })
})
