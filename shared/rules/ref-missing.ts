import { fieldSpot, headingOf, recordSpot } from '../return/fields.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'
import { columnName } from '../sheet/address.ts'

interface Missing extends Hit {
  readonly row: number
  readonly heading: string
  readonly column: string
  /** Actions without a ref, when they are too many to name one by one; 0 for a single row. */
  readonly many: number
  readonly all: number
}

/** Below this share of actions with a ref, in per cent, the sheet does not really keep refs. */
const KEEPS_REFS = 80

export default returnRule<Missing>({
  id: 'ref-missing',
  severity: 'error',
  stage: 'check',
  title: 'Action without a ref',
  why: 'Without its ref an action cannot be followed from return to return, and it drops out of every list by ref.',
  fix: 'Enter the ref of the action; the rows around it show how refs are written.',
  needs: ['ref'],
  lapses: 'cells',
  *check({ now }) {
    const without = now.records.filter(record => record.ref === '' && record.table.columns.has('ref'))
    const [first] = without
    if (first === undefined) return
    const rows = now.records.filter(record => record.table.columns.has('ref'))
    const heading = headingOf(now, 'ref', 'Ref')
    const keepsRefs = without.length * 100 <= rows.length * (100 - KEEPS_REFS)
    for (const record of keepsRefs ? without : [first]) {
      const at = fieldSpot(record, 'ref') ?? recordSpot(record)
      const facts = { at, row: record.row + 1, heading, column: columnName(at.column), all: rows.length }
      if (keepsRefs) yield { ...facts, ref: '', many: 0 }
      else yield { ...facts, ref: '', about: heading, many: without.length, severity: 'information' }
    }
  },
  message: ({ row, heading, column, many, all }) =>
    many > 0
      ? `${many} of ${all} actions have no ref in column ${column} ("${heading}")`
      : `Row ${row} has an action but no ref: enter it in column ${column} ("${heading}")`,
})

const rows = [
  ['A-01', 'Open a new station', 'G'],
  ['A-02', 'Train the call handlers', 'A'],
  ['A-03', 'Review the estate', 'G'],
  ['A-04', 'Publish the strategy', 'G'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'marks the one action that has no ref',
    sheet: [['Ref', 'Action', 'RAG'], ...rows, ['', 'Recruit more volunteers', 'G']],
    finds: ['A6'],
    says: 'Row 6 has an action but no ref: enter it in column A ("Ref")',
  },
  {
    name: 'says it once, as information, where most actions have none',
    sheet: [
      ['Ref', 'Action', 'RAG'],
      ['A-01', 'Open a new station', 'G'],
      ['', 'Review the estate', 'G'],
      ['', 'Train the call handlers', 'A'],
    ],
    finds: ['A3'],
    says: '2 of 3 actions have no ref in column A ("Ref")',
  },
  {
    name: 'is silent on text carried over to the next row',
    sheet: [
      ['Ref', 'Action', 'Update', 'RAG'],
      ['A-01', 'Open a new station', 'The site was bought and', 'G'],
      ['', '', 'building began in May.', ''],
      ['A-02', 'Train the call handlers', 'Done.', 'A'],
    ],
    finds: [],
  },
  {
    name: 'is silent on a heading row',
    sheet: [
      ['Ref', 'Action', 'RAG'],
      ...rows,
      ['', 'Theme 2: Visible policing', ''],
      ['B-01', 'Extend patrols', 'G'],
    ],
    finds: [],
  },
]
