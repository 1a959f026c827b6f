import { listPosts, readLeads } from '../measures/leads.ts'
import { fieldSpot, fieldText, headingOf, recordSpot, nameOf } from '../return/fields.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'

import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Several extends Hit {
  readonly name: string
  readonly heading: string
  readonly leads: readonly string[]
}

export default returnRule<Several>({
  id: 'lead-multi',
  severity: 'off',
  stage: 'check',
  title: 'More than one lead',
  why: 'Where two answer for an action, each may wait for the other.',
  fix: 'Name the post that answers for the action; the others can stand in another column.',
  needs: ['lead'],
  lapses: 'plan',
  *check({ now }) {
    const posts = listPosts(now.plan.plan.leads)
    const heading = headingOf(now, 'lead', 'Lead')
    for (const [place, record] of now.records.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      const leads = readLeads(fieldText(record, 'lead'), posts).map(lead => lead.written)
      if (leads.length < 2) continue
      const at = fieldSpot(record, 'lead') ?? recordSpot(record)
      yield { at, ref: record.key, name: nameOf(record), heading, leads }
    }
  },
  message: ({ name, heading, leads }) =>
    `${name} has ${leads.length} leads in "${heading}" (${leads.slice(0, 5).join('; ')}): name the one that answers for it`,
})

const header = ['P&C Plan Ref', 'Police and Crime Plan Deliverable / Force Action', 'Lead Officer', 'Source']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds two listed posts that a comma, a slash or nothing parts',
    plan: 'framework-2018',
    sheet: [
      header,
      [
        'T3.9',
        'Work with Neighbourhood Watch',
        'Supt, County, Corporate Communication',
        'Police and Crime Plan',
      ],
      ['3.9.1', 'Continue to develop Neighbourhood Alert', 'Supt, City / Supt, County', 'Lead Officer'],
      [
        '4.9.2',
        'Implement a recruitment strategy',
        'Head of HR and OD Corporate Communication',
        'Lead Officer',
      ],
    ],
    finds: ['C2', 'C3', 'C4'],
    says: 'T3.9 has 2 leads in "Lead Officer" (Supt, County; Corporate Communication): name the one that answers for it',
  },
  {
    name: 'is silent on the comma inside a post',
    plan: 'framework-2018',
    sheet: [
      header,
      ['T3.10', 'Pilot Safer Schools Officers', 'Supt, County', 'Police and Crime Plan'],
      ['3.10.1', 'Establish Schools Officers', 'Head of HR and OD', 'Force Restructure'],
    ],
    finds: [],
  },
]
