import type { Plan } from '../shared/plan/plan.ts'
import { plainSheet } from '../shared/sheet/workbook.ts'
import type { Cell, Day } from '../shared/sheet/cell.ts'
import type { Grid, Workbook } from '../shared/sheet/workbook.ts'

/** A row of an invented return, before it is cells. Dates are days since 30 December 1899. */
export type InventedRow = [
  ref: string,
  priority: string,
  action: string,
  lead: string,
  rating: string,
  state: string,
  start: Day,
  due: Day | string,
  progress: number,
  source: string,
]

export const HEADINGS = [
  'Ref',
  'Priority',
  'Action',
  'Lead officer',
  'RAG',
  'Status',
  'Start date',
  'Due date',
  '% complete',
  'Source',
]
export const RATINGS = ['Red', 'Amber', 'Green', 'Complete', 'Not started']
const STATES = ['Open', 'Closed', 'Open']
const LEADS = ['Head of', 'Director of', 'Manager of', 'Chief Inspector,']

/** Objectives that the return has, and that its refs name: the last ten are missing. */
const OBJECTIVES = 500
const NAMED_OBJECTIVES = 510

const FIRST_DAY = 46_000
const days = new Map<number, Day>()

/** One object for all cells of a day, as a file is read. */
function day(number: number): Day {
  const known = days.get(number) ?? { day: number }
  days.set(number, known)
  return known
}

/** Rows of ten cells, the same every time: one in fifty has a rating outside the key, a few each of the other faults. */
export function inventRows(rows: number): InventedRow[] {
  return Array.from({ length: rows }, (_, i) => {
    const start = FIRST_DAY + (i % 300)
    return [
      i % 1000 === 999 ? `A_${i}` : refOf(i % (rows - 7)),
      `Priority ${i % 17}`,
      i < rows - 7 ? `Deliver part ${i} of the programme with team ${i % 97}` : `Close station number ${i}`,
      i % 400 === 399 ? '' : `${LEADS[i % 4] ?? ''} unit ${(i * 31) % 50}`,
      i % 50 === 49 ? 'Purple' : (RATINGS[i % 5] ?? ''),
      STATES[i % 3] ?? '',
      day(start),
      i % 1000 === 500 ? '31/06/2026' : day(i % 500 === 250 ? start - 1 : start + 250),
      (i % 101) / 100,
      i % 300 === 299 ? '' : `Plan of ${2014 + (i % 4)}`,
    ]
  })
}

function refOf(i: number): string {
  if (i < OBJECTIVES) return `A-${i + 1}`
  return `A-${1 + (i % NAMED_OBJECTIVES)}.${1 + Math.floor(i / NAMED_OBJECTIVES)}`
}

/** A workbook of one sheet that begins with its headings. */
export function workbookOf(headings: readonly string[], rows: readonly (readonly Cell[])[]): Workbook {
  const grid: Grid = [headings, ...rows]
  return { file: 'invented.xlsx', sheets: [plainSheet('Return', grid)], limits: [] }
}

/** The plan of the invented returns. With `only`, every other rule is off. */
export function inventedPlan(rules: Plan['rules'] = {}): Plan {
  const level = { counted: true } as const
  const entry = (label: string, rank: number, means: Plan['key'][number]['means'][number]) => ({
    letter: label,
    label,
    words: [],
    definition: '',
    rank,
    counts: true,
    means: [means],
  })
  return {
    id: 'invented',
    title: 'An invented plan',
    version: '1',
    ruleSet: '2026.1',
    noun: { one: 'return', many: 'returns' },
    layout: 'table',
    periods: [],
    scope: { themes: [], agencies: [] },
    themes: [],
    levels: [
      { ...level, id: 'objective', one: 'objective', many: 'objectives', refs: ['A-{objective:1-600}'] },
      {
        ...level,
        id: 'action',
        one: 'action',
        many: 'actions',
        refs: ['A-{objective:1-600}.{number:1-999}'],
        parent: { level: 'objective', ref: 'A-{objective}' },
      },
    ],
    key: [
      entry('Complete', 1, 'complete'),
      entry('Green', 2, 'on track'),
      entry('Amber', 3, 'at risk'),
      entry('Red', 4, 'off track'),
      entry('Not started', 5, 'not started'),
    ],
    countingRule: 'cells',
    agencies: [],
    agencyPrefix: false,
    leads: [],
    sources: [],
    required: [],
    requires: ['objective', 'action'].flatMap(id => [
      { level: id, field: 'lead' as const },
      { level: id, field: 'source' as const },
    ]),
    columns: {},
    labels: {},
    sections: [],
    recognise: [],
    rules,
  }
}
