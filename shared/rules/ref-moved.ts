import { compareReturns } from '../measures/compare.ts'
import { fieldSpot, recordSpot } from '../return/fields.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Moved extends Hit {
  readonly written: string
  readonly from: string
}

export default returnRule<Moved>({
  id: 'ref-moved',
  severity: 'information',
  stage: 'check',
  title: 'Same action under another ref',
  why: 'Its history stands under the old ref, so a comparison shows it as new.',
  fix: 'Note the old ref, or go back to it.',
  needs: ['ref', 'then'],
  lapses: 'plan',
  *check({ now, then }) {
    if (then === undefined) return
    const from = new Map(compareReturns(now, then).moved.map(move => [move.ref, move.from]))
    for (const record of now.records) {
      const old = from.get(record.key)
      if (old === undefined) continue
      from.delete(record.key)
      const title = fieldSpot(record, 'title')
      const at = fieldSpot(record, 'ref') ?? recordSpot(record)
      yield {
        at,
        basis: title === undefined ? [at] : [at, title],
        ref: record.key,
        written: record.ref,
        from: old,
      }
    }
  },
  message: ({ written, from }) => `${written} has the words that ${from} had last time`,
})

const header = ['Ref', 'Action', 'RAG']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds an action whose words stood under another ref',
    sheet: [header, ['A7', 'Implement prevention strategies for priority crime types', 'G']],
    then: [header, ['A2', 'Implement prevention strategies for priority crime types', 'G']],
    finds: ['A2'],
    says: 'A7 has the words that A2 had last time',
  },
  {
    name: 'is silent when ref and words are as before',
    sheet: [header, ['A2', 'Implement prevention strategies for priority crime types', 'G']],
    then: [header, ['A2', 'Implement prevention strategies for priority crime types', 'A']],
    finds: [],
  },
]
