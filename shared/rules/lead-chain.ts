import { groupOf } from '../measures/group.ts'
import { listPosts, readLeads } from '../measures/leads.ts'
import { listUnder } from '../measures/lists.ts'
import { fieldSpot, fieldText, recordSpot } from '../return/fields.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Broken extends Hit {
  readonly name: string
  readonly lead: string
  readonly children: number
}

export default returnRule<Broken>({
  id: 'lead-chain',
  severity: 'off',
  stage: 'check',
  title: 'Lead of none of its own actions',
  why: 'A lead who answers for the whole and for none of its parts hears of trouble last.',
  fix: 'Check that the leads of the actions report to this lead.',
  needs: ['ref', 'lead'],
  lapses: 'plan',
  ground: ({ now }) =>
    now.plan.plan.levels.some(level => level.parent !== undefined) ? '' : 'the plan has one level of actions',
  *check({ now }) {
    const posts = listPosts(now.plan.plan.leads)
    const leadsUnder = new Map<string, string[]>()
    for (const record of now.records) {
      const [parent, lead] = [groupOf(record, 'parent'), fieldText(record, 'lead')]
      if (parent !== '' && lead !== '') listUnder(leadsUnder, parent, lead)
    }
    for (const [place, record] of now.records.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      const below = leadsUnder.get(record.key) ?? []
      const lead = fieldText(record, 'lead')
      if (lead === '' || below.length === 0) continue
      const keys = new Set(readLeads(lead, posts).map(each => each.key))
      if (below.some(text => readLeads(text, posts).some(each => keys.has(each.key)))) continue
      const at = fieldSpot(record, 'lead') ?? recordSpot(record)
      yield { at, ref: record.key, name: record.ref, lead, children: below.length }
    }
  },
  message: ({ name, lead, children }) =>
    `"${lead}" leads ${name} but ${children === 1 ? 'not the one action' : `none of the ${children} actions`} under it: check that this is meant`,
})

const header = ['P&C Plan Ref', 'Police and Crime Plan Deliverable / Force Action', 'Lead Officer', 'Source']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a lead of the whole who leads no part',
    plan: 'framework-2018',
    sheet: [
      header,
      ['T4.7', 'Invest and support a common IT platform', 'DCC', 'Police and Crime Plan'],
      ['4.7.1', 'Implement the Information Services Strategy', 'Head of IS', 'Lead Officer'],
      ['4.7.2', 'Move overseas visitors registration to Niche', 'Head of IS', 'Lead Officer'],
    ],
    finds: ['C2'],
    says: '"DCC" leads T4.7 but none of the 2 actions under it: check that this is meant',
  },
  {
    name: 'is silent where the lead shares one action',
    plan: 'framework-2018',
    sheet: [
      header,
      ['T3.9', 'Work with national Neighbourhood Watch', 'Supt, County', 'Police and Crime Plan'],
      ['3.9.1', 'Continue to develop Neighbourhood Alert', 'Supt, City / Supt County', 'Lead Officer'],
    ],
    finds: [],
  },
]
