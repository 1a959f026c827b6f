import { type FunctionExample, sheetFunction } from './function.ts'
import { readCover } from './plan-cover.ts'

export default sheetFunction({
  name: 'PLANCOVERED',
  summary:
    'Gives the share of the required items that are covered, from 0 to 1, as PLANCOVERAGE counts them. Format the cell as a percentage.',
  args: [
    {
      name: 'required',
      kind: 'range',
      help: 'The list of what must be covered: codes such as 7.1, or names',
    },
    { name: 'have', kind: 'range', help: 'The cells that say what each row covers, for example C2:C90' },
  ],
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
