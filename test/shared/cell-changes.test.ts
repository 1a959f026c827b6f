import { describe, expect, it } from '@jest/globals'
import { judgeChanges, type NamedChange, type Standing } from '../../shared/cell-changes.ts'
import { check } from '../../shared/check.ts'
import { tracker } from '../../shared/plan/profiles/tracker.ts'
import { update2014 } from '../../shared/plan/profiles/update-2014.ts'
import type { Cell } from '../../shared/sheet/cell.ts'
import { plainSheet, withCells } from '../../shared/sheet/workbook.ts'

const day = (number: number): Cell => ({ day: number })
const change = (cell: string, before: Cell, after: NamedChange['after']): NamedChange => ({
  sheet: 'Plan',
  cell,
  before,
  after,
})
const standing = (cell: Cell, keeps?: Standing['keeps']) => (): Standing => ({ cell, keeps })
const refusedFor = (stands: Cell, before: Cell) =>
  judgeChanges([change('B2', before, 'G')], standing(stands)).refused.map(({ because }) => because)
const written = (stands: Cell, before: Cell, after: NamedChange['after']) =>
  judgeChanges([change('B2', before, after)], standing(stands)).writes

describe('a change is made where the cell still shows its before', () => {
  it.each<[string, Cell, Cell]>([
    ['a text', 'Grn', 'Grn'],
    ['a number', 1.1, 1.1],
    ['a date, which a report writes as text', day(41729), '2014-03-31'],
    ['a date with a time, which a report leaves out', day(41729.5), '2014-03-31'],
    ['a date that is put back', day(41729.5), day(41729.5)],
    ['an error', { error: '#N/A' }, '#N/A'],
    ['nothing', null, null],
    ['nothing, where a formula once showed nothing', null, ''],
    ['nothing, where a space was typed', ' ', null],
  ])('%s', (_, stands, before) => {
    expect(refusedFor(stands, before)).toEqual([])
  })

  it.each<[string, Cell, Cell]>([
    ['other text', 'Green', 'Grn'],
    ['another space', 'Grn ', 'Grn'],
    ['a number for a text', 1.1, '1.1'],
    ['another date', day(41730), '2014-03-31'],
    ['another time of the same day, when a date is put back', day(41729.25), day(41729.5)],
    ['nothing any more', null, 'Grn'],
    ['something by now', 'G', null],
    ['false for nothing', false, null],
  ])('and not where it shows %s', (_, stands, before) => {
    expect(refusedFor(stands, before)).toEqual(['changed'])
  })
})

describe('what is written', () => {
  it.each<[string, Cell, NamedChange['after'], Cell]>([
    ['a text stays text', 'Grn', '1.10', '1.10'],
    ['a code that became a date is text again', day(46054), '2-1', '2-1'],
    ['a date for a date is a date', day(41729), '2014-04-30', day(41759)],
    ['what looks like a date is text where text stood', '31/3', '2014-03-31', '2014-03-31'],
    ['a day that is put back is a day', '2-1', { day: 46054.5 }, day(46054.5)],
    ['a text of no letters empties the cell', 'x', '', null],
    ['nothing empties the cell', 'x', null, null],
  ])('%s', (_, stands, after, cell) => {
    expect(written(stands, stands, after)).toEqual([{ sheet: 'Plan', row: 1, column: 1, cell }])
  })

  it('is asked for once where two changes of a cell agree, and refused where they do not', () => {
    const twice = (after: string) =>
      judgeChanges([change('B2', 'x', 'A'), change('b2', 'x', after)], standing('x'))
    expect(twice('A')).toMatchObject({ refused: [], writes: [{ cell: 'A' }] })
    expect(twice('B').refused).toEqual([{ sheet: 'Plan', cell: 'b2', because: 'twice' }])
  })

  it('is refused where a formula would be lost or the sheet is gone', () => {
    expect(judgeChanges([change('B2', 'x', 'A')], standing('x', 'formula')).refused).toEqual([
      { sheet: 'Plan', cell: 'B2', because: 'formula' },
    ])
    expect(judgeChanges([change('B2', 'x', 'A')], () => undefined).refused).toEqual([
      { sheet: 'Plan', cell: 'B2', because: 'gone' },
    ])
  })
})

describe('a sheet with other cells at some places', () => {
  it.each<[string, number, number, unknown]>([
    ['in its place', 2, 1, [1, 1, [['a'], ['X']]]],
    ['below and to the right', 4, 2, [1, 1, [['a'], ['b'], [], [null, 'X']]]],
    ['above and to the left', 0, 0, [0, 0, [['X'], [null, 'a'], [null, 'b']]]],
  ])('%s', (_, row, column, expected) => {
    const sheet = plainSheet('Plan', [['a'], ['b']], 1, 1)
    const { top, left, grid } = withCells(sheet, [{ row, column, cell: 'X' }])
    expect([top, left, grid]).toEqual(expected)
    expect(sheet.grid).toEqual([['a'], ['b']])
  })

  it('takes several of one row', () => {
    const cells = [2, 0, 2].map((column, place) => ({ row: 0, column, cell: `X${place}` }))
    expect(withCells(plainSheet('Plan', [['a', 'b']]), cells).grid).toEqual([['X1', 'b', 'X2']])
  })
})

it('changes the word alone in a line that says what it is', () => {
  const plan = { ...tracker, key: update2014.key, labels: { status: ['Status:'] } }
  const rows = ['A1', 'A2', 'A3', 'A4'].flatMap((ref, place) => [
    [ref, `Deliver part ${place + 1} of the programme`],
    [null, place === 3 ? 'Status: Grn' : 'Status: Green'],
  ])
  const sheet = plainSheet('Plan', [['Ref', 'Action', 'RAG'], ...rows])
  const { findings } = check({ file: '', sheets: [sheet], limits: [] }, { plan }).report
  expect(findings.filter(({ rule }) => rule === 'status-vocab').flatMap(({ changes }) => changes)).toEqual([
    { sheet: 'Plan', cell: 'B9', before: 'Status: Grn', after: 'Status: G' },
  ])
})
