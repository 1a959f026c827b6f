import { describe, expect, it } from '@jest/globals'
import { type Cell, check, plainSheet, type Plan, profiles, type Workbook } from '../../shared/index.ts'
import { encodePlan } from '../../shared/register/plan-setup.ts'

const ROWS: readonly (readonly Cell[])[] = [
  ['Ref', 'Action', 'Lead', 'Status'],
  ['1.1', 'Set up a problem-solving group', 'Head of Safety', 'Green'],
  ['1.2', 'Publish the results of the survey', 'Head of Safety', 'Red'],
]
const [TRACKER] = profiles.filter(({ id }) => id === 'tracker') as [Plan]
const OURS: Plan = { ...TRACKER, id: 'ours-2025', title: 'Our plan 2025 to 2029' }

function workbook(setup: readonly (readonly Cell[])[]): Workbook {
  return {
    file: 'Return.xlsx',
    sheets: [plainSheet('Return', ROWS), plainSheet('Plan setup', setup)],
    limits: [],
  }
}

describe('a workbook that holds its own plan', () => {
  it('is read by it, and the report says so', () => {
    const { report } = check(workbook(encodePlan(OURS)))
    expect(report.plan.id).toBe('ours-2025')
    expect(report.evidence).toContain('The sheet "Plan setup" of this workbook holds it')
    expect(report.notRead).toEqual([])
  })

  it('is read by another one that a person has chosen', () => {
    expect(check(workbook(encodePlan(OURS)), { plan: TRACKER }).report.plan.id).toBe('tracker')
  })

  it('is recognised when its plan cannot be used, and the report says why', () => {
    const spoiled = encodePlan(OURS).map(row => row.map(cell => (cell === 'ours-2025' ? '' : cell)))
    const { report } = check(workbook(spoiled))
    expect(report.plan.id).toBe('tracker')
    expect(report.notRead).toHaveLength(1)
    expect(report.notRead[0]).toMatchObject({
      sheet: 'Plan setup',
      why: expect.stringMatching(/^its plan cannot be used: \S/),
    })
  })

  it('is compared with an older return that is read by the same plan', () => {
    const older: Workbook = { file: 'Older.xlsx', sheets: [plainSheet('Return', ROWS)], limits: [] }
    expect(check(workbook(encodePlan(OURS)), { then: older }).then?.plan.plan.id).toBe('ours-2025')
  })
})
