import { headlineSentence, type Noun } from '../measures/headline.ts'
import { countAll, showCounts } from '../measures/tally.ts'
import { readRule, RULE_ARGUMENT } from './counting-rule.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { REFS_ARGUMENT, STATUS_ARGUMENT } from './rating-arguments.ts'
import { readRatings, tallyOf } from './ratings.ts'

export default sheetFunction({
  name: 'RAGHEADLINE',
  summary: 'Says in one sentence how many ratings are Green, Amber and Red, for the top of a paper.',
  notes: ['With refs it also says on how many actions the ratings stand.'],
  args: [
    STATUS_ARGUMENT,
    REFS_ARGUMENT,
    RULE_ARGUMENT,
    {
      name: 'noun',
      kind: 'text',
      optional: true,
      help: 'What the rows are called if not actions, for example "deliverables"',
    },
  ],
  result: 'value',
  run(status, refs, ruleName, noun) {
    const chosen = readRule(ruleName, refs !== undefined)
    if ('problem' in chosen) return chosen.problem
    const ratings = readRatings({ status, refs })
    if (typeof ratings === 'string') return ratings
    const { key } = ratings
    return headlineSentence({
      counts: showCounts(tallyOf(ratings, chosen.rule), key),
      key,
      rule: chosen.rule,
      ...(refs === undefined ? {} : { actions: countAll(showCounts(tallyOf(ratings, 'worst'), key)) }),
      ...(noun === undefined ? {} : { noun: nounOf(noun) }),
    })
  },
})

/** 'deliverables' → deliverable, deliverables; 'activities' → activity, activities; 'action' → action, actions. */
function nounOf(text: string): Noun {
  const word = text.slice(0, 40)
  if (!/s$/i.test(word))
    return { one: word, many: /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s` }
  return { one: /ies$/i.test(word) ? `${word.slice(0, -3)}y` : word.slice(0, -1), many: word }
}

const STATUS = [['RAG'], ['G'], ['A'], ['G'], ['G']]
const REFS = [['Ref'], ['A1'], ['A2'], [null], ['A3']]

export const examples: readonly FunctionExample[] = [
  {
    name: 'Every rating',
    args: [STATUS],
    gives: '3 of 4 ratings (75.0%) are Green, 1 (25.0%) Amber and none Red.',
  },
  {
    name: 'Every rating, with the refs of the actions',
    args: [STATUS, REFS],
    gives: '3 of 4 ratings (75.0%) are Green, 1 (25.0%) Amber and none Red, on 3 actions.',
  },
  {
    name: 'One rating per action, in the words of the plan',
    args: [STATUS, REFS, 'worst', 'deliverables'],
    gives:
      '2 of 3 deliverables (66.7%) are Green, 1 (33.3%) Amber and none Red (one per deliverable, lowest).',
  },
]
