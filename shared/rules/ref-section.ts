import { fieldSpot, recordSpot } from '../return/fields.ts'
import type { ActionRecord, Section } from '../return/return.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Misplaced extends Hit {
  readonly written: string
  readonly theme: string
  readonly under: string
}

export default returnRule<Misplaced>({
  id: 'ref-section',
  severity: 'error',
  stage: 'check',
  title: 'Ref under the heading of another theme',
  why: 'Counts by theme go by the ref; a reader counts what stands under the heading.',
  fix: 'Move the row under its theme, or correct the ref.',
  needs: ['ref'],
  lapses: 'cells',
  *check({ now }) {
    const under = new Map<Section, ActionRecord[]>()
    for (const record of now.records) {
      const section = record.sections.find(open => open.sets === 'theme')
      if (section === undefined || !namesItsTheme(record)) continue
      const records = under.get(section)
      if (records === undefined) under.set(section, [record])
      else records.push(record)
    }
    for (const [section, records] of under) {
      const strangers = records.filter(record => record.read?.parts.get('theme') !== section.code)
      // A sheet that sums themes up has its own order: where most rows are strangers, the heading is not theirs.
      if (strangers.length * 2 > records.length) continue
      for (const record of strangers) {
        const at = fieldSpot(record, 'ref') ?? recordSpot(record)
        const heading = { sheet: record.table.sheet.name, row: section.row, column: section.column }
        yield {
          at,
          basis: [at, heading],
          ref: record.key,
          written: record.ref,
          theme: record.read?.parts.get('theme') ?? '',
          under: section.code,
        }
      }
    }
  },
  message: ({ written, theme, under }) =>
    `${written} is a ref of theme ${theme} but stands under theme ${under}: move the row or correct the ref`,
})

/** The theme is written in the ref itself, not taken from the heading. */
function namesItsTheme(record: ActionRecord): boolean {
  return record.fits && (record.level?.refs.some(pattern => pattern.includes('{theme')) ?? false)
}

const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']
const action = (ref: string): RuleExample['sheet'] => [
  [ref, 'C - Complete the review', ''],
  ['', 'It is complete.', 'G'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a ref of theme 3 under theme 4',
    plan: 'update-2014',
    sheet: [
      header,
      ['4', 'Reduce the impact of drugs', ''],
      ...action('T4-C01'),
      ...action('T4-C02'),
      ...action('T3-C03'),
    ],
    finds: ['A7'],
    says: 'T3-C03 is a ref of theme 3 but stands under theme 4: move the row or correct the ref',
  },
  {
    name: 'is silent on a sheet that sums several themes up',
    plan: 'update-2014',
    sheet: [
      header,
      ['4', 'Amber and red', ''],
      ...action('T1-C01'),
      ...action('T2-C02'),
      ...action('T4-C03'),
    ],
    finds: [],
  },
]
