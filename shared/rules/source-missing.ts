import { fieldSpot, fieldText, headingOf, recordSpot, nameOf } from '../return/fields.ts'

import { isRequired, requires } from './ledger/required.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface NoSource extends Hit {
  readonly name: string
  readonly heading: string
}

export default rowRule<NoSource>({
  id: 'source-missing',
  severity: 'error',
  stage: 'check',
  title: 'Action without its source',
  why: 'Without its source nobody can say why the action is in the plan.',
  fix: 'Enter where the action comes from.',
  needs: ['source'],
  lapses: 'cells',
  ground: ({ now }) => (requires(now, 'source') ? '' : 'the plan does not require sources'),
  check(record, { now }) {
    if (fieldText(record, 'source') !== '' || !isRequired(record, now, 'source')) return undefined
    return {
      at: fieldSpot(record, 'source') ?? recordSpot(record),
      ref: record.key,
      name: nameOf(record),
      heading: headingOf(now, 'source', 'Source'),
    }
  },
  message: ({ name, heading }) => `${name} has nothing in "${heading}": enter where the action comes from`,
})

const header = ['P&C Plan Ref', 'Police and Crime Plan Deliverable / Force Action', 'Lead Officer', 'Source']
const first = ['T1.10', 'Improve the response to missing people', 'Ch Insp, CiPD', 'Police and Crime Plan']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds an action without its source',
    plan: 'framework-2018',
    sheet: [header, first, ['1.10.1', 'Continue to work to joint protocols', 'Ch Insp, CiPD', '']],
    finds: ['D3'],
    says: '1.10.1 has nothing in "Source": enter where the action comes from',
  },
  {
    name: 'is silent where every action has one',
    plan: 'framework-2018',
    sheet: [header, first, ['1.10.1', 'Continue to work to joint protocols', 'Ch Insp, CiPD', 'STRA']],
    finds: [],
  },
]
