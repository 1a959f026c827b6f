import { describe, expect, it } from '@jest/globals'
import { SENTENCES } from '../../excel/errors.ts'
import { excelHost } from '../../excel/host.ts'
import { type Host, OutcomeUnknown } from '../../src/host.ts'
import { openInExcel } from './office/open.ts'
import type { Fault } from './office/workbook.ts'

const BOOK = { name: 'plan.xlsx', sheets: [{ name: 'Plan', grid: [['Ref'], ['A1']] }] }

/** What a person reads when Excel answers the next requests so. */
async function said(...faults: readonly Fault[]): Promise<string> {
  const excel = openInExcel(BOOK)
  excel.faults.push(...faults)
  return excelHost()
    .contents()
    .then(
      () => 'nothing',
      (error: unknown) => (error instanceof Error ? error.message : String(error)),
    )
}

describe('when Excel refuses', () => {
  it.each([...SENTENCES])('%s is a sentence with a next step', async (code, sentence) => {
    expect(await said({ code })).toBe(sentence)
    expect(sentence).toMatch(/^[A-Z][^.!]*(?:: |\. )?.*[a-z]$/)
    expect(sentence).not.toContain(code)
  })

  it.each([
    [5012, 'The connection to Excel was lost: reload the workbook, then open the panel again'],
    [5016, 'Excel writes nothing while one of its dialogs is open: close it, then try again'],
    [5102, 'Excel takes no more requests at the moment: wait a minute, then try again'],
    [5103, 'This is more than Excel takes at once: do it in smaller parts'],
    [7000, SENTENCES.get('AccessDenied')],
  ])('the number %i of its host is one as well', async (number, sentence) => {
    expect(await said(number)).toBe(sentence)
  })

  const issues = { name: 'Plan issues', rows: [['Cell']], links: [] }
  it.each<[string, (host: Required<Host>) => Promise<unknown>]>([
    ['a sheet of ours', host => host.writeSheet(issues)],
    ['a formula', host => host.putFormula('=RAGCOUNT(A1:A2,"G")')],
    ['a cell', host => host.change([{ sheet: 'Plan', cell: 'A2', before: 'A1', after: 'A2' }])],
    ['marks', host => host.mark([{ sheet: 'Plan', row: 1, column: 0, severity: 'error' }])],
  ])('leaves it open whether %s was written where the connection is lost', async (_, write) => {
    for (const [fault, isOpen] of [
      [5012, true],
      [7000, false],
    ] as const) {
      const excel = openInExcel(BOOK)
      const [plan] = excel.book.sheets
      excel.book.selection = plan && { sheet: plan, areas: [{ top: 4, left: 3, bottom: 4, right: 3 }] }
      excel.faults.push('none', fault)
      const error: unknown = await write(excelHost()).catch((reason: unknown) => reason)
      expect(error instanceof OutcomeUnknown).toBe(isOpen)
      expect(String(error).includes('Look whether the sheet has changed before you try again')).toBe(isOpen)
    }
  })

  it('an error that nobody knows shows what to report', async () => {
    expect(await said({ code: 'SomethingNew' })).toMatch(
      /^Excel could not do this\. If it happens again, report: SomethingNew at \S+/,
    )
  })

  it('an error of ours stays as it is', async () => {
    openInExcel(BOOK)
    await expect(excelHost().removeSheet('Plan')).rejects.toThrow('"Plan" is not one of the sheets')
  })

  it('a sheet that is gone is named', async () => {
    openInExcel(BOOK)
    const host = excelHost()
    const spot = { sheet: 'Plan 2', row: 0, column: 0 }
    for (const asked of [host.read('Plan 2'), host.looks('Plan 2', 0), host.select(spot)])
      await expect(asked).rejects.toThrow('There is no sheet "Plan 2" any more')
  })

  it('a hidden sheet is told how to be shown', async () => {
    openInExcel({ name: 'p', sheets: [...BOOK.sheets, { name: 'Old', grid: [['a']], visibility: 'Hidden' }] })
    const selecting = excelHost().select({ sheet: 'Old', row: 0, column: 0 })
    await expect(selecting).rejects.toThrow(
      'The sheet "Old" is hidden: right-click a sheet tab and choose Unhide',
    )
  })
})
