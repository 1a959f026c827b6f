import type { KeyEntry } from '../plan/plan.ts'
import type { TableReading } from '../return/return.ts'
import { isBlank } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
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
    const { key } = now.plan.plan
    for (const table of now.tables) {
      const changes = now.records
        .filter(record => record.table === table)
        .flatMap(record => colourChange(table, record.row, key) ?? [])
      const [first, ...others] = changes
      if (first === undefined || changes.length < 3) continue
      yield {
        at: spotOf(first),
        also: others.map(spotOf),
        ref: '',
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

/** The letter that a coloured cell without one stands for; undefined when it has a letter or no colour of the key. */
function colourChange(table: TableReading, row: number, key: readonly KeyEntry[]): CellChange | undefined {
  const column = table.columns.get('status')
  const fill = column === undefined ? undefined : table.sheet.fills?.get(row)?.get(column)
  if (column === undefined || fill === undefined) return undefined
  const cell = cellAt(table.sheet, row, column)
  const name = colourName(fill)
  if (!isBlank(cell) || name === '') return undefined
  const entry = key.find(each => each.label.toLowerCase() === name)
  return {
    sheet: table.sheet.name,
    row,
    column,
    before: cell,
    after: entry?.letter ?? name.charAt(0).toUpperCase(),
  }
}

/** 'red', 'amber' or 'green' by hue; '' for greys, whites and blues, which mean different things in different offices. */
function colourName(fill: string): string {
  const match = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(fill)
  const [red = 0, green = 0, blue = 0] = (match?.slice(1) ?? []).map(part => parseInt(part, 16))
  const most = Math.max(red, green, blue)
  const spread = most - Math.min(red, green, blue)
  if (spread < 60 || most === blue) return ''
  if (most === green && green - red > spread * 0.25) return 'green'
  return green - blue > spread * 0.4 ? 'amber' : 'red'
}

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
