import { describe, expect, it } from '@jest/globals'
import {
  applyExplanations,
  issuesSheet,
  nothingExplained,
  plainSheet,
  readReturn,
  type SheetToWrite,
  withExplanations,
} from '../../../shared/index.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { ownUnderOtherName } from '../../../shared/register/other-names.ts'
import { planSheet } from '../../../shared/register/written-plan.ts'
import { recordReturn } from '../../../src/digest.ts'
import { checkRows, explainAll, ROWS, workbookOf } from '../explain/tracker.ts'

const CHECKED = checkRows(ROWS)
const EXPLAINED = applyExplanations(CHECKED, explainAll(CHECKED))
const SIGNING = {
  preparedBy: 'Analyst',
  preparedOn: '2014-10-09',
  approvedBy: '',
  approvedOn: '',
  recordedOn: '2014-10-09',
  exception: '',
}
const written = async (): Promise<readonly SheetToWrite[]> => {
  const setup = planSheet(undefined, update2014)
  return [
    ...('problem' in setup ? [] : [setup]),
    issuesSheet(CHECKED, nothingExplained(CHECKED)),
    withExplanations(undefined, explainAll(CHECKED)),
    (await recordReturn(CHECKED, EXPLAINED, SIGNING)).sheet,
  ]
}

describe('a copy of one of our sheets', () => {
  it('is known, and no part of a return', async () => {
    const sheets = await written()
    expect(sheets).toHaveLength(4)
    for (const { name, rows } of sheets) {
      const copy = plainSheet(`${name} (2)`, [['Our notes'], ...rows])
      expect([name, ownUnderOtherName(copy)]).toEqual([name, name])
      expect(ownUnderOtherName(plainSheet(name, rows))).toBe('')
      const now = readReturn(workbookOf(ROWS, copy))
      expect(now.records).toHaveLength(ROWS.length)
      expect(now.notRead).toEqual([
        {
          sheet: `${name} (2)`,
          why: `it is "${name}" of Plan Returns under another name, and no part of a return`,
        },
      ])
    }
  })

  it('is none of the sheets of others', () => {
    expect(
      ownUnderOtherName(plainSheet('Return', [['Plan Returns 2014'], ['Ref', 'Check', 'Message']])),
    ).toBe('')
  })
})
