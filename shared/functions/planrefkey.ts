import { refSortKey } from '../plan/ref-order.ts'
import type { Cell } from '../sheet/cell.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { inShape, readRefs, refsBeside } from './plan-ref-range.ts'

export default sheetFunction({
  name: 'PLANREFKEY',
  summary: 'Gives a text to sort refs by, so that 1.10 comes after 1.9 and T10 after T9.',
  notes: ['A blank cell has the key of the ref above it, so that the rows below an action stay with it.'],
  args: [{ name: 'refs', kind: 'range', help: 'A ref or a column of refs, for example A2:A90' }],
  result: 'cells',
  run(refs) {
    const range = readRefs(refs)
    const beside = refsBeside(range)
    const keys = range.cells.map(({ cell, text, is }, place): Cell => {
      if (is === 'error') return cell
      return refSortKey(is === 'other' || is === 'title' ? text.slice(0, LONGEST) : (beside[place] ?? ''))
    })
    return inShape(range, keys)
  },
})

/** What tells texts apart that are no refs: a longer beginning is not needed to sort by. */
const LONGEST = 200

export const examples: readonly FunctionExample[] = [
  {
    name: 'Sort by refs, with =SORTBY(A2:C6, PLANREFKEY(A2:A6)) in Excel',
    args: [[['1.10.1'], [''], ['1.7.3'], ['T10'], ['T9']]],
    gives: [
      ['000001.000010.000001'],
      ['000001.000010.000001'],
      ['000001.000007.000003'],
      ['T000010'],
      ['T000009'],
    ],
  },
]
