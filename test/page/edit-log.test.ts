import { describe, expect, it } from '@jest/globals'
import type { Cell } from '../../shared/index.ts'
import { EditLog } from '../../src/page/edit-log.ts'

type Typed = readonly [row: number, before: Cell, after: Cell]

function logOf(...edits: readonly Typed[]): EditLog {
  const log = new EditLog()
  for (const edit of edits) type(log, edit)
  return log
}

function type(log: EditLog, [row, before, after]: Typed): void {
  log.add({ sheet: 'Update', row, column: 2, before, after })
}

const HEADINGS = '\ufeffFile,Sheet,What,Cell,Before,After'
/** The rows of the file, without its headings. */
function rowsOf(log: EditLog, file = 'a.xlsx'): readonly string[] {
  const [headings, ...rows] = log.csv(file).split('\r\n')
  expect(headings).toBe(HEADINGS)
  expect(rows.pop()).toBe('')
  return rows
}

describe('the log of changes', () => {
  it('has each cell once, with what it held first and holds now', () => {
    const log = logOf([4, 'Green', 'Amber'], [5, null, 'Red'], [4, 'Amber', 'Red'])
    expect(log.size).toBe(2)
    expect(rowsOf(log)).toEqual([
      'a.xlsx,Update,cell changed,C5,Green,Red',
      'a.xlsx,Update,cell changed,C6,,Red',
    ])
  })

  it.each([
    ['a text', 'Green', 'Amber'],
    ['a date', { day: 41_912 }, null],
  ] as const)('forgets %s that is put back', (_, before, after) => {
    const log = logOf([4, before, after], [4, after, before])
    expect([log.size, rowsOf(log)]).toEqual([0, []])
  })

  it('tells text from number, and a space at the end from none', () => {
    expect(rowsOf(logOf([4, '1.10', 1.1]))).toEqual(['a.xlsx,Update,cell changed,C5,1.10,1.1'])
    expect(rowsOf(logOf([4, 'Green', 'Green ']))).toEqual(['a.xlsx,Update,cell changed,C5,Green,Green '])
  })

  it('names a formula as it was typed, also before it is calculated', () => {
    const log = new EditLog()
    log.add({ sheet: 'Update', row: 4, column: 2, before: null, after: null, formula: '=RAGSUMMARY(C1:C4)' })
    expect([log.size, rowsOf(log)]).toEqual([1, ["a.xlsx,Update,cell changed,C5,,'=RAGSUMMARY(C1:C4)"]])
  })

  it('writes dates as ISO dates, and nothing that runs as a formula', () => {
    const log = logOf([4, { day: 41_912 }, '=HYPERLINK("http://a.example")'], [5, '', '-1'])
    expect(rowsOf(log, '=a.xlsx')).toEqual([
      `'=a.xlsx,Update,cell changed,C5,2014-09-30,"'=HYPERLINK(""http://a.example"")"`,
      `'=a.xlsx,Update,cell changed,C6,,'-1`,
    ])
  })

  it('holds cells apart that share an address because rows have moved', () => {
    const log = logOf([4, 'Green', 'Amber'])
    expect(log.hasMoves).toBe(false)
    log.addMove({ sheet: 'Update', what: 'rows inserted' })
    type(log, [4, null, 'Red'])
    expect([log.hasMoves, log.size]).toEqual([true, 2])
    expect(rowsOf(log)).toEqual([
      'a.xlsx,Update,cell changed,C5,Green,Amber',
      'a.xlsx,Update,rows inserted,,,',
      'a.xlsx,Update,cell changed,C5,,Red',
    ])
  })

  it('tells what cells hold now, and where formulas were typed', () => {
    const log = logOf([4, 'Green', 'Amber'], [5, null, 'Red'], [4, 'Amber', null])
    log.add({ sheet: 'Update', row: 6, column: 2, before: null, after: 3, formula: '=1+2' })
    expect(log.cellsToWrite()).toEqual([
      { sheet: 'Update', row: 4, column: 2, after: null },
      { sheet: 'Update', row: 5, column: 2, after: 'Red' },
    ])
    expect(log.formulas()).toEqual(['C7'])
  })
})
