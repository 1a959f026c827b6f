import { fieldSpot, recordSpot, nameOf } from '../return/fields.ts'
import { wordsOf } from '../return/text.ts'
import { PAUSE } from '../steps.ts'

import { sameButForSlips, sameDeliverables } from './ledger/same-deliverables.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Drift extends Hit {
  readonly name: string
  readonly here: string
  readonly there: string
}

/** Words that a copy drops or adds without another meaning. */
const ARTICLES: ReadonlySet<string> = new Set(['a', 'an', 'the'])

export default returnRule<Drift>({
  id: 'title-drift',
  severity: 'information',
  stage: 'check',
  title: 'Other words in the second return',
  why: 'A reader who compares two papers takes other words for another commitment.',
  fix: 'Use the words of the plan in both.',
  needs: ['ref', 'title', 'beside'],
  lapses: 'period',
  *check({ now, beside }) {
    if (beside === undefined) return
    for (const pair of sameDeliverables(now, beside)) {
      if (pair === PAUSE) {
        yield PAUSE
        continue
      }
      const [here, there] = [tellingWords(pair.here.title), tellingWords(pair.there.title)]
      if (sameButForSlips(here, there)) continue
      const at = fieldSpot(pair.here, 'title') ?? recordSpot(pair.here)
      yield { at, ref: pair.here.key, name: nameOf(pair.here), ...firstDifference(here, there) }
    }
  },
  message: ({ name, here, there }) =>
    `${name} is worded otherwise in the second return ("${here}" here, "${there}" there): use the words of the plan`,
})

function tellingWords(title: string): readonly string[] {
  return wordsOf(title).filter(word => !ARTICLES.has(word))
}

/** Up to four words of each text from the place where they part, with the word before it. */
function firstDifference(here: readonly string[], there: readonly string[]): { here: string; there: string } {
  let place = 0
  while (place < here.length && here[place] === there[place]) place += 1
  const from = Math.max(0, Math.min(place - 1, here.length - 1, there.length - 1))
  const shown = (words: readonly string[]): string => words.slice(from, from + 4).join(' ')
  return { here: shown(here), there: shown(there) }
}

const header = ['Ref', 'Action', 'RAG']

export const examples: readonly RuleExample[] = [
  {
    name: 'finds another word in the same deliverable',
    sheet: [header, ['A1', 'Improve the response to missing persons from hospital and home', 'G']],
    beside: [header, ['A1', 'Improve the response to missing people from hospital and home', 'G']],
    finds: ['B2'],
    says: 'A1 is worded otherwise in the second return ("missing persons from hospital" here, "missing people from hospital" there): use the words of the plan',
  },
  {
    name: 'is silent on spelling, punctuation, case and articles',
    sheet: [header, ['A1', 'Review the organisation of call handling, and publish it.', 'G']],
    beside: [header, ['A1', 'Review the organization of the Call-handling and publish it', 'G']],
    finds: [],
  },
  {
    name: 'is silent where the ref names another action in the second return',
    sheet: [header, ['A1', 'Review the organisation of call handling', 'G']],
    beside: [header, ['A1', 'Fund education and awareness for young people', 'G']],
    finds: [],
  },
]
