import { describe, expect, it } from '@jest/globals'
import { givenOf } from '../../../../shared/check.ts'
import { runRules } from '../../../../shared/rules/run.ts'
import { finish } from '../../../../shared/steps.ts'
import { planFor, returnOf } from '../given.ts'
import { otherBodies } from './other-bodies.ts'
import { PROSE_RULES } from './prose-rules.ts'

const ABOVE = [
  ['Quarter 2 return: July to September 2025'],
  ['Complete', 'Finished'],
  ['Green', 'On track'],
  ['Amber', 'Some concern'],
  ['Red', 'Off track'],
  ['Not started', 'Not yet started'],
  [],
  ['Ref', 'Action', 'RAG', 'Update'],
]
const PER_THEME = 12
const ROWS = otherBodies.map(({ title, rating, update }, place) => {
  return [`${1 + Math.floor(place / PER_THEME)}.${(place % PER_THEME) + 1}`, title, rating, update]
})

/** Row on screen → ids of the rules that mark it. */
function rulesByRow(): ReadonlyMap<number, readonly string[]> {
  const given = givenOf(returnOf([...ABOVE, ...ROWS], planFor()), undefined, undefined, undefined)
  const byRow = new Map<number, Set<string>>()
  for (const stage of ['check', 'publish'] as const) {
    const rules = PROSE_RULES.filter(rule => rule.stage === stage)
    for (const { rule, cell } of finish(runRules(rules, given, stage)).findings) {
      const row = Number(cell.slice(1))
      byRow.set(row, (byRow.get(row) ?? new Set()).add(rule))
    }
  }
  return new Map([...byRow].map(([row, rules]) => [row, [...rules].sort()]))
}

describe('rules that read prose, on the updates of other bodies', () => {
  const found = rulesByRow()

  it.each(otherBodies.map((body, place) => [body.rating, body.update, body.expect, place] as const))(
    '%s: %s',
    (_, __, expected, place) => {
      expect(found.get(ABOVE.length + place + 1) ?? []).toEqual(expected)
    },
  )
})
