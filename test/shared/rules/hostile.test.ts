import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { givenOf } from '../../../shared/check.ts'
import { RULES } from '../../../shared/rules/index.ts'
import type { Given, Rule } from '../../../shared/rules/rule.ts'
import { runRules } from '../../../shared/rules/run.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'
import { finish } from '../../../shared/steps.ts'
import { planFor, returnOf } from './given.ts'

const LENGTH = 50_000
/** Milliseconds. A rule needs fewer than 20; one that looks at every pair of characters needs thousands. */
const MOST = 1000

/** Beginnings of what rules look for, and what stands between words. */
const PIECES = [
  ...'a A 1 0 . , ; : - – / ( ) [ ] < > & # % £ \' " ’ • ✓ é'.split(' '),
  ' ',
  '\n',
  '\u00a0',
  '\u200b',
  'e\u0301',
  '\u{1f600}',
  ...'the to be is was will not yet in on by of and see above below'.split(' ').map(word => `${word} `),
  ...'May Mr Det PC Supt Head T1-C01 A1 e.g. 2025 Q1 Red G draft exempt'.split(' ').map(word => `${word} `),
] as const

const hostileText = fc
  .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 })
  .map(pieces => pieces.join(''))
  .map(unit => unit.repeat(Math.ceil(LENGTH / unit.length)))

const header = ['Ref', 'Action', 'Lead', 'RAG', 'Update', 'Start', 'Due date', 'Source', 'Pledge']
const tidy = (place: number): Cell[] => [
  `A${place}`,
  `Open station number ${place}`,
  'Head of Estates',
  'G',
  `The site of station ${place} was bought.`,
  '1 April 2025',
  '31 March 2026',
  'Police and Crime Plan',
  '1',
]

/** A return one of whose rows holds a text in a column, or in all of them; older and second return are the same. */
function givenWith(text: string, column: number): Given {
  const plan = planFor(
    'tracker',
    RULES.map(rule => rule.id),
  )
  const row = tidy(4).map((cell, place) => (column < 0 || place === column ? text : cell))
  const grid = [header, tidy(1), tidy(2), tidy(3), row, tidy(5)]
  const read = () => returnOf(grid, plan)
  return givenOf(read(), read(), read(), '2025-09-30')
}

describe('a cell that nobody would write', () => {
  it.each([
    ['the update', header.indexOf('Update'), 25],
    ['every column', -1, 10],
  ])('keeps no rule busy in %s', (_, column, numRuns) => {
    fc.assert(
      fc.property(hostileText, text => {
        const given = givenWith(text, column)
        const slow = RULES.filter(rule => millisecondsOf(rule, given) > MOST).map(rule => rule.id)
        expect(slow).toEqual([])
      }),
      { numRuns },
    )
  })
})

function millisecondsOf(rule: Rule, given: Given): number {
  const start = performance.now()
  finish(runRules([{ ...rule, stage: 'check' as const }], given, 'check'))
  return performance.now() - start
}
