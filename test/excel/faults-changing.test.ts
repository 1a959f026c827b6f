import { expect } from '@jest/globals'
import type { Cell } from '../../shared/index.ts'
import { FLOOR } from './office/load.ts'
import { afterChange, type Fault, faultTests, open, type Program } from './program.ts'

const change = (before: Cell, cell = 'B2') => ({ sheet: 'Plan', cell, before, after: 'G' })
const refusals = async ({ host }: Program, cell = 'B2', before: Cell = 'Grn') =>
  (await host.change([change(before, cell)])).map(({ because }) => because)

/** A plan of so many rows, and a change of each. */
const MANY = 3000
const many = {
  grid: Array.from({ length: MANY }, () => ['A1', 'Grn']),
  changes: Array.from({ length: MANY }, (_, r) => change('Grn', `B${r + 1}`)),
}

const FAULTS: readonly Fault[] = [
  [
    'dates from 1904 are written as such',
    async () => {
      const { host } = open({}, { since1904: true })
      await host.change([{ sheet: 'Plan', cell: 'C3', before: 12, after: { day: 45747 } }])
      return (await host.read('Plan')).grid[2]?.[2]
    },
    { day: 45747 },
  ],
  ['a cell holds a formula', () => refusals(open({ formulas: { B2: '=A1' } })), ['formula']],
  [
    'a text that begins with = is told like a formula',
    () =>
      refusals(
        open({
          grid: [
            ['Ref', 'RAG'],
            ['A1', '=old'],
          ],
        }),
        'B2',
        '=old',
      ),
    [],
  ],
  [
    'a cell shows part of the result of a formula',
    () => refusals(open({ spills: [{ top: 0, left: 1, bottom: 2, right: 1 }] })),
    ['formula'],
  ],
  [
    'a cell lies under a merged one',
    () => refusals(open({ merges: [{ top: 0, left: 1, bottom: 1, right: 1 }] })),
    ['merged'],
  ],
  ['a cell is locked', () => refusals(open({ isProtected: true })), ['protected']],
  [
    'a cell of a protected sheet is not locked',
    () => refusals(open({ isProtected: true, unlocked: ['B2'] })),
    [],
  ],
  ['somebody typed there meanwhile', () => refusals(open({}), 'B2', 'A'), ['changed']],
  [
    'a cell is formatted as text, where an apostrophe would stay',
    async () => {
      const { host } = open({ formats: { B2: '@' } })
      await host.change([{ ...change('Grn'), after: '1.10' }])
      await host.change([{ ...change('1.10'), after: '=1+1' }])
      return (await host.read('Plan')).grid[1]?.[1]
    },
    '=1+1',
  ],
  [
    'a cell is formatted as text, where a number would be text',
    async () => {
      const { host } = open({ formats: { B2: '@' } })
      await host.change([{ ...change('Grn'), after: 5 }])
      return (await host.read('Plan')).grid[1]?.[1]
    },
    5,
  ],
  ['an apostrophe is the sign before a text', () => afterChange(open(), { after: "'tis" }), "'tis"],
  ['a text that begins with = becomes a formula', () => afterChange(open(), { after: '=1+1' }), '=1+1'],
  ['a text that looks like a number becomes one', () => afterChange(open(), { after: '1.10' }), '1.10'],
  ['a text that looks like a date becomes one', () => afterChange(open(), { after: '2-1' }), '2-1'],
  [
    'days before March 1900 are written one too low',
    () => afterChange(open(), { after: { day: 45 } }),
    { day: 45 },
  ],
  ['null leaves a cell as it was', () => afterChange(open(), { after: null }), null],
  ['an older Excel knows no dynamic arrays', () => refusals(open({}, {}, FLOOR)), []],
  [
    'a question about thousands of cells is over 5 MB',
    async () => {
      const { host } = open({ grid: many.grid })
      const refused = await host.change(many.changes)
      const { grid } = await host.read('Plan')
      return [refused, grid.every(([, rating]) => rating === 'G')]
    },
    [[], true],
  ],
  [
    'an answer about thousands of cells of prose is over 5 MB',
    async () => {
      const before = 'x'.repeat(1500)
      const { host } = open({ grid: many.grid.map(() => ['A1', before]) })
      return host.change(many.changes.map(each => ({ ...each, before })))
    },
    [],
  ],
  [
    'one of thousands of cells shows something else by now',
    async () => {
      const { host } = open({ grid: many.grid.map((row, r) => (r === MANY - 1 ? ['A1', 'R'] : row)) })
      const refused = await host.change(many.changes)
      const { grid } = await host.read('Plan')
      return [refused, grid.filter(([, rating]) => rating === 'Grn').length]
    },
    [[{ sheet: 'Plan', cell: `B${MANY}`, because: 'changed' }], MANY - 1],
  ],
  [
    'a text longer than a cell holds is refused, when those before it are written',
    async () => {
      const { host } = open()
      const changes = [change('Grn'), { ...change('A', 'B3'), after: 'x'.repeat(32_768) }]
      return [await host.change(changes).catch(String), (await host.read('Plan')).grid[1]?.[1]]
    },
    [expect.stringContaining('The text for B3 of "Plan" is longer than the 32767 letters'), 'Grn'],
  ],
  [
    'changes over 5 MB would be cut off in the middle',
    async () => {
      const { host, excel } = open({ grid: many.grid })
      const changes = many.changes.map(each => ({ ...each, after: 'x'.repeat(1000) }))
      return [await host.change(changes).catch(String), excel.batches.length]
    },
    [expect.stringContaining('3000 changes, more than Excel takes at once'), 0],
  ],
]

faultTests('when cells are changed', 'faults-changing.test.ts', FAULTS)
