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
  [update2014.id, update2014, { themes: 7, pledges: 6 }],
  [mapping2016.id, mapping2016, { pledges: 7, asks: 10 }],
  [delivery2018.id, delivery2018, { deliverables: 14 }],
  [framework2018.id, framework2018, { deliverables: 30 }],
])('%s asks for its items', (_, plan, expected) => {
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

it('has only headings of its own, so that no other tracker is taken for one of these plans', () => {
  const common = [
    'ref',
    'no.',
    'action',
    'status',
    'rag',
    'rag status',
    'theme',
    'lead',
    'lead officer',
    'source',
    'update',
    'organisation',
  ]
  const headings = profiles.flatMap(plan =>
    Object.values(plan.columns)
      .flat()
      .map(heading => heading.toLowerCase()),
  )
  expect(headings.filter(heading => common.includes(heading))).toEqual([])
})

describe('headings', () => {
  it.each([
    ['1\tProtect, support and respond to victims, witnesses and vulnerable people', update2014, 'theme 1'],
    ['T1-C01', update2014, ''],
    ['7. Nottingham Citizens: Commit to the 10 Nottingham Citizens Asks', mapping2016, 'pledge 7'],
    ['THEME 1: PROTECTING PEOPLE FROM HARM', delivery2018, 'theme 1'],
    [
      '4. Transforming Services and Delivery Quality Policing, the Force will do this by;',
      framework2018,
      'theme 4',
    ],
    ['1.1.1', framework2018, ''],
    ['Priority 3: Supporting victims, survivors and communities', plan2021, 'theme 3'],
    ['In exposing hidden harms and safeguarding vulnerable people, I will:-', plan2021, 'section '],
    ['Tackling Rural Crime in Nottinghamshire', plan2021, 'theme '],
    ['As part of my plan, I will:-', plan2021, ''],
  ])('%s', (line, plan, expected) => {
    const found = plan.sections.flatMap(section =>
      section.starts.flatMap(start => {
        const heading = matchHeading(patternOf(start), line)
        return heading === undefined ? [] : [`${section.sets} ${heading.parts.get(section.sets) ?? ''}`]
      }),
    )
    expect(found[0] ?? '').toBe(expected)
  })
})
