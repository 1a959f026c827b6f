import { fieldSpot, fieldText, recordSpot, nameOf } from '../return/fields.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'

import { noPledgeCodes, pledgeHeading } from './ledger/pledge-codes.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface NoPledge extends Hit {
  readonly name: string
  /** Code of the pledge heading above; '' without one. */
  readonly under: string
}

export default returnRule<NoPledge>({
  id: 'pledge-missing',
  severity: 'query',
  stage: 'check',
  title: 'Row that names no pledge',
  why: 'A row without the code is left out of every count by pledge that goes by the codes.',
  fix: 'Write the code of the pledge before the text, or say that the row supports none.',
  needs: ['title'],
  lapses: 'cells',
  ground: given =>
    noPledgeCodes(given) ||
    (given.now.records.some(record => record.code !== undefined) ? '' : 'no text begins with a code'),
  *check({ now }) {
    for (const [place, record] of now.records.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      if (record.level?.counted === false || record.code !== undefined) continue
      if (fieldText(record, 'pledge') !== '' || fieldText(record, 'title') === '') continue
      const at = fieldSpot(record, 'title') ?? recordSpot(record)
      yield { at, ref: record.key, name: nameOf(record), under: pledgeHeading(record)?.code ?? '' }
    }
  },
  message: ({ name, under }) =>
    under === ''
      ? `${name} names no pledge: write its code before the text`
      : `${name} names no pledge and stands under pledge ${under}: write its code before the text`,
})

const header = ['Theme', 'Ref', 'Revised', 'Strategic Activity']
const heading = ['4. Safeguarding Young People: I will work with partners']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds the activity without a code',
    plan: 'mapping-2016',
    sheet: [
      heading,
      header,
      ['1', 'C04', '', 'PL4: Work with safeguarding partners to increase awareness.'],
      ['2', 'P01', '', 'Undertake a review of the community remedy document.'],
    ],
    finds: ['D4'],
    says: 'T2-P01 names no pledge and stands under pledge 4: write its code before the text',
  },
  {
    name: 'is silent on every way of writing the code',
    plan: 'mapping-2016',
    sheet: [
      heading,
      header,
      ['1', 'C04', '', 'PL4: Work with safeguarding partners to increase awareness.'],
      ['1', 'F02', '*', '*PL4: Forces to ensure that a formal structure is in place.'],
      ['1', 'F06', '', 'PL4 - New: Force to ensure there is a mechanism.'],
    ],
    finds: [],
  },
]
