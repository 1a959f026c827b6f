import { describe, expect, it } from '@jest/globals'
import { Book, type FakeSheet } from './google/book.ts'
import { openInSheets } from './google/open.ts'

/** A script of a test, in the stand-in: what it returns comes back as plain data. */
function run(body: string, sheet: Partial<FakeSheet> | Book = {}): unknown {
  const source = `function run() {
    const spreadsheet = SpreadsheetApp.getActiveSpreadsheet()
    const sheet = spreadsheet.getSheets()[0]
    ${body}
  }`
  const sheets = [
    {
      name: 'Plan',
      grid: [
        ['a', 'b'],
        ['c', 'd'],
      ],
      ...sheet,
    },
  ]
  const book = sheet instanceof Book ? sheet : new Book({ name: 'Tracker', zone: 'Europe/London', sheets })
  const { realm } = openInSheets([{ name: 'run.js', source }], book, 'FULL')
  return JSON.parse(JSON.stringify(realm.call('run') ?? null))
}

describe('the stand-in for Google Sheets keeps its rules', () => {
  it.each([
    ['a member that is not there', 'sheet.getDataRange()', 'Sheet.getDataRange is not a function'],
    ['no rows', 'sheet.getRange(1, 1, 0, 1)', 'The number of rows in the range must be at least 1.'],
    ['no columns', 'sheet.getRange(1, 1, 1, 0)', 'The number of columns in the range must be at least 1.'],
    [
      'rows below the last',
      'sheet.getRange(1000, 1, 2, 1)',
      'The coordinates of the range are outside the dimensions of the sheet.',
    ],
    [
      'too few rows of data',
      'sheet.getRange(1, 1, 2, 1).setValues([["x"]])',
      'The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.',
    ],
    [
      'rows of other lengths',
      'sheet.getRange(1, 1, 2, 2).setValues([["x", "y"], ["z"]])',
      'The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.',
    ],
    [
      'a list without rows',
      'sheet.getRange(1, 1, 1, 1).setValues(["x"])',
      "The parameters don't match the method signature",
    ],
    [
      'a name that is taken',
      'spreadsheet.insertSheet("PLAN", 1)',
      'A sheet with the name "PLAN" already exists. Please enter another name.',
    ],
    [
      'the last sheet',
      'spreadsheet.deleteSheet(sheet)',
      "You can't remove all the visible sheets in a document.",
    ],
    [
      'a long text',
      'sheet.getRange(1, 1, 1, 1).setValue("x".repeat(50001))',
      'Your input contains more than the maximum of 50000 characters in a single cell.',
    ],
  ])('and its words: %s', (_, body, words) => {
    expect(() => run(body)).toThrow(words)
  })

  it('takes what is written for what it looks like, as if it had been typed', () => {
    const texts = ['1.10', '007', 'TRUE', '2-1', '1/2', '=1+1', "'=1+1", '10%', 'Open', '']
    const body = `
      const range = sheet.getRange(1, 1, 1, ${texts.length})
      range.setValues([${JSON.stringify(texts)}])
      return [range.getValues()[0].map(value => typeof value), range.getFormulas()[0]]`
    expect(run(body)).toEqual([
      ['number', 'number', 'boolean', 'object', 'object', 'string', 'string', 'number', 'string', 'string'],
      ['', '', '', '', '', '=1+1', '', '', '', ''],
    ])
  })

  it('keeps text in cells for text, but for what makes a formula or hides itself', () => {
    const texts = ['1.10', '007', 'TRUE', '2-1', '+44', '-', "'tis", '=1+1']
    const body = `
      const range = sheet.getRange(1, 1, 1, ${texts.length}).setNumberFormat('@')
      range.setValues([${JSON.stringify(texts)}])
      return range.getValues()[0]`
    expect(run(body)).toEqual(['1.10', '007', 'TRUE', '2-1', '+44', '-', 'tis', '#NAME?'])
  })

  it('gives dates of its own realm, of the time zone of the spreadsheet', () => {
    const body =
      'const [[date]] = sheet.getRange(1, 1, 1, 1).getValues(); return [date instanceof Date, date.toISOString()]'
    expect(run(body, { grid: [[{ day: 45747 }]] })).toEqual([true, '2025-03-30T23:00:00.000Z'])
  })

  it('gives the first cell of a merged area alone a value', () => {
    const merges = [{ top: 0, left: 0, bottom: 1, right: 1 }]
    expect(run('return sheet.getRange(1, 1, 2, 2).getValues()', { merges })).toEqual([
      ['a', ''],
      ['', ''],
    ])
  })

  it('gives one lock to one of two people', () => {
    const book = new Book({ name: 'Tracker', zone: 'UTC', sheets: [{ name: 'Plan', grid: [] }] })
    const take = 'return LockService.getDocumentLock().tryLock(10)'
    expect([run(take, book), run(take, book)]).toEqual([true, false])
  })
})
