import { expect, it } from '@jest/globals'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { planInWorkbook } from '../../../shared/register/plan-in-workbook.ts'
import { encodePlan } from '../../../shared/register/plan-setup.ts'
import { RULES } from '../../../shared/rules/index.ts'
import { type Grid, plainSheet } from '../../../shared/sheet/workbook.ts'

const found = (name: string, grid: Grid) =>
  planInWorkbook(
    {
      file: 'example.xlsx',
      sheets: [plainSheet('Q1', [['Ref', 'Action']]), plainSheet(name, grid)],
      limits: [],
    },
    RULES.map(({ id }) => id),
  )

it('finds the plan that the sheet Plan setup holds, however its name is written', () => {
  expect(found('plan setup', encodePlan(update2014))).toEqual({ sheet: 'plan setup', plan: update2014 })
})

it('leaves sheets alone that others have named so', () => {
  expect(found('Plan setup', [['Our plan'], ['Title', 'Ours']])).toBeUndefined()
  expect(found('Setup', encodePlan(update2014))).toBeUndefined()
})

it('says of every slip where it is', () => {
  const grid = encodePlan(update2014).map(cells => cells.map(cell => (cell === 'cells' ? 'cell' : cell)))
  expect(found('Plan setup', grid)).toEqual({
    sheet: 'Plan setup',
    problems: ['"Counting rule" is the text "cell". It must be one of cells, worst, latest.'],
  })
})

it('ends in a sentence on a sheet that is no plan at all', () => {
  const grid = Array.from({ length: 6000 }, () => ['Plan Returns', 'x', 'y'])
  expect(found('Plan setup', grid)).toEqual({
    sheet: 'Plan setup',
    problems: ['Plan setup has 6000 rows, and no plan has over 5000'],
  })
})
