import { describe, expect, it } from '@jest/globals'
import planmissing from '../../../shared/functions/planmissing.ts'
import { column } from './columns.ts'
import { columnOf } from './paper-columns.ts'

const missing = (refs: unknown, values: unknown) => planmissing.call([refs, values])

describe('PLANMISSING', () => {
  it('finds the one action of the framework without a source, in its table and in whole columns', async () => {
    for (const from of [45, 1]) {
      const [refs, sources] = [
        await columnOf('framework-2018', 'A', from),
        await columnOf('framework-2018', 'D', from),
      ]
      expect(missing(refs, sources)).toEqual([['1.10.1']])
    }
  })

  it('finds a rating and an update for every action of the 2014 paper, which stand in the rows below', async () => {
    const refs = await columnOf('update-2014', 'A')
    expect(missing(refs, await columnOf('update-2014', 'C'))).toEqual([['All 82 refs have a value']])
    expect(missing(refs, await columnOf('update-2014', 'B'))).toEqual([['All 82 refs have a value']])
  })

  it('takes blanks of all kinds and drawn lines as no value', () => {
    const refs = column('Ref', 'A1', 'A2', 'A3', 'A4', 'A5')
    expect(missing(refs, column('Lead', '', null, ' ', '--', 'TBC'))).toEqual(column('A1', 'A2', 'A3', 'A4'))
  })

  it('lists a ref only when none of its rows has a value', () => {
    expect(missing(column('A1', 'A2', 'a1', '', 'A3'), column('', '', '', 'G', ''))).toEqual(
      column('A2', 'A3'),
    )
  })

  it('does not give the value below a heading to the action above it', () => {
    expect(missing(column('T1-C01', '2', '', 'T2-C01'), column('', '', 'Of another action', 'G'))).toEqual(
      column('T1-C01'),
    )
  })

  it('names error values beside the ref', () => {
    expect(missing(column('A1', 'A2', 'A3'), column('', { error: '#N/A' }, 'G'))).toEqual([
      ['A1', ''],
      ['A2', '#N/A'],
    ])
  })

  it('says in a sentence that ranges differ, or hold no ref', () => {
    expect(missing(column('A1', 'A2'), column('x'))).toEqual([
      ['values must have as many rows as refs: it has 1, refs has 2'],
    ])
    expect(
      missing(column('A1', 'A2'), [
        ['x', 'y'],
        ['x', 'y'],
      ]),
    ).toEqual([['values must have as many columns as refs, or one: it has 2, refs has 1']])
    expect(missing(column('Ref', ''), column('Lead', ''))).toEqual([['There is no ref in this range yet']])
  })
})
