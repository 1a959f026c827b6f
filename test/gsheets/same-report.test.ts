import { beforeAll, describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import { sheetsHost } from '../../gsheets/sidebar/host.ts'
import {
  callOnWorkbook,
  type Cell,
  FUNCTIONS,
  plainSheet,
  type Report,
  type Workbook,
} from '../../shared/index.ts'
import { fileHost } from '../../src/file/host.ts'
import { readWorkbook } from '../../src/file/read.ts'
import type { Host } from '../../src/host.ts'
import { checkWorkbook } from '../../src/panel/check-run.ts'
import { packageVersion } from '../../tools/excel/facts.ts'
import { FLOOR } from '../excel/office/load.ts'
import { openedInExcel } from '../excel/office/opened.ts'
import { openInSheets, scriptFiles } from './google/open.ts'
import { openedInSheets, spreadsheetOf } from './google/opened.ts'
import type { ScriptFile } from './google/realm.ts'
import { runOf } from './google/run.ts'

const SAMPLES = readdirSync('samples').filter(name => name.endsWith('.xlsx'))
const ZONES = ['Europe/London', 'UTC', 'America/New_York']

let files: readonly ScriptFile[] = []
beforeAll(async () => {
  files = await scriptFiles()
})

/** What the panel finds through a host. */
async function reportOf(host: Host): Promise<Report> {
  const follow = { onProgress: () => undefined, signal: new AbortController().signal }
  return (await checkWorkbook(host, {}, follow)).report
}

/** A report as bytes, without the file's name and without what a program says that it cannot tell. */
function bytes(report: Report, { limits }: Pick<Host, 'limits'>): string {
  const told = report.notChecked.filter(({ why }) => !limits.some(limit => why.includes(limit)))
  return JSON.stringify({ ...report, file: '', notChecked: told })
}

async function opened(sample: string): Promise<Workbook> {
  return readWorkbook(sample, new Uint8Array(readFileSync(`samples/${sample}`)))
}

const inSheets = (workbook: Workbook, zone?: string): Host =>
  openedInSheets(files, workbook, run => sheetsHost(run, packageVersion()), zone).host

describe('a workbook in Google Sheets, in Excel and as a file', () => {
  it.each(SAMPLES)('gives one report, byte for byte: %s', async sample => {
    const workbook = await opened(sample)
    const host = inSheets(workbook)
    const fromSheets = bytes(await reportOf(host), host)
    const inExcel = openedInExcel(workbook, { ...FLOOR, ExcelApi: '1.17' }).host
    expect(fromSheets).toBe(bytes(await reportOf(fileHost(workbook)), host))
    expect(fromSheets).toBe(bytes(await reportOf(inExcel), host))
  })

  it('gives the same answer to a formula without arguments', async () => {
    const [sample = ''] = SAMPLES.filter(name => name.startsWith('update'))
    const workbook = await opened(sample)
    const { formula } = openInSheets(files, spreadsheetOf(workbook, 'Europe/London'), 'CUSTOM_FUNCTION')
    const summary = FUNCTIONS.find(({ name }) => name === 'RAGSUMMARY')
    expect(summary && formula('ragsummary')).toEqual(summary && callOnWorkbook(summary, workbook))
  })
})

describe('dates of a spreadsheet', () => {
  /** Both changes of the clocks of 2025 in London and in New York, a year end, and days before anybody changed clocks. */
  const DAYS: readonly Cell[] = [
    45746, 45747, 45956, 45957, 45725, 45726, 45963, 45964, 46022, 46023, 2000, 61, 1,
  ].map(day => ({ day }))
  /** Times that no clock of the zone leaves out; times alone, and durations: they are no days. */
  const MOMENTS: readonly Cell[] = [
    { day: 45747.5 },
    { day: 45956.75 },
    { day: 45746.625 },
    0.25,
    0.999,
    1.125,
    -0.25,
  ]
  const grid = [...DAYS, ...MOMENTS].map(cell => [cell])

  it.each(ZONES)('are the days that it shows, in the panel and in the script: %s', async zone => {
    const timesAlone = Object.fromEntries(
      grid.flatMap(([cell], row) =>
        typeof cell === 'number' ? [[`A${row + 1}`, row % 2 === 0 ? 'hh:mm' : '[h]:mm']] : [],
      ),
    )
    const odd: readonly Cell[] = [{ day: 45746.8333333333 }, { day: 46000.0006944444 }]
    const all = [...grid, ...odd.map(cell => [cell])]
    const book = { name: 'Dates', zone, sheets: [{ name: 'Plan', grid: all, formats: timesAlone }] }
    const sheets = openInSheets(files, book, 'FULL')
    const host = sheetsHost(runOf(sheets), packageVersion())
    const read = (await host.read('Plan')).grid.map(([cell = null]) => [cell])
    expect(read.slice(0, grid.length)).toEqual(grid)
    // The script judges by its own reading what the panel has read.
    const changes = read.map(([before = null], row) => ({
      sheet: 'Plan',
      cell: `A${row + 1}`,
      before,
      after: null,
    }))
    await expect(host.change?.(changes)).resolves.toEqual([])
  })

  it.each(ZONES)('give one report, whatever the zone: %s', async zone => {
    const rows = DAYS.slice(0, 10).map((day, row) => [
      `T1-C${String(row + 1).padStart(2, '0')}`,
      'Open it',
      'Estates',
      'G',
      day,
    ])
    const workbook: Workbook = {
      file: 'plan.xlsx',
      sheets: [plainSheet('Plan', [['Ref', 'Action', 'Lead', 'RAG', 'Due'], ...rows])],
      limits: [],
    }
    const host = inSheets(workbook, zone)
    expect(bytes(await reportOf(host), host)).toBe(bytes(await reportOf(fileHost(workbook)), host))
  })
})
