import { headline } from '../measures/headline.ts'
import { countReturn } from '../measures/counts.ts'
import { shareSum } from '../measures/percent.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Rounded extends Hit {
  readonly why: string
}

export default returnRule<Rounded>({
  id: 'percent-sum',
  severity: 'information',
  stage: 'check',
  title: 'Shares that do not add to 100.0',
  why: 'A careful reader adds them up.',
  fix: 'Add a note that shares are rounded.',
  needs: ['status', 'key'],
  lapses: 'cells',
  *check({ now }) {
    const { rule } = headline(now)
    const counts = countReturn(now)[rule]
    const { why } = shareSum(Object.values(counts.byStatus), counts.total)
    const [table] = now.tables.filter(each => each.columns.has('status'))
    if (why === '' || table === undefined) return
    yield {
      at: { sheet: table.sheet.name, row: table.headerRow, column: table.columns.get('status') ?? 0 },
      ref: '',
      about: 'shares',
      why,
    }
  },
  message: ({ why }) => why,
})

const rows = (letters: string): RuleExample['sheet'] => [
  ['Ref', 'Action', 'RAG'],
  ...[...letters].map((letter, place) => [`A${place + 1}`, `Action number ${place + 1}`, letter]),
]

export const examples: readonly RuleExample[] = [
  { name: 'says why one, one and one of three are 99.9', sheet: rows('GAR'), finds: ['C1'] },
  { name: 'is silent on halves', sheet: rows('GGAA'), finds: [] },
]
