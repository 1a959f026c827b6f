import { beforeAll, describe, expect, it } from '@jest/globals'
import { check, explain, type Grid, plainSheet, REASONS, withExplanations } from '../../shared/index.ts'
import { readinessSentence } from '../../shared/readiness.ts'
import { openInSheets, type OpenSpreadsheet, scriptFiles } from './google/open.ts'
import type { ScriptFile } from './google/realm.ts'
import { exception } from './google/strict.ts'
import { packageVersion } from '../../tools/excel/facts.ts'

const TRACKER: Grid = [
  ['Ref', 'Action', 'Lead', 'Due', 'RAG', 'Update'],
  ['A1', 'Open the new centre', 'Head of Estates', { day: 45747 }, 'G', 'It opened in March.'],
  ['A2', 'Hire five advisers', 'Head of HR', { day: 45838 }, 'A', 'Two of five have been hired.'],
  ['A2', 'Publish the strategy', null, { day: 45930 }, 'R', 'The draft waits for approval.'],
  ['A4', 'Move the front desk', 'Head of Estates', { day: 45930 }, 'G', 'The desk stands in the library.'],
]
const MERGED = { top: 2, left: 2, bottom: 3, right: 2 }

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

const open = (...args: readonly Grid[]): OpenSpreadsheet => {
  const sheets = args.map((grid, i) => ({ name: `Plan ${i + 1}`, grid, merges: i === 0 ? [MERGED] : [] }))
  return openInSheets(files, { name: 'Tracker', zone: 'Europe/London', sheets }, 'FULL')
}

describe('the built script in Google Sheets', () => {
  it('checks the spreadsheet from its menu and says what it found', () => {
    const sheets = open(TRACKER)
    sheets.realm.call('checkNow')
    expect(sheets.shown.alerts).toHaveLength(1)
    const [title, text] = sheets.shown.alerts[0] ?? ['', '']
    const sheet = { ...plainSheet('Plan 1', TRACKER), merges: [MERGED] }
    const { report } = check({ file: 'Tracker', sheets: [sheet], limits: [] })
    expect(title).toBe(readinessSentence(report))
    expect(text.split('\n')).toEqual([
      '2 of 4 ratings (50.0%) are Green, 1 (25.0%) Amber and 1 (25.0%) Red, on 3 actions.',
      '',
      `Plan 1, A3: ${report.findings.find(({ rule }) => rule === 'ref-dup')?.message}`,
    ])
  })

  it('counts what the spreadsheet explains', () => {
    const checked = check({ file: 'Tracker', sheets: [plainSheet('Plan 1', TRACKER)], limits: [] })
    const said = { reason: REASONS[0] ?? '', words: '', name: 'A. Analyst', role: '', date: '2025-10-09' }
    const explanations = checked.report.findings
      .filter(({ severity }) => severity === 'query')
      .map(finding => explain(finding, checked, said))
    const { name, rows } = withExplanations(undefined, explanations)
    const sheets = openInSheets(
      files,
      {
        name: 'Tracker',
        zone: 'Europe/London',
        sheets: [
          { name: 'Plan 1', grid: TRACKER },
          { name, grid: rows },
        ],
      },
      'FULL',
    )
    sheets.realm.call('checkNow')
    expect(sheets.shown.alerts[0]?.[0]).toBe(`Ready: ${explanations.length} explained`)
    expect(explanations.length).toBeGreaterThan(0)
  })

  it('says what happened, and which version it is, when Google lets nothing be read', () => {
    const sheets = open(TRACKER)
    sheets.book.sheets[0]?.rows.push(new Proxy([], { get: () => fail('Service Spreadsheets timed out') }))
    sheets.realm.call('checkNow')
    expect(sheets.shown.alerts).toEqual([
      [
        'Google Sheets did not let this spreadsheet be read',
        `Wait a minute, then check again. If it happens again, report: Service Spreadsheets timed out (Plan Returns ${packageVersion()}, checkNow)`,
      ],
    ])
  })
})

function fail(message: string): never {
  throw exception(message)
}
