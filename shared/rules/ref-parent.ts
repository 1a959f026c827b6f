import { keysOf } from '../return/by-key.ts'
import { fieldSpot, recordSpot } from '../return/fields.ts'
import type { ActionRecord } from '../return/return.ts'
import { inSteps } from '../steps.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Orphan extends Hit {
  readonly written: string
  readonly parent: string
  readonly noun: string
}

export default returnRule<Orphan>({
  id: 'ref-parent',
  severity: 'error',
  stage: 'check',
  title: 'Ref without its parent',
  why: 'Work that belongs to nothing in the return is left out when it is summed up.',
  fix: 'Add the parent row, or correct the ref.',
  needs: ['ref'],
  lapses: 'plan',
  ground: ({ now }) =>
    now.plan.plan.levels.some(level => level.parent !== undefined) ? '' : 'the plan has one level only',
  *check({ now }) {
    const { all } = keysOf(now)
    const orphans: { readonly record: ActionRecord; readonly parent: string }[] = []
    yield* inSteps(now.records, record => {
      const { read } = record
      if (read === undefined || !record.fits || read.level.parent === undefined) return
      const { parent } = read
      if (parent !== '' && !all.has(parent)) orphans.push({ record, parent })
    })
    if (orphans.length === 0) return
    const levels = new Set(now.records.map(record => record.level?.id))
    for (const { record, parent } of orphans) {
      const level = now.plan.plan.levels.find(other => other.id === record.level?.parent?.level)
      if (level === undefined || !levels.has(level.id)) continue
      yield {
        at: fieldSpot(record, 'ref') ?? recordSpot(record),
        ref: record.key,
        written: record.ref,
        parent,
        noun: level.one,
      }
    }
  },
  message: ({ written, parent, noun }) =>
    `${written} belongs to ${noun} ${parent}, which is not in the return: add it, or correct the ref`,
})

const header = ['P&C Plan Ref', 'Police and Crime Plan Deliverable / Force Action', 'Lead Officer', 'Source']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds an action whose deliverable is not there',
    plan: 'framework-2018',
    sheet: [
      header,
      ['T1.1', 'Improve the response to modern slavery', 'DCC', 'Police and Crime Plan'],
      ['1.1.1', 'Ensure resourcing', 'DCC', 'STRA'],
      ['1.4.1', 'Recruit two investigators', 'DCC', 'STRA'],
    ],
    finds: ['A4'],
    says: '1.4.1 belongs to deliverable T1.4, which is not in the return: add it, or correct the ref',
  },
  {
    name: 'is silent when no deliverables are kept in the return at all',
    plan: 'framework-2018',
    sheet: [
      header,
      ['1.1.1', 'Ensure resourcing', 'DCC', 'STRA'],
      ['1.4.1', 'Recruit two investigators', 'DCC', 'STRA'],
    ],
    finds: [],
  },
]
