import { describe, expect, it } from '@jest/globals'
import { compilePlan } from '../../../shared/plan/compile.ts'
import { patternOf } from '../../../shared/plan/ref-pattern.ts'
import { matchHeading } from '../../../shared/plan/refs.ts'
import { profiles } from '../../../shared/plan/profiles/index.ts'
import { delivery2018 } from '../../../shared/plan/profiles/delivery-2018.ts'
import { framework2018 } from '../../../shared/plan/profiles/framework-2018.ts'
import { mapping2016 } from '../../../shared/plan/profiles/mapping-2016.ts'
import { plan2021 } from '../../../shared/plan/profiles/plan-2021.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import type { Plan } from '../../../shared/plan/plan.ts'

it('stand in the order of the papers, the tracker last', () => {
  expect(profiles.map(plan => plan.id)).toEqual([
    'update-2014',
    'mapping-2016',
    'delivery-2018',
    'framework-2018',
    'plan-2021',
    'tracker',
  ])
})

it.each([
  [update2014, { themes: 7, pledges: 6 }],
  [mapping2016, { pledges: 7, asks: 10 }],
  [delivery2018, { deliverables: 14 }],
  [framework2018, { deliverables: 30 }],
])('$id asks for its items', (plan, expected) => {
  const items = plan.required.map(list => [list.id, list.items.length])
  expect(Object.fromEntries(items)).toEqual(expected)
})

it('gives the deliverables of theme 1 to eight commissioner, five force and one partner leads', () => {
  const [list] = delivery2018.required
  const agencies = list?.items
    .map(item => item.agency)
    .sort()
    .join('')
  expect(agencies).toBe('CCCCCCCCFFFFFP')
})

it('reads the code of every required deliverable as a ref of the framework', () => {
  const plan = compilePlan(framework2018)
  for (const item of framework2018.required[0]?.items ?? []) {
    expect([item.code, plan.readRef(item.code)?.key, plan.readRef(item.code)?.parts.get('theme')]).toEqual([
      item.code,
      item.code,
      item.theme,
    ])
  }
})

it('knows the 23 posts of the framework, and which spellings of them are reported', () => {
  expect(framework2018.leads).toHaveLength(23)
  const variants = framework2018.leads.filter(lead => lead.variants !== undefined)
  expect(variants.map(lead => [lead.post, lead.variants])).toEqual([
    ['Supt, County', ['Supt County']],
    ['Det Supt, Intelligence', ['Det Supt, Intel']],
  ])
})

it('says Red is not started by the key of 2014, and White by the key of 2018', () => {
  const notStarted = (plan: Plan) =>
    plan.key.filter(entry => entry.means.includes('not started')).map(entry => entry.letter)
  expect([notStarted(update2014), notStarted(delivery2018)]).toEqual([['R'], ['NS']])
})

describe('headings', () => {
  it.each([
    [update2014, '1\tProtect, support and respond to victims, witnesses and vulnerable people', 'theme 1'],
    [update2014, 'T1-C01', ''],
    [mapping2016, '7. Nottingham Citizens: Commit to the 10 Nottingham Citizens Asks', 'pledge 7'],
    [delivery2018, 'THEME 1: PROTECTING PEOPLE FROM HARM', 'theme 1'],
    [
      framework2018,
      '4. Transforming Services and Delivery Quality Policing, the Force will do this by;',
      'theme 4',
    ],
    [framework2018, '1.1.1', ''],
    [plan2021, 'Priority 3: Supporting victims, survivors and communities', 'theme 3'],
    [plan2021, 'In exposing hidden harms and safeguarding vulnerable people, I will:-', 'section '],
    [plan2021, 'Tackling Rural Crime in Nottinghamshire', 'section '],
    [plan2021, 'As part of my plan, I will:-', ''],
  ])('$id: %s', (plan, line, expected) => {
    const found = plan.sections.flatMap(section =>
      section.starts.flatMap(start => {
        const heading = matchHeading(patternOf(start), line)
        return heading === undefined ? [] : [`${section.sets} ${heading.parts.get(section.sets) ?? ''}`]
      }),
    )
    expect(found[0] ?? '').toBe(expected)
  })
})
