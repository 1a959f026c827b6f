import { colouredRatings } from '../return/coloured-ratings.ts'
import { columnName } from '../sheet/address.ts'
import type { CellChange, Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Coloured extends Hit {
  readonly column: string
  readonly count: number
}

export default returnRule<Coloured>({
  id: 'status-colour',
  severity: 'query',
  stage: 'check',
  title: 'Ratings held as colours alone',
  why: 'A colour cannot be counted, printed in grey or read aloud.',
  fix: 'Write the letter of the key into the coloured cells.',
  needs: ['status'],
  lapses: 'cells',
  ground: ({ now }) => (now.limits.includes('fills') ? 'cell colours are not known here' : ''),
  *check({ now }) {
    for (const table of now.tables) {
      const changes = colouredRatings(table, now).map(({ change }) => change)
      const [first, ...others] = changes
      if (first === undefined) continue
      yield {
        at: spotOf(first),
        also: others.map(spotOf),
        ref: '',
        about: table.sheet.name,
        column: columnName(first.column),
        count: changes.length,
        changes,
      }
    }
  },
  message: ({ column, count }) =>
    `${count} cells of column ${column} are coloured and hold no letter: write the letters, so that they can be counted`,
})

const spotOf = ({ sheet, row, column }: CellChange): { sheet: string; row: number; column: number } => ({
  sheet,
  row,
  column,
})

export const examples: readonly RuleExample[] = [
  {
    name: 'finds coloured cells without letters, once for the column',
    sheet: [
      ['Ref', 'Action', 'RAG'],
      ['A1', 'Open a new station', ''],
      ['A2', 'Train the call handlers', ''],
      ['A3', 'Review the estate', ''],
    ],
    fills: { C2: '#00B050', C3: '#FFC000', C4: '#FF0000' },
    finds: ['C2'],
    says: '3 cells of column C are coloured and hold no letter: write the letters, so that they can be counted',
  },
  {
    name: 'is silent on a colour beside a letter',
    sheet: [
      ['Ref', 'Action', 'RAG'],
      ['A1', 'Open a new station', 'G'],
      ['A2', 'Train the call handlers', 'A'],
      ['A3', 'Review the estate', 'R'],
    ],
    fills: { C2: '#00B050', C3: '#FFC000', C4: '#FF0000' },
    finds: [],
  },
]
