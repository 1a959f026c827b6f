import { fieldSpot, recordSpot } from '../return/fields.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Clash extends Hit {
  readonly written: string
  readonly inRef: string
  readonly inText: string
}

export default rowRule<Clash>({
  id: 'ref-agency',
  severity: 'error',
  stage: 'check',
  title: 'Ref and text name different lead agencies',
  why: 'Counts by lead agency go by the ref; a reader goes by the words.',
  fix: 'Correct the letter in the ref or the one before the text.',
  needs: ['ref'],
  lapses: 'cells',
  ground: ({ now }) =>
    now.plan.plan.agencyPrefix ? '' : 'the texts of this plan do not begin with the lead agency',
  check(record) {
    const inRef = record.read?.parts.get('agency') ?? ''
    if (!record.fits || inRef === '' || record.prefix === '' || record.prefix === inRef) return undefined
    const title = fieldSpot(record, 'title')
    return {
      at: fieldSpot(record, 'ref') ?? recordSpot(record),
      also: title === undefined ? [] : [title],
      ref: record.key,
      written: record.ref,
      inRef,
      inText: record.prefix,
    }
  },
  message: ({ written, inRef, inText }) =>
    `${written} says ${inRef}, but its text begins with ${inText}: correct one of them`,
})

const sheetWith = (ref: string, title: string): RuleExample['sheet'] => [
  ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)'],
  [ref, title, ''],
  ['', 'The review is complete.', 'G'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a force ref on a commissioner action',
    plan: 'update-2014',
    sheet: sheetWith('T1-F01', 'C - Complete the County wide review'),
    finds: ['A2'],
    says: 'T1-F01 says F, but its text begins with C: correct one of them',
  },
  {
    name: 'is silent on a long dash',
    plan: 'update-2014',
    sheet: sheetWith('T1-C04', 'C – Improve support for young victims'),
    finds: [],
  },
  {
    name: 'is silent on a dash without a space',
    plan: 'update-2014',
    sheet: sheetWith('T1-C06', 'C- The Force and Partners should'),
    finds: [],
  },
  {
    name: 'is silent on a text without an agency',
    plan: 'update-2014',
    sheet: sheetWith('PL1-C01', 'Campaign against cuts'),
    finds: [],
  },
]
