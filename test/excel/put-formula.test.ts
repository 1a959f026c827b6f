import { describe, expect, it } from '@jest/globals'
import type { Area } from '../../shared/index.ts'
import type { FakeBook, FakeSheet } from './office/book.ts'
import { asked } from './office/open.ts'
import { open, type Program } from './program.ts'

const FORMULA = '=RAGCOUNT(B2:B3,"G")'
const cell = (row: number, column: number): Area => ({ top: row, left: column, bottom: row, right: column })

/** A plan in which these areas are selected; D5 when left out. */
function selecting(
  areas: readonly Area[] = [cell(4, 3)],
  sheet: Partial<FakeSheet> = {},
  book: Partial<FakeBook> = {},
): Program {
  const program = open(sheet, book)
  const [plan] = program.excel.book.sheets
  program.excel.book.selection = plan && { sheet: plan, areas }
  return program
}

const held = ({ excel }: Program) => excel.book.find('Plan')?.cells.get(4 * 16384 + 3)

describe('a formula that is put into the selected cell of Excel', () => {
  it('is looked for and written in two round trips', async () => {
    const program = selecting()
    const { excel, host } = program
    excel.batches.length = 0
    await expect(host.putFormula(FORMULA)).resolves.toEqual({ sheet: 'Plan', row: 4, column: 3 })
    expect(held(program)?.formula).toBe(FORMULA)
    expect(excel.batches).toHaveLength(2)
    expect(excel.batches.map(batch => asked(batch).includes('Formulas'))).toEqual([false, true])
  })

  it.each<[string, () => Program, string]>([
    [
      'several cells are selected',
      () => selecting([{ top: 4, left: 2, bottom: 6, right: 3 }]),
      'Select one empty cell first: C5:D7 is more than one',
    ],
    [
      'cells in several places are selected',
      () => selecting([cell(4, 3), cell(6, 5)], { name: "Ana's plan" }),
      'Select one empty cell first: D5, F7 is more than one',
    ],
    ['the cell holds a text', () => selecting([cell(1, 1)]), 'Select one empty cell first: B2 holds "Grn"'],
    [
      'the cell holds nothing but spaces',
      () => selecting(undefined, { grid: [[], [], [], [], [null, null, null, '  ']] }),
      'Select one empty cell first: D5 holds spaces',
    ],
    [
      'a formula there shows nothing',
      () => selecting(undefined, { formulas: { D5: '=""' } }),
      'Select one empty cell first: D5 holds a formula, or shows part of the result of one',
    ],
    [
      'the result of a formula fills the cell with nothing',
      () => selecting(undefined, { spills: [{ top: 2, left: 3, bottom: 6, right: 3 }] }),
      'Select one empty cell first: D5 holds a formula, or shows part of the result of one',
    ],
    [
      'the cell lies under a merged one',
      () => selecting(undefined, { merges: [{ top: 4, left: 2, bottom: 4, right: 3 }] }),
      'Select one empty cell first: D5 is part of a merged cell',
    ],
    [
      'the cell is locked',
      () => selecting(undefined, { isProtected: true }),
      'Select one empty cell first: D5 is protected',
    ],
    [
      'the sheet is ours, in whatever letters',
      () => selecting([cell(9, 3)], { name: 'plan Setup', grid: [['Plan Returns: plan setup']] }),
      'Select one empty cell of another sheet first: "plan Setup" is written anew by Plan Returns',
    ],
  ])('is refused, and nothing is asked to be written, where %s', async (_, opened, why) => {
    const { excel, host } = opened()
    excel.batches.length = 0
    await expect(host.putFormula(FORMULA)).rejects.toThrow(why)
    expect(excel.batches).toHaveLength(1)
  })

  it('is put into an unlocked cell of a protected sheet', async () => {
    const program = selecting(undefined, { isProtected: true, unlocked: ['D5'] })
    await program.host.putFormula(FORMULA)
    expect(held(program)?.formula).toBe(FORMULA)
  })

  it('is refused where a chart is selected', async () => {
    const { excel, host } = selecting()
    excel.book.selection = undefined
    await expect(host.putFormula(FORMULA)).rejects.toThrow('Select one empty cell first: no cell is selected')
  })

  it('is a formula also in a cell for text', async () => {
    const program = selecting(undefined, { formats: { D5: '@' } })
    await program.host.putFormula(FORMULA)
    expect(held(program)).toMatchObject({ formula: FORMULA, format: 'General' })
  })

  it('is taken away again where our functions have another prefix, and the person is told', async () => {
    const program = selecting(undefined, { formats: { D5: '@' } }, { namespace: 'PLAN' })
    await expect(program.host.putFormula(FORMULA)).rejects.toThrow(
      'Excel does not know this function, so the cell is empty again',
    )
    expect(held(program)).toMatchObject({ shown: null, formula: undefined, format: '@' })
  })
})
