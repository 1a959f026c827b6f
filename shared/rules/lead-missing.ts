import { unled } from '../measures/lead-load.ts'
import { fieldSpot, fieldText, headingOf, isClosed, recordSpot, nameOf } from '../return/fields.ts'
import type { ActionRecord, Return, TableReading } from '../return/return.ts'
import { isInScope } from '../return/scope.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'

import { isRequired } from './ledger/required.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface NoLead extends Hit {
  readonly name: string
  readonly where: string
}

export default returnRule<NoLead>({
  id: 'lead-missing',
  severity: 'error',
  stage: 'check',
  title: 'Action without a lead',
  why: 'An action that nobody answers for is chased by nobody, and stands in no list by lead.',
  fix: 'Enter the post that answers for the action.',
  needs: ['lead'],
  lapses: 'plan',
  *check({ now }) {
    const without = (yield* unled.steps(now)) ?? []
    const asking = tablesThatAsk(now, without)
    const heading = headingOf(now, 'lead', 'Lead')
    for (const [place, record] of without.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      if (isClosed(record)) continue
      const isDue = isRequired(record, now, 'lead')
      if (!isDue && !(asking.has(record.table) && isInScope(record, now) && saysMore(record))) continue
      yield {
        at: fieldSpot(record, 'lead') ?? recordSpot(record),
        ref: record.key,
        ...(isDue ? {} : { severity: 'query' as const }),
        name: nameOf(record),
        where: record.table.columns.has('lead') ? `"${heading}" is blank` : 'no line below it names one',
      }
    }
  },
  message: ({ name, where }) => `${name} has no lead (${where}): enter the post that answers for it`,
})

/** Where no plan asks for leads, a table asks for them itself when most of its actions have one. */
function tablesThatAsk(now: Return, without: readonly ActionRecord[]): ReadonlySet<TableReading> {
  if (now.plan.plan.requires.some(({ field }) => field === 'lead')) return new Set()
  const lacking = new Set(without)
  const [all, led] = [new Map<TableReading, number>(), new Map<TableReading, number>()]
  for (const record of now.records) {
    if (!saysMore(record)) continue
    all.set(record.table, (all.get(record.table) ?? 0) + 1)
    if (!lacking.has(record)) led.set(record.table, (led.get(record.table) ?? 0) + 1)
  }
  return new Set(now.tables.filter(table => (led.get(table) ?? 0) * 2 > (all.get(table) ?? 0)))
}

/** A row with a ref and some words alone may be a heading. */
function saysMore(record: ActionRecord): boolean {
  return (
    record.parts.length > 0 ||
    (['lead', 'status', 'state', 'update', 'start', 'due'] as const).some(
      field => fieldText(record, field) !== '',
    )
  )
}

const header = ['Ref', 'Action', 'Lead officer', 'Status', 'RAG']
const rows = [
  ['A1', 'Open a new station', 'Head of Estates', 'Open', 'G'],
  ['A2', 'Train the call handlers', 'Head of Contact', 'Open', 'A'],
]
const delivery = [
  'No.',
  'Organisation',
  'SPECIFIC DELIVERABLES OF COMMISSIONER, CHIEF CONSTABLE AND PARTNERS',
  'RAG Status',
]

export const examples: readonly RuleExample[] = [
  {
    name: 'asks for the lead of one action where the others have one',
    sheet: [header, ...rows, ['A3', 'Review the estate', '', 'Open', 'R']],
    finds: ['C4'],
    says: 'A3 has no lead ("Lead officer" is blank): enter the post that answers for it',
  },
  {
    name: 'finds a deliverable without a lead line where the plan requires one',
    plan: 'delivery-2018',
    sheet: [
      ['THEME 1: PROTECTING PEOPLE FROM HARM'],
      delivery,
      ['1', 'Force', 'Recruit dedicated police staff', 'G'],
      ['Lead: Det Supt, Public Protection'],
      ['Update: The staff are in place.'],
      ['2', 'NOPCC', 'Fund targeted education', 'G'],
      ['Update: The grants were paid.'],
    ],
    finds: ['A6'],
    says: 'T1.2 has no lead (no line below it names one): enter the post that answers for it',
  },
  {
    name: 'is silent on actions that are closed or complete',
    sheet: [
      header,
      ...rows,
      ['A3', 'Review the estate', '', 'Closed', 'G'],
      ['A4', 'Publish the plan', '', 'Complete', 'G'],
    ],
    finds: [],
  },
  {
    name: 'is silent where most actions have no lead',
    sheet: [
      header,
      ['A1', 'Open a new station', 'Head of Estates', 'Open', 'G'],
      ['A2', 'Train the call handlers', '', 'Open', 'A'],
      ['A3', 'Review the estate', '', 'Open', 'R'],
    ],
    finds: [],
  },
]
