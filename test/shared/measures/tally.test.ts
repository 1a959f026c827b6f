import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  BLANK,
  UNKNOWN,
  countAll,
  countOf,
  showCounts,
  statusChooser,
  tallyByAction,
  tallyCells,
} from '../../../shared/measures/tally.ts'
import type { Status } from '../../../shared/measures/tally.ts'
import { COUNTING_RULES } from '../../../shared/plan/plan.ts'
import type { CountingRule, KeyEntry } from '../../../shared/plan/plan.ts'

const key: KeyEntry[] = [
  entry('G', 1, true),
  entry('A', 2, true),
  entry('R', 3, true),
  entry('X', 9, false), // exempt: worse than all, but not counted
]

function entry(letter: string, rank: number, counts: boolean): KeyEntry {
  return { letter, label: letter, words: [], definition: '', rank, counts, means: [] }
}

function read(value: string | null): Status {
  if (value === null || value.trim() === '') return BLANK
  return key.find(each => each.letter === value.trim().toUpperCase()) ?? UNKNOWN
}

/** Cells as 'ref status' in one line, 'T1 G, T1 -, T2 A': '-' is blank. Result: the letters in the key's order, then what is left out. */
function count(cells: string, rule: CountingRule): string {
  const pairs = cells.split(', ').map(cell => cell.split(' '))
  const refs = pairs.map(([ref = '']) => (ref === '·' ? '' : ref))
  const values = pairs.map(([, value = '']) => (value === '-' ? '' : value))
  const { byStatus, notCounted } = showCounts(tallyByAction(refs, values, read, key, rule), key)
  return [
    ...Object.values(byStatus),
    ...Object.entries(notCounted).map(([name, number]) => `${name} ${number}`),
  ].join(' ')
}

describe('cells counted one by one', () => {
  it('count letters in the order of the key, case and spaces aside, and lose nothing', () => {
    const counts = showCounts(tallyCells(['G', 'a', ' g ', '', null, 'Grn', 'X', 'g', 'Grn'], read), key)
    expect(counts).toEqual({
      total: 4,
      byStatus: { G: 3, A: 1, R: 0 },
      percent: { G: 75, A: 25, R: 0 },
      notCounted: { X: 1, blank: 2, unknown: 2 },
    })
    expect([countAll(counts), countOf(counts, 'X'), countOf(counts, 'constructor')]).toEqual([9, 1, 0])
  })

  it('are classified once per distinct value', () => {
    const asked: string[] = []
    tallyCells(['G', 'G', 'A', 'G'], value => {
      asked.push(value)
      return read(value)
    })
    expect(asked).toEqual(['G', 'A'])
  })

  it('keep a letter called __proto__, and one called blank apart from blanks', () => {
    const odd = [entry('__proto__', 1, true), entry('blank', 2, true)]
    const tally = tallyCells([0, 1, 1, 2], value => odd[value] ?? BLANK)
    expect(tally).toEqual({
      letters: new Map([
        ['__proto__', 1],
        ['blank', 2],
      ]),
      blank: 1,
      unknown: 0,
    })
    expect(Object.entries(showCounts(tally, odd).byStatus)).toEqual([
      ['__proto__', 1],
      ['blank', 2],
    ])
  })
})

describe('cells counted by action', () => {
  it.each([
    // cells                       cells              worst             latest
    ['T1 G, T2 A', '1 1 0', '1 1 0', '1 1 0'],
    ['T1 A, T1 G', '1 1 0', '0 1 0', '1 0 0'],
    ['T1 G, T1 A, T1 G', '2 1 0', '0 1 0', '1 0 0'],
    ['T1 G, T2 G, T1 R', '2 0 1', '1 0 1', '1 0 1'],
    ['T1 G, T1 -', '1 0 0', '1 0 0', '1 0 0'], // a blank row under an action with a status is a continuation
    ['T1 -, T1 -, T2 G', '1 0 0 blank 1', '1 0 0 blank 1', '1 0 0 blank 1'],
    ['T1 G, T1 Grn', '1 0 0 unknown 1', '1 0 0', '0 0 0 unknown 1'],
    ['T1 Grn, T1 -', '0 0 0 unknown 1', '0 0 0 unknown 1', '0 0 0 unknown 1'],
    ['T1 X, T1 G', '1 0 0 X 1', '1 0 0', '1 0 0'], // exempt never beats a letter that counts
    ['T1 X, T1 Grn', '0 0 0 X 1 unknown 1', '0 0 0 X 1', '0 0 0 unknown 1'],
    ['· G, · A, · -', '1 1 0 blank 1', '1 1 0 blank 1', '1 1 0 blank 1'], // without a ref each is an action of its own
  ])('%s', (cells, every, worst, latest) => {
    expect(COUNTING_RULES.map(rule => count(cells, rule))).toEqual([every, worst, latest])
  })

  it('count one per action, and as many cells as say something, whatever they say', () => {
    const cell = fc.tuple(
      fc.constantFrom('T1', 'T2', 'T3', ''),
      fc.constantFrom('G', 'a', 'R', 'X', 'Grn', '', ' '),
    )
    fc.assert(
      fc.property(fc.array(cell), cells => {
        const refs = cells.map(([ref]) => ref)
        const values = cells.map(([, value]) => value)
        const all = (rule: CountingRule): number =>
          countAll(showCounts(tallyByAction(refs, values, read, key, rule), key))
        const actions = new Set(refs.filter(ref => ref !== '')).size + refs.filter(ref => ref === '').length
        const said = values.filter(value => value.trim() !== '').length
        return all('worst') === actions && all('latest') === actions && all('cells') >= said
      }),
    )
  })

  it('count the same in any order of rows, under cells and worst', () => {
    const cell = fc.tuple(fc.constantFrom('T1', 'T2', 'T3'), fc.constantFrom('G', 'A', 'R', 'X', 'Grn', '-'))
    fc.assert(
      fc.property(fc.array(cell, { minLength: 1 }), cells => {
        const line = (pairs: [string, string][]): string => pairs.map(pair => pair.join(' ')).join(', ')
        for (const rule of ['cells', 'worst'] as const) {
          expect(count(line([...cells].reverse()), rule)).toBe(count(line(cells), rule))
        }
      }),
    )
  })

  it('agree with the status that is chosen for a single action', () => {
    const statuses = fc.array(fc.constantFrom('G', 'A', 'R', 'X', 'Grn', ''), { minLength: 1 })
    fc.assert(
      fc.property(statuses, fc.constantFrom('worst' as const, 'latest' as const), (values, rule) => {
        const chosen = statusChooser(key, rule)(values.map(read))
        const counted = tallyByAction(
          values.map(() => 'T1'),
          values,
          read,
          key,
          rule,
        )
        expect(tallyCells([chosen], status => status)).toEqual({
          ...counted,
          letters: nonZero(counted.letters),
        })
      }),
    )
  })
})

function nonZero(counts: ReadonlyMap<string, number>): ReadonlyMap<string, number> {
  return new Map([...counts].filter(([, number]) => number > 0))
}
