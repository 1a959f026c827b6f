import { nameOf } from '../return/fields.ts'
import { dayFromIso, showIsoDay } from '../return/calendar.ts'
import { daysOf } from '../return/written-date.ts'
import { datesOf } from './prose/dates-of.ts'
import { MOST_IN_A_TEXT, quotedAround, spotOf, narrativeOf, withoutUpdates } from './prose/passages.ts'
import type { Passage } from './prose/passages.ts'
import { sentenceAround } from './prose/sentences.ts'
import { tellingOf } from './prose/telling.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Ahead extends Hit {
  readonly name: string
  readonly written: string
  readonly sentence: string
  readonly until: string
}

export default rowRule<Ahead>({
  id: 'date-ahead',
  severity: 'information',
  stage: 'check',
  title: 'Told as done, dated after the period',
  why: 'A reader cannot tell whether the work is done and the date is wrong, or the work is still to come.',
  fix: 'Correct the date, or say that it is planned.',
  needs: ['asAt'],
  ground: ({ now }) => withoutUpdates(now),
  lapses: 'period',
  check(record, { asAt, to }) {
    const until = to > asAt ? to : asAt
    const last = dayFromIso(until) ?? Infinity
    return narrativeOf(record).flatMap(passage => aheadIn(passage, last, until) ?? [])
  },
  message: ({ name, written, sentence, until }) =>
    `${name} tells "${written}" as done, after ${showIsoDay(until)}: "${sentence}"`,
})

/** The first date of a text that is told as done although it lies after the last day. Dates without a year do not say. */
function aheadIn(passage: Passage, last: number, until: string): Ahead | undefined {
  const { text, record } = passage
  for (const date of datesOf(passage).slice(0, MOST_IN_A_TEXT)) {
    const { start, length, text: written } = date
    const days = daysOf(date)
    if (days === undefined || days.from <= last || tellingOf(text, start, start + length) !== 'done') continue
    const sentence = sentenceAround(text, start)
    const at = spotOf(passage, start, start + length)
    return {
      at,
      ref: record.key,
      name: nameOf(record),
      written,
      sentence: quotedAround(text, sentence, start, start + length),
      until,
    }
  }
  return undefined
}

const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']
const title = ['6 MONTH UPDATE (Apr to Sept 2014)']
const sheetOf = (update: string): RuleExample['sheet'] => [
  title,
  header,
  ['T1-C02', 'C - Design and commission core and targeted services for victims', ''],
  ['', update, 'G'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds what is told as done after the period',
    plan: 'update-2014',
    sheet: sheetOf(
      'The specification has been published as an invitation to tender in OJEU, with the contract awarded in December 2014. Services for survivors will be commissioned separately.',
    ),
    finds: ['B4'],
    says: 'T1-C02 tells "December 2014" as done, after 30 September 2014: "The specification has been published as an invitation to tender in OJEU, with the contract awarded in December 2014."',
  },
  {
    name: 'is silent on a settlement that is still to come',
    plan: 'update-2014',
    sheet: sheetOf(
      'The Force will be consulting on the budget but final decisions will depend on the settlement presented by central government in December 2014.',
    ),
    finds: [],
  },
  {
    name: 'is silent on an appointment that is done and begins later',
    plan: 'update-2014',
    sheet: sheetOf('A new provider has been appointed from 1st October 2014.'),
    finds: [],
  },
  {
    name: 'is silent on an event that is arranged',
    plan: 'update-2014',
    sheet: sheetOf(
      'This has been funded by the Community Safety Fund with the conference being held on the 12/13 November 2014 at the Newark Showground.',
    ),
    finds: [],
  },
  {
    name: 'is silent on what is planned, expected or prepared for',
    plan: 'update-2014',
    sheet: sheetOf(
      'It is anticipated that the scheme will be fully in operation in October 2014. A gap analysis was made in preparation for the inspection in October 2014.',
    ),
    finds: [],
  },
  {
    name: 'is silent on what the as-at date has passed',
    plan: 'update-2014',
    sheet: sheetOf('The contract was awarded in December 2014.'),
    asAt: '2015-01-31',
    finds: [],
  },
]
