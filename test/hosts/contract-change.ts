import { describe, expect, it } from '@jest/globals'
import { type Cell, cellName, isSameCell } from '../../shared/index.ts'
import type { CellChange } from '../../src/host.ts'
import type { Open } from './opened.ts'
import { bookOf, DUE, PLAN, readCells } from './plan.ts'

const change = (cell: string, before: CellChange['before'], after: CellChange['after']): CellChange => ({
  sheet: 'Plan',
  cell,
  before,
  after,
})

/** Texts that a program would take for something else if they were typed. */
const TEXTS = [
  '1.10',
  '007',
  'TRUE',
  '2-1',
  '1/2',
  '1e5',
  '31/03/2025',
  '2025-03-31',
  '=1+1',
  '=RAGCOUNT(C4:C7,"G")',
  '+44 20 7946 0000',
  '-',
  '@lead',
  "'tis",
  ' spaces ',
  'two\nlines',
]

/** The cells that are not as before, by name. */
function cellsThatDiffer(before: readonly Cell[][], after: readonly Cell[][]): ReadonlyMap<string, Cell> {
  const differing = new Map<string, Cell>()
  for (let row = 0; row < Math.max(before.length, after.length); row += 1) {
    const columns = Math.max(before[row]?.length ?? 0, after[row]?.length ?? 0)
    for (let column = 0; column < columns; column += 1) {
      const cell = after[row]?.[column] ?? null
      if (!isSameCell(before[row]?.[column] ?? null, cell)) differing.set(cellName(row, column), cell)
    }
  }
  return differing
}

export function changeContract(open: Open): void {
  describe('cells that are changed', () => {
    it.each<[string, CellChange, Cell]>([
      ['a text', change('C5', 'Grn', 'G'), 'G'],
      ['a blank cell', change('C6', null, 'A'), 'A'],
      ['a blank cell beyond the others', change('F12', null, 'Note'), 'Note'],
      ['a cell that is emptied', change('C5', 'Grn', null), null],
      ['a number', change('C7', 1.1, 1.2), 1.2],
      ['a yes or no', change('D7', true, false), false],
      ['a date, given as text', change('D4', '2025-03-31', '2025-04-30'), { day: DUE + 30 }],
      ['a date with a time, of which a report tells the day', change('D6', '2025-03-31', 'open'), 'open'],
      ['a date that is a code again', change('D4', '2025-03-31', '31-3'), '31-3'],
      ['a date that is put back', change('C5', 'Grn', { day: DUE + 0.5 }), { day: DUE + 0.5 }],
    ])('hold what they shall, and no other does: %s', async (_, made, after) => {
      const { host } = await open(PLAN)
      const before = await readCells(host, 'Plan')
      await expect(host.change?.([made])).resolves.toEqual([])
      const differing = cellsThatDiffer(before, await readCells(host, 'Plan'))
      expect(differing).toEqual(new Map([[made.cell, after]]))
    })

    it('hold text that stays text, whatever it looks like', async () => {
      const { host } = await open(bookOf({ Plan: TEXTS.map(() => ['x', 'y']) }))
      const made = TEXTS.map((text, row) => change(`A${row + 1}`, 'x', text))
      await expect(host.change?.(made)).resolves.toEqual([])
      expect(await readCells(host, 'Plan')).toEqual(TEXTS.map(text => [text, 'y']))
      expect((await host.read('Plan')).formulas).toEqual([])
    })

    it('are all changed, or none: those that show something else by now are named', async () => {
      const { host } = await open(PLAN)
      const before = await readCells(host, 'Plan')
      const made = [
        change('C5', 'Grn', 'G'),
        change('C4', 'R', 'A'),
        change('D4', '2025-03-30', '2025-04-30'),
        change('A2', 'x', 'y'),
      ]
      await expect(host.change?.(made)).resolves.toEqual([
        { sheet: 'Plan', cell: 'C4', because: 'changed' },
        { sheet: 'Plan', cell: 'D4', because: 'changed' },
        { sheet: 'Plan', cell: 'A2', because: 'changed' },
      ])
      expect(await readCells(host, 'Plan')).toEqual(before)
    })

    it('are refused where the sheet is gone, a formula would be lost, or two changes differ', async () => {
      const { host } = await open(PLAN)
      const before = await readCells(host, 'Plan')
      const gone = { ...change('C5', 'Grn', 'G'), sheet: 'Plan 2' }
      const made = [gone, change('A9', 1, 2), change('C5', 'Grn', 'G'), change('C5', 'Grn', 'A')]
      await expect(host.change?.(made)).resolves.toEqual([
        { sheet: 'Plan 2', cell: 'C5', because: 'gone' },
        { sheet: 'Plan', cell: 'A9', because: 'formula' },
        { sheet: 'Plan', cell: 'C5', because: 'twice' },
      ])
      expect(await readCells(host, 'Plan')).toEqual(before)
    })

    it('are refused under a merged cell, where a value would not be seen', async () => {
      const { host } = await open(PLAN)
      const expected = host.limits.includes('merges')
        ? []
        : [{ sheet: 'Plan', cell: 'B1', because: 'merged' }]
      await expect(host.change?.([change('B1', null, 'x')])).resolves.toEqual(expected)
      await expect(host.change?.([change('A1', 'Plan for the year', 'Plan')])).resolves.toEqual([])
    })

    it('can be changed again, and back', async () => {
      const { host } = await open(PLAN)
      await expect(host.change?.([change('D4', '2025-03-31', 'soon')])).resolves.toEqual([])
      await expect(host.change?.([change('D4', 'soon', { day: DUE })])).resolves.toEqual([])
      expect((await readCells(host, 'Plan'))[3]?.[3]).toEqual({ day: DUE })
    })
  })
}
