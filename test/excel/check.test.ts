import { describe, expect, it } from '@jest/globals'
import { excelHost } from '../../excel/host.ts'
import { check, plainSheet } from '../../shared/index.ts'
import { readWorkbook } from '../../src/host.ts'
import { openInExcel } from './office/open.ts'

const TRACKER = [
  ['Improvement plan'],
  [],
  ['Ref', 'Action', 'Lead', 'Due', 'RAG', 'Update'],
  ['A1', 'Open the new centre', 'Head of Estates', { day: 45747 }, 'G', 'It opened in March.'],
  ['A2', 'Hire five advisers', 'Head of HR', { day: 45838 }, 'A', 'Two of five have been hired.'],
  ['A2', 'Publish the strategy', 'Head of Policy', { day: 45930 }, 'R', 'The draft waits for approval.'],
  ['A4', 'Move the front desk', 'Head of Estates', { day: 45930 }, 'G', 'The desk stands in the library.'],
]

describe('a check of the workbook that is open in Excel', () => {
  it('finds, through the real proxies, what the core finds in the same cells', async () => {
    const excel = openInExcel({ name: 'tracker.xlsx', sheets: [{ name: 'Plan', grid: TRACKER }] })
    const workbook = await readWorkbook(excelHost())
    const { report } = check(workbook)
    expect(
      report.findings.map(({ rule, cell, also }) => [rule, cell, ...also.map(other => other.cell)]),
    ).toEqual([['ref-dup', 'A5', 'A6']])
    const plain = { file: 'tracker.xlsx', sheets: [plainSheet('Plan', TRACKER)], limits: workbook.limits }
    expect(report).toEqual(check(plain).report)
    expect(excel.batches).toHaveLength(3)
  })

  it('shows the cell of a finding', async () => {
    const excel = openInExcel({ name: 'tracker.xlsx', sheets: [{ name: 'Plan', grid: TRACKER }] })
    await excelHost().select?.({ sheet: 'Plan', row: 4, column: 0 })
    expect(excel.selected).toBe('Plan!4,0')
  })
})
