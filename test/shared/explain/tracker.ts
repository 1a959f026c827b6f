import {
  type Cell,
  check,
  type Checked,
  type Explanation,
  explain,
  plainSheet,
  type Plan,
  type Said,
  type Sheet,
  type Workbook,
} from '../../../shared/index.ts'

export const HEADER = ['Ref', 'Action', 'Lead', 'RAG', 'Start', 'Due', 'Update']

/** A return with queries of every kind of lapsing: by cells, by the plan and by the period. */
export const ROWS: readonly (readonly Cell[])[] = [
  [
    'A-01',
    'Open a new station',
    'Supt, County',
    'Green',
    null,
    null,
    'The site was bought. See action A-09.',
  ],
  [
    'A-02',
    'Train the call handlers',
    'Supt, County',
    'Green',
    null,
    null,
    'All were trained. See action A-08.',
  ],
  ['A-03', 'Review the estate', 'Supt County', 'Amber', null, { day: 41000 }, 'The review began in May.'],
  ['A-04', 'Publish the strategy', '', 'Green', null, null, 'It was published in June.'],
  ['A-05', 'Buy new boats', 'Supt, County', 'Purple', null, null, 'Two boats were bought.'],
  ['A-06', 'Sell the old boats', 'Supt, County', 'Green', null, { day: 60000 }, 'They were sold in May.'],
]

export const SAID: Said = {
  reason: 'Right: confirmed by the lead',
  words: '',
  name: 'A. Analyst',
  role: 'Performance analyst',
  date: '2014-10-09',
}

export function workbookOf(rows: readonly (readonly Cell[])[], ...others: readonly Sheet[]): Workbook {
  const grid = [['6 MONTH UPDATE (Apr to Sept 2014)'], HEADER, ...rows]
  return { file: 'Return.xlsx', sheets: [plainSheet('Return', grid), ...others], limits: [] }
}

export function checkRows(
  rows: readonly (readonly Cell[])[],
  options: { plan?: Plan; period?: string } = {},
): Checked {
  return check(workbookOf(rows), options)
}

/** Explanations of every query. */
export function explainAll(checked: Checked, said: Partial<Said> = {}): readonly Explanation[] {
  return checked.report.findings
    .filter(({ severity }) => severity === 'query')
    .map(finding => explain(finding, checked, { ...SAID, ...said }))
}
