import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compareRefs, refSortKey, sortByRef } from '../../../shared/plan/ref-order.ts'

it.each([
  [
    ['1.10', '1.9', '1.2', '1.1'],
    ['1.1', '1.2', '1.9', '1.10'],
  ],
  [
    ['T10', 'T9', 'T1'],
    ['T1', 'T9', 'T10'],
  ],
  [
    ['1.10.1', '1.7.3', '1.10'],
    ['1.7.3', '1.10', '1.10.1'],
  ],
  [
    ['T1-F01', 'T1-C02', 'PL1-C01', 'T1-C01'],
    ['PL1-C01', 'T1-C01', 'T1-C02', 'T1-F01'],
  ],
  [
    ['1.01', '1.1'],
    ['1.01', '1.1'],
  ],
  [
    ['9'.repeat(30), '1' + '0'.repeat(30), '12345678', '999999', '1'],
    ['1', '999999', '12345678', '9'.repeat(30), '1' + '0'.repeat(30)],
  ],
])('%j', (refs, ordered) => {
  expect([...refs].sort(compareRefs)).toEqual(ordered)
})

it('orders things by their refs and leaves the list as it was', () => {
  const rows = [{ ref: 'T10' }, { ref: 'T9' }, { ref: 'T9' }]
  expect(sortByRef(rows, row => row.ref)).toEqual([{ ref: 'T9' }, { ref: 'T9' }, { ref: 'T10' }])
  expect(rows[0]).toEqual({ ref: 'T10' })
})

it('takes all dashes for one', () => {
  expect(refSortKey('T1\u2013C01')).toBe(refSortKey('T1-C01'))
})

it('is a total order', () => {
  const ref = fc.string({ unit: fc.constantFrom(...'T1290.- C:'), maxLength: 8 })
  fc.assert(
    fc.property(ref, ref, ref, (a, b, c) => {
      expect(Math.sign(compareRefs(a, b))).toBe(-Math.sign(compareRefs(b, a)) + 0)
      expect(compareRefs(a, b) === 0).toBe(a === b)
      const [first = '', , last = ''] = [a, b, c].sort(compareRefs)
      expect(compareRefs(first, last)).toBeLessThanOrEqual(0)
    }),
    { numRuns: 500 },
  )
})

it('orders numbers as numbers', () => {
  fc.assert(
    fc.property(fc.nat(), fc.nat(), (a, b) => {
      expect(Math.sign(compareRefs(`1.${a}`, `1.${b}`))).toBe(Math.sign(a - b))
    }),
  )
})
