import { leadVariants } from '../measures/lead-variants.ts'
import { listPosts } from '../measures/leads.ts'
import type { PostList } from '../measures/leads.ts'
import { fieldText } from '../return/fields.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import { fieldPlace, fieldPlaces } from './ledger/field-places.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface OddSource extends Hit {
  readonly written: string
  /** The spelling that it looks like; undefined where one cell names several sources. */
  readonly common: string | undefined
  readonly sources: readonly string[]
}

/** A longer text is no name of a source. */
const LONGEST = 120

export default returnRule<OddSource>({
  id: 'source-variant',
  severity: 'information',
  stage: 'setup',
  title: 'Source in two spellings, or two in one cell',
  why: 'A count by source shows one source as two, or two as a third.',
  fix: 'Use one spelling for each source and one source in each cell.',
  needs: ['source'],
  lapses: 'plan',
  *check({ now }) {
    const texts = now.records.map(record => fieldText(record, 'source'))
    const sources = listSources(now, texts)
    for (const [place, record] of now.records.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      const written = texts[place] ?? ''
      const named = BREAK.test(written) && written.length <= LONGEST ? sources.split(written) : []
      const at = fieldPlace(record, 'source')
      if (named.length < 2 || at === undefined || at.row !== record.row) continue
      if (named.some(source => sources.find(source) === undefined)) continue
      yield { at: spotOf(at), ref: record.key, written, common: undefined, sources: named }
    }
    yield* spellings(now.records, texts)
  },
  message: ({ written, common, sources }) =>
    common === undefined
      ? `"${written}" names ${sources.length} sources (${sources.join('; ')}): choose one`
      : `"${written}" looks like "${common}": use one spelling`,
})

/** What may part two sources of a cell; "and" and "&" stand inside names. */
const BREAK = /[/;,\n]/

/** The plan's sources, and what stands alone in a cell. */
function listSources(now: Return, texts: readonly string[]): PostList {
  const alone = texts.filter(text => text !== '' && text.length <= LONGEST && !BREAK.test(text))
  const names = new Set([...now.plan.plan.sources, ...alone])
  return listPosts([...names].map(post => ({ post, aliases: [] })))
}

function* spellings(records: readonly ActionRecord[], texts: readonly string[]): Generator<OddSource> {
  const short = texts.map(text => (text.length <= LONGEST ? text : ''))
  for (const { common, rare } of leadVariants(short, listPosts([]))) {
    const places = fieldPlaces(
      rare.rows.flatMap(row => records[row] ?? []),
      'source',
    )
    const [at, ...also] = places.map(spotOf)
    const changes = places
      .filter(({ cell }) => cell === rare.written)
      .map(({ cell, ...spot }) => ({ ...spot, before: cell, after: common.written }))
    if (at !== undefined)
      yield {
        at,
        also,
        ref: '',
        about: rare.written,
        changes,
        written: rare.written,
        common: common.written,
        sources: [],
      }
  }
}

const spotOf = ({ sheet, row, column }: Hit['at']): Hit['at'] => ({ sheet, row, column })

const header = ['Ref', 'Action', 'Source', 'RAG']
const from = (...sources: readonly string[]): RuleExample['sheet'] => [
  header,
  ...sources.map((source, place) => [
    `A${place + 1}`,
    `Deliver part ${place + 1} of the programme`,
    source,
    'G',
  ]),
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds two sources in one cell',
    sheet: from('Internal audit', 'Peer review', 'Internal audit/ Peer review'),
    finds: ['C4'],
    says: '"Internal audit/ Peer review" names 2 sources (Internal audit; Peer review): choose one',
  },
  {
    name: 'finds two spellings of a source',
    sheet: from('Peer-review', 'Peer review', 'Peer review'),
    finds: ['C2'],
    says: '"Peer-review" looks like "Peer review": use one spelling',
  },
  {
    name: 'is silent on a slash or comma inside one name',
    sheet: from('Internal audit', 'Health/Social Care Act', 'Scrutiny, March', 'Audit and Risk Committee'),
    finds: [],
  },
]
