import { describe, expect, it } from '@jest/globals'
import { type Cell, plainSheet, withoutCheck } from '../../../shared/index.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { decodePlan, encodePlan } from '../../../shared/register/plan-setup.ts'
import { planSheet } from '../../../shared/register/written-plan.ts'

const written = (rows: readonly (readonly Cell[])[], plan = update2014) => {
  const sheet = planSheet(plainSheet('Plan setup', rows), plan, ['ref-gap', 'lead-missing'])
  if ('problem' in sheet) throw new RangeError(sheet.problem)
  return sheet.rows
}

describe('writing a plan over the one that a workbook holds', () => {
  it('is its sheet anew', () => {
    expect(planSheet(undefined, update2014)).toEqual({
      name: 'Plan setup',
      rows: encodePlan(update2014),
      links: [],
    })
    expect(written(encodePlan(update2014))).toEqual(encodePlan(update2014))
  })

  it('keeps what a person has written beside its lines', () => {
    const noted = encodePlan(update2014).flatMap((cells, row) =>
      row === 0
        ? [cells, [null, 'Kept by the policy team']]
        : [
            cells.includes('Rating key')
              ? [...cells, 'Agreed by']
              : cells.includes('A')
                ? [...cells, 'the Panel']
                : cells.includes('Version')
                  ? [...cells, 'see the minutes']
                  : cells,
          ],
    )
    const plan = withoutCheck({ ...update2014, version: '2', key: [...update2014.key].reverse() }, 'ref-gap')
    const rows = written(noted, plan)
    expect(decodePlan(rows, ['ref-gap'])).toEqual({ plan })
    expect(rows[1]).toEqual([null, 'Kept by the policy team'])
    const line = (cell: string) => rows.find(cells => cells.includes(cell))
    expect(line('Version')).toEqual(['Version', '2', 'see the minutes'])
    expect(line('Rating key')?.slice(-1)).toEqual(['Agreed by'])
    expect(line('Amber')?.slice(-1)).toEqual(['the Panel'])
    expect(line('Green')).toEqual(encodePlan(update2014).find(cells => cells.includes('Green')))
  })

  it('keeps what a person has written before its lines and above them', () => {
    const noted = [
      ['Kept by the policy team'],
      ...encodePlan(update2014).map(cells => [
        cells.includes('Version') ? 'see the minutes' : null,
        ...cells,
      ]),
      ['agreed in May'],
    ]
    const rows = written(noted)
    expect(decodePlan(rows)).toEqual({ plan: update2014 })
    expect(rows.flat()).toEqual(expect.arrayContaining(['Kept by the policy team', 'agreed in May']))
    expect(rows.find(cells => cells[0] === 'Version')).toEqual(
      expect.arrayContaining(['Version', '2014', 'see the minutes']),
    )
    expect(written(rows)).toEqual(rows)
  })

  it('is refused where what stands there cannot be read', () => {
    const spoiled = encodePlan(update2014).map(cells =>
      cells.map(cell => (cell === 'Leads' ? 'Laeds' : cell)),
    )
    expect(planSheet(plainSheet('Plan setup', spoiled), update2014)).toEqual({
      problem: expect.stringMatching(
        /^The sheet "Plan setup" holds a plan that cannot be used: Row \d+ of Plan setup is called "Laeds": Leads may be meant/,
      ),
    })
  })
})
