import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import planrefgaps from '../../../shared/functions/planrefgaps.ts'
import { column } from './columns.ts'
import { columnOf } from './paper-columns.ts'

const gaps = (...refs: readonly unknown[]) => (planrefgaps.call([column(...refs)]) as string[][]).flat()

describe('PLANREFGAPS', () => {
  it('finds the two numbers that the 2014 paper leaves out', async () => {
    expect(planrefgaps.call([await columnOf('update-2014', 'A', 29)])).toEqual([['T6-C01'], ['T7-F06']])
    expect(planrefgaps.call([await columnOf('update-2014', 'A')])).toEqual([['T6-C01'], ['T7-F06']])
  })

  it('finds none in the framework, whose deliverables are an extract', async () => {
    expect(planrefgaps.call([await columnOf('framework-2018', 'A')])).toEqual([
      ['No number is left out among 104 refs'],
    ])
  })

  it('cannot follow numbers where the theme stands in another column', async () => {
    expect(planrefgaps.call([await columnOf('mapping-2016', 'B')])).toEqual([
      ['One ref stands for several actions here: its numbers run within a theme that is not in the ref'],
    ])
    expect(gaps('C01', 'C01', 'C03', 'F01')).toEqual(['C02'])
  })

  it.each([
    ['plain numbers', [1, 2, 4, 5], ['3']],
    ['numbers that do not begin at 1', [1001, 1002, 1004], ['1003']],
    ['numbers below a group', ['1.1', '1.2', '1.4', '2.1', '2.3'], ['1.3', '2.2']],
    [
      'numbers among which 1.10 became 1.1',
      [1.8, 1.9, 1.1, 1.12, 1.11, 1.7, '1.6', '1.5', '1.14'],
      ['1.1', '1.2', '1.3', '1.4', '1.13'],
    ],
    ['few refs', ['A1', 'A3'], ['A2']],
    ['letters after the number', ['A1', 'A2a', 'A2b', 'A3', 'A5'], ['A4']],
    ['a long run', ['A-001', 'A-002', 'A-040', 'A-041', 'A-042'], ['A-003 to A-039']],
    ['refs that are written in two ways', ['A1', 'A3', 'A4', 'B-1', 'B-2', 'B-4'], ['A2', 'B-3']],
    ['themes and their actions', ['1', '1.1', '1.2', '2', '2.1', '2.3', '3', '3.1', '3.2'], ['2.2']],
  ])('follows %s', (_, refs, missing) => {
    expect(gaps('Ref', ...refs)).toEqual(missing)
  })

  it('says in a sentence that there is nothing to list, and names errors', () => {
    expect(gaps('Ref', '', null)).toEqual(['There is no ref in this range yet'])
    expect(gaps('T1-C01', 'T1-C02')).toEqual(['No number is left out among 2 refs'])
    expect(gaps('T1-C01', { error: '#REF!' }, 'T1-C03')).toEqual(['T1-C02', 'Not read: #REF!'])
  })

  it('does not hang on the order of the refs or on blank rows', () => {
    const refs = ['T1-C01', 'T1-C04', 'T2-F02', 'T2-F03', 'PL1-C01', 'PL3-C03']
    fc.assert(
      fc.property(fc.shuffledSubarray([...refs, '', '--', null], { minLength: 9 }), mixed => {
        expect(gaps('Ref', ...mixed)).toEqual(gaps(...refs))
      }),
    )
  })
})
