import { isBlank, isDay } from '../sheet/cell.ts'
import {
  fieldCell,
  fieldSpot,
  fieldText,
  headingOf,
  lastingName,
  nameOf,
  recordSpot,
} from '../return/fields.ts'
import { readDate } from '../return/dates.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface NoDate extends Hit {
  readonly name: string
  readonly value: string
  readonly heading: string
}

export default rowRule<NoDate>({
  id: 'due-form',
  severity: 'error',
  stage: 'check',
  title: 'Due date that is no date',
  why: 'What is not a date cannot be sorted, and nobody is reminded of it.',
  fix: 'Write a date, for example 31 March 2026.',
  needs: ['due'],
  lapses: 'cells',
  check(record, { now }) {
    const due = noDate(record, 'due', now)
    const moved = noDate(record, 'moved', now)
    return due !== undefined && moved !== undefined ? [due, moved] : (due ?? moved)
  },
  message: ({ name, value, heading }) =>
    `"${heading}" of ${name} must be a date, for example 31 March 2026; it says "${value}"`,
})

function noDate(record: ActionRecord, field: 'due' | 'moved', now: Return): NoDate | undefined {
  const cell = fieldCell(record, field)
  if (isDay(cell) || isBlank(cell) || readDate(cell).kind !== 'none') return undefined
  const value = fieldText(record, field)
  // Sentences are conditions ("when the review has reported"), not slips of a date: they are not guessed at.
  if (!looksLikeADate(value)) return undefined
  const at = fieldSpot(record, field) ?? recordSpot(record)
  const name = nameOf(record).replace(/^Row/, 'row')
  const about = `${lastingName(record)} ${field}`
  return { at, ref: record.key, about, name, value, heading: headingOf(now, field, 'Due date') }
}

/** Digits with date signs, or a month word with digits: meant as a date. */
function looksLikeADate(text: string): boolean {
  if (text.length > 30) return false
  return (
    /^\d{1,4}\s?[-/.\s]\s?\w{1,9}\s?[-/.\s]?\s?\d{0,4}$/.test(text) ||
    /^\d{1,2}(?:st|nd|rd|th)?\s\p{L}{3,10}\s?\d{0,4}$/iu.test(text) ||
    text.startsWith('#')
  )
}

const header = ['Ref', 'Action', 'Due date']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a day that no month has',
    sheet: [
      header,
      ['A1', 'Open a new station', '31/06/2026'],
      ['A2', 'Train the call handlers', '30/06/2026'],
    ],
    finds: ['C2'],
    says: '"Due date" of A1 must be a date, for example 31 March 2026; it says "31/06/2026"',
  },
  {
    name: 'is silent on dates that can be read one way, and on open timescales',
    sheet: [
      header,
      ['A1', 'Open a new station', '31/12/2026'],
      ['A2', 'Train the call handlers', 'March 2026'],
      ['A3', 'Review the estate', 'Ongoing'],
      ['A4', 'Publish the plan', 'Q4 2026-27'],
      ['A5', 'Recruit', 'TBC'],
    ],
    finds: [],
  },
  {
    name: 'is silent on a condition in words',
    sheet: [header, ['A1', 'Open a new station', 'When the estate review has reported']],
    finds: [],
  },
]
