import { beforeAll, describe, expect, it } from '@jest/globals'
import { decodeOutcome, encodeAsk, MOST_GIVEN } from '../../gsheets/calls.ts'
import type { Answer, Ask, CallName } from '../../gsheets/calls.ts'
import type { Grid } from '../../shared/index.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import type { Book, FakeSheet } from './google/book.ts'
import { openInSheets, type OpenSpreadsheet, scriptFiles } from './google/open.ts'
import type { ScriptFile } from './google/realm.ts'
import { rangeOf } from './google/range.ts'
import { sheetOf } from './google/sheet.ts'
import { type Allowed, validation } from './google/validation.ts'
import { worldOf } from './google/world.ts'

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

const open = (...sheets: readonly FakeSheet[]): OpenSpreadsheet =>
  openInSheets(files, { name: 'Tracker', zone: 'Europe/London', sheets }, 'FULL')

/** A call as the panel makes it: what crosses is text. */
function call<N extends CallName>({ realm }: OpenSpreadsheet, name: N, ask: Ask<N>): Answer<N> {
  const outcome = decodeOutcome(name, realm.call('answerPanel', encodeAsk(name, ask, packageVersion())))
  if (!('answer' in outcome)) throw new RangeError(JSON.stringify(outcome))
  return outcome.answer
}

describe('what the script tells of a spreadsheet', () => {
  it('is its name, its time zone, and the size of each sheet; a chart has no cells', () => {
    const sheets = open(
      { name: 'Plan', grid: [['Ref'], [null, 'G'], [null, null, null]] },
      { name: 'Empty', grid: [], hidden: true },
      { name: 'Chart', grid: [['x']], type: 'OBJECT' },
    )
    expect(call(sheets, 'contents', {})).toEqual({
      file: 'Tracker',
      zone: 'Europe/London',
      sheets: [
        { name: 'Plan', rows: 2, columns: 2, hidden: false },
        { name: 'Empty', rows: 0, columns: 0, hidden: true },
        { name: 'Chart', rows: 0, columns: 0, hidden: false },
      ],
    })
  })

  it('are the cells of some rows: dates as moments, errors as such, blanks as nothing', () => {
    const grid: Grid = [
      ['Ref', 'Due'],
      ['1.10', { day: 45747 }],
      [null, { error: '#DIV/0!' }],
      [1.1, true],
    ]
    const sheets = open({ name: 'Plan', grid, formats: { B2: 'dd/mm/yyyy' } })
    const given = call(sheets, 'readRows', { sheet: 'Plan', top: 1, rows: 100 })
    expect(given.grid).toEqual([
      // In London clocks are an hour ahead on 31 March 2025.
      ['1.10', { date: Date.UTC(2025, 2, 30, 23) }],
      [null, { error: '#DIV/0!' }],
      [1.1, true],
    ])
    expect(call(sheets, 'readRows', { sheet: 'Plan', top: 4, rows: 1 }).grid).toEqual([])
  })

  it('are merged areas and formulas of ours, with the rows that they begin in', () => {
    const sheets = open({
      name: 'Plan',
      grid: [['Plan'], ['Ref'], ['A1'], [3], ['A4']],
      merges: [
        { top: 0, left: 0, bottom: 2, right: 1 },
        { top: 3, left: 1, bottom: 3, right: 2 },
      ],
      formulas: { A4: '=ragcount(B1:B9,"G")', B5: '=SUM(A4:A4)' },
    })
    const given = call(sheets, 'readRows', { sheet: 'Plan', top: 1, rows: 9 })
    expect(given).toMatchObject({
      merges: [{ top: 3, left: 1, bottom: 3, right: 2 }],
      formulas: [{ row: 3, column: 0, text: '=ragcount(B1:B9,"G")' }],
    })
  })

  it('are fewer rows than were asked for where these are heavy, and one at least', () => {
    const heavy = 'x'.repeat(50_000)
    const grid = Array.from({ length: 200 }, () => [heavy, heavy])
    const sheets = open({ name: 'Plan', grid })
    const { grid: first } = call(sheets, 'readRows', { sheet: 'Plan', top: 0, rows: 200 })
    expect(JSON.stringify(first).length).toBeLessThan(MOST_GIVEN)
    expect(first).toHaveLength(29)
    const wide = open({ name: 'Plan', grid: [Array.from({ length: 80 }, () => heavy), ['A1']] })
    expect(call(wide, 'readRows', { sheet: 'Plan', top: 0, rows: 200 }).grid).toHaveLength(1)
  })

  it('is the sheet that is gone', () => {
    const given = open().realm.call(
      'answerPanel',
      encodeAsk('readRows', { sheet: 'Old', top: 0, rows: 1 }, packageVersion()),
    )
    expect(decodeOutcome('readRows', given)).toEqual({ gone: 'Old' })
  })
})

describe('what the script tells of the looks of a column', () => {
  const looks = (sheets: OpenSpreadsheet) => call(sheets, 'looks', { sheet: 'Plan', column: 1 })

  it('are stretches of colour; white is what a cell without a fill has as well', () => {
    const grid = [['Ref', 'RAG'], ...'abcdef'.split('').map(ref => [ref, ''])]
    const fills = { B2: '#00B050', B3: '#00b050', B4: '#FFFFFF', B6: '#FFC000', A7: '#FF0000' }
    const rows = [...grid, ['g', 'x']]
    expect(looks(open({ name: 'Plan', grid: rows, fills })).fills).toEqual([
      { top: 1, bottom: 2, colour: '#00B050' },
      { top: 5, bottom: 5, colour: '#FFC000' },
    ])
  })

  it('is nothing beside an empty sheet, or beyond its columns', () => {
    expect(looks(open({ name: 'Plan', grid: [] }))).toEqual({ fills: [], dropDowns: [] })
    expect(looks(open({ name: 'Plan', grid: [['Ref']] }))).toEqual({ fills: [], dropDowns: [] })
  })

  /** A plan of so many rows, with rules on some of them: from and to, both included. */
  function ruled(
    rows: number,
    ...rules: readonly [from: number, to: number, allowed: Allowed][]
  ): OpenSpreadsheet {
    const grid = Array.from({ length: rows }, (_, row) => [`A${row}`, 'G'])
    const sheets = open(
      { name: 'Plan', grid },
      { name: 'Lists', grid: [['Red'], [' Amber '], [null], [true], ['Red']] },
    )
    for (const [from, to, allowed] of rules) {
      const rule = validation(worldOf(sheets.book), allowed)
      for (let row = from; row <= to; row += 1) lookOf(sheets.book, row).rule = rule
    }
    return sheets
  }
  const list = (...values: readonly string[]): Allowed => ({
    type: 'VALUE_IN_LIST',
    values: [values, true],
    allowInvalid: true,
  })
  const area = (top: number, bottom: number) => ({ top, bottom, left: 1, right: 1 })

  it('are lists that are written into the rule, and where each ends', () => {
    const sheets = ruled(9, [1, 3, list('R', 'A', 'G')], [4, 5, list('Y', 'N')], [7, 7, list('R', 'A', 'G')])
    expect(looks(sheets).dropDowns).toEqual([
      { area: area(1, 3), values: ['R', 'A', 'G'] },
      { area: area(4, 5), values: ['Y', 'N'] },
      { area: area(7, 7), values: ['R', 'A', 'G'] },
    ])
  })

  it('are lists that stand in cells of another sheet, and no other rules', () => {
    const sheets = ruled(4)
    const lists = sheets.book.find('Lists')
    if (lists === undefined) throw new RangeError('There are no lists')
    const world = worldOf(sheets.book)
    const cells = rangeOf(world, lists, { top: 0, left: 0, bottom: 4, right: 0 }, () => sheetOf(world, lists))
    const inRange: Allowed = { type: 'VALUE_IN_RANGE', values: [cells, true], allowInvalid: true }
    const number: Allowed = { type: 'NUMBER_BETWEEN', values: [1, 5], allowInvalid: true }
    lookOf(sheets.book, 1).rule = validation(world, inRange)
    lookOf(sheets.book, 2).rule = validation(world, number)
    // No page says what is left of a list whose sheet was deleted: a check must not end there.
    lookOf(sheets.book, 3).rule = validation(world, { ...inRange, values: [null, true] })
    expect(looks(sheets).dropDowns).toEqual([{ area: area(1, 1), values: ['Red', 'Amber', 'TRUE'] }])
  })

  it('take no more calls for a long column than for a short one', () => {
    const sheets = ruled(20_000, [1, 12_344, list('R', 'A', 'G')], [12_345, 19_999, list('Red', 'Green')])
    expect(looks(sheets).dropDowns).toEqual([
      { area: area(1, 12_344), values: ['R', 'A', 'G'] },
      { area: area(12_345, 19_999), values: ['Red', 'Green'] },
    ])
    expect(sheets.asked.length).toBeLessThan(1000)
  })
})

function lookOf(book: Book, row: number) {
  const look = book.find('Plan')?.look(row, 1)
  if (look === undefined) throw new RangeError('There is no plan')
  return look
}
