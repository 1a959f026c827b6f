import type { Mark } from '../src/host.ts'
import type { CellEdit } from '../src/file/edits.ts'
import { readWorkbook } from '../src/file/read.ts'
import { edited, writeWorkbook } from '../src/file/write/write-workbook.ts'
import { largeWorkbook } from '../test/browser/workbooks.ts'
import { timeInTurns } from './measure.ts'
import type { Question } from './question.ts'
import { ratio, takes } from './question.ts'

const ROWS = 100_000
const RUNS = 3
const SHEET = 'Return'
/** Changed and marked cells lie this many rows apart, so that they are spread over the whole sheet. */
const APART = 100

/** An .xlsx with changed cells and marks, against reading the same file: what is written is read again before it is given out. */
export const write: Question = {
  name: 'write',
  title: `${ROWS / APART} cells changed and as many marked in an .xlsx of ${ROWS} rows x 10 columns`,
  async answer() {
    const bytes = await largeWorkbook(ROWS)
    const workbook = await readWorkbook('return.xlsx', bytes)
    const places = Array.from({ length: ROWS / APART }, (_, at) => ({ row: 1 + at * APART, column: 1 }))
    const grid = workbook.sheets[0]?.grid ?? []
    const cells = places.map(({ row, column }): CellEdit => {
      return { sheet: SHEET, row, column, before: grid[row]?.[column] ?? null, after: `Changed in ${row}` }
    })
    const marks = places.map((place): Mark => ({ sheet: SHEET, ...place, severity: 'query' }))
    const { reading, editing, writing } = await timeInTurns(
      {
        reading: () => readWorkbook('return.xlsx', bytes),
        editing: () =>
          edited(bytes, async editor => {
            await editor.writeCells(
              SHEET,
              cells.map(({ row, column, after }) => ({ row, column, cell: after })),
            )
            await editor.mark(marks)
          }),
        writing: () => writeWorkbook(workbook, bytes, { cells, written: [], removed: [], marks }),
      },
      RUNS,
    )
    return [
      takes('reading', reading),
      ratio('editing alone', editing, reading, 1),
      ratio('writing, with reading it again and comparing', writing, reading, 2.5),
    ]
  },
}
