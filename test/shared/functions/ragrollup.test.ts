import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import ragrollup from '../../../shared/functions/ragrollup.ts'
import { column, table, update2014 } from './columns.ts'

const rollup = table(ragrollup)

describe('RAGROLLUP', () => {
  it.each(['table', 'whole'] as const)(
    'gives the 82 actions of the 2014 paper one line each, over the %s',
    async range => {
      const { refs, status } = await update2014(range)
      const [head, ...lines] = rollup(refs, status)
      expect(head).toEqual(['Ref', 'Rating: one per action, lowest', 'Ratings', 'Mixed'])
      expect(lines).toHaveLength(82)
      expect(lines.filter(line => line[2] !== 1)).toEqual([
        ['T3-P01', 'G', 2, false],
        ['T4-P01', 'G', 2, false],
        ['T4-P02', 'G', 2, false],
        ['T7-C06', 'A', 2, true],
      ])
      expect(rollup(refs, status, 'latest').filter(line => line[3] === true)).toEqual([
        ['T7-C06', 'G', 2, true],
      ])
    },
  )

  it('lists actions in the order of their refs, those without a rating too', () => {
    expect(rollup(column('T10', 'T9', '', 't9', 'T2'), column('G', 'A', 'R', '', ''))).toEqual([
      ['Ref', 'Rating: one per action, lowest', 'Ratings', 'Mixed'],
      ['T2', '', 0, false],
      ['T9', 'R', 2, true],
      ['T10', 'G', 1, false],
    ])
  })

  it('shows words that are no rating as they stand, and ratings that have no ref', () => {
    expect(rollup(column('', 'T1', 'T1', 'T2'), column('G', 'TBC', 'tbc', 'Green')).slice(1)).toEqual([
      ['T1', 'TBC', 2, false],
      ['T2', 'G', 1, false],
      ['No ref', 'G', 1, false],
    ])
  })

  it('gives the same for any order of the rows and any blank rows below', () => {
    const row = fc.tuple(
      fc.constantFrom('T1', 't1', 'T2', 'T10'),
      fc.constantFrom('G', 'A', 'R', '', 'TBC', 'Purple'),
    )
    const moved = fc
      .array(row)
      .chain(list =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length }), fc.nat(3)),
      )
    fc.assert(
      fc.property(moved, ([list, other, blanks]) => {
        const of = (rows: typeof list, below: number) =>
          rollup(
            ...[0, 1].map(part => [
              [['T0', 'G'][part]],
              ...rows.map(each => [each[part]]),
              ...Array.from({ length: below }, () => ['']),
            ]),
          )
        expect(of(other, blanks)).toEqual(of(list, 0))
        expect(
          of(list, 0)
            .slice(1)
            .reduce((sum, line) => sum + Number(line[2]), 0),
        ).toBe(list.filter(each => each[1] !== '').length + 1)
      }),
    )
  })

  it('says what does not fit', () => {
    expect(rollup(column('T1'), column('G', 'A'))).toEqual([
      ['refs must have as many rows as status: it has 1, status has 2'],
    ])
    expect(rollup(column('T1'), column('G'), 'cells')).toEqual([
      ['rule must be worst or latest: each action has one rating here'],
    ])
    expect(rollup(column('T1'), column(''))).toEqual([['There is no rating in this range yet']])
  })
})
