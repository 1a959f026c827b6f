import { fieldSpot, fieldText, headingOf, recordSpot, nameOf } from '../return/fields.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface NoReason extends Hit {
  readonly name: string
  readonly label: string
  readonly heading: string
}

export default rowRule<NoReason>({
  id: 'reason-missing',
  severity: 'query',
  stage: 'check',
  title: 'Rating without its reason',
  why: 'The first question on an Amber or Red is why, what next and by when.',
  fix: 'Enter the reason, what is done about it and by when.',
  needs: ['status', 'reason'],
  lapses: 'period',
  check(record, { now }) {
    const poor = record.parts.find(
      part =>
        part.status?.entry?.means.some(meaning => meaning === 'at risk' || meaning === 'off track') === true,
    )
    if (poor === undefined || fieldText(record, 'reason') !== '') return undefined
    const at = fieldSpot(record, 'reason') ?? recordSpot(record)
    const name = nameOf(record)
    return {
      at,
      ref: record.key,
      name,
      label: poor.status?.entry?.label ?? '',
      heading: headingOf(now, 'reason', 'Reason'),
    }
  },
  message: ({ name, label, heading }) =>
    `${name} is ${label} and "${heading}" is blank: enter why, what next and by when`,
})

const header = ['Ref', 'Action', 'RAG', 'Path to green']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds an Amber without a reason',
    sheet: [header, ['A1', 'Open a new station', 'G', ''], ['A2', 'Train the call handlers', 'A', '']],
    finds: ['D3'],
    says: 'A2 is Amber and "Path to green" is blank: enter why, what next and by when',
  },
  {
    name: 'is silent on Green, and where the reason is given',
    sheet: [
      header,
      ['A1', 'Open a new station', 'G', ''],
      ['A2', 'Train the call handlers', 'A', 'Trainer left; new one from May'],
    ],
    finds: [],
  },
]
