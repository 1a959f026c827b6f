import { listPosts, readLeads } from '../measures/leads.ts'
import type { Lead } from '../measures/leads.ts'
import { postWords } from '../measures/post-names.ts'
import { fieldSpot, fieldText, hasField, recordSpot, nameOf } from '../return/fields.ts'
import { PAUSE } from '../steps.ts'

import { sameButForSlips, sameDeliverables } from './ledger/same-deliverables.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Conflict extends Hit {
  readonly name: string
  readonly here: string
  readonly there: string
}

export default returnRule<Conflict>({
  id: 'lead-conflict',
  severity: 'query',
  stage: 'check',
  title: 'Another lead in the second return',
  why: 'Two papers that name two posts for one deliverable leave open who answers for it.',
  fix: 'Ask which post leads now, and name it in both papers.',
  needs: ['lead', 'beside'],
  lapses: 'plan',
  ground: ({ beside }) =>
    beside === undefined || hasField(beside, 'lead') ? '' : 'the second return has no leads',
  *check({ now, beside }) {
    if (beside === undefined) return
    const posts = listPosts([...now.plan.plan.leads, ...beside.plan.plan.leads])
    for (const pair of sameDeliverables(now, beside)) {
      if (pair === PAUSE) {
        yield PAUSE
        continue
      }
      const [here, there] = [fieldText(pair.here, 'lead'), fieldText(pair.there, 'lead')]
      if (here === '' || there === '' || shareOne(readLeads(here, posts), readLeads(there, posts))) continue
      const at = fieldSpot(pair.here, 'lead') ?? recordSpot(pair.here)
      yield { at, ref: pair.here.key, name: nameOf(pair.here), here, there }
    }
  },
  message: ({ name, here, there }) =>
    `${name} is led by "${here}" here and by "${there}" in the second return: name one post in both`,
})

function shareOne(here: readonly Lead[], there: readonly Lead[]): boolean {
  return here.some(lead => there.some(other => lead.key === other.key || isSlip(lead, other)))
}

/** A misspelt post is the same post; two posts that a plan lists are not. */
function isSlip(a: Lead, b: Lead): boolean {
  const words = ({ written }: Lead): string[] => postWords(written).map(each => each.word)
  return (a.post === '' || b.post === '') && sameButForSlips(words(a), words(b))
}

const header = ['Ref', 'Action', 'Lead', 'RAG']
const ledBy = (lead: string): RuleExample['sheet'] => [
  header,
  ['A1', 'Increase the resource into the investigation of fraud', lead, 'G'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds another post for the same deliverable',
    sheet: ledBy('Det Supt, Public Protection'),
    beside: ledBy('Det Chief Insp, Children'),
    finds: ['C2'],
    says: 'A1 is led by "Det Supt, Public Protection" here and by "Det Chief Insp, Children" in the second return: name one post in both',
  },
  {
    name: 'is silent on an alias of the post',
    plan: 'framework-2018',
    sheet: [
      ['P&C Plan Ref', 'Police and Crime Plan Deliverable / Force Action', 'Lead Officer', 'Source'],
      ['T1.10', 'Improve the response to missing people', 'Ch Insp, CiPD', 'STRA'],
    ],
    beside: [
      ['P&C Plan Ref', 'Police and Crime Plan Deliverable / Force Action', 'Lead Officer', 'Source'],
      [
        'T1.10',
        'Improve the response to missing people',
        'Ch Insp, Citizens in Policing Department (CiPD)',
        'STRA',
      ],
    ],
    finds: [],
  },
  {
    name: 'is silent where one of the two names no lead',
    sheet: [...ledBy('Head of Fraud'), ['A2', 'Train the call handlers in the new system', '', 'A']],
    beside: [
      ...ledBy('Head of Fraud'),
      ['A2', 'Train the call handlers in the new system', 'Head of IT', 'A'],
    ],
    finds: [],
  },
  {
    name: 'is silent where the ref names another action in the second return',
    sheet: ledBy('Head of Fraud'),
    beside: [header, ['A1', 'Review the estate of the three districts', 'Head of Estates', 'G']],
    finds: [],
  },
]
