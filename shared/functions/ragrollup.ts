import { RULE_WORDS } from '../measures/headline.ts'
import { BLANK, UNKNOWN } from '../measures/tally.ts'
import type { CountingRule } from '../plan/plan.ts'
import { sortByRef } from '../plan/ref-order.ts'
import { cellText, foldText } from '../return/text.ts'
import type { Cell } from '../sheet/cell.ts'
import { readRule } from './counting-rule.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { STATUS_ARGUMENT } from './rating-arguments.ts'
import { actionsOf, type RatedRows, type Ratings, readRatings } from './ratings.ts'

export default sheetFunction({
  name: 'RAGROLLUP',
  summary: 'Lists the actions with one rating each, how many ratings each has, and whether these differ.',
  notes: [
    'Actions stand in the order of their refs. Mixed is TRUE where the ratings of an action differ: by "worst" and by "latest" these may be counted differently.',
  ],
  args: [
    { name: 'refs', kind: 'range', help: 'The cells that name the actions, for example A2:A90' },
    STATUS_ARGUMENT,
    {
      name: 'rule',
      kind: 'text',
      optional: true,
      help: '"worst" takes the lowest rating of an action, as without this; "latest" takes the newest',
    },
  ],
  result: 'table',
  run(refs, status, ruleName = 'worst') {
    const chosen = readRule(ruleName, true)
    if ('problem' in chosen || chosen.rule === 'cells')
      return `rule must be worst or latest: each action has one rating here`
    const ratings = readRatings({ status, refs })
    return typeof ratings === 'string' ? ratings : rollup(ratings, chosen.rule)
  },
})

function rollup(ratings: Ratings, rule: CountingRule): Cell[][] {
  const actions = sortByRef(actionsOf(ratings, rule), ({ ref }) => ref)
  const ordered = [...actions.filter(({ ref }) => ref !== ''), ...actions.filter(({ ref }) => ref === '')]
  return [
    ['Ref', `Rating: ${RULE_WORDS[rule]}`, 'Ratings', 'Mixed'],
    ...ordered.map(action => line(action, ratings)),
  ]
}

function line({ ref, rows, status, text }: RatedRows, { classify }: Ratings): Cell[] {
  const said = rows.cells.filter(cell => classify(cell) !== BLANK)
  const different = new Set(
    said.map(classify).map((each, i) => (each === UNKNOWN ? foldText(cellText(said[i] ?? null)) : each)),
  )
  const rating = typeof status === 'string' ? text : status.letter
  return [ref === '' ? 'No ref' : ref, rating, said.length, different.size > 1]
}

export const examples: readonly FunctionExample[] = [
  {
    name: 'The lowest rating of each action',
    args: [
      [['Ref'], ['A1'], [null], ['A2'], ['A3']],
      [['RAG'], ['G'], ['A'], ['G'], [null]],
    ],
    gives: [
      ['Ref', 'Rating: one per action, lowest', 'Ratings', 'Mixed'],
      ['A1', 'A', 2, true],
      ['A2', 'G', 1, false],
      ['A3', '', 0, false],
    ],
  },
]
