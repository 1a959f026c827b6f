import { type FunctionExample, sheetFunction } from './function.ts'
import { readCover } from './plan-cover.ts'
import { HAVE_ARGUMENT, REQUIRED_ARGUMENT } from './plan-required.ts'

export default sheetFunction({
  name: 'PLANUNCOVERED',
  summary: 'Lists the required items that nothing covers.',
  notes: ['What covers an item is the same as in PLANCOVERAGE.'],
  args: [REQUIRED_ARGUMENT, HAVE_ARGUMENT],
  result: 'table',
  run(required, have) {
    const cover = readCover(required, have)
    if (typeof cover === 'string') return cover
    const { items, errors } = cover
    const without = items.filter(({ by }) => by.length === 0).map(({ name }) => [name])
    const list = without.length > 0 ? without : [[`All ${items.length} are covered`]]
    return errors.length === 0 ? list : [...list, [`Not read: ${errors.join(', ')}`]]
  },
})

export const examples: readonly FunctionExample[] = [
  {
    name: 'Pledges without an action',
    args: [
      [['Pledge'], [1], [2], [3], [4]],
      [['Pledges'], ['1, 4'], [''], ['3']],
    ],
    gives: [[2]],
  },
]
