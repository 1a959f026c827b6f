import { describe, expect, it } from '@jest/globals'
import {
  applyExplanations,
  check,
  type Checked,
  contentOf,
  contentText,
  decodeRecords,
  explain,
  EXPLANATIONS_SHEET,
  heldExplanations,
  issuesSheet,
  ownSheetOf,
  RECORD_SHEET,
  withExplanations,
  type Workbook,
} from '../../shared/index.ts'
import { recordReturn, verifyReturn } from '../../src/digest.ts'
import { type Host, readWorkbook } from '../../src/host.ts'
import type { Open } from './opened.ts'
import { bookOf, DUE } from './plan.ts'

const RETURN: Workbook = bookOf({
  Return: [
    ['6 MONTH UPDATE (Apr to Sept 2014)'],
    ['Ref', 'Action', 'Lead', 'RAG', 'Due', 'Update'],
    ['1.10', 'Open a new station', 'Supt, County', 'Green', { day: DUE }, '- The site was bought.'],
    ['1.20', 'Train the call handlers', '', 'Amber', null, '=half of them were trained.'],
    ['1.30', 'Review the estate', 'Supt, County', 'Green', null, 'The review ended.\nIt was published.'],
  ],
})

const SAID = {
  reason: 'Agreed with the plan owner',
  words: '- as in May',
  name: '=A',
  role: '',
  date: '2014-10-09',
}
const SIGNING = {
  preparedBy: 'Performance analyst',
  preparedOn: '2014-10-09',
  approvedBy: '',
  approvedOn: '',
  recordedOn: '2014-10-10',
  exception: '',
}

/** Explains every query of a return and writes the sheet. */
async function explainAll(host: Host): Promise<void> {
  const checked = check(await readWorkbook(host))
  const queries = checked.report.findings.filter(({ severity }) => severity === 'query')
  const said = queries.map(finding => explain(finding, checked, SAID))
  const before = ownSheetOf(checked.now.workbook, EXPLANATIONS_SHEET)
  await host.writeSheet?.(withExplanations(before, said))
}

const explained = (checked: Checked) =>
  applyExplanations(checked, heldExplanations(checked.now.workbook).explanations)

export function registerContract(open: Open, canChange: boolean): void {
  describe('a return that is explained and recorded', () => {
    it('is ready by the explanations that its workbook holds, and has one check code in every program', async () => {
      const { host } = await open(RETURN)
      const before = check(await readWorkbook(host))
      expect(explained(before).open).toEqual({ error: 0, query: 1 })
      await explainAll(host)
      const after = check(await readWorkbook(host))
      await host.writeSheet?.(issuesSheet(after, explained(after), ['Lead', 'Due']))
      const { ready, lapsed, settled } = explained(check(await readWorkbook(host)))
      expect({ ready, lapsed, settled }).toEqual({ ready: true, lapsed: 0, settled: [] })
      expect(contentText(contentOf(after.now))).toBe(contentText(contentOf(check(RETURN).now)))
    })

    it('keeps its records, and knows of each what changed since', async () => {
      const { host } = await open(RETURN)
      await explainAll(host)
      for (const number of [1, 2]) {
        const checked = check(await readWorkbook(host))
        const { record, sheet } = await recordReturn(checked, explained(checked), SIGNING)
        expect(record.number).toBe(number)
        await host.writeSheet?.(sheet)
      }
      expect(await changesSinceEach(host)).toEqual([[], []])
      if (!canChange) return
      await host.change?.([{ sheet: 'Return', cell: 'D4', before: 'Amber', after: 'Red' }])
      const changed = [['1.20', 'RAG', 'D4', 'Amber', 'Red']]
      expect(await changesSinceEach(host)).toEqual([changed, changed])
    })
  })
}

/** What changed since each record; a sentence in its place where a record cannot be used as it was made. */
async function changesSinceEach(host: Host): Promise<unknown> {
  const workbook = await readWorkbook(host)
  const { now } = check(workbook)
  const sheet = ownSheetOf(workbook, RECORD_SHEET)
  const { records, problems } =
    sheet === undefined ? { records: [], problems: ['no sheet'] } : decodeRecords(sheet)
  if (problems.length > 0) return problems
  const verdicts = await Promise.all(records.map(record => verifyReturn(now, record)))
  return verdicts.map(({ changes, edited, samePlan }) =>
    edited || !samePlan
      ? 'not as it was made'
      : changes.map(({ name, what, at, before, after }) => [name, what, at?.cell, before, after]),
  )
}
