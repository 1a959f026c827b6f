import { countReturn } from '../measures/counts.ts'
import { comparePrinted } from '../measures/printed.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface WrongNoun extends Hit {
  readonly text: string
  readonly ratings: number
  readonly actions: number
}

export default returnRule<WrongNoun>({
  id: 'count-noun',
  severity: 'query',
  stage: 'check',
  title: 'Printed total that counts something else',
  why: 'A figure under the wrong noun is wrong the moment somebody counts.',
  fix: 'Name what was counted.',
  needs: ['printed'],
  lapses: 'cells',
  *check({ now }) {
    for (const { print, total } of comparePrinted(now, countReturn(now))) {
      if (
        total === undefined ||
        print.total === undefined ||
        total.named === 'unknown' ||
        total.counted === undefined ||
        total.named === total.counted
      )
        continue
      const at = { sheet: print.sheet, row: print.total.row, column: print.total.column }
      yield {
        at,
        ref: '',
        about: print.total.noun,
        text: print.total.text,
        ratings: total.ratings,
        actions: total.actions,
      }
    }
  },
  message: ({ text, ratings, actions }) =>
    `"${text}" counts something else: there are ${ratings} ratings on ${actions} actions`,
})

const table = [
  ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)'],
  ['T4-P01', 'P - Enforce licensing conditions', ''],
  ['', 'County: overseen.', 'G'],
  ['', 'City: continues.', 'G'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds ratings that are called actions',
    plan: 'update-2014',
    sheet: [['A Total of 2 Actions'], [], ...table],
    finds: ['A1'],
    says: '"A Total of 2 Actions" counts something else: there are 2 ratings on 1 actions',
  },
  {
    name: 'is silent where the noun is right',
    plan: 'update-2014',
    sheet: [['A Total of 1 Actions'], [], ...table],
    finds: [],
  },
]
