import { nameOf } from '../return/fields.ts'
import type { Spot } from '../sheet/address.ts'
import type { ActionRecord, StatusReading } from '../return/return.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Several extends Hit {
  readonly name: string
  readonly letters: readonly string[]
}

export default rowRule<Several>({
  id: 'status-multi',
  severity: 'information',
  stage: 'check',
  title: 'Several ratings on one action',
  why: 'Counted by every rating the action counts several times; counted by action it counts once. Both are right, and they differ.',
  fix: 'Nothing to do: the headline says which way it counts.',
  needs: ['status'],
  lapses: 'cells',
  check(record) {
    if (record.parts.length < 2) return undefined
    const ratings = ratingsOf(record)
    if (ratings.length < 2) return undefined
    const [at, ...also] = ratings.map(rating => spotOf(record, rating))
    if (at === undefined) return undefined
    return {
      at,
      also,
      ref: record.key,
      name: nameOf(record),
      letters: ratings.map(rating => rating.entry?.letter ?? rating.text),
    }
  },
  message: ({ name, letters }) =>
    `${name} has ${letters.length} ratings (${letters.join(', ')}): "every rating" counts all of them, "one per action" counts one`,
})

function ratingsOf(record: ActionRecord): StatusReading[] {
  return record.parts.flatMap(part => part.status ?? [])
}

function spotOf(record: ActionRecord, rating: StatusReading): Spot {
  return { sheet: record.table.sheet.name, row: rating.row, column: rating.column }
}

const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']

export const examples: readonly RuleExample[] = [
  {
    name: 'says how an action with two ratings is counted',
    plan: 'update-2014',
    sheet: [
      header,
      ['T4-P01', 'P - Ensure the robust enforcement of licensing conditions', ''],
      ['', 'County: this work is overseen.', 'G'],
      ['', 'City: robust enforcement continues.', 'G'],
    ],
    finds: ['C3'],
    says: 'T4-P01 has 2 ratings (G, G): "every rating" counts all of them, "one per action" counts one',
  },
  {
    name: 'is silent on one rating with text carried over',
    plan: 'update-2014',
    sheet: [
      header,
      ['T4-P01', 'P - Ensure the robust enforcement of licensing conditions', ''],
      ['', 'County: this work is overseen by', 'G'],
      ['', 'the group.', ''],
    ],
    finds: [],
  },
]
