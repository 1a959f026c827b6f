import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import ragmatrix from '../../../shared/functions/ragmatrix.ts'
import { column, table, update2014 } from './columns.ts'

const matrix = table(ragmatrix)

describe('RAGMATRIX', () => {
  it.each(['table', 'whole'] as const)(
    'gives Amber of the 2014 paper by theme and agency, over the %s',
    async range => {
      const { themes, agencies, status } = await update2014(range)
      expect(matrix(themes, agencies, status, 'A')).toEqual([
        ['A, every rating', 'C', 'F', 'P', 'Total'],
        ['PL', 0, 1, 0, 1],
        ['T1', 2, 0, 0, 2],
        ['T2', 0, 1, 0, 1],
        ['T3', 1, 0, 0, 1],
        ['T4', 0, 0, 0, 0],
        ['T5', 0, 1, 0, 1],
        ['T6', 0, 0, 0, 0],
        ['T7', 1, 1, 0, 2],
        ['Total', 4, 4, 0, 8],
      ])
      expect(matrix(themes, agencies, status).slice(-1)[0]?.[4]).toBe(86)
    },
  )

  it('gives a blank the nearest value above, and names what has none', () => {
    expect(matrix(column('', 'T1', '', 'T2'), column('C', '', 'F', ''), column('G', 'G', 'A', 'G'))).toEqual([
      ['every rating', 'C', 'F', 'Total'],
      ['T1', 1, 1, 2],
      ['T2', 0, 1, 1],
      ['None', 1, 0, 1],
      ['Total', 2, 2, 4],
    ])
  })

  it('keeps numbers numbers, and counts no word outside the key', () => {
    expect(matrix(column(10, 2, 2), column('C', 'C', 'C'), column('G', 'TBC', 'n/a'))).toEqual([
      ['every rating', 'C', 'Total'],
      [10, 1, 1],
      ['Total', 1, 1],
    ])
    expect(
      matrix(column(10, 2, 2), column('C', 'C', 'C'), column('G', 'TBC', 'n/a'), 'n/a').slice(1, 3),
    ).toEqual([
      [2, 1, 1],
      [10, 0, 0],
    ])
  })

  it('says what does not fit', () => {
    const two = column('G', 'A')
    expect(matrix(column('T1'), two, two)).toEqual([
      ['rows must have as many rows as status: it has 1, status has 2'],
    ])
    expect(
      matrix(
        two,
        [
          ['C', 'F', 'P'],
          ['C', 'F', 'P'],
        ],
        two,
      ),
    ).toEqual([['columns must have as many columns as status, or one: it has 3, status has 1']])
    expect(matrix(two, two, two, 'Blue-ish')).toEqual([
      ['which must be one of the ratings of this range: G, A, R'],
    ])
  })

  it('counts every rating once, in any order of the rows', () => {
    const rows = fc.array(
      fc.tuple(
        fc.constantFrom('T1', 'T2', 't2', 10),
        fc.constantFrom('C', 'F'),
        fc.constantFrom('G', 'A', 'R', 'TBC', ''),
      ),
      { minLength: 1 },
    )
    const shuffled = rows.chain(list =>
      fc.tuple(fc.constant(list), fc.shuffledSubarray(list, { minLength: list.length })),
    )
    fc.assert(
      fc.property(shuffled, ([list, other]) => {
        const of = (these: typeof list) =>
          matrix(
            ...([0, 1, 2] as const).map(part => [[['T1', 'C', 'G'][part]], ...these.map(row => [row[part]])]),
          )
        expect(of(other)).toEqual(of(list))
        const ratings = list.filter(([, , cell]) => /^[GAR]$/.test(cell)).length + 1
        expect(of(list).slice(-1)[0]?.slice(-1)).toEqual([ratings])
      }),
    )
  })
})
