import { RULE_WORDS } from '../measures/headline.ts'
import { rowsByPost } from '../measures/lead-load.ts'
import { listUnder } from '../measures/lists.ts'
import { BLANK, type Status } from '../measures/tally.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { besideCells, filled } from './beside.ts'
import { countValues } from './count-values.ts'
import { type FunctionExample, sheetFunction, type Table } from './function.ts'
import { ALIASES_ARGUMENT, leadTexts, postNames, readAliases } from './plan-leads.ts'
import { scaleOf } from './rating-scale.ts'

export default sheetFunction({
  name: 'PLANLEADLOAD',
  summary: 'Counts the rows that each post leads, most first, and their ratings.',
  notes: [
    'A row with two leads counts for both. The spellings of one post are one, as in PLANLEADS.',
    'Where most ratings stand in rows without a lead, each belongs to the nearest lead above; else such rows have no lead, and stand last.',
  ],
  args: [
    { name: 'leads', kind: 'range', help: 'The column of leads, for example C2:C90' },
    {
      name: 'status',
      kind: 'range',
      optional: true,
      help: 'The cells beside them with the ratings, such as D2:D90',
    },
    ALIASES_ARGUMENT,
  ],
  result: 'table',
  run(leads, status, aliases) {
    const posts = readAliases(aliases)
    if (typeof posts === 'string') return posts
    const rated = status === undefined ? undefined : readStatuses(status, leads)
    if (typeof rated === 'string') return rated
    const texts = leadTexts(leads.flat(), rated?.headings)
    const load = rowsByPost(texts, posts).map(({ post, rows }): Row => [post, rows.length])
    if (load.length === 0) return 'There is no lead in this range yet'
    if (rated === undefined) return [['Lead', 'Rows'], ...load]
    return withRatings(load, rated, texts, postNames(texts, posts))
  },
})

type Row = readonly [post: string, rows: number]

interface Rated {
  /** What counts, in the order of the key. */
  readonly letters: readonly string[]
  /** What each cell beside the leads says; undefined for a blank or a heading. */
  readonly statuses: readonly (Status | undefined)[]
  /** Places of the headings among them, and what stands above the first. */
  readonly headings: readonly number[]
}

function readStatuses(status: Grid, leads: Grid): Rated | string {
  const cells = besideCells('status', status, leads, 'leads')
  if (typeof cells === 'string') return cells
  const scale = scaleOf(countValues([cells]), undefined)
  if (scale === undefined) return 'No ratings were recognised in status'
  const { isHeading } = scale
  const said = cells.map(scale.classify)
  const first = said.findIndex(means => typeof means !== 'string')
  const start = cells.slice(0, first).findIndex(isHeading)
  const isOther = (place: number): boolean => place <= start || isHeading(cells[place] ?? null)
  return {
    letters: scale.key.filter(entry => entry.counts).map(({ letter }) => letter),
    statuses: said.map((means, place) => (means === BLANK || isOther(place) ? undefined : means)),
    headings: [...cells.keys()].filter(isOther),
  }
}

function withRatings(
  load: readonly Row[],
  { letters, statuses }: Rated,
  texts: readonly string[],
  namesIn: (text: string) => readonly string[],
): Table {
  const byPost = new Map<string, Status[]>()
  const leads = ratedBelow(texts, statuses) ? filled(texts) : texts
  for (const [place, status] of statuses.entries()) {
    if (status === undefined) continue
    const posts = namesIn(leads[place] ?? '')
    for (const post of posts.length === 0 ? [''] : posts) listUnder(byPost, post, status)
  }
  const without = byPost.get('')?.length ?? 0
  const rows = [...load, ...(without === 0 ? [] : [['', without] as const])]
  const isCounted = (status: Status): boolean => typeof status !== 'string' && status.counts
  const hasOthers = statuses.some(status => status !== undefined && !isCounted(status))
  const counts = (own: readonly Status[]): Cell[] => [
    ...letters.map(
      letter => own.filter(status => typeof status !== 'string' && status.letter === letter).length,
    ),
    ...(hasOthers ? [own.filter(status => !isCounted(status)).length] : []),
  ]
  return [
    [`Lead, ${RULE_WORDS.cells}`, 'Rows', ...letters, ...(hasOthers ? ['Not counted'] : [])],
    ...rows.map(([post, count]) => [post || 'No lead', count, ...counts(byPost.get(post) ?? [])]),
  ]
}

/** Whether ratings stand in rows of their own below the row with the lead, as most rows with a rating then have none. */
function ratedBelow(texts: readonly string[], statuses: Rated['statuses']): boolean {
  const rated = texts.filter((_, place) => statuses[place] !== undefined)
  return rated.filter(text => text === '').length * 2 > rated.length
}

export const examples: readonly FunctionExample[] = [
  {
    name: 'Rows and ratings of each lead',
    args: [
      [['Lead'], ['Head of IS'], ['Supt, City / Supt County'], ['Supt, County'], [''], ['Supt, County']],
      [['RAG'], ['G'], ['A'], ['G'], ['G'], ['']],
    ],
    gives: [
      ['Lead, every rating', 'Rows', 'G', 'A', 'R'],
      ['Supt, County', 3, 1, 1, 0],
      ['Head of IS', 1, 1, 0, 0],
      ['Supt, City', 1, 0, 1, 0],
      ['No lead', 1, 1, 0, 0],
    ],
  },
]
