import { describe, expect, it } from '@jest/globals'
import { check, checkSteps } from '../../shared/check.ts'
import type { CheckOptions } from '../../shared/check.ts'
import { tracker } from '../../shared/plan/profiles/tracker.ts'
import type { Cell } from '../../shared/sheet/cell.ts'
import { plainSheet } from '../../shared/sheet/workbook.ts'
import type { Workbook } from '../../shared/sheet/workbook.ts'
import { finish, inSteps, PAUSE, STEP_ROWS } from '../../shared/steps.ts'

const HEADINGS = ['Ref', 'Action', 'Lead officer', 'RAG', 'Update', 'Start date', 'Due date', 'Source']
const MANY = 100_000
const ENOUGH = 20_000
/** Two looks at all cells of the rows of a step. */
const MOST_CELLS = STEP_ROWS * HEADINGS.length * 2

describe('a check of a long sheet', () => {
  it.each([
    ['by a layout that it recognises', [rowsOf(MANY)], {}],
    ['by a plan that is given', [rowsOf(ENOUGH)], { plan: tracker }],
    ['of two sheets that number their actions from 1', [rowsOf(ENOUGH), rowsOf(ENOUGH, 'Review')], {}],
    ['with half its rows blank', [rowsOf(ENOUGH).flatMap(row => [row, []])], {}],
  ] satisfies [string, Cell[][][], CheckOptions][])(
    'pauses after every few rows: %s',
    (_, sheets, options) => {
      const { workbook, looked } = watched(sheets)
      let steps = 0
      let most = 0
      const checking = checkSteps(workbook, { asAt: '2026-09-30', ...options })
      for (let step = checking.next(); step.done !== true; step = checking.next()) {
        steps += 1
        most = Math.max(most, looked())
      }
      expect(Math.max(most, looked())).toBeLessThanOrEqual(MOST_CELLS)
      expect(steps).toBeGreaterThan((sheets.flat().length / STEP_ROWS) * 2)
    },
  )

  it('finds the same in steps as in one go', () => {
    const { workbook } = watched([rowsOf(1_200)])
    const inOneGo = check(workbook, { asAt: '2026-09-30' }).report
    expect(inOneGo.findings.length).toBeGreaterThan(0)
    expect(finish(checkSteps(workbook, { asAt: '2026-09-30' })).report).toEqual(inOneGo)
  })
})

describe('things done in steps', () => {
  it('are all done, in order, with a pause after every step', () => {
    const many = Array.from({ length: STEP_ROWS * 2 + 1 }, (_, place) => `row ${place}`)
    const done: string[] = []
    const steps = [...inSteps(many, (one, place) => done.push(`${one} at ${place}`))]
    expect(done).toEqual(many.map((one, place) => `${one} at ${place}`))
    expect(steps).toEqual([PAUSE, PAUSE, PAUSE])
  })
})

function rowsOf(rows: number, verb = 'Deliver'): Cell[][] {
  return Array.from({ length: rows }, (_, i) => [
    `A${i + 1}`,
    `${verb} part ${i} of the programme`,
    i % 400 === 399 ? '' : `Head of unit ${i % 50}`,
    i % 50 === 49 ? 'Purple' : (['Red', 'Amber', 'Green'][i % 3] ?? ''),
    i % 4 === 0 ? `Team ${i} met the partners in May 2026 and agreed the plan.` : '',
    { day: 46_000 + (i % 300) },
    i % 1000 === 500 ? '31/06/2026' : { day: 46_250 + (i % 300) },
    i % 300 === 299 ? '' : 'Police and Crime Plan',
  ])
}

/** A workbook that counts the cells that are looked at; `looked` tells how many since it was last asked. */
function watched(sheets: readonly (readonly Cell[])[][]): { workbook: Workbook; looked: () => number } {
  let cells = 0
  const counting: ProxyHandler<readonly Cell[]> = {
    get(row, key) {
      if (typeof key === 'string' && /^\d/.test(key)) cells += 1
      return Reflect.get(row, key) as unknown
    },
  }
  const grids = sheets.map(rows => [HEADINGS, ...rows].map(row => new Proxy(row, counting)))
  return {
    workbook: {
      file: '',
      sheets: grids.map((grid, place) => plainSheet(`Area ${place + 1}`, grid)),
      limits: [],
    },
    looked() {
      const since = cells
      cells = 0
      return since
    },
  }
}
