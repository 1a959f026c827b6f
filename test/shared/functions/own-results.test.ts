import { describe, expect, it } from '@jest/globals'
import type { Result, SheetFunction } from '../../../shared/functions/function.ts'
import { asksForWorkbook, callOnWorkbook } from '../../../shared/functions/of-workbook.ts'
import { withoutOwnResults } from '../../../shared/functions/own-results.ts'
import ragheadline from '../../../shared/functions/ragheadline.ts'
import ragrollup from '../../../shared/functions/ragrollup.ts'
import ragsummary from '../../../shared/functions/ragsummary.ts'
import type { Area } from '../../../shared/sheet/address.ts'
import { parseCellName } from '../../../shared/sheet/address.ts'
import type { Cell } from '../../../shared/sheet/cell.ts'
import { type Grid, plainSheet, type Sheet, type Workbook } from '../../../shared/sheet/workbook.ts'
import { cellText } from '../../../shared/return/text.ts'
import { readReturn } from '../../../shared/return/read.ts'
import { sampleRows } from '../../samples/reading.ts'

const TRACKER: Grid = [
  ['Improvement plan'],
  ['Ref', 'Action', 'Lead', 'RAG', 'Update'],
  ['A1', 'Open the new centre', 'Head of Estates', 'G', 'It opened in March.'],
  ['A2', 'Hire five advisers', 'Head of HR', 'A', 'Two of five have been hired.'],
  ['A3', 'Publish the strategy', 'Head of Policy', 'R', 'The draft waits for approval.'],
  ['A4', 'Move the front desk', 'Head of Estates', 'G', 'The desk stands in the library.'],
]

interface Formula {
  readonly at: string
  readonly text: string
  readonly shows: Result
  readonly area?: Area
}

/** A sheet on which formulas show their results. */
function sheetWith(grid: Grid, ...formulas: readonly Formula[]): Sheet {
  const cells: Cell[][] = grid.map(row => [...row])
  const found = formulas.map(({ at, text, shows, area }) => {
    const place = parseCellName(at) ?? { row: 0, column: 0 }
    const rows = Array.isArray(shows) ? (shows as readonly (readonly Cell[])[]) : [[shows as Cell]]
    for (const [r, row] of rows.entries()) {
      const line = (cells[place.row + r] ??= [])
      for (const [c, cell] of row.entries()) {
        while (line.length <= place.column + c) line.push(null)
        line[place.column + c] = cell
      }
    }
    return { ...place, text, ...(area === undefined ? {} : { area }) }
  })
  return {
    ...plainSheet(
      'Plan',
      Array.from(cells, row => row ?? []),
    ),
    formulas: found,
  }
}

const bookOf = (...sheets: readonly Sheet[]): Workbook => ({ file: 'plan.xlsx', sheets, limits: [] })
const inWorkbook = (workbook: Workbook, asked: SheetFunction = ragsummary) =>
  callOnWorkbook(asked, workbook) as readonly (readonly unknown[])[]

/** What stands on a sheet when the results are taken away, without blank ends. */
function left(sheet: Sheet): Grid {
  const rows = withoutOwnResults(sheet, bookOf(sheet)).grid.map(row => {
    const cells = [...row]
    while (cells.length > 0 && (cells[cells.length - 1] ?? null) === null) cells.pop()
    return cells
  })
  while (rows.length > 0 && rows[rows.length - 1]?.length === 0) rows.pop()
  return rows
}

const column = (from: Grid, c: number): Grid => from.slice(2).map(row => [row[c] ?? null])
const STATUS = column(TRACKER, 3)
const SUMMARY = { text: '=RAGSUMMARY(D3:D6)', shows: ragsummary.call([STATUS]) }

describe('=RAGSUMMARY() without a range', () => {
  const FIRST =
    'Plan D3:D6, every rating. Later changes are not followed: enter the formula again to count them'
  const COUNTS = [
    [FIRST, '', '', '', '', '', '', ''],
    ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
    ['Total', 2, 1, 1, 4, 50, 25, 25],
  ]

  it('says sheet, range, rule and that it stands still, then counts what the panel counts', () => {
    expect(inWorkbook(bookOf(plainSheet('Plan', TRACKER)))).toEqual(COUNTS)
  })

  it('finds the 2014 paper by itself', async () => {
    const rows = await sampleRows('update-2014.xlsx')
    const grid = rows as unknown as Grid
    const [first, ...counts] = inWorkbook(bookOf(plainSheet('Update', grid)))
    expect(first?.[0]).toMatch(/^Update C30:C2\d\d, every rating\. /)
    expect(counts).toEqual([
      ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
      ['Total', 78, 8, 0, 86, 90.7, 9.3, 0],
    ])
  })

  it('says what it does not count', () => {
    const grid = [
      ...TRACKER,
      ['A5', 'Train the staff', 'Head of HR', 'Purple', 'Begun.'],
      ['A6', 'Sell the van', 'Fleet', '', 'Sold.'],
    ]
    expect(inWorkbook(bookOf(plainSheet('Plan', grid))).slice(2)).toEqual([
      ['Total', 2, 1, 1, 4, 50, 25, 25],
      ['Not counted', '', '', '', 2, 'Purple; 1 blank', '', ''],
    ])
  })

  it('skips what it showed before, beside the return and below it', () => {
    for (const at of ['G2', 'A9', 'F1', 'A7']) {
      const sheet = sheetWith(TRACKER, { at, text: '=RAGSUMMARY()', shows: COUNTS })
      expect(inWorkbook(bookOf(sheet))).toEqual(COUNTS)
    }
  })

  it('skips other formulas of ours, beside the return and below it', () => {
    const lines = { text: '=RAGROLLUP(A3:A6,D3:D6)', shows: ragrollup.call([column(TRACKER, 0), STATUS]) }
    for (const [one, other] of [
      ['F2', 'A8'],
      ['A7', 'G2'],
      ['F1', 'O1'],
    ] as const) {
      const sheet = sheetWith(TRACKER, { at: one, ...SUMMARY }, { at: other, ...lines })
      expect(inWorkbook(bookOf(sheet))).toEqual(COUNTS)
    }
  })

  it('names three sheets at most', () => {
    const sheets = ['Theme 1', 'Theme 2', 'Theme 3', 'Theme 4'].map((name, i) =>
      plainSheet(
        name,
        TRACKER.map((row, r) =>
          r < 2
            ? row
            : [
                `T${i + 1}-${cellText(row[0] ?? null)}`,
                `${cellText(row[1] ?? null)} ${name}`,
                ...row.slice(2),
              ],
        ),
      ),
    )
    const rows = inWorkbook(bookOf(...sheets))
    expect(rows[0]?.[0]).toMatch(/^Theme 1 D3:D6; Theme 2 D3:D6; Theme 3 D3:D6 and 1 more, every rating\. /)
    expect(rows[2]?.[4]).toBe(16)
  })

  it('says so when there is no return', () => {
    expect(inWorkbook(bookOf(plainSheet('Notes', [['Shopping'], ['Milk', 2]])))).toEqual([
      [
        'No table of actions with ratings was found in this workbook; name the cells with the ratings, for example =RAGSUMMARY(D2:D90)',
      ],
    ])
  })

  it('is asked for when nothing is named: a blank cell is something', () => {
    expect(
      [[], [null, null], [undefined, null, null, null, null, { functionName: 'RAGSUMMARY' }]].map(args =>
        asksForWorkbook(ragsummary, args),
      ),
    ).toEqual([true, true, true])
    expect([[''], [[[null]]], [null, [['Theme']]]].map(args => asksForWorkbook(ragsummary, args))).toEqual([
      false,
      false,
      false,
    ])
    expect(asksForWorkbook(ragheadline, [])).toBe(false)
    expect(ragsummary.call([])).toEqual([
      ['RAGSUMMARY needs status: The cells with the ratings, for example D2:D90'],
    ])
  })
})

describe('the results of our formulas', () => {
  const above: Grid = [[], ...TRACKER]

  it('are taken away whole, and nothing else is', () => {
    const note = [
      ...TRACKER.slice(0, 1),
      [...(TRACKER[1] ?? []), null, null, null, null, null, null, null, null, null, 'A note'],
      ...TRACKER.slice(2),
    ]
    expect(left(sheetWith(note, { at: 'F2', ...SUMMARY }))).toEqual(note)
    expect(left(sheetWith(TRACKER, { at: 'A7', ...SUMMARY }))).toEqual(TRACKER)
  })

  it('are one cell where a function gives one cell, whatever stands around it', () => {
    const texts = [
      '=RAGHEADLINE(Plan[RAG])',
      '=RAGCOUNT(Plan[RAG],"G")',
      '="Green: "&RAGCOUNT(D3:D6,"G")',
      '=INDEX(RAGSUMMARY(D3:D6),2,2)',
    ]
    for (const text of texts) expect(left(sheetWith(above, { at: 'A1', text, shows: 'x' }))).toEqual(above)
  })

  it('are as large as the program says, else as far as they are seen to go', () => {
    const area = { top: 1, left: 5, bottom: 2, right: 12 }
    const odd = { at: 'F2', text: '=RAGSUMMARY(Plan[RAG])', shows: SUMMARY.shows }
    expect(left(sheetWith(TRACKER, { ...odd, area }))).toEqual(TRACKER)
    expect(left(sheetWith(TRACKER, odd))).toEqual(TRACKER)
    expect(left(sheetWith(TRACKER, { ...odd, text: '=IFERROR(RAGSUMMARY(D3:D6),"")' }))).toEqual(TRACKER)
  })

  it('never reach into the cells that they are about', () => {
    const checked = { at: 'A1', text: '=PLANCHECK(A2:E7,Layout)', shows: 'A finding' }
    expect(left(sheetWith(above, checked))).toEqual(above)
  })

  it('are known though a program shows the formula in every cell that it fills', () => {
    const sheet = sheetWith(TRACKER, { at: 'F2', ...SUMMARY })
    const echoes = [6, 7, 8].map(at => ({ row: 2, column: at, text: SUMMARY.text }))
    const note = TRACKER.map((row, r) => (r === 3 ? [...row, null, 'A note'] : row))
    const noted = sheetWith(note, { at: 'F2', ...SUMMARY })
    expect(left({ ...sheet, formulas: [...sheet.formulas, ...echoes] })).toEqual(TRACKER)
    expect(left({ ...noted, formulas: [...noted.formulas, ...echoes] })).toEqual(note)
  })

  it('leave a return as it is read without them', () => {
    const plain = readReturn(bookOf(plainSheet('Plan', TRACKER)))
    const read = readReturn(bookOf(sheetWith(TRACKER, { at: 'F2', ...SUMMARY }, { at: 'A7', ...SUMMARY })))
    expect(read.records.map(({ key, row }) => [key, row])).toEqual(
      plain.records.map(({ key, row }) => [key, row]),
    )
    expect(read.tables.map(({ area }) => area)).toEqual(plain.tables.map(({ area }) => area))
  })
})
