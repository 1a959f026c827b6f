import { describe, expect, it } from '@jest/globals'
import { readdirSync, readFileSync } from 'node:fs'
import type { Report, Workbook } from '../../shared/index.ts'
import { fileHost } from '../../src/file/host.ts'
import { readWorkbook } from '../../src/file/read.ts'
import type { Host } from '../../src/host.ts'
import { checkWorkbook } from '../../src/panel/check-run.ts'
import { FLOOR } from './office/load.ts'
import { openedInExcel } from './office/opened.ts'

const SAMPLES = readdirSync('samples').filter(name => name.endsWith('.xlsx'))
const TODAY = { ...FLOOR, ExcelApi: '1.17' }

/** What the panel finds through a host. */
async function reportOf(host: Host): Promise<Report> {
  const follow = { onProgress: () => undefined, signal: new AbortController().signal }
  return (await checkWorkbook(host, {}, follow)).report
}

/** A report as bytes, without the file's name. */
function bytes(report: Report): string {
  return JSON.stringify({ ...report, file: '' })
}

async function opened(sample: string): Promise<Workbook> {
  return readWorkbook(sample, new Uint8Array(readFileSync(`samples/${sample}`)))
}

describe('a workbook in Excel and as a file', () => {
  it.each(SAMPLES)('gives one report, byte for byte: %s', async sample => {
    const workbook = await opened(sample)
    const inExcel = await reportOf(openedInExcel(workbook, TODAY).host)
    expect(bytes(inExcel)).toBe(bytes(await reportOf(fileHost(workbook))))
  })

  it('gives the same findings in the oldest Excel, which knows no merged cells', async () => {
    const workbook = await opened('update-2014.xlsx')
    const inExcel = await reportOf(openedInExcel(workbook).host)
    expect(inExcel.findings).toEqual((await reportOf(fileHost(workbook))).findings)
  })
})
