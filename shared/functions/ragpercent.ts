import { type WhichCount, eachWhich, whichCounter } from './count-which.ts'
import { readRule, RULE_ARGUMENT } from './counting-rule.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { REFS_ARGUMENT, STATUS_ARGUMENT, WHICH_ARGUMENT } from './rating-arguments.ts'
import { readRatings } from './ratings.ts'

export default sheetFunction({
  name: 'RAGPERCENT',
  summary: 'Gives the share of a rating among all that count, as a fraction to be shown in per cent.',
  notes: [
    'The fraction is not rounded: give the cell a percentage format. Of ratings that are left out of the shares, such as "n/a", there is no share.',
    'A blank ref is the nearest one above, as merged or unrepeated cells have it; an action counts as blank only when it has no rating at all.',
  ],
  args: [STATUS_ARGUMENT, WHICH_ARGUMENT, REFS_ARGUMENT, RULE_ARGUMENT],
  result: 'cells',
  run(status, which, refs, ruleName) {
    const chosen = readRule(ruleName, refs !== undefined)
    if ('problem' in chosen) return chosen.problem
    const ratings = readRatings({ status, refs, asked: which })
    if (typeof ratings === 'string') return ratings
    const counter = whichCounter(ratings, chosen.rule)
    return eachWhich(which, each => {
      const answer = counter(each)
      return typeof answer === 'string' ? answer : share(answer)
    })
  },
})

/** Unrounded, so that figures which follow from it are right. */
function share({ count, total }: WhichCount): number | string {
  if (total === undefined) return 'This rating is left out of the shares'
  return total === 0 ? 'No rating of this range is counted' : count / total
}

const STATUS = [['RAG'], ['G'], ['A'], ['green'], ['G'], ['n/a']]

export const examples: readonly FunctionExample[] = [
  { name: 'The share of Green', args: [STATUS, 'G'], gives: [[0.75]] },
  { name: 'All shares', args: [STATUS, [['G', 'A', 'R']]], gives: [[0.75, 0.25, 0]] },
]
