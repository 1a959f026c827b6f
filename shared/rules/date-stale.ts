import { nameOf } from '../return/fields.ts'
import { dayFromIso } from '../return/calendar.ts'
import type { DateInText } from '../return/dates.ts'
import { daysOf, resolveYear } from '../return/written-date.ts'
import { datesOf } from './prose/dates-of.ts'
import { MOST_IN_A_TEXT, quotedAround, spotOf, narrativeOf, withoutUpdates } from './prose/passages.ts'
import type { Passage } from './prose/passages.ts'
import { isLog, sentenceAround } from './prose/sentences.ts'
import { tellingOf } from './prose/telling.ts'
import type { Given, Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Stale extends Hit {
  readonly name: string
  readonly written: string
  readonly sentence: string
}

export default rowRule<Stale>({
  id: 'date-stale',
  severity: 'information',
  stage: 'check',
  title: 'Promise whose date has passed',
  why: 'A reader asks whether it happened: the text was carried over, or the outcome was left out.',
  fix: 'Say what came of it.',
  needs: ['asAt'],
  ground: ({ now }) => withoutUpdates(now),
  lapses: 'period',
  check(record, given) {
    const window = windowOf(given)
    return narrativeOf(record).flatMap(passage => staleIn(passage, window) ?? [])
  },
  message: ({ name, written, sentence }) =>
    `${name} promises something for "${written}", which has passed: "${sentence}"`,
})

/** Days whose promises are over: those before `end`, and where no year is written none before `start`. */
interface Window {
  readonly start: number
  readonly end: number
}

/** A paper of one month is written in that month: what it promises for the month is still to come. */
const LONGEST_MONTH = 61
/** Further back a month without a year is more likely the next of its name. */
const LOOK_BACK = { month: 45, period: 100 }

function windowOf({ asAt, from, to }: Given): Window {
  const day = dayFromIso(asAt) ?? 0
  const [first, last] = [dayFromIso(from), dayFromIso(to)]
  if (first === undefined || last === undefined || last - first < LONGEST_MONTH || day < last) {
    const end = asAt === to ? (first ?? day) : day
    return { start: end - LOOK_BACK.month, end }
  }
  return { start: Math.max(first, day - LOOK_BACK.period), end: day + 1 }
}

/** The first date of a text that something is promised for although it has passed. */
function staleIn(passage: Passage, window: Window): Stale | undefined {
  const { text, record } = passage
  for (const date of datesOf(passage).slice(0, MOST_IN_A_TEXT)) {
    const { start, length, text: written } = date
    if (!hasPassed(date, window) || tellingOf(text, start, start + length) !== 'promised') continue
    if (isLog(text)) return undefined
    const sentence = sentenceAround(text, start)
    const at = spotOf(passage, start, start + length)
    return {
      at,
      ref: record.key,
      name: nameOf(record),
      written,
      sentence: quotedAround(text, sentence, start, start + length),
    }
  }
  return undefined
}

function hasPassed(date: DateInText, { start, end }: Window): boolean {
  const days = daysOf(date)
  if (days !== undefined) return days.to < end
  // 'Quarter 4' without its year is the next one.
  if (/q/i.test(date.text)) return false
  const latest = resolveYear(date, end - 1, 'before')
  return latest.to < end && latest.to >= start
}

const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']
const sheetOf = (update: string, title = '6 MONTH UPDATE (Apr to Sept 2014)'): RuleExample['sheet'] => [
  [title],
  header,
  ['T3-F01', 'F - Develop and implement innovative crime prevention strategies', ''],
  ['', update, 'G'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a promise for a month that is over',
    plan: 'update-2014',
    sheet: sheetOf(
      'Value for money is at the heart of every decision. This will be reported to the Audit & Scrutiny meeting in September.',
    ),
    finds: ['B4'],
    says: 'T3-F01 promises something for "September", which has passed: "This will be reported to the Audit & Scrutiny meeting in September."',
  },
  {
    name: 'finds what is to come in other words',
    plan: 'update-2014',
    sheet: sheetOf('HMIC are back in to assess this in September.'),
    finds: ['B4'],
  },
  {
    name: 'finds what was to come before the month of the paper',
    plan: 'update-2014',
    sheet: sheetOf('A project board has been set up and will meet in late March.', 'UPDATE (April 2018)'),
    finds: ['B4'],
  },
  {
    name: 'is silent on what a paper of one month promises for that month',
    plan: 'update-2014',
    sheet: sheetOf(
      'The team will be mainstreamed as part of the new Force Operating Model which will go live in April 2018.',
      'UPDATE (April 2018)',
    ),
    finds: [],
  },
  {
    name: 'is silent on what is told as done and on months to come',
    plan: 'update-2014',
    sheet: sheetOf(
      'The final consultancy report was sent to the Commissioner at the end of August 2014. A framework will be published during November.',
    ),
    finds: [],
  },
  {
    name: 'is silent on older entries of a log',
    plan: 'update-2014',
    sheet: sheetOf('12/05/2014: The board will meet in June. 08/09/2014: The board met and agreed the plan.'),
    finds: [],
  },
  {
    name: 'is silent where the date belongs to what the promise is about',
    plan: 'update-2014',
    sheet: sheetOf(
      'The Force will implement the recommendations of the inspection held in June 2014 and will compare the figures with those of May 2014.',
    ),
    finds: [],
  },
]
