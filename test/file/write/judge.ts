/**
 * Writes into workbooks of other programs, for `judge.py`, which lets LibreOffice and openpyxl say what they see in them:
 *     node tools/run.mjs test/file/write/judge.ts FOLDER && python3 test/file/write/judge.py FOLDER
 * The tests do not run it: it needs both programs.
 */
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Cell, isDay, parseCellName } from '../../../shared/index.ts'
import type { Edits } from '../../../src/file/edits.ts'
import { readWorkbook } from '../../../src/file/read.ts'
import { receiverCopy } from '../../../src/file/write/receiver-copy.ts'
import { writeWorkbook } from '../../../src/file/write/write-workbook.ts'

const TEXTS = [
  '1.10',
  '2-1',
  '007',
  'TRUE',
  '1/2',
  '=1+1',
  '+44',
  '#N/A',
  ' spaces ',
  'two\nlines',
  'é–“😀',
  '<b>&amp;',
]
const CELLS: Readonly<Record<string, Cell>> = {
  ...Object.fromEntries(TEXTS.map((text, at) => [`AB${at + 20}`, text])),
  AB40: 1.5,
  AB41: true,
  AB42: { day: 45747 },
  AB43: { day: 45747.75 },
  A900: 'a new row',
}

const [, , folder = 'judged'] = process.argv
mkdirSync(folder, { recursive: true })
const told: Record<string, unknown> = {}

for (const path of [...filesIn('test/file/write/workbooks'), ...filesIn('samples')]) {
  const name = path.slice(path.lastIndexOf('/') + 1)
  const bytes = new Uint8Array(readFileSync(path))
  const workbook = await readWorkbook(name, bytes)
  const [first] = workbook.sheets
  if (first === undefined) continue
  const edits: Edits = {
    cells: Object.entries(CELLS).map(([cell, after]) => {
      const { row, column } = parseCellName(cell) ?? { row: 0, column: 0 }
      return { sheet: first.name, row, column, before: null, after }
    }),
    written: [
      {
        name: 'Plan issues',
        rows: [['Rule', 'Cell', 'Date'], ...TEXTS.map(text => [text, 'C5', { day: 45747 }])],
        links: TEXTS.map((_, at) => ({
          row: at + 1,
          column: 1,
          to: { sheet: first.name, row: 4, column: 2 },
        })),
      },
    ],
    removed: [],
    marks: [
      { sheet: first.name, row: 4, column: 2, severity: 'error' },
      { sheet: first.name, row: 5, column: 2, severity: 'error' },
      { sheet: first.name, row: 4, column: 1, severity: 'query' },
    ],
  }
  const written = await writeWorkbook(workbook, bytes, edits)
  const copied = await receiverCopy(await readWorkbook(name, written.bytes), written.bytes, {
    withoutSheets: true,
  })
  writeFileSync(join(folder, `before-${name}`), bytes)
  writeFileSync(join(folder, name), written.bytes)
  writeFileSync(join(folder, `copy-${name}`), copied.bytes)
  const asJson = Object.entries(CELLS).map(([cell, value]) => [
    cell,
    isDay(value) ? { day: value.day } : value,
  ])
  told[name] = {
    sheet: first.name,
    cells: Object.fromEntries(asJson),
    issues: edits.written[0]?.rows.length,
    texts: TEXTS,
  }
}
writeFileSync(join(folder, 'told.json'), JSON.stringify(told, null, 1))

function filesIn(of: string): string[] {
  return readdirSync(of)
    .filter(name => /\.xls[xm]$/.test(name))
    .map(name => join(of, name))
}
