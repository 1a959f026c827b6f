import { expect, it } from '@jest/globals'
import fc from 'fast-check'
import { differing } from '../../src/panel/parts/differing.ts'

it.each([
  ['See T1-01 above', 'See T1-F01 above', ['See ', 'T1-01', ' above'], ['See ', 'T1-F01', ' above']],
  ['Grn', 'Green', ['', 'Grn', ''], ['', 'Green', '']],
  ['2025-03-02', '2-3', ['', '2025-03-02', ''], ['', '2-3', '']],
  ['Supt County', 'Supt, County', ['', 'Supt', ' County'], ['', 'Supt,', ' County']],
  ['one two', 'one  two', ['one ', 'two', ''], ['one ', ' two', '']],
  ['', 'Green', ['', '', ''], ['', 'Green', '']],
])('shows where "%s" and "%s" differ', (first, second, now, then) => {
  expect(differing(first, second).map(({ before, own, after }) => [before, own, after])).toEqual([now, then])
})

it('cuts what long texts share, and nothing of what differs', () => {
  const [now] = differing(`${'x'.repeat(50)}A${'y'.repeat(50)}`, `${'x'.repeat(50)}B${'y'.repeat(50)}`)
  expect(now).toEqual({ before: `… ${'x'.repeat(18)}`, own: 'A', after: `${'y'.repeat(18)} …` })
})

it('gives short texts back whole', () => {
  const short = fc.string({ maxLength: 15 })
  fc.assert(
    fc.property(short, short, (first, second) => {
      const pieces = differing(first, second)
      expect(pieces.map(({ before, own, after }) => before + own + after)).toEqual([first, second])
    }),
  )
})
