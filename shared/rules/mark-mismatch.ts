import { fieldSpot, fieldText, headingOf, recordSpot, nameOf } from '../return/fields.ts'
import { foldText } from '../return/text.ts'

import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Mismatch extends Hit {
  readonly name: string
  readonly heading: string
  readonly mark: string
  readonly inText: boolean
}

/** What a person writes in the column for "not revised". */
const UNMARKED: ReadonlySet<string> = new Set(['', '-', 'n', 'no', 'n/a', 'false', '0'])

export default rowRule<Mismatch>({
  id: 'mark-mismatch',
  severity: 'query',
  stage: 'check',
  title: 'Revised in one place, not in the other',
  why: 'The column and the text say both whether an action was revised; a reader sees one of them.',
  fix: 'Mark both or neither.',
  needs: ['title', 'revised'],
  lapses: 'cells',
  ground: ({ now }) =>
    now.plan.plan.titleCode === undefined ? 'the texts of this plan carry no mark for revised actions' : '',
  check(record, { now }) {
    const mark = now.plan.plan.titleCode?.revised ?? ''
    const column = fieldSpot(record, 'revised')
    const title = fieldText(record, 'title')
    if (mark === '' || column === undefined || title === '') return undefined
    const inText = record.code?.revised ?? title.startsWith(mark)
    if (inText !== UNMARKED.has(foldText(fieldText(record, 'revised')))) return undefined
    return {
      at: column,
      also: [fieldSpot(record, 'title') ?? recordSpot(record)],
      ref: record.key,
      name: nameOf(record),
      heading: headingOf(now, 'revised', 'Revised'),
      mark,
      inText,
    }
  },
  message: ({ name, heading, mark, inText }) =>
    inText
      ? `${name} has ${mark} before its text but nothing in "${heading}": mark both or neither`
      : `${name} is marked in "${heading}" but has no ${mark} before its text: mark both or neither`,
})

const header = ['Theme', 'Ref', 'Revised', 'Strategic Activity']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a mark in the text alone, and one in the column alone',
    plan: 'mapping-2016',
    sheet: [
      header,
      ['1', 'P06', '', '*PL3: Work with our partners to raise awareness in schools.'],
      ['5', 'C01', '*', 'PL3: Work collaboratively with established programmes.'],
    ],
    finds: ['C2', 'C3'],
    says: 'T1-P06 has * before its text but nothing in "Revised": mark both or neither',
  },
  {
    name: 'is silent where both or neither are marked',
    plan: 'mapping-2016',
    sheet: [
      header,
      ['1', 'P06', '*', '*PL3: Work with our partners to raise awareness in schools.'],
      ['5', 'F06', '', 'PL5 - New: Continue to deliver the strategy.'],
      ['1', 'C02', '*', '*PL7.3. Continue to improve the experience of policing.'],
      ['3', 'C08', 'No', 'Instigate a media campaign locally.'],
    ],
    finds: [],
  },
]
