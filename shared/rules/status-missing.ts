import type { Spot } from '../sheet/address.ts'
import { fieldSpot, headingOf, recordSpot, nameOf } from '../return/fields.ts'
import type { ActionRecord } from '../return/return.ts'
import { colouredRatings } from '../return/coloured-ratings.ts'
import { isRatedLevel } from '../return/scope.ts'
import { inSteps } from '../steps.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Unrated extends Hit {
  readonly name: string
  readonly heading: string
  /** How many actions there are when none of them has a rating; 0 when it is this one alone. */
  readonly all: number
}

export default returnRule<Unrated>({
  id: 'status-missing',
  severity: 'error',
  stage: 'check',
  title: 'Action without a rating',
  why: 'An action without a rating is left out of every count that the return publishes.',
  fix: 'Ask the lead for a rating, or say that the action is closed or not due.',
  needs: ['status'],
  lapses: 'period',
  *check({ now }) {
    const heading = headingOf(now, 'status', 'Rating')
    const coloured = new Set(
      now.tables.flatMap(table => colouredRatings(table, now).map(({ record }) => record)),
    )
    const isAsked = (record: ActionRecord): boolean =>
      record.table.columns.has('status') && !coloured.has(record) && isRatedLevel(record, now)
    const unrated: ActionRecord[] = []
    yield* inSteps(now.records, record => {
      if (isUnrated(record) && isAsked(record)) unrated.push(record)
    })
    const none = unrated.length > 1 && !now.records.some(record => !isUnrated(record) && isAsked(record))
    for (const record of none ? unrated.slice(0, 1) : unrated) {
      const name = nameOf(record)
      yield { at: statusSpot(record), ref: record.key, name, heading, all: none ? unrated.length : 0 }
    }
  },
  message: ({ name, heading, all }) =>
    all > 0
      ? `None of the ${all} actions has a rating in "${heading}"`
      : `${name} has no rating in "${heading}": enter one`,
})

const isUnrated = (record: ActionRecord): boolean => record.statuses.length === 0

/** Ratings below the action: the cell of its first update row; else the cell of its own row. */
function statusSpot(record: ActionRecord): Spot {
  const [cell] = record.parts[0]?.cells ?? []
  const column = record.table.columns.get('status')
  if (record.table.arrangement === 'below' && cell !== undefined && column !== undefined)
    return { sheet: record.table.sheet.name, row: cell.row, column }
  return fieldSpot(record, 'status') ?? recordSpot(record)
}

const header = ['Ref', 'Action', 'Status', 'RAG']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds the action without a rating',
    sheet: [
      header,
      ['A1', 'Open a new station', 'Open', 'G'],
      ['A2', 'Train the call handlers', 'Open', ''],
      ['A3', 'Review the estate', 'Open', 'R'],
    ],
    finds: ['D3'],
    says: 'A2 has no rating in "RAG": enter one',
  },
  {
    name: 'says it once where no action has a rating',
    sheet: [header, ['A1', 'Open a new station', 'Open', ''], ['A2', 'Train the call handlers', 'Open', '']],
    finds: ['D2'],
    says: 'None of the 2 actions has a rating in "RAG"',
  },
  {
    name: 'is silent on actions that are closed, complete or not due',
    sheet: [
      header,
      ['A1', 'Open a new station', 'Open', 'G'],
      ['A2', 'Train the call handlers', 'Closed', ''],
      ['A3', 'Review the estate', 'Complete', ''],
      ['A4', 'Publish the plan', 'Not yet due', ''],
    ],
    finds: [],
  },
  {
    name: 'is silent where the rating stands in the update row',
    plan: 'update-2014',
    sheet: [
      ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)'],
      ['T1-C01', 'C - Complete the review', ''],
      ['', 'The review is complete.', 'G'],
    ],
    finds: [],
  },
]
