import { fieldSpot, headingOf, recordSpot, nameOf } from '../return/fields.ts'
import { isRatedLevel } from '../return/scope.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface NoUpdate extends Hit {
  readonly name: string
  readonly heading: string
}

export default rowRule<NoUpdate>({
  id: 'update-missing',
  severity: 'error',
  stage: 'check',
  title: 'Rating without an update',
  why: 'A rating that nothing explains cannot be challenged or defended.',
  fix: 'Ask the lead what happened in the period.',
  needs: [],
  lapses: 'period',
  ground: ({ now }) =>
    now.plan.plan.requires.some(({ field }) => field === 'update') ? '' : 'the plan does not require updates',
  check(record, { now }) {
    const isRequired = now.plan.plan.requires.some(
      ({ field, level, agencies }) =>
        field === 'update' &&
        level === record.level?.id &&
        (agencies === undefined || agencies.includes(record.agency)),
    )
    const isRated = record.parts.some(part => part.status !== undefined)
    if (!isRequired || !isRated || !isRatedLevel(record, now) || record.parts.some(part => part.text !== ''))
      return undefined
    const at = fieldSpot(record, 'update') ?? fieldSpot(record, 'title') ?? recordSpot(record)
    return {
      at,
      ref: record.key,
      name: nameOf(record),
      heading: headingOf(now, 'update', 'Update'),
    }
  },
  message: ({ name, heading }) => `${name} has a rating but nothing in "${heading}": enter what happened`,
})

const header = [
  'No.',
  'Organisation',
  'SPECIFIC DELIVERABLES OF COMMISSIONER, CHIEF CONSTABLE AND PARTNERS',
  'RAG Status',
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a rating that nothing explains',
    plan: 'delivery-2018',
    sheet: [
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      header,
      ['1', 'Force', 'Recruit dedicated police staff', 'G'],
      ['2', 'Force', 'Deploy the Street Triage Team', 'G'],
      ['Update: The team is in place.'],
    ],
    finds: ['C3'],
  },
  {
    name: 'is silent where the update stands in a row without a label',
    plan: 'delivery-2018',
    sheet: [
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      header,
      ['1', 'Force', 'Recruit dedicated police staff', 'G'],
      ['Posts were advertised and officers will be introduced as part of the new model.'],
    ],
    finds: [],
  },
]
