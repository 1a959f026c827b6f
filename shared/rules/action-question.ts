import { recordSpot, fieldSpot, nameOf } from '../return/fields.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import { quotedAround } from './prose/passages.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Asked extends Hit {
  readonly name: string
  readonly end: string
}

export default returnRule<Asked>({
  id: 'action-question',
  severity: 'information',
  stage: 'setup',
  title: 'Action written as a question',
  why: 'A question has no end at which it can be rated complete.',
  fix: 'Write the action as something to be done.',
  needs: ['title'],
  lapses: 'plan',
  *check({ now }) {
    const asked: Asked[] = []
    for (const [place, record] of now.records.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      if (!isQuestion(record.title)) continue
      const at = fieldSpot(record, 'title') ?? recordSpot(record)
      asked.push({ at, ref: record.key, name: nameOf(record), end: endOf(record.title) })
    }
    // A questionnaire asks on purpose: there every row is a question.
    if (asked.length < MANY || 2 * asked.length <= now.records.length) yield* asked
  },
  message: ({ name, end }) => `${name} is written as a question ("${end}"): write it as something to be done`,
})

const MANY = 5

/** Ends with a question mark of its own, not with a question that it quotes. */
function isQuestion(title: string): boolean {
  return /\?[.!?\s)\]]*$/.test(title.slice(-12))
}

/** The end of a title, where its question mark is. */
function endOf(title: string): string {
  const mark = title.lastIndexOf('?')
  return quotedAround(title, { start: 0, end: title.length }, mark, title.length)
}

const header = ['Theme', 'Ref', 'Revised', 'Strategic Activity']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds an action that asks',
    plan: 'mapping-2016',
    sheet: [
      ['7. Nottingham Citizens: Commit to the 10 Nottingham Citizens Asks'],
      header,
      [
        '1',
        'C08',
        '',
        'PL7.1 - New: Commit to work with & provide evidence to the Independent Sanctuary Commission?',
      ],
      [
        '1',
        'P03',
        '',
        'PL7.9. Increase reporting of hate crime and continue to provide dedicated resources.',
      ],
    ],
    finds: ['D3'],
    says: 'T1-C08 is written as a question ("Commit to work with & provide evidence to the Independent Sanctuary Commission?"): write it as something to be done',
  },
  {
    name: 'is silent on a question that the action quotes',
    sheet: [
      ['Ref', 'Action', 'RAG'],
      ['A1', "Run the campaign 'Is this love?' in schools", 'G'],
      ['A2', "Repeat the survey that asks 'Do you feel safe?'", 'G'],
    ],
    finds: [],
  },
  {
    name: 'is silent on a questionnaire',
    sheet: [
      ['Ref', 'Action', 'RAG'],
      ['A1', 'Is there a policy?', 'G'],
      ['A2', 'Is it reviewed every year?', 'G'],
      ['A3', 'Are staff trained?', 'A'],
      ['A4', 'Do contractors follow it?', 'G'],
      ['A5', 'Is it published?', 'R'],
    ],
    finds: [],
  },
]
