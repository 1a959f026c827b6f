import {
  dueField,
  fieldCell,
  fieldSpot,
  headingOf,
  recordSpot,
  shownField,
  nameOf,
} from '../return/fields.ts'
import { showDay } from '../return/calendar.ts'
import { readDate } from '../return/dates.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface TooEarly extends Hit {
  readonly name: string
  readonly due: string
  readonly start: string
  readonly heading: string
}

export default rowRule<TooEarly>({
  id: 'due-before-start',
  severity: 'error',
  stage: 'check',
  title: 'Due date before the start',
  why: 'Work cannot be finished before it begins, so one of the two dates is wrong.',
  fix: 'Correct the due date or the start date.',
  needs: ['start', 'due'],
  lapses: 'cells',
  check(record, { now }) {
    const field = dueField(record)
    const start = readDate(fieldCell(record, 'start'))
    const due = readDate(fieldCell(record, field))
    if (start.kind !== 'date' || due.kind !== 'date' || due.to >= start.from) return undefined
    const at = fieldSpot(record, field) ?? recordSpot(record)
    const from = fieldSpot(record, 'start') ?? at
    const name = nameOf(record).replace(/^Row/, 'row')
    return {
      at,
      also: [from],
      ref: record.key,
      name,
      due: shownField(record, field),
      start: showDay(start.from),
      heading: headingOf(now, field, 'Due date'),
    }
  },
  message: ({ name, due, start, heading }) =>
    `"${heading}" of ${name} must be ${start} (its start) or later; it says ${due}`,
})

const header = ['Ref', 'Action', 'Start', 'Due']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a due date before the start',
    sheet: [header, ['A1', 'Open a new station', '1 April 2026', '31 March 2026']],
    finds: ['D2'],
    says: '"Due" of A1 must be 1 April 2026 (its start) or later; it says 31 March 2026',
  },
  {
    name: 'is silent on the same day, and on a month that reaches past the start',
    sheet: [
      header,
      ['A1', 'Open a new station', '1 April 2026', '1 April 2026'],
      ['A2', 'Train the call handlers', '15 March 2026', 'March 2026'],
    ],
    finds: [],
  },
]
