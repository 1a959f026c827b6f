import { describe, expect, it } from '@jest/globals'
import { type Area, cellName, parseAreaName } from '../../shared/index.ts'
import { KeptFacts, type Shift, shifted } from '../../src/page/grid/kept-facts.ts'

const SHEET = 'sheet-1'
const area = (name: string): Area => {
  const parsed = parseAreaName(name)
  if (parsed === undefined) throw new RangeError(`"${name}" is no area`)
  return parsed
}
const nameOf = (shiftedArea: Area | undefined): string =>
  shiftedArea === undefined
    ? 'gone'
    : `${cellName(shiftedArea.top, shiftedArea.left)}:${cellName(shiftedArea.bottom, shiftedArea.right)}`
const rows = (at: number, by: number): Shift => ({ edges: 'rows', at, by })
const columns = (at: number, by: number): Shift => ({ edges: 'columns', at, by })

describe('an area of a sheet', () => {
  it.each<[string, string, Shift, string]>([
    ['two rows come above it', 'B4:C9', rows(1, 2), 'B6:C11'],
    ['two rows come before its first', 'B4:C9', rows(3, 2), 'B6:C11'],
    ['a row comes within it', 'B4:C9', rows(5, 1), 'B4:C10'],
    ['a row comes below it', 'B4:C9', rows(9, 1), 'B4:C9'],
    ['a row above it goes', 'B4:C9', rows(0, -1), 'B3:C8'],
    ['a row within it goes', 'B4:C9', rows(4, -1), 'B4:C8'],
    ['its first rows go', 'B4:C9', rows(2, -3), 'B3:C6'],
    ['its last rows go', 'B4:C9', rows(7, -5), 'B4:C7'],
    ['all its rows go', 'B4:C9', rows(3, -6), 'gone'],
    ['a column comes before it', 'B4:C9', columns(0, 1), 'C4:D9'],
    ['a column of it goes', 'B4:C9', columns(2, -1), 'B4:B9'],
  ])('when %s: %s', (_, before, shift, after) => {
    expect(nameOf(shifted(area(before), shift))).toBe(after)
  })
})

describe('what the file told beside its cells', () => {
  const facts = (): KeptFacts =>
    new KeptFacts(
      new Map([
        [
          SHEET,
          {
            tables: [{ name: 'Actions', area: area('A3:D9') }],
            dropDowns: [{ area: area('C4:C9'), values: ['G', 'A', 'R'] }],
            formulas: [{ row: 11, column: 0, text: '=RAGSUMMARY(C4:C9)' }],
          },
        ],
      ]),
    )

  it('goes along with its rows, and comes back when they do', () => {
    const kept = facts()
    kept.shift(SHEET, rows(0, 2))
    expect(kept.of(SHEET).dropDowns).toEqual([{ area: area('C6:C11'), values: ['G', 'A', 'R'] }])
    expect(kept.formulaAt(SHEET, { row: 13, column: 0 })).toBe('=RAGSUMMARY(C4:C9)')
    kept.shift(SHEET, rows(0, -2))
    expect(kept.of(SHEET)).toEqual(facts().of(SHEET))
    expect(kept.limits).toEqual([])
  })

  it('is no longer known, and said to be unknown, when rows change places', () => {
    const kept = facts()
    kept.drop(SHEET)
    expect(kept.of(SHEET)).toEqual({ tables: [], dropDowns: [], formulas: [] })
    expect(kept.limits).toEqual(['tables', 'drop-downs', 'formulas'])
  })

  it('is not lost where there was nothing', () => {
    const kept = new KeptFacts(new Map())
    kept.drop(SHEET)
    expect(kept.limits).toEqual([])
  })

  it('has no formula any more in a cell that is typed over', () => {
    const kept = facts()
    kept.forgetFormulas(SHEET, [{ row: 11, column: 0 }])
    expect(kept.formulaAt(SHEET, { row: 11, column: 0 })).toBeUndefined()
    expect(kept.of(SHEET).tables).toHaveLength(1)
  })
})
