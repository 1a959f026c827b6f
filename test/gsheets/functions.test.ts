import { beforeAll, describe, expect, it } from '@jest/globals'
import ragsummary from '../../shared/functions/ragsummary.ts'
import { FUNCTIONS, type Grid } from '../../shared/index.ts'
import type { FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import { loadUnits } from '../../tools/print/units.ts'
import { openInSheets, type OpenSpreadsheet, scriptFiles } from './google/open.ts'
import type { ScriptFile } from './google/realm.ts'
import { exception } from './google/strict.ts'

const units = await loadUnits<SheetFunction, FunctionExample>('shared/functions')

const SPREADSHEET = { name: 'Update', zone: 'Europe/London', sheets: [] }

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

const inACell = (): OpenSpreadsheet => openInSheets(files, SPREADSHEET, 'CUSTOM_FUNCTION')

/** The core's own answer, as bytes. */
const core = (...args: readonly unknown[]): string => JSON.stringify(ragsummary.call(args))

describe('the built script in a cell of Google Sheets', () => {
  const status: Grid = [['RAG'], ['G'], ['A'], [null], ['G'], ['R'], [{ error: '#N/A' }], ['TBC'], [12]]

  it('answers =RAGSUMMARY(D2:D10) with the bytes of the core', () => {
    const answer = inACell().formula('RAGSUMMARY', status)
    expect(JSON.stringify(answer)).toBe(core(status))
    expect(answer).toEqual([
      ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
      ['Total', 2, 1, 1, 4, 50, 25, 25],
      ['Not counted', '', '', '', 3, '#N/A; 12; TBC', '', ''],
    ])
  })

  it('takes one cell as the bare value that Google passes', () => {
    expect(JSON.stringify(inACell().formula('RAGSUMMARY', [['A']]))).toBe(core([['A']]))
    expect(JSON.stringify(inACell().formula('RAGSUMMARY', 'A'))).toBe(core([['A']]))
    expect(JSON.stringify(inACell().formula('RAGSUMMARY', [[null]]))).toBe(core([[null]]))
  })

  it('takes arguments left out in the middle and at the end', () => {
    const refs: Grid = [['Ref'], ['1'], [null], ['2'], [null], ['3'], ['4'], ['5'], ['6']]
    const answer = inACell().formula('RAGSUMMARY', status, '', refs, 'worst')
    expect(JSON.stringify(answer)).toBe(core(status, null, refs, 'worst'))
  })

  it.each(['Europe/London', 'America/New_York', 'Pacific/Auckland', 'UTC'])(
    'reads dates as the day that the sheet shows, in %s',
    zone => {
      // Days around both changes of the clocks in London, one in 1905, and noon.
      const days = [45746, 45747, 45956, 45957, 2000, 45747.5].map(day => [{ day }])
      const open = openInSheets(files, { ...SPREADSHEET, zone }, 'CUSTOM_FUNCTION')
      const grid: Grid = [['G'], ['G'], ['G'], ['G'], ['A'], ['A']]
      const answer = open.formula('RAGSUMMARY', grid, days)
      expect(JSON.stringify(answer)).toBe(core(grid, days))
      expect((answer as unknown[][]).map(row => row[0])).toEqual([
        'every rating',
        2000,
        45746,
        45747,
        45747.5,
        45956,
        45957,
        'Total',
      ])
    },
  )

  it('answers bad input with a sentence, not with an error', () => {
    expect(inACell().formula('RAGSUMMARY', status, [['1']])).toEqual([
      ['group must have as many rows as status: it has 1, status has 9'],
    ])
  })

  it('says which version it is when something goes wrong that was not foreseen', () => {
    const sheets = [{ name: 'Plan', grid: [['Ref']] }]
    const { book, formula } = openInSheets(files, { ...SPREADSHEET, sheets }, 'CUSTOM_FUNCTION')
    for (const sheet of book.sheets) {
      sheet.value = () => {
        throw exception('Service Spreadsheets timed out')
      }
    }
    expect(() => formula('RAGSUMMARY')).toThrow(
      `Service Spreadsheets timed out (Plan Returns ${packageVersion()}, RAGSUMMARY)`,
    )
  })

  it('leaves nothing in the global scope but what Google calls, and one name of ours', () => {
    const menu = ['checkNow', 'onInstall', 'onOpen', 'openPanel']
    const ours = ['PlanReturns', '__zod_globalConfig', 'answerPanel', ...menu]
    expect(inACell().realm.globals().sort()).toEqual([...FUNCTIONS.map(({ name }) => name), ...ours].sort())
  })
})

describe('every function in Google Sheets', () => {
  it.each(units.map(({ facts, examples }) => [facts.name, facts, examples] as const))(
    '%s answers with the bytes of the core',
    (name, { call }, examples) => {
      for (const { args } of examples) {
        const answer = inACell().formula(name, ...args.map(argument => (argument === null ? '' : argument)))
        expect(JSON.stringify(answer)).toBe(JSON.stringify(call(args)))
      }
    },
  )
})

describe('=RAGSUMMARY() in Google Sheets', () => {
  const rows: Grid = [
    ['Ref', 'Action', 'RAG'],
    ['A1', 'Open the new centre', 'G'],
    ['A2', 'Hire five advisers', 'A'],
    ['A3', 'Publish the strategy', 'G'],
  ]
  const counts = [
    [
      'Plan C2:C4, every rating. Later changes are not followed: enter the formula again to count them',
      '',
      '',
      '',
      '',
      '',
      '',
      '',
    ],
    ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %'],
    ['Total', 2, 1, 0, 3, 66.7, 33.3, 0],
  ]
  const open = (grid: Grid, formulas: Record<string, string> = {}) =>
    openInSheets(files, { ...SPREADSHEET, sheets: [{ name: 'Plan', grid, formulas }] }, 'CUSTOM_FUNCTION')

  it('counts the return of the open spreadsheet, with calls that only read', () => {
    const { formula, asked } = open(rows)
    expect(formula('RAGSUMMARY')).toEqual(counts)
    expect(asked.length).toBeGreaterThan(0)
    expect(asked.filter(call => !/^\w+\.(get[A-Z]|is[A-Z]|formatDate$)/.test(call))).toEqual([])
  })

  it('does not count what it showed before, beside the return or below it', () => {
    const beside = rows.map((row, r) => [...row, ...(counts[r] ?? [])])
    expect(open(beside, { D1: '=RAGSUMMARY()' }).formula('RAGSUMMARY')).toEqual(counts)
    expect(open([...rows, ...counts], { A5: '=ragsummary()' }).formula('RAGSUMMARY')).toEqual(counts)
  })

  it('takes a blank cell that it is given for a cell, not for nothing', () => {
    expect(open(rows).formula('RAGSUMMARY', [[null]])).toEqual([['There is no rating in this range yet']])
  })
})
