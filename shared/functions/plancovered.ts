import { type FunctionExample, sheetFunction } from './function.ts'
import { readCover } from './plan-cover.ts'
import { HAVE_ARGUMENT, REQUIRED_ARGUMENT } from './plan-required.ts'

export default sheetFunction({
  name: 'PLANCOVERED',
  summary: 'Gives the share of the required items that are covered, as a fraction to be shown in per cent.',
  notes: [
    'What covers an item is the same as in PLANCOVERAGE. The fraction is not rounded: give the cell a percentage format.',
  ],
  args: [REQUIRED_ARGUMENT, HAVE_ARGUMENT],
  result: 'value',
  run(required, have) {
    const cover = readCover(required, have)
    if (typeof cover === 'string') return cover
    return cover.items.filter(({ by }) => by.length > 0).length / cover.items.length
  },
})

export const examples: readonly FunctionExample[] = [
  {
    name: 'Deliverables that have an action',
    args: [
      [['T1.1'], ['T1.2'], ['T1.4'], ['T1.10']],
      [['1.1.1'], ['1.1.2'], ['1.10.1']],
    ],
    gives: 0.5,
  },
]
