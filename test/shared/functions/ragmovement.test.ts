import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import ragmovement from '../../../shared/functions/ragmovement.ts'
import { sampleRows } from '../../samples/reading.ts'
import { column, table, update2014 } from './columns.ts'

const movement = table(ragmovement)

const HEAD = ['Ref', 'Was', 'Now', 'Move: one per action, lowest']

describe('RAGMOVEMENT from the 2014 paper to the 2016 paper', () => {
  it('claims history for two actions only: 35 refs name other actions now', async () => {
    const then = await update2014('whole')
    const rows = await sampleRows('mapping-2016.xlsx')
    const keyOf = ([theme, ref]: readonly unknown[]) =>
      typeof ref === 'string' && /^[CFP]\d\d$/.test(ref) ? `T${String(theme)}-${ref}` : null
    const refs = rows.map(row => [keyOf(row)])
    const now = { refs, status: column(...rows.map(() => '')), text: rows.map(row => [row[3] ?? null]) }
    const [head, ...lines] = movement(now.refs, now.status, then.refs, then.status, now.text, then.text)
    expect(head).toEqual(['Ref', 'Was', 'Now', 'Move: one period has no ratings'])
    const moves = new Map<unknown, unknown[]>()
    for (const [ref, , , move] of lines) moves.set(move, [...(moves.get(move) ?? []), ref])
    expect([...moves].map(([move, list]) => [move, list.length])).toEqual([
      ['Reused?', 35],
      ['New', 52],
      ['Gone', 39],
      // The pledges of 2014 are no actions that the mapping could have.
      ['Other plan', 6],
      ['Same', 2],
    ])
    expect(moves.get('Same')).toEqual(['T3-C01', 'T6-C02'])
  })
})

describe('RAGMOVEMENT', () => {
  it('compares one rating per action and puts what is worse first', () => {
    expect(
      movement(
        column('Ref', 'A1', '', 'A2', 'A3', 'A5', 'A6'),
        column('RAG', 'G', 'R', 'Green', 'A', 'TBC', 'G'),
        column('A1', 'A2', 'A3', 'A4', 'A5'),
        column('G', 'A', 'A', 'G', 'G'),
      ),
    ).toEqual([
      HEAD,
      ['A1', 'G', 'R', 'Worse'],
      ['A2', 'A', 'G', 'Better'],
      ['A5', 'G', 'TBC', 'Unclear'],
      ['A6', '', 'G', 'New'],
      ['A4', 'G', '', 'Gone'],
      ['A3', 'A', 'A', 'Same'],
    ])
  })

  it('asks about a ref with other words', () => {
    const words = column('Open the new station', 'Train the call handlers')
    const others = column('Open the new station in Newark', 'Publish the estates strategy')
    expect(
      movement(column('A1', 'A2'), column('G', 'G'), column('a1', 'A2'), column('A', 'A'), words, others),
    ).toEqual([HEAD, ['A1', 'A', 'G', 'Better'], ['A2', 'A', 'G', 'Reused?']])
  })

  it('lists a kind of action that was dropped from a plan as gone', () => {
    expect(movement(column('T1'), column('G'), column('T1', 'PL1'), column('G', 'G')).slice(1)).toEqual([
      ['PL1', 'G', '', 'Gone'],
      ['T1', 'G', 'G', 'Same'],
    ])
  })

  it('says what does not fit', () => {
    const two = column('A1', 'A2')
    expect(movement(two, column('G'), two, two)).toEqual([
      ['refsNow must have as many rows as statusNow: it has 2, statusNow has 1'],
    ])
    expect(movement(two, column('G', 'A'), two, column('G', 'A'), null, column('x'))).toEqual([
      ['titlesThen must have as many rows as statusThen: it has 1, statusThen has 2'],
    ])
    expect(movement(two, column('a long text', 'another'), two, column('', ''))).toEqual([
      ['No ratings were recognised in statusNow and statusThen'],
    ])
  })

  it('lists every action once, in any order of the rows', () => {
    const period = fc.uniqueArray(
      fc.tuple(fc.constantFrom('A1', 'A2', 'A3', 'A10'), fc.constantFrom('G', 'A', 'R', '', 'TBC')),
      { selector: ([ref]) => ref },
    )
    fc.assert(
      fc.property(period, period, (now, then) => {
        const of = (first: typeof now, second: typeof now) =>
          movement(
            ...[first, second].flatMap(list =>
              [0, 1].map(part => [['A0', 'G'], ...list].map(row => [row[part]])),
            ),
          )
        const lines = of(now, then)
        expect(of([...now].reverse(), [...then].reverse())).toEqual(lines)
        const refs = ['A0', ...now.map(([ref]) => ref), ...then.map(([ref]) => ref)]
        expect(lines).toHaveLength(1 + new Set(refs).size)
        expect(new Set(lines.slice(1).map(([ref]) => ref))).toEqual(new Set(refs))
      }),
    )
  })
})
