import { leadVariants } from '../measures/lead-variants.ts'
import type { LeadVariant } from '../measures/lead-variants.ts'
import { listPosts, readLeads } from '../measures/leads.ts'
import type { PostList } from '../measures/leads.ts'
import { fieldText } from '../return/fields.ts'
import type { ActionRecord } from '../return/return.ts'
import { inSteps } from '../steps.ts'
import type { Pause } from '../steps.ts'
import { fieldPlaces } from './ledger/field-places.ts'
import type { Place } from './ledger/field-places.ts'
import { areOwnWords, usedElsewhere, wordsApart } from './ledger/own-words.ts'
import type { CellChange, Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Variant extends Hit {
  readonly rare: string
  readonly common: string
  readonly rareRows: number
  readonly commonRows: number
}

export default returnRule<Variant>({
  id: 'lead-variant',
  severity: 'query',
  stage: 'check',
  title: 'One lead in two spellings',
  why: 'A filter or a list by lead shows one post as two, each with a part of its actions.',
  fix: 'Use one spelling, or say that they are two posts.',
  needs: ['lead'],
  lapses: 'plan',
  *check({ now }) {
    const posts = listPosts(now.plan.plan.leads)
    const texts: string[] = []
    yield* inSteps(now.records, record => texts.push(fieldText(record, 'lead')))
    for (const { common, rare } of yield* withoutOwnWords(leadVariants(texts, posts), now.records)) {
      const places = fieldPlaces(
        rare.rows.flatMap(row => now.records[row] ?? []),
        'lead',
      )
      const [at, ...also] = places.map(({ sheet, row, column }) => ({ sheet, row, column }))
      if (at === undefined) continue
      yield {
        at,
        also,
        ref: '',
        about: `${rare.written} / ${common.written}`,
        changes: places.flatMap(place => rewritten(place, rare.written, common.written, posts)),
        rare: rare.written,
        common: common.written,
        rareRows: rare.count,
        commonRows: common.count,
      }
    }
  },
  message: ({ rare, common, rareRows, commonRows }) =>
    `"${rare}" (${rowCount(rareRows)}) looks like "${common}" (${rowCount(commonRows)}): use one spelling, or say that they are two posts`,
})

const rowCount = (rows: number): string => `${rows} ${rows === 1 ? 'row' : 'rows'}`

/** A letter apart is no slip where both words stand for themselves, or the return uses the rarer one elsewhere. */
function* withoutOwnWords(
  variants: readonly LeadVariant[],
  records: readonly ActionRecord[],
): Generator<Pause, readonly LeadVariant[]> {
  const slips = variants.filter(({ by }) => by === 'letters')
  if (slips.length === 0) return variants
  const apart = new Map(slips.map(slip => [slip, wordsApart(slip.rare.written, slip.common.written)]))
  const used = yield* usedElsewhere(
    new Set([...apart.values()].map(([rare]) => rare)),
    records,
    new Set(slips.flatMap(({ rare }) => rare.rows.flatMap(row => records[row] ?? []))),
  )
  return variants.filter(variant => {
    const [rare, common] = apart.get(variant) ?? ['', '']
    return rare === '' || !(used.has(rare) || areOwnWords(rare, common))
  })
}

/** The cell with the one spelling in place of the other, where that changes nothing else in it. */
function rewritten({ cell, ...spot }: Place, rare: string, common: string, posts: PostList): CellChange[] {
  if (typeof cell !== 'string') return []
  const [before, after, ...more] = cell.split(rare)
  if (before === undefined || after === undefined || more.length > 0) return []
  const changed = before + common + after
  const leads = readLeads(cell, posts).map(lead => lead.written)
  // A line has its label before the post, 'Lead: DCC'; other cells must hold the same other posts as before.
  const wanted = leads.map(lead => (lead === rare ? common : lead)).join('; ')
  const stands = readLeads(changed, posts).map(lead => lead.written)
  const isLine = leads.length === 1 && leads[0] !== rare
  return isLine || wanted === stands.join('; ') ? [{ ...spot, before: cell, after: changed }] : []
}

const header = ['Ref', 'Action', 'Lead', 'RAG']
const ledBy = (...leads: readonly string[]): RuleExample['sheet'] => [
  header,
  ...leads.map((lead, place) => [`A${place + 1}`, `Deliver part ${place + 1} of the programme`, lead, 'G']),
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a post with its comma left out',
    sheet: ledBy('Supt, County', 'Supt, County', 'Supt County', 'Supt, City'),
    finds: ['C4'],
    says: '"Supt County" (1 row) looks like "Supt, County" (2 rows): use one spelling, or say that they are two posts',
  },
  {
    name: 'finds a letter left out of a common post',
    sheet: ledBy(...Array<string>(5).fill('Head of Community Safety'), 'Head of Comunity Safety'),
    finds: ['C7'],
  },
  {
    name: 'is silent on posts that differ in a word, a rank or initials',
    sheet: ledBy(
      ...Array<string>(5).fill('DCI City'),
      'DCI County',
      ...Array<string>(5).fill('Head of IS'),
      'Head of IT',
      ...Array<string>(5).fill('Det Chief Insp, Children'),
      'Det Ch Insp, Children',
    ),
    finds: [],
  },
]
