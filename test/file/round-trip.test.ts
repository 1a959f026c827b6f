import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { writeXlsx } from 'hucre'
import type { Cell } from '../../shared/sheet/cell.ts'
import { readWorkbook } from '../../src/file/read.ts'

/** A cell of a workbook to write, and what it must be when read. */
interface Written {
  readonly value: string | number | boolean | Date | null
  readonly cell: Cell
}

const same = (value: string | number | boolean | null): Written => ({ value, cell: value })
const letters = fc.constantFrom(
  'a',
  'Z',
  '0',
  '1',
  '.',
  '-',
  ' ',
  '\u00a0',
  '\n',
  '&',
  '<',
  '>',
  '"',
  "'",
  '=',
  '\u00e9',
  '\u2013',
  '\ud83d\ude00',
)
const text = fc.oneof(
  fc.string({ unit: letters, minLength: 1, maxLength: 12 }),
  fc.constantFrom('1.10', '007', 'TRUE', '2-1', '1e5', '31/03/2014', '__proto__', 'constructor'),
)
const number = fc.oneof(
  fc.integer(),
  fc.double({ noNaN: true, noDefaultInfinity: true }).map(n => (n === 0 ? 0 : n)),
)
/** Days from 1 March 1900 on: before that, no two programs write the same serial number. */
const date = fc
  .integer({ min: 61, max: 2958464 })
  .map(day => ({ value: new Date((day - 25569) * 86400000), cell: { day } }))
const cell: fc.Arbitrary<Written> = fc.oneof(
  text.map(same),
  number.map(same),
  fc.boolean().map(same),
  date,
  fc.constant(same(null)),
)
const sheet = fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 8 })

/** Rows without empty cells at their ends, and without empty rows at the end. */
function trimmed(rows: readonly (readonly Cell[])[]): Cell[][] {
  const cut = rows.map(row =>
    row.slice(
      0,
      row.reduce<number>((end, value, at) => (value === null ? end : at + 1), 0),
    ),
  )
  return cut.slice(
    0,
    cut.reduce((end, row, at) => (row.length === 0 ? end : at + 1), 0),
  )
}

describe('a workbook that is written and read again', () => {
  it.each(['shared', 'inline'] as const)('has the same cells, with %s texts', async stringMode => {
    await fc.assert(
      fc.asyncProperty(fc.array(sheet, { minLength: 1, maxLength: 3 }), async sheets => {
        const bytes = await writeXlsx({
          stringMode,
          sheets: sheets.map((rows, at) => ({
            name: `Sheet ${at + 1}`,
            rows: rows.map(row => row.map(({ value }) => value)),
          })),
        })
        const read = await readWorkbook('plan.xlsx', bytes)
        expect(read.sheets.map(({ grid }) => trimmed(grid))).toEqual(
          sheets.map(rows => trimmed(rows.map(row => row.map(written => written.cell)))),
        )
        expect(read.limits).toEqual([])
      }),
      { numRuns: 60 },
    )
  })
})
