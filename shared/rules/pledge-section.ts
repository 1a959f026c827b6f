import { fieldSpot, recordSpot, nameOf } from '../return/fields.ts'
import type { ActionRecord, Section } from '../return/return.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'

import { noPledgeCodes, pledgeHeading } from './ledger/pledge-codes.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Misplaced extends Hit {
  readonly name: string
  readonly written: string
  readonly under: string
}

export default returnRule<Misplaced>({
  id: 'pledge-section',
  severity: 'query',
  stage: 'check',
  title: 'Code of another pledge than the heading',
  why: 'Counts by pledge go by the heading or by the code; here they differ.',
  fix: 'Move the row under its pledge, or correct the code.',
  needs: ['title'],
  lapses: 'cells',
  ground: given =>
    noPledgeCodes(given) ||
    (given.now.records.some(record => pledgeHeading(record) !== undefined)
      ? ''
      : 'no heading of a pledge stands above the rows'),
  *check({ now }) {
    const under = new Map<Section, ActionRecord[]>()
    for (const [place, record] of now.records.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      const heading = pledgeHeading(record)
      if (heading === undefined || record.code === undefined) continue
      const records = under.get(heading)
      if (records === undefined) under.set(heading, [record])
      else records.push(record)
    }
    for (const [heading, records] of under) {
      const strangers = records.filter(record => record.code?.pledge !== heading.code)
      // Where most rows are strangers, the heading is not theirs.
      if (strangers.length * 2 > records.length) continue
      for (const record of strangers) {
        const at = fieldSpot(record, 'title') ?? recordSpot(record)
        const above = { sheet: record.table.sheet.name, row: heading.row, column: heading.column }
        const written = (record.code?.written ?? '').replace(/[\s:.–—-]+$/, '')
        yield { at, basis: [at, above], ref: record.key, name: nameOf(record), written, under: heading.code }
      }
    }
  },
  message: ({ name, written, under }) =>
    `${name} says "${written}" but stands under pledge ${under}: move the row or correct the code`,
})

const header = ['Theme', 'Ref', 'Revised', 'Strategic Activity']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a code of pledge 5 under pledge 4',
    plan: 'mapping-2016',
    sheet: [
      ['4. Safeguarding Young People: I will work with partners'],
      header,
      ['1', 'C04', '', 'PL4: Work with safeguarding partners to increase awareness.'],
      ['6', 'C02', '', 'PL4: PCC to grant aid positive activities for young people.'],
      ['1', 'C05', '', 'PL5: Support targeted engagement with new communities.'],
    ],
    finds: ['D5'],
    says: 'T1-C05 says "PL5" but stands under pledge 4: move the row or correct the code',
  },
  {
    name: 'is silent on the asks of the pledge',
    plan: 'mapping-2016',
    sheet: [
      ['7. Nottingham Citizens: Commit to the 10 Nottingham Citizens Asks'],
      header,
      ['1', 'C08', '', 'PL7.1 - New: Commit to provide evidence to the commission.'],
      ['1', 'C09', '', 'PL7.10 - New: Commit to spend a day with Nottingham Citizens.'],
    ],
    finds: [],
  },
]
