import { beforeAll, describe, expect, it } from '@jest/globals'
import { check, type Grid, plainSheet, readinessSentence } from '../../shared/index.ts'
import { openInSheets, type OpenSpreadsheet, scriptFiles } from './google/open.ts'
import type { ScriptFile } from './google/realm.ts'

const TRACKER: Grid = [
  ['Ref', 'Action', 'Lead', 'Due', 'RAG', 'Update'],
  ['A1', 'Open the new centre', 'Head of Estates', { day: 45747 }, 'G', 'It opened in March.'],
  ['A2', 'Hire five advisers', 'Head of HR', { day: 45838 }, 'A', 'Two of five have been hired.'],
  ['A2', 'Publish the strategy', 'Head of Policy', { day: 45930 }, 'R', 'The draft waits for approval.'],
  ['A4', 'Move the front desk', 'Head of Estates', { day: 45930 }, 'G', 'The desk stands in the library.'],
]
const MERGED = { top: 1, left: 1, bottom: 2, right: 1 }

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

const open = (...args: readonly Grid[]): OpenSpreadsheet => {
  const sheets = args.map((grid, i) => ({ name: `Plan ${i + 1}`, grid, merges: i === 0 ? [MERGED] : [] }))
  return openInSheets(files, { name: 'Tracker', zone: 'Europe/London', sheets }, 'FULL')
}

/** A call as the sidebar makes it: what crosses is JSON. */
const call = ({ realm }: OpenSpreadsheet, name: string, ...args: readonly unknown[]): unknown =>
  JSON.parse(JSON.stringify(realm.call(`PlanReturns.calls.${name}`, ...args)))

describe('the built script in Google Sheets', () => {
  it('checks the spreadsheet from its menu and says what it found', () => {
    const sheets = open(TRACKER)
    sheets.realm.call('checkNow')
    expect(sheets.shown).toHaveLength(1)
    const [title, text] = sheets.shown[0] ?? ['', '']
    const sheet = { ...plainSheet('Plan 1', TRACKER), merges: [MERGED] }
    const { report } = check({ file: 'Tracker', sheets: [sheet], limits: [] })
    expect(title).toBe(readinessSentence(report))
    expect(text.split('\n')).toEqual([
      '2 of 4 ratings (50.0%) are Green, 1 (25.0%) Amber and 1 (25.0%) Red, on 3 actions.',
      '',
      `Plan 1, A3: ${report.findings.find(({ rule }) => rule === 'ref-dup')?.message}`,
    ])
  })

  it('names the spreadsheet and measures its sheets', () => {
    expect(call(open(TRACKER, []), 'contents')).toEqual({
      file: 'Tracker',
      sheets: [
        { name: 'Plan 1', rows: 5, columns: 6, hidden: false },
        { name: 'Plan 2', rows: 0, columns: 0, hidden: false },
      ],
    })
  })

  it('reads rows as cells of the core, dates as days, blanks as nothing', () => {
    const grid: Grid = [[null, { error: '#DIV/0!' }, '1.10', 1.1, true, { day: 45747.25 }], ...TRACKER]
    expect(call(open(grid), 'readRows', { sheet: 'Plan 1', top: 0, rows: 2 })).toEqual({
      grid: grid.slice(0, 2),
      merges: [MERGED],
      formulas: [],
    })
    expect(call(open(grid), 'readRows', { sheet: 'Plan 1', top: 2, rows: 100 })).toEqual({
      grid: grid.slice(2),
      merges: [],
      formulas: [],
    })
    expect(call(open([]), 'readRows', { sheet: 'Plan 1', top: 0, rows: 10 })).toEqual({
      grid: [],
      merges: [],
      formulas: [],
    })
  })

  it('says so when a sheet is gone', () => {
    expect(() => call(open(TRACKER), 'readRows', { sheet: 'Old', top: 0, rows: 1 })).toThrow(
      'There is no sheet "Old" any more',
    )
  })
})
