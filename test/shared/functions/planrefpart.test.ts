import { describe, expect, it } from '@jest/globals'
import planrefpart from '../../../shared/functions/planrefpart.ts'
import ragsummary from '../../../shared/functions/ragsummary.ts'
import { column } from './columns.ts'
import { columnOf } from './paper-columns.ts'

const parts = (part: string, ...refs: readonly unknown[]) =>
  (planrefpart.call([column(...refs), part]) as unknown[][]).flat()

describe('PLANREFPART', () => {
  it('reads a ref by the ready-made plan that it is written by', () => {
    expect(parts('agency', 'T6-C02')).toEqual(['C'])
    expect(parts('number', 'T6-C02')).toEqual([2])
    expect(parts('pledge', 'PL3-F02')).toEqual([3])
    expect(parts('theme', 'PL3-F02')).toEqual(['PL'])
    expect(parts('parent', '1.10.3')).toEqual(['T1.10'])
    expect(parts('deliverable', 'T1.10')).toEqual([10])
    expect(parts('level', 'T1.10', '1.10.3')).toEqual(['deliverable', 'force action'])
    expect(parts('plan', '1.10.3')).toEqual(['framework-2018'])
    expect(parts('key', 't1–c01 ')).toEqual(['T1-C01'])
  })

  it('counts the 2014 paper by theme and by agency, with blank refs below the actions', async () => {
    const [refs, status] = [await columnOf('update-2014', 'A'), await columnOf('update-2014', 'C')]
    const counts = (part: string) => {
      const [, ...rows] = ragsummary.call([status, planrefpart.call([refs, part])]) as unknown[][]
      return Object.fromEntries(rows.map(([group, green, amber]) => [group, [green, amber]]))
    }
    expect(counts('theme')).toEqual({
      PL: [5, 1],
      1: [14, 2],
      2: [6, 1],
      3: [9, 1],
      4: [10, 0],
      5: [10, 1],
      6: [11, 0],
      7: [13, 2],
      Total: [78, 8],
    })
    expect(counts('agency')).toEqual({ C: [34, 4], F: [31, 4], P: [13, 0], Total: [78, 8] })
  })

  it('reads refs of no ready-made plan by what they have in common', () => {
    const refs = ['CS-01', 'CS-02', 'EV-01', 'EV-02', 'EV-03']
    expect(parts('number', ...refs)).toEqual([1, 2, 1, 2, 3])
    expect(parts('series', ...refs)).toEqual(['CS', 'CS', 'EV', 'EV', 'EV'])
    expect(parts('plan', ...refs)).toEqual(['', '', '', '', ''])
    expect(parts('parent', '5.1', '5.2', '6.1', '5.1.1', '5.1.2', '6.1.1', '6.1.2')).toEqual([
      '',
      '',
      '',
      '5.1',
      '5.1',
      '6.1',
      '6.1',
    ])
  })

  it('reads a ref with a slip as the one that is near', () => {
    expect(parts('parent', 'T3.8', '3.8.1', 'T3.8.2', '3.9.1')).toEqual(['', 'T3.8', 'T3.8', 'T3.9'])
  })

  it('gives nothing for headings and names errors', () => {
    expect(parts('theme', 'Ref', '1', 'T1-C01', { error: '#N/A' }, '', 'T2-C01')).toEqual([
      '',
      '',
      1,
      '#N/A',
      '',
      2,
    ])
  })

  it('says which parts there are', () => {
    expect(parts('lead', 'T1-C01')).toEqual([
      'Refs of update-2014 have no part "lead": use pledge, agency, number, theme, parent, key, level or plan',
    ])
    expect(parts('theme', 'CS-1', 'CS-2')).toEqual([
      'These refs have no part "theme": use number, parent, key, level or plan',
    ])
    expect(parts('theme', '', null)).toEqual(['There is no ref in this range yet'])
  })
})
