import { BLANK, UNKNOWN } from '../measures/tally.ts'
import { statusReader } from '../plan/compile.ts'
import { keyCells } from '../return/printed-cells.ts'
import { lineDefinitions } from '../return/printed-line.ts'
import { cellText, plainText } from '../return/text.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import { type Grid, plainSheet } from '../sheet/workbook.ts'
import { countValues } from './count-values.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { type RatingScale, scaleOf } from './rating-scale.ts'

export default sheetFunction({
  name: 'RAGMEANING',
  summary: 'Writes a rating out: "A" becomes "Amber: " and what your own key says Amber means.',
  notes: [
    'The key is the table as it stands in your paper: each rating with its meaning beside it or behind it. Blank lines and figures between its lines do no harm. Without a key the rating is written out alone.',
  ],
  args: [
    {
      name: 'status',
      kind: 'range',
      help: 'A rating, for example D2; cells with several give as many answers',
    },
    {
      name: 'key',
      kind: 'range',
      optional: true,
      help: 'The table that says what each rating means, for example A15:B21',
    },
  ],
  result: 'cells',
  run(status, key) {
    if (status.every(row => row.every(isBlank))) return status
    const scale = scaleOf(countValues(status), key)
    if (scale === undefined) return 'No ratings were recognised in this range; name them in key'
    const meanings = key === undefined ? new Map<string, string>() : definitions(key, scale)
    return status.map(row => row.map(cell => meaning(cell, scale, meanings)))
  },
})

function meaning(
  cell: Cell,
  { classify, isHeading }: RatingScale,
  meanings: ReadonlyMap<string, string>,
): Cell {
  const status = classify(cell)
  const text = cellText(cell)
  if (status === BLANK || isHeading(cell)) return null
  if (status === UNKNOWN) return `"${text.slice(0, 40)}" is not one of the ratings`
  const definition = meanings.get(status.letter)
  return definition === undefined ? status.label : `${status.label}: ${definition}`
}

/** What a key says of each rating, by its letter: beside it in a cell of its own, or behind it in the same one. */
function definitions(key: Grid, scale: RatingScale): ReadonlyMap<string, string> {
  const readLabel = statusReader(scale.key)
  const beside = keyCells(plainSheet('', key), 0, key.length - 1, readLabel).definitions
  const behind = key
    .flat()
    .flatMap(cell => (typeof cell === 'string' ? lineDefinitions(plainText(cell), readLabel) : []))
    .map(({ entry, definition }) => [entry.letter, definition] as const)
  return new Map([...behind, ...beside])
}

const KEY = [
  ['Green', 'Achieved or adequate progress being made'],
  ['Amber', "Started but inadequate progress or risk that it won't be achieved"],
  ['Red', "Not started or likely that it won't be achieved"],
]

export const examples: readonly FunctionExample[] = [
  {
    name: 'A rating in the words of the key',
    args: ['A', KEY],
    gives: [["Amber: Started but inadequate progress or risk that it won't be achieved"]],
  },
  {
    name: 'Several ratings',
    args: [[['G'], [null], ['r']], KEY],
    gives: [
      ['Green: Achieved or adequate progress being made'],
      [''],
      ["Red: Not started or likely that it won't be achieved"],
    ],
  },
]
