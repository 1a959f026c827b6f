import { RULE_WORDS } from '../measures/headline.ts'
import { crossTab, type MatrixEntry } from '../measures/matrix.ts'
import type { KeyEntry } from '../plan/plan.ts'
import type { Cell } from '../sheet/cell.ts'
import { besideCells } from './beside.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { STATUS_ARGUMENT } from './rating-arguments.ts'
import { type Ratings, readRatings } from './ratings.ts'

export default sheetFunction({
  name: 'RAGMATRIX',
  summary: 'Counts ratings by two things at once, such as theme and agency, with totals.',
  notes: [
    'A blank theme or agency is the nearest one above. Every rating is counted, several of one action too.',
  ],
  args: [
    {
      name: 'rows',
      kind: 'range',
      help: 'The cells beside the ratings to count by downwards, such as the themes in A2:A90',
    },
    {
      name: 'columns',
      kind: 'range',
      help: 'The cells beside the ratings to count by across, such as the agencies in B2:B90',
    },
    STATUS_ARGUMENT,
    {
      name: 'which',
      kind: 'text',
      optional: true,
      help: 'One rating, for example "A"; without it all that count',
    },
  ],
  result: 'table',
  run(rows, columns, status, which) {
    for (const [name, range] of [
      ['rows', rows],
      ['columns', columns],
    ] as const) {
      const beside = besideCells(name, range, status)
      if (typeof beside === 'string') return beside
    }
    const asked = which === undefined ? [] : [[which]]
    const down = readRatings({ status, group: rows, asked })
    const across = readRatings({ status, group: columns, asked })
    if (typeof down === 'string') return down
    return typeof across === 'string' ? across : matrix(down, across, which)
  },
})

function matrix(down: Ratings, across: Ratings, which: string | undefined): Cell[][] | string {
  const wanted = which === undefined ? undefined : down.classify(which)
  if (typeof wanted === 'string') {
    return `which must be one of the ratings of this range: ${down.key.map(entry => entry.letter).join(', ')}`
  }
  const { rows, columns, counts, rowTotals, columnTotals, total } = crossTab(entriesOf(down, across, wanted))
  const title = wanted === undefined ? RULE_WORDS.cells : `${wanted.letter}, ${RULE_WORDS.cells}`
  const rowHeads = heads(down, rows)
  return [
    [title, ...heads(across, columns), 'Total'],
    ...rows.map((_, i) => [rowHeads[i] ?? null, ...(counts[i] ?? []), rowTotals[i] ?? 0]),
    ['Total', ...columnTotals, total],
  ]
}

/** Every rating that counts, so that a row of the matrix without the wanted one shows its noughts. */
function entriesOf(down: Ratings, across: Ratings, wanted: KeyEntry | undefined): MatrixEntry[] {
  const entries: MatrixEntry[] = []
  for (const [place, cell] of (down.rows?.cells ?? []).entries()) {
    const status = down.classify(cell)
    const asked = wanted === undefined || status === wanted
    if (typeof status === 'string' || (!status.counts && wanted !== status)) continue
    entries.push({
      row: String(down.rows?.groups?.[place] ?? ''),
      column: String(across.rows?.groups?.[place] ?? ''),
      count: asked ? 1 : 0,
    })
  }
  return entries
}

/** Labels as the sheet has them: a number stays one. */
function heads({ rows }: Ratings, labels: readonly string[]): Cell[] {
  const written = new Map<string, Cell>((rows?.groups ?? []).map(group => [String(group), group]))
  return labels.map(label => (label === '' ? 'None' : (written.get(label) ?? label)))
}

const THEMES = [['Theme'], ['T1'], [null], ['T2'], ['T10']]
const AGENCIES = [['Agency'], ['C'], ['F'], ['F'], ['C']]
const STATUS = [['RAG'], ['A'], ['G'], ['A'], ['A']]

export const examples: readonly FunctionExample[] = [
  {
    name: 'Amber by theme and agency',
    args: [THEMES, AGENCIES, STATUS, 'A'],
    gives: [
      ['A, every rating', 'C', 'F', 'Total'],
      ['T1', 1, 0, 1],
      ['T2', 0, 1, 1],
      ['T10', 1, 0, 1],
      ['Total', 2, 1, 3],
    ],
  },
]
