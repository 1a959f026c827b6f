import { nameOf } from '../return/fields.ts'
import type { Spot } from '../sheet/address.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Mixed extends Hit {
  readonly name: string
  readonly labels: readonly string[]
}

export default rowRule<Mixed>({
  id: 'status-mixed',
  severity: 'query',
  stage: 'check',
  title: 'Different ratings on one action',
  why: 'A reader cannot tell how the action stands, and its count depends on the way of counting.',
  fix: 'Choose one rating, split the action, or say why it has both.',
  needs: ['status'],
  lapses: 'cells',
  check(record) {
    if (record.parts.length < 2) return undefined
    const ratings = record.parts
      .flatMap(part => part.status ?? [])
      .filter(rating => rating.entry?.counts === true)
    const labels = [...new Set(ratings.map(rating => rating.entry?.label ?? ''))]
    if (labels.length < 2) return undefined
    const [at, ...also] = ratings.map((rating): Spot => ({
      sheet: record.table.sheet.name,
      row: rating.row,
      column: rating.column,
    }))
    if (at === undefined) return undefined
    return {
      at,
      also,
      ref: record.key,
      name: nameOf(record),
      labels,
    }
  },
  message: ({ name, labels }) =>
    `${name} is ${labels.slice(0, -1).join(', ')} and ${labels[labels.length - 1] ?? ''}: choose one, split the action, or say why it has both`,
})

const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds an action that is Amber and Green',
    plan: 'update-2014',
    sheet: [
      header,
      ['T7-C06', 'C - Recruit more volunteers', ''],
      ['', 'This action is shown as Amber.', 'A'],
      ['', 'Eleven custody visitors were recruited.', 'G'],
    ],
    finds: ['C3'],
    says: 'T7-C06 is Amber and Green: choose one, split the action, or say why it has both',
  },
  {
    name: 'is silent when county and city are both Green',
    plan: 'update-2014',
    sheet: [
      header,
      ['T4-P01', 'P - Enforce licensing conditions', ''],
      ['', 'County: overseen.', 'G'],
      ['', 'City: continues.', 'G'],
    ],
    finds: [],
  },
]
