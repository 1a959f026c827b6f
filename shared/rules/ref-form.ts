import { isCellError, isDay } from '../sheet/cell.ts'
import { unknownRef } from '../plan/ref-sentences.ts'
import { keysOf } from '../return/by-key.ts'
import { fieldCell, fieldSpot, recordSpot } from '../return/fields.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import type { CellChange, Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Misshapen extends Hit {
  readonly written: string
  readonly near: string
}

export default rowRule<Misshapen>({
  id: 'ref-form',
  severity: 'error',
  stage: 'check',
  title: 'Ref that the plan does not know',
  why: 'A ref that is written another way is another action to every count, list and comparison.',
  fix: 'Write the ref as the plan writes it.',
  needs: ['ref'],
  lapses: 'plan',
  ground: ({ now }) =>
    now.plan.plan.levels.some(level => level.refs.length > 0)
      ? ''
      : 'the plan does not say how refs are written',
  check(record, { now }) {
    if (record.fits || record.ref === '') return undefined
    const cell = fieldCell(record, 'ref')
    if (typeof cell === 'number' || isDay(cell) || isCellError(cell)) return undefined
    const at = fieldSpot(record, 'ref') ?? recordSpot(record)
    const near = now.plan.nearRef(record.ref, new Map([['theme', record.theme]]))
    // Where another action has that ref already, writing it here would make two of one.
    const isTaken = record.read !== undefined && isTakenByOther(record.read.key, record, now)
    const changes: CellChange[] = near === '' || isTaken ? [] : [{ ...at, before: cell, after: near }]
    return { at, ref: record.ref, written: record.ref, near, changes }
  },
  message: ({ written, near }) => unknownRef(written, near),
})

function isTakenByOther(key: string, record: ActionRecord, now: Return): boolean {
  const { all, repeated } = keysOf(now)
  return record.key === key ? repeated.has(key) : all.has(key)
}

const header = ['P&C Plan Ref', 'Police and Crime Plan Deliverable / Force Action', 'Lead Officer', 'Source']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a stray letter and names the ref that is meant',
    plan: 'framework-2018',
    sheet: [
      header,
      ['T3.8', 'Help develop the Road Safety Partnership', 'Supt, Ops Support', 'Police and Crime Plan'],
      ['T3.8.1', 'Explore the appetite of the Fire and Rescue Service', 'Supt, Ops Support', 'Lead Officer'],
    ],
    finds: ['A3'],
    says: '"T3.8.1" is not a ref of this plan: it must be 3.8.1 if that is what is meant',
  },
  {
    name: 'is silent on theme numbers in heading rows',
    plan: 'update-2014',
    sheet: [
      ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)'],
      ['1', 'Protect, support and respond to victims', ''],
      ['T1-C01', 'C - Complete the County wide review', ''],
      ['', 'The review is complete.', 'G'],
    ],
    finds: [],
  },
  {
    name: 'is silent on spaces, small letters and long dashes',
    plan: 'update-2014',
    sheet: [
      ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)'],
      [' t1–c01 ', 'C - Complete the County wide review', ''],
      ['', 'The review is complete.', 'G'],
    ],
    finds: [],
  },
]
