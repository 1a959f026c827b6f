import { eachWhich, whichCounter } from './count-which.ts'
import { readRule, RULE_ARGUMENT } from './counting-rule.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { REFS_ARGUMENT, STATUS_ARGUMENT, WHICH_ARGUMENT } from './rating-arguments.ts'
import { NO_RATING_YET, readRatings } from './ratings.ts'

export default sheetFunction({
  name: 'RAGCOUNT',
  summary: 'Counts how often a rating stands in a range or, by rule, how many actions have it.',
  notes: [
    'Any word for a rating will do: "G", "green" and "Green" are one. A value that is no rating is counted as it stands. A range in which nothing is rated yet gives 0.',
    'A blank ref is the nearest one above, as merged or unrepeated cells have it; an action counts as blank only when it has no rating at all.',
  ],
  args: [STATUS_ARGUMENT, WHICH_ARGUMENT, REFS_ARGUMENT, RULE_ARGUMENT],
  result: 'cells',
  run(status, which, refs, ruleName) {
    const chosen = readRule(ruleName, refs !== undefined)
    if ('problem' in chosen) return chosen.problem
    const ratings = readRatings({ status, refs, asked: which })
    // A figure that others are added to: of a range still blank there is none, which is no fault.
    if (ratings === NO_RATING_YET) return eachWhich(which, () => 0)
    if (typeof ratings === 'string') return ratings
    const counter = whichCounter(ratings, chosen.rule)
    return eachWhich(which, each => {
      const answer = counter(each)
      return typeof answer === 'string' ? answer : answer.count
    })
  },
})

const STATUS = [['RAG'], ['G'], ['A'], ['green'], ['G']]
const REFS = [['Ref'], ['A1'], ['A2'], [null], ['A3']]

export const examples: readonly FunctionExample[] = [
  { name: 'How many are Green', args: [STATUS, 'G'], gives: [[3]] },
  {
    name: 'How many actions are Green by their lowest rating',
    args: [STATUS, 'G', REFS, 'worst'],
    gives: [[2]],
  },
  { name: 'Three ratings at once', args: [STATUS, [['G', 'A', 'R']]], gives: [[3, 1, 0]] },
]
