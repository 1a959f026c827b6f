import { RULE_WORDS } from '../measures/headline.ts'
import { countAll, showCounts } from '../measures/tally.ts'
import type { CountingRule, KeyEntry } from '../plan/plan.ts'
import type { Counts } from '../report.ts'
import type { Cell } from '../sheet/cell.ts'
import { readRule, RULE_ARGUMENT } from './counting-rule.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { byGroup, leftOut, type Ratings, readRatings, tallyOf } from './ratings.ts'

export default sheetFunction({
  name: 'RAGSUMMARY',
  summary:
    'Counts the ratings of a range: how many of each, in total and by group, and each share in per cent.',
  args: [
    { name: 'status', kind: 'range', help: 'The cells with the ratings, for example D2:D90' },
    {
      name: 'group',
      kind: 'range',
      optional: true,
      help: 'The cells beside them to count by, such as the themes in A2:A90',
    },
    {
      name: 'refs',
      kind: 'range',
      optional: true,
      help: 'The cells beside them that name the actions, such as B2:B90',
    },
    RULE_ARGUMENT,
    {
      name: 'key',
      kind: 'range',
      optional: true,
      help: 'The ratings there are, best first, where the cells do not tell',
    },
  ],
  result: 'table',
  run(status, group, refs, ruleName, key) {
    const chosen = readRule(ruleName, refs !== undefined)
    if ('problem' in chosen) return chosen.problem
    const ratings = readRatings({ status, group, refs, key })
    return typeof ratings === 'string' ? ratings : summary(ratings, chosen.rule)
  },
})

/** Heading, a line for each group, Total, and what was not counted where something was not. */
function summary(ratings: Ratings, rule: CountingRule): Cell[][] {
  const counted = ratings.key.filter(entry => entry.counts)
  const letters = counted.map(entry => entry.letter)
  const all = countsOf(ratings, rule)
  const groups = [...byGroup(ratings)]
  return [
    [RULE_WORDS[rule], ...letters, 'Total', ...letters.map(letter => `${letter} %`)],
    ...groups.map(([name, part]) => line(name === '' ? 'No group' : name, countsOf(part, rule), counted)),
    line('Total', all, counted),
    ...notCounted(ratings, rule, all, counted),
  ]
}

function countsOf(ratings: Ratings, rule: CountingRule): Counts {
  return showCounts(tallyOf(ratings, rule), ratings.key)
}

function line(name: Cell, { byStatus, percent, total }: Counts, counted: readonly KeyEntry[]): Cell[] {
  const of = (figures: Readonly<Record<string, number>>) => counted.map(({ letter }) => figures[letter] ?? 0)
  return [name, ...of(byStatus), total, ...of(percent)]
}

/** How many stands under Total, beside it the first values. */
function notCounted(
  ratings: Ratings,
  rule: CountingRule,
  counts: Counts,
  counted: readonly KeyEntry[],
): Cell[][] {
  const count = countAll(counts) - counts.total
  return count === 0 ? [] : [['Not counted', ...counted.map(() => null), count, leftOut(ratings, rule)]]
}

const FIVE = [['RAG'], ['G'], ['A'], ['g '], ['R'], ['G']]

export const examples: readonly FunctionExample[] = [
  {
    name: 'The ratings of a column',
    args: [FIVE],
    gives: [
      ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
      ['Total', 3, 1, 1, 5, 60, 20, 20],
    ],
  },
]
