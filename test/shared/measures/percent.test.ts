import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { countLabel, isShare, percent, shareSum } from '../../../shared/measures/percent.ts'

describe('a share', () => {
  it.each([
    [78, 86, 90.7],
    [73, 80, 91.3], // 91.25
    [7, 80, 8.8], // 8.75
    [1, 800, 0.1], // 0.125
    [1, 2000, 0.1], // 0.05
    [1, 3000, 0],
    [2, 3, 66.7],
    [5, 5, 100],
    [0, 0, 0],
  ])('%d of %d is %d, half up', (count, total, shown) => {
    expect(percent(count, total)).toBe(shown)
  })

  it('is the nearest tenth, the upper of two, whatever the numbers', () => {
    const counts = fc
      .integer({ min: 1, max: 1_000_000 })
      .chain(total => fc.tuple(fc.integer({ min: 0, max: total }), fc.constant(total)))
    fc.assert(
      fc.property(counts, ([count, total]) => {
        const tenths = BigInt(Math.round(percent(count, total) * 10))
        const off = BigInt(count) * 2000n - tenths * 2n * BigInt(total)
        return off >= -BigInt(total) && off < BigInt(total)
      }),
    )
  })

  it('is labelled as the papers print it', () => {
    expect([
      countLabel(78, 86),
      countLabel(0, 86),
      countLabel(14, 14),
      countLabel(43, 86),
      countLabel(1, 3000),
    ]).toEqual(['78 (90.7%)', '0 (0%)', '14 (100%)', '43 (50.0%)', '1 (0.0%)'])
  })
})

describe('shares together', () => {
  it('say why they add to 100.1', () => {
    expect(shareSum([73, 7, 0], 80)).toEqual({
      sum: 100.1,
      why: 'The shares add to 100.1 because each is rounded to one decimal',
    })
  })

  it('say nothing when they add to 100, or are not of everything', () => {
    expect([shareSum([78, 8, 0], 86), shareSum([1, 1], 3), shareSum([], 0)]).toEqual([
      { sum: 100, why: '' },
      { sum: 66.6, why: '' },
      { sum: 0, why: '' },
    ])
  })
})

describe('a printed share', () => {
  it.each([
    [90.7, 78, 86, true],
    [91, 78, 86, true],
    [90.698, 78, 86, true],
    [90.6, 78, 86, false],
    [91.25, 73, 80, true],
    [91.2, 73, 80, false],
    [0, 0, 86, true],
    [0, 1, 86, false],
    [100, 14, 14, true],
    [0, 0, 0, true],
  ])('of %d agrees with %d of %d: %s', (printed, count, total, agrees) => {
    expect(isShare(printed, count, total)).toBe(agrees)
  })
})
