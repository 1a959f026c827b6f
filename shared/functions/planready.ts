import { readinessSentence } from '../readiness.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { PLAN_ARGUMENT } from './plan-argument.ts'
import { checkTable, TABLE_ARGUMENT } from './plan-table.ts'

export default sheetFunction({
  name: 'PLANREADY',
  summary: 'Says in one sentence whether a table is ready to submit, before anything is explained.',
  notes: ['A formula does not know what has been explained: the panel counts explained findings as done.'],
  args: [TABLE_ARGUMENT, PLAN_ARGUMENT],
  result: 'value',
  checks: true,
  run(table, plan) {
    const report = checkTable(table, plan)
    return typeof report === 'string' ? report : `Before explanations: ${readinessSentence(report)}`
  },
})

export const examples: readonly FunctionExample[] = [
  {
    name: 'A tracker with a rating that is no rating',
    args: [
      [
        ['Ref', 'Action', 'Lead', 'RAG'],
        ['A1', 'Open a new station', 'Head of Estates', 'G'],
        ['A2', 'Train the call handlers', 'Head of Contact', 'A'],
        ['A3', 'Review the estate', 'Head of Estates', 'Grn'],
        ['A4', 'Publish the strategy', 'Head of Policy', 'G'],
      ],
    ],
    gives: 'Before explanations: Not ready: 1 to fix',
  },
]
