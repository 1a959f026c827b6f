import { SAME_TITLE, similarity } from '../measures/similar.ts'
import { cellName } from '../sheet/address.ts'
import { listUnder } from '../measures/lists.ts'
import { keysOf } from '../return/by-key.ts'
import { fieldSpot, recordSpot } from '../return/fields.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import { mayBeSpoiled, spoiledRefs } from '../return/spoiled-refs.ts'
import { foldText } from '../return/text.ts'
import { inSteps } from '../steps.ts'
import type { Pause } from '../steps.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Twice extends Hit {
  readonly written: string
  readonly places: string
}

export default returnRule<Twice>({
  id: 'ref-dup',
  severity: 'error',
  stage: 'check',
  title: 'One ref on two actions',
  why: 'Counts by action take two actions with one ref for one, and nobody can tell which of them an update is about.',
  fix: 'Give one of the actions its own ref.',
  needs: ['ref'],
  lapses: 'cells',
  *check({ now }) {
    const { repeated } = keysOf(now)
    if (repeated.size === 0) return
    const rates = now.tables.some(table => table.columns.has('status'))
    const doubled: ActionRecord[] = []
    yield* inSteps(now.records, record => {
      if (repeated.has(record.key) && !(rates && record.statuses.length === 0)) doubled.push(record)
    })
    for (const records of byKey(yield* withoutSpoiled(doubled, now)).values()) {
      const [first, ...others] = records
      if (first === undefined || others.length === 0) continue
      const differing = others.filter(other => areTwo(first, other))
      if (differing.length === 0) continue
      const [at, ...also] = [first, ...differing].map(
        record => fieldSpot(record, 'ref') ?? recordSpot(record),
      )
      if (at === undefined) continue
      yield {
        at,
        also,
        ref: first.key,
        written: first.ref,
        places: [at, ...also].map(spot => cellName(spot.row, spot.column)).join(', '),
      }
    }
  },
  message: ({ written, places }) =>
    `"${written}" stands on different actions in ${places}: give each action its own ref`,
})

/** Two codes that became one date or number are two refs. */
function* withoutSpoiled(
  records: readonly ActionRecord[],
  now: Return,
): Generator<Pause, readonly ActionRecord[]> {
  if (!records.some(mayBeSpoiled)) return records
  const spoiled = new Set((yield* spoiledRefs(now)).map(ref => ref.record))
  return records.filter(record => !spoiled.has(record))
}

function byKey(records: readonly ActionRecord[]): ReadonlyMap<string, readonly ActionRecord[]> {
  const found = new Map<string, ActionRecord[]>()
  for (const record of records) listUnder(found, record.key, record)
  return found
}

/** Two titles that are not the same action in other words. A title that is left out says nothing. */
function areTwo(a: ActionRecord, b: ActionRecord): boolean {
  if (a.title === '' || b.title === '' || foldText(a.title) === foldText(b.title)) return false
  return similarity(a.title, b.title) < SAME_TITLE
}

const header = ['Ref', 'Action', 'RAG']

export const examples: readonly RuleExample[] = [
  {
    name: 'marks both actions',
    plan: 'tracker',
    sheet: [
      header,
      ['A1', 'Open a new police station', 'G'],
      ['A2', 'Train the call handlers', 'A'],
      ['A1', 'Review the estate strategy', 'R'],
    ],
    finds: ['A2'],
    says: '"A1" stands on different actions in A2, A4: give each action its own ref',
  },
  {
    name: 'is silent on several update parts of one action',
    sheet: [header, ['A1', 'Open a new police station', 'G'], ['A1', 'Open a new police station', 'A']],
    finds: [],
  },
  {
    name: 'is silent where theme and ref together name the action',
    plan: 'mapping-2016',
    sheet: [
      ['Theme', 'Ref', 'Revised', 'Strategic Activity'],
      ['3', 'C01', '', 'PL1: Continue to support partnership working in high crime neighbourhoods.'],
      ['1', 'C01', '', 'PL2: Re-commission victim services based upon the needs assessment.'],
    ],
    finds: [],
  },
  {
    name: 'is silent when one of the two has no rating in the period',
    sheet: [header, ['A1', 'Open a new police station', 'G'], ['A1', 'Review the estate strategy', '']],
    finds: [],
  },
]
