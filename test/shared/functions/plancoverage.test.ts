import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import plancoverage from '../../../shared/functions/plancoverage.ts'
import plancovered from '../../../shared/functions/plancovered.ts'
import planrefpart from '../../../shared/functions/planrefpart.ts'
import planuncovered from '../../../shared/functions/planuncovered.ts'
import { column } from './columns.ts'
import { columnOf } from './paper-columns.ts'

const coverage = (required: unknown, have: unknown, group?: unknown) =>
  plancoverage.call([required, have, group]) as unknown[][]
const covered = (required: unknown, have: unknown) => plancovered.call([required, have])
const uncovered = (required: unknown, have: unknown) =>
  (planuncovered.call([required, have]) as unknown[][]).flat()

/** The counts without the heading. */
const counts = (required: unknown, have: unknown) =>
  coverage(required, have)
    .slice(1)
    .map(row => row[1])

const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)
const ASKS = numbers(1, 10).map(ask => `7.${ask}`)
const DELIVERABLES = numbers(1, 14).map(number => `T1.${number}`)

describe('coverage on the papers', () => {
  it('counts the activities for each of the ten asks, from the texts as they stand', async () => {
    const texts = await columnOf('mapping-2016', 'D')
    expect(counts(column(...ASKS), texts)).toEqual([1, 4, 2, 1, 1, 1, 1, 1, 2, 1])
    expect(counts(column('Ask', ...ASKS.map(ask => `PL${ask}`)), texts)).toEqual([
      1, 4, 2, 1, 1, 1, 1, 1, 2, 1,
    ])
    expect(covered(column(...ASKS), texts)).toBe(1)
    expect(uncovered(column(...ASKS), texts)).toEqual(['All 10 are covered'])
  })

  it('counts them by agency', async () => {
    const [texts, refs] = [await columnOf('mapping-2016', 'D'), await columnOf('mapping-2016', 'B')]
    expect(coverage(column(...ASKS), texts, planrefpart.call([refs, 'agency']))).toEqual([
      ['Required', 'Rows', 'Covered', 'C', 'F', 'P'],
      ['7.1', 1, true, 1, 0, 0],
      ['7.2', 4, true, 1, 2, 1],
      ['7.3', 2, true, 1, 1, 0],
      ['7.4', 1, true, 0, 1, 0],
      ['7.5', 1, true, 0, 1, 0],
      ['7.6', 1, true, 0, 1, 0],
      ['7.7', 1, true, 1, 0, 0],
      ['7.8', 1, true, 0, 1, 0],
      ['7.9', 2, true, 1, 0, 1],
      ['7.10', 1, true, 1, 0, 0],
    ])
  })

  it('counts the activities for each pledge by the code in the text', async () => {
    const texts = await columnOf('mapping-2016', 'D')
    expect(counts(column(...numbers(1, 7)), texts)).toEqual([19, 14, 5, 12, 20, 1, 15])
  })

  it('finds force actions for 6 of the 14 deliverables of theme 1, and how many each has', async () => {
    const refs = await columnOf('framework-2018', 'A')
    const required = column(...DELIVERABLES)
    expect(covered(required, refs)).toBeCloseTo(0.428571, 6)
    expect(counts(required, refs)).toEqual([4, 0, 0, 1, 1, 0, 3, 0, 0, 4, 0, 1, 0, 0])
    expect(uncovered(required, refs)).toEqual([
      'T1.2',
      'T1.3',
      'T1.6',
      'T1.8',
      'T1.9',
      'T1.11',
      'T1.13',
      'T1.14',
    ])
  })

  it('finds an action for every deliverable of the framework', async () => {
    const refs = (await columnOf('framework-2018', 'A', 45)).flat()
    const deliverables = refs.filter(ref => /^T\d\.\d+$/.test(String(ref)))
    expect(coverage(column(...deliverables), column(...refs)).slice(1)).toHaveLength(30)
    // The only action of T3.8 is written T3.8.1.
    expect(uncovered(column(...deliverables), column(...refs))).toEqual(['All 30 are covered'])
  })
})

describe('what covers a required item', () => {
  it('is a cell that names it, in any case and with a full stop or another dash', () => {
    expect(counts(column('T1-C01', 'PL', 'T1-C02'), column('t1–c01. ', 'pl', 'T1 -C01', ''))).toEqual([
      1, 1, 0,
    ])
  })

  it('is a name; the heading of the list and what stands in no list of codes is none', () => {
    const partners = column('Partner', 'Fire and Rescue', 'Council', 'Health')
    expect(
      coverage(partners, column('Lead partner', 'Council', 'Fire and rescue', 'council', 'Police')),
    ).toEqual([
      ['Required', 'Rows', 'Covered'],
      ['Fire and Rescue', 1, true],
      ['Council', 2, true],
      ['Health', 0, false],
    ])
    expect(uncovered(column('Council', 'Health'), column('Council', 'Council'))).toEqual(['Health'])
    expect(uncovered(column('Fire', 'Rescue'), column('Fire and Rescue of people in rural areas'))).toEqual([
      'Fire',
      'Rescue',
    ])
  })

  it('is each code of a list in one cell', () => {
    expect(counts(column(1, 2, 3, 4), column('1, 4', '2 and 4', '3/1', '40', '1 in 4 crimes'))).toEqual([
      2, 1, 1, 2,
    ])
  })

  it('is a ref below it, and then not its own row', () => {
    expect(
      counts(column('1.1', '1.2', '1.3'), column('1.1', '1.1.1', '1.1.2', '1.2', '1.3', '1.3.1')),
    ).toEqual([2, 0, 1])
    expect(counts(column('1.1', '1.2'), column('1.1', '1.10', '1.1'))).toEqual([2, 0])
  })

  it('may be 7.10 where the list of numbers shows 7.1 again', () => {
    const list = column(7.7, 7.8, 7.9, 7.1, 7.11)
    expect(
      coverage(list, column('7.10', '7.11', '7.1'))
        .slice(1)
        .map(row => row.slice(0, 2)),
    ).toEqual([
      [7.7, 0],
      [7.8, 0],
      [7.9, 0],
      ['7.10', 1],
      [7.11, 1],
    ])
  })

  it('is counted by group, a blank group being the nearest one above', () => {
    expect(coverage(column('A', 'B'), column('B', 'A', 'B', 'B'), column('', 'County', '', 'city'))).toEqual([
      ['Required', 'Rows', 'Covered', 'County', 'city', 'No group'],
      ['A', 1, true, 1, 0, 0],
      ['B', 3, true, 1, 1, 1],
    ])
  })
})

describe('coverage says in a sentence', () => {
  it('that nothing is required, or that ranges differ', () => {
    expect(coverage(column('', null), column('A'))).toEqual([['Nothing is required in this range yet']])
    expect(covered(column(''), column('A'))).toBe('Nothing is required in this range yet')
    expect(coverage(column('A'), column('A', 'B'), column('x'))).toEqual([
      ['group must have as many rows as have: it has 1, have has 2'],
    ])
  })

  it('what could not be read', () => {
    const [required, have] = [column('A', { error: '#N/A' }, 'B'), column('A', { error: '#REF!' })]
    expect(coverage(required, have).slice(1)).toEqual([
      ['A', 1, true],
      ['B', 0, false],
      ['Not read: #N/A, #REF!', '', ''],
    ])
    expect(uncovered(required, have)).toEqual(['B', 'Not read: #N/A, #REF!'])
    expect(covered(required, have)).toBe(0.5)
  })
})

describe('coverage always', () => {
  const code = fc.constantFrom('7.1', '7.2', '7.3', '7.10', 'PL7.2: Do it', '7.1; 7.2', 'x', '', null)

  it('counts the same in any order of the rows and with blank rows below', () => {
    fc.assert(
      fc.property(fc.array(code), fc.nat(3), (have, blanks) => {
        const sorted = [...have].sort((a, b) => (String(a) < String(b) ? -1 : 1))
        const more = [...sorted, ...Array.from({ length: blanks }, () => '')]
        expect(counts(column(...ASKS), column(...more, 'x'))).toEqual(
          counts(column(...ASKS), column(...have, 'x')),
        )
      }),
    )
  })

  it('agrees with itself: share, list and table', () => {
    fc.assert(
      fc.property(fc.array(code), have => {
        const rows = coverage(column(...ASKS), column(...have)).slice(1)
        const without = rows.filter(row => row[2] === false).map(([name]) => name)
        expect(covered(column(...ASKS), column(...have))).toBe((rows.length - without.length) / rows.length)
        if (without.length > 0) expect(uncovered(column(...ASKS), column(...have))).toEqual(without)
      }),
    )
  })
})
