import { expect, it } from '@jest/globals'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'
import { planInWorkbook } from '../../../shared/register/plan-in-workbook.ts'
import { encodePlan } from '../../../shared/register/plan-setup.ts'
import { readReturn } from '../../../shared/return/read.ts'
import { RULES } from '../../../shared/rules/index.ts'
import { type Grid, plainSheet } from '../../../shared/sheet/workbook.ts'

const Q1_ROWS = [
  ['A1', 'Open a station'],
  ['A2', 'Train the call handlers'],
  ['A3', 'Review the estate'],
]
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

const encoded = encodePlan(update2014)

it.each([
  ['a row above', [[], ...encoded]],
  ['a title row above', [['Our plan'], ...encoded]],
  ['no title', encoded.slice(1)],
  ['another title', [['The plan of 2014'], ...encoded.slice(1)]],
  ['a column before', encoded.map(cells => [null, ...cells])],
  ['a column of notes before', encoded.map(cells => ['note', ...cells])],
])('finds the plan on a sheet with %s, and reads nothing of it as a return', (_, grid) => {
  const workbook = {
    file: 'example.xlsx',
    sheets: [plainSheet('Q1', [['Ref', 'Action'], ...Q1_ROWS]), plainSheet('Plan setup', grid)],
    limits: [],
  }
  expect(planInWorkbook(workbook)).toEqual({ sheet: 'Plan setup', plan: update2014 })
  expect(readReturn(workbook).tables.map(({ sheet }) => sheet.name)).toEqual(['Q1'])
})
