import { showCounts } from '../measures/tally.ts'
import type { CountingRule } from '../plan/plan.ts'
import type { Counts } from '../report.ts'
import type { Cell } from '../sheet/cell.ts'
import { readRule, RULE_ARGUMENT } from './counting-rule.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { KEY_ARGUMENT, REFS_ARGUMENT, STATUS_ARGUMENT } from './rating-arguments.ts'
import { byGroup, leftOut, type Ratings, readRatings, tallyOf } from './ratings.ts'
import { summaryOfReturn } from './summary-of-return.ts'
import { summaryTable } from './summary-table.ts'

export default sheetFunction({
  name: 'RAGSUMMARY',
  summary:
    'Counts the ratings of a range: how many of each, in total and by group, and each share in per cent.',
  notes: [
    'Without anything in the brackets, =RAGSUMMARY() finds the return in the workbook by itself and says in its first line what it has counted. That one does not follow later changes: enter the formula again to count them.',
    'A blank ref or group is the nearest one above, as merged or unrepeated cells have it. An action counts as blank only when it has no rating at all. Headings in the range are passed over.',
    'Shares are in per cent, rounded to one decimal, of the ratings that count: "n/a", "Exempt" and words that no key has are left out of them. After Total stands how many were left out, if any, and the first three of their values.',
  ],
  args: [
    STATUS_ARGUMENT,
    {
      name: 'group',
      kind: 'range',
      optional: true,
      help: 'The cells beside them to count by, such as the themes in A2:A90',
    },
    REFS_ARGUMENT,
    RULE_ARGUMENT,
    KEY_ARGUMENT,
  ],
  result: 'table',
  run(status, group, refs, ruleName, key) {
    const chosen = readRule(ruleName, refs !== undefined)
    if ('problem' in chosen) return chosen.problem
    const ratings = readRatings({ status, group, refs, key })
    return typeof ratings === 'string' ? ratings : summaryOfRange(ratings, chosen.rule)
  },
  ofReturn: summaryOfReturn,
})

function summaryOfRange(ratings: Ratings, rule: CountingRule): Cell[][] {
  const countsOf = (part: Ratings): Counts => showCounts(tallyOf(part, rule), part.key)
  return summaryTable({
    rule,
    key: ratings.key,
    groups: [...byGroup(ratings)].map(([name, part]) => [name === '' ? 'No group' : name, countsOf(part)]),
    all: countsOf(ratings),
    leftOut: () => leftOut(ratings, rule),
  })
}

const STATUS = [['RAG'], ['G'], ['A'], ['g '], ['R'], ['G']]

export const examples: readonly FunctionExample[] = [
  {
    name: 'The ratings of a column',
    args: [STATUS],
    gives: [
      ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
      ['Total', 3, 1, 1, 5, 60, 20, 20],
    ],
  },
  {
    name: 'By theme, with a value that is no rating',
    args: [
      [['RAG'], ['G'], ['A'], ['Purple'], ['R'], ['G']],
      [['Theme'], ['Victims'], [null], [null], ['Courts'], [null]],
    ],
    gives: [
      ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
      ['Courts', 1, 0, 1, 2, 50, 0, 50],
      ['Victims', 1, 1, 0, 2, 50, 50, 0],
      ['Total', 2, 1, 1, 4, 50, 25, 25],
      ['Not counted', '', '', '', 1, 'Purple', '', ''],
    ],
  },
  {
    name: 'One rating per action, the lowest',
    args: [STATUS, null, [['Ref'], ['T1-C01'], [null], ['T1-C02'], ['T1-C03'], ['T1-C04']], 'worst'],
    gives: [
      ['one per action, lowest', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
      ['Total', 2, 1, 1, 4, 50, 25, 25],
    ],
  },
]
