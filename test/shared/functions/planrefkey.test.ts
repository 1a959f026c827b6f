import { describe, expect, it } from '@jest/globals'
import planrefkey from '../../../shared/functions/planrefkey.ts'
import { column } from './columns.ts'
import { columnOf } from './paper-columns.ts'

const keys = (refs: unknown) => planrefkey.call([refs]) as string[][]

const sorted = (refs: readonly string[]) => {
  const order = keys(refs.map(ref => [ref])).map(([key = ''], place) => ({ key, ref: refs[place] }))
  return order.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ ref }) => ref)
}

describe('PLANREFKEY', () => {
  it('sorts 1.10 after 1.9 and T10 after T9', () => {
    expect(sorted(['T10', '1.10.1', 'T9', '1.7.3', '1.9', '1.10'])).toEqual([
      '1.7.3',
      '1.9',
      '1.10',
      '1.10.1',
      'T9',
      'T10',
    ])
  })

  it('keeps the refs of the framework in the order of the paper', async () => {
    const refs = (await columnOf('framework-2018', 'A', 45)).flat().map(String)
    const actions = refs.filter(ref => /^\d\.\d+\.\d+$/.test(ref))
    expect(actions).toHaveLength(74)
    expect(sorted([...actions].reverse())).toEqual(actions)
  })

  it('gives a blank cell the key of the ref above it, and none below a heading', () => {
    expect(keys(column('Ref', '', 'T1-C01', '', '-- -- --', 'T1-C02', null))).toEqual(
      column(
        '',
        '',
        'T000001-C000001',
        'T000001-C000001',
        'T000001-C000001',
        'T000001-C000002',
        'T000001-C000002',
      ),
    )
  })

  it('keeps the shape of the range and names errors', () => {
    expect(
      keys([
        ['A1', 'B1'],
        ['', { error: '#REF!' }],
      ]),
    ).toEqual([
      ['A000001', 'B000001'],
      ['A000001', '#REF!'],
    ])
    expect(keys('1.2')).toEqual([['000001.000002']])
  })
})
