import { type FunctionExample, sheetFunction } from './function.ts'
import { readCover } from './plan-cover.ts'

export default sheetFunction({
  name: 'PLANUNCOVERED',
  summary: 'Lists the required items that nothing covers, as PLANCOVERAGE counts them.',
  args: [
    {
      name: 'required',
      kind: 'range',
      help: 'The list of what must be covered: codes such as 7.1, or names',
    },
    { name: 'have', kind: 'range', help: 'The cells that say what each row covers, for example C2:C90' },
  ],
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
