import { describe, expect, it } from '@jest/globals'
import planxrefs from '../../../shared/functions/planxrefs.ts'
import { column } from './columns.ts'
import { columnOf } from './paper-columns.ts'

const pointers = (text: unknown, refs: unknown) => planxrefs.call([text, refs]) as unknown[][]

const HEADS = ['Points to', 'Found', 'May be meant']

describe('PLANXREFS on the 2014 paper', () => {
  it('finds the three pointers, one of which leads nowhere', async () => {
    const [texts, refs] = [await columnOf('update-2014', 'B'), await columnOf('update-2014', 'A')]
    expect(pointers(texts, refs)).toEqual([
      ['In', ...HEADS],
      ['T1-F01', 'T1-C05', true, ''],
      ['T1-F05', 'T1-01', false, 'T1-C01 or T1-F01 or T1-P01'],
      ['T6-P02', 'T2-C01', true, ''],
    ])
    expect(pointers(texts[78]?.[0], refs)).toEqual([HEADS, ['T1-01', false, 'T1-C01 or T1-F01 or T1-P01']])
  })
})

describe('PLANXREFS', () => {
  const refs = column('Ref', 'CS12', 'CS13', 'EV1', 'EV2', 'EV3')

  it('takes a ref that is there wherever it stands, and another only where words announce it', () => {
    expect(pointers('CS12 and EV3 cover this; see CS99. The AB12 form is new.', refs)).toEqual([
      HEADS,
      ['CS12', true, ''],
      ['EV3', true, ''],
      ['CS99', false, ''],
    ])
  })

  it('is silent on figures, laws, roads and other plans', () => {
    const text =
      'Under Section 136 and s.12 of the Act, 2.5 per cent more on the M1. See 24 officers, action 4.2 of the Community Safety Plan.'
    expect(pointers(text, column('1.1', '1.2', '2.5', 'M1', 'M2'))).toEqual([['No ref is mentioned']])
  })

  it('names the row of the range where the refs do not lie beside the texts', () => {
    expect(pointers(column('Update', 'Nothing new', 'See EV2', 'See EV2 and EV1'), refs)).toEqual([
      ['Row', ...HEADS],
      [3, 'EV2', true, ''],
      [4, 'EV2', true, ''],
      [4, 'EV1', true, ''],
    ])
  })

  it('does not take the action itself for one that it points to', () => {
    expect(pointers(column('', 'CS12: see EV2', '', '', '', ''), refs)).toEqual([
      ['In', ...HEADS],
      ['CS12', 'EV2', true, ''],
    ])
  })

  it('reads texts with markup and leaves errors out', () => {
    expect(pointers([['<ul><li>See&nbsp;EV2</li></ul>', { error: '#N/A' }]], refs)).toEqual([
      HEADS,
      ['EV2', true, ''],
    ])
    expect(pointers('See EV2', column('', ''))).toEqual([['There is no ref in this range yet']])
  })
})
