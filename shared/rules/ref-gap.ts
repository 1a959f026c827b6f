import { refGaps } from '../plan/ref-gaps.ts'
import { fieldSpot, recordSpot } from '../return/fields.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Gaps extends Hit {
  readonly missing: readonly string[]
}

export default returnRule<Gaps>({
  id: 'ref-gap',
  severity: 'information',
  stage: 'check',
  title: 'Numbers that are not used',
  why: 'A reader who finds T6-C02 first looks for T6-C01: a dropped action is worth a footnote.',
  fix: 'Say once that these were dropped, or put the missing actions back.',
  needs: ['ref'],
  lapses: 'plan',
  ground: ({ now }) =>
    now.plan.plan.levels.some(level => level.sequence !== undefined)
      ? ''
      : 'the plan does not say within what refs are numbered',
  *check({ now }) {
    const gaps = refGaps(
      now.records.flatMap(record =>
        record.fits && record.read !== undefined ? [[record.read, record] as const] : [],
      ),
    )
    const spots = new Set(gaps.map(gap => gap.after))
    const [at, ...also] = [...spots].map(record => fieldSpot(record, 'ref') ?? recordSpot(record))
    if (at !== undefined) yield { at, also, ref: '', about: 'numbers', missing: gaps.map(gap => gap.ref) }
  },
  message: ({ missing }) =>
    `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not in the return, though the numbers go on`,
})

const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']

export const examples: readonly RuleExample[] = [
  {
    name: 'lists all numbers that are left out, once',
    plan: 'update-2014',
    sheet: [
      header,
      ['T6-C02', 'C - Provide positive activities for young people', ''],
      ['', 'Projects are funded.', 'G'],
      ['T6-C04', 'C - Work with local partners', ''],
      ['', 'Liaison goes on.', 'G'],
    ],
    finds: ['A2'],
    says: 'T6-C01, T6-C03 are not in the return, though the numbers go on',
  },
  {
    name: 'is silent where pledge numbers run on per agency',
    plan: 'update-2014',
    sheet: [
      header,
      ['PL1-C01', 'Campaign against cuts', ''],
      ['', 'Under way.', 'G'],
      ['PL4-C02', 'Give extra priority to domestic violence', ''],
      ['', 'Under way.', 'G'],
    ],
    finds: [],
  },
]
