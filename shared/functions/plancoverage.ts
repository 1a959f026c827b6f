import { crossTab } from '../measures/matrix.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { besideCells } from './beside.ts'
import { type FunctionExample, sheetFunction, type Table } from './function.ts'
import { type Cover, readCover } from './plan-cover.ts'
import { HAVE_ARGUMENT, REQUIRED_ARGUMENT } from './plan-required.ts'
import { type Group, sameSpelling } from './rating-rows.ts'

export default sheetFunction({
  name: 'PLANCOVERAGE',
  summary: 'Counts for each required item, such as a pledge or a deliverable, the rows that cover it.',
  notes: [
    'A cell covers the item that it names, alone or in a list such as "1, 4". A title covers the pledge and the ask whose code it begins with: "PL7.2 - New: …" covers 7.2 and 7.',
    "An action covers its deliverable: 1.10.3 covers T1.10. Where actions stand in the range, the deliverable's own row covers nothing.",
    'A blank group is the nearest one above. A number 7.1 in the list of what is required is 7.10 where it follows 7.9.',
  ],
  args: [
    REQUIRED_ARGUMENT,
    HAVE_ARGUMENT,
    {
      name: 'group',
      kind: 'range',
      optional: true,
      help: 'The cells beside have to count by, such as the agencies in B2:B90',
    },
  ],
  result: 'table',
  run(required, have, group) {
    const groups = group === undefined ? undefined : groupsBeside(group, have)
    if (typeof groups === 'string') return groups
    const cover = readCover(required, have)
    return typeof cover === 'string' ? cover : coverage(cover, groups)
  },
})

function groupsBeside(group: Grid, have: Grid): readonly Group[] | string {
  const cells = besideCells('group', group, have, 'have')
  return typeof cells === 'string' ? cells : sameSpelling(cells, [...cells.keys()])
}

function coverage({ items, errors }: Cover, groups: readonly Group[] | undefined): Table {
  const byName = new Map<string, Group>((groups ?? []).map(group => [String(group), group]))
  const { columns, counts } = crossTab(
    items.flatMap(({ by }, row) =>
      by.map(place => ({ row: String(row), column: String(groups?.[place] ?? '') })),
    ),
    { rows: items.map((_, row) => String(row)) },
  )
  const heads = groups === undefined ? [] : columns.map(column => byName.get(column) || 'No group')
  const rows = items.map(({ name, by }, row): Cell[] => [
    name,
    by.length,
    by.length > 0,
    ...(groups === undefined ? [] : (counts[row] ?? [])),
  ])
  const notRead = errors.length === 0 ? [] : [[`Not read: ${errors.join(', ')}`]]
  return [['Required', 'Rows', 'Covered', ...heads], ...rows, ...notRead]
}

export const examples: readonly FunctionExample[] = [
  {
    name: 'Asks with the activities of each agency',
    args: [
      [['Ask'], ['7.1'], ['7.2'], ['7.3']],
      [
        ['Strategic Activity'],
        ['PL7.2 - New: Extend triage'],
        ['PL7.1: Give evidence'],
        ['*PL7.2: Train custody staff'],
      ],
      [['Agency'], ['F'], ['C'], ['P']],
    ],
    gives: [
      ['Required', 'Rows', 'Covered', 'C', 'F', 'P'],
      ['7.1', 1, true, 1, 0, 0],
      ['7.2', 2, true, 0, 1, 1],
      ['7.3', 0, false, 0, 0, 0],
    ],
  },
]
