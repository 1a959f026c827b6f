import {
  fieldCell,
  fieldSpot,
  fieldText,
  headingOf,
  dueField,
  isOver,
  recordSpot,
  shownField,
  nameOf,
} from '../return/fields.ts'
import { dayFromIso, showIsoDay } from '../return/calendar.ts'
import { readDate } from '../return/dates.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Late extends Hit {
  readonly name: string
  readonly due: string
  readonly asAt: string
  readonly heading: string
}

export default rowRule<Late>({
  id: 'due-passed',
  severity: 'query',
  stage: 'check',
  title: 'Due date has passed',
  why: 'A date in the past under an action that is not complete is the first thing a reader sees.',
  fix: 'Rate the action complete, agree a new date, or say why it is late.',
  needs: ['due', 'asAt'],
  lapses: 'period',
  check(record, { now, asAt }) {
    const field = dueField(record)
    const due = readDate(fieldCell(record, field))
    if (due.kind !== 'date' || due.to >= (dayFromIso(asAt) ?? 0) || !isKnownOpen(record)) return undefined
    if (isFinished(record) || isGreenForGood(record, now)) return undefined
    const at = fieldSpot(record, field) ?? recordSpot(record)
    const basis = [
      at,
      ...record.parts.flatMap(({ status }) =>
        status === undefined ? [] : [{ sheet: at.sheet, row: status.row, column: status.column }],
      ),
    ]
    const name = nameOf(record).replace(/^Row/, 'row')
    return {
      at,
      basis,
      ref: record.key,
      name,
      due: shownField(record, field),
      asAt: showIsoDay(asAt),
      heading: headingOf(now, field, 'Due date'),
    }
  },
  message: ({ name, due, asAt, heading }) =>
    `"${heading}" of ${name} (${due}) had passed by ${asAt} and the action is not complete: agree a new date or say why it is late`,
})

/** A rating or state says how the action stands, and not that it is over; without one nobody can say that it is late. */
function isKnownOpen(record: ActionRecord): boolean {
  const last = record.parts[record.parts.length - 1]?.status
  const isKnown = last === undefined ? fieldText(record, 'state') !== '' : last.entry !== undefined
  return isKnown && !isOver(record)
}

/** A completion date, or all of the work done, says the same as a rating. */
function isFinished(record: ActionRecord): boolean {
  return (
    readDate(fieldCell(record, 'done')).kind === 'date' || /^100 ?%?$/.test(fieldText(record, 'progress'))
  )
}

/** What updates of finished work say. */
const TELLS_DONE =
  /\b(?:complet(?:e|ed|ion)|delivered|achieved|finished|launched|opened|adopted|approved|published|signed|installed|fitted|in place|up and running|went live|is live|now live|closed|done|implemented|established|appointed|recruited|trained|received|ended|held)\b/i

/** Where the key has no word for complete, Green is what a finished action is rated, and its update says that it is. */
function isGreenForGood({ parts }: ActionRecord, { plan }: Return): boolean {
  const last = parts[parts.length - 1]?.status?.entry
  if (last?.label !== 'Green' || !parts.some(part => TELLS_DONE.test(part.text))) return false
  return !plan.plan.key.some(
    ({ means, letter }) => letter !== last.letter && (means.includes('complete') || means.includes('closed')),
  )
}

const header = ['Ref', 'Action', 'RAG', 'Due']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds an open action whose date has passed',
    sheet: [
      header,
      ['A1', 'Open a new station', 'Amber', '30 June 2026'],
      ['A2', 'Train the call handlers', 'Green', '31 December 2026'],
    ],
    asAt: '2026-09-30',
    finds: ['D2'],
    says: '"Due" of A1 (30 June 2026) had passed by 30 September 2026 and the action is not complete: agree a new date or say why it is late',
  },
  {
    name: 'is silent on complete actions and on months that are not over',
    sheet: [
      header,
      ['A1', 'Open a new station', 'Complete', '30 June 2026'],
      ['A2', 'Train the call handlers', 'Green', 'September 2026'],
      ['A3', 'Review the estate', 'Green', 'Ongoing'],
    ],
    asAt: '2026-09-15',
    finds: [],
  },
  {
    name: 'is silent on Green where the key has no word for complete and the update says that it is done',
    sheet: [
      [...header, 'Update'],
      ['A1', 'Open a new station', 'Green', '30 June 2026', 'The station opened in May.'],
      ['A2', 'Train the call handlers', 'Amber', '31 December 2026', 'Two of six courses are over.'],
      ['A3', 'Review the estate', 'Red', '31 December 2026', 'Not begun.'],
    ],
    asAt: '2026-09-30',
    finds: [],
  },
  {
    name: 'finds Green whose update does not say that it is done',
    sheet: [
      [...header, 'Update'],
      ['A1', 'Open a new station', 'Green', '30 June 2026', 'Building work goes on to plan.'],
      ['A2', 'Train the call handlers', 'Amber', '31 December 2026', 'Two of six courses are over.'],
    ],
    asAt: '2026-09-30',
    finds: ['D2'],
  },
]
