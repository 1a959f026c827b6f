import { compareReturns } from '../measures/compare.ts'
import { fieldSpot, recordSpot } from '../return/fields.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Reused extends Hit {
  readonly written: string
  readonly before: string
}

export default returnRule<Reused>({
  id: 'ref-reused',
  severity: 'query',
  stage: 'check',
  title: 'Same ref, different wording',
  why: 'A comparison by ref would tell the history of another action.',
  fix: 'Give the new action a ref of its own, or say that it is the same action in other words.',
  needs: ['ref', 'then'],
  lapses: 'plan',
  *check({ now, then }) {
    if (then === undefined) return
    const titles = new Map(then.records.map(record => [record.key, record.title]))
    const reused = new Set(compareReturns(now, then).reused.map(move => move.ref))
    for (const record of now.records) {
      if (!reused.delete(record.key)) continue
      const title = fieldSpot(record, 'title')
      const at = fieldSpot(record, 'ref') ?? recordSpot(record)
      yield {
        at,
        basis: title === undefined ? [at] : [at, title],
        ref: record.key,
        written: record.ref,
        before: titles.get(record.key) ?? '',
      }
    }
  },
  message: ({ written, before }) =>
    `${written} was another action last time ("${shorten(before)}"): give it a ref of its own, or say that it is the same`,
})

function shorten(title: string): string {
  return title.length <= 60 ? title : `${title.slice(0, 59).trimEnd()}…`
}

const header = ['Ref', 'Action', 'RAG']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a ref that names another action now',
    sheet: [header, ['A1', 'Develop an action plan on gangs', 'G']],
    then: [header, ['A1', 'Re-commission the victim services', 'G']],
    finds: ['A2'],
    says: 'A1 was another action last time ("Re-commission the victim services"): give it a ref of its own, or say that it is the same',
  },
  {
    name: 'is silent when the wording is alike',
    sheet: [header, ['A1', 'Continue to support partnership working in high crime neighbourhoods', 'G']],
    then: [header, ['A1', 'Continue to support partnership working on high impact neighbourhoods', 'G']],
    finds: [],
  },
]
