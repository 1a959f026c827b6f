import { nameOf } from '../return/fields.ts'
import type { ActionRecord } from '../return/return.ts'
import { PAUSE, STEP_ROWS } from '../steps.ts'
import { sameTitle } from '../measures/similar.ts'
import { spotsOf, updatesOf, withoutUpdates } from './prose/passages.ts'
import type { Passage } from './prose/passages.ts'
import { printOf, readsSame } from './prose/same-text.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Unchanged extends Hit {
  readonly name: string
  /** How many actions this finding stands for, and of how many. */
  readonly count: number
  readonly of: number
  readonly was: string
  readonly is: string
}

/** Shorter texts ('Work continues.') say little either time; update-thin speaks of the emptiest. */
const FEWEST_WORDS = 5
/** From so many, and so large a share, on it is the return that is last period's. */
const MANY = { count: 10, share: 0.8 }

export default returnRule<Unchanged>({
  id: 'update-same',
  severity: 'information',
  stage: 'check',
  title: 'Update unchanged since last period',
  why: 'A text carried over says nothing of this period, and its dates and figures may be over.',
  fix: 'Say what happened in this period, if only that nothing did.',
  needs: ['then'],
  ground: ({ now }) => withoutUpdates(now),
  lapses: 'period',
  *check({ now, then }) {
    const before = new Map<string, ActionRecord>()
    for (const record of then?.records ?? []) if (record.key !== '') before.set(record.key, record)
    const same: Unchanged[] = []
    let compared = 0
    for (const [place, record] of now.records.entries()) {
      if (place % STEP_ROWS === STEP_ROWS - 1) yield PAUSE
      const old = record.key === '' ? undefined : before.get(record.key)
      if (old === undefined || isFinished(record) || !sameTitle(record.title, old.title)) continue
      compared += 1
      const hit = unchangedIn(record, old)
      if (hit !== undefined) same.push(hit)
    }
    const [first] = same
    if (first === undefined) return
    if (same.length < MANY.count || same.length < MANY.share * compared) yield* same
    else
      yield {
        ...first,
        also: same.slice(1).map(hit => hit.at),
        ref: '',
        about: 'most updates',
        count: same.length,
        of: compared,
      }
  },
  message: hit =>
    hit.count > 1
      ? `${hit.count} of ${hit.of} updates are word for word those of the period before: is this the right return?`
      : `${hit.name} has the update of the period before, word for word${changeOf(hit)}: say what happened in this period`,
})

function changeOf({ was, is }: Unchanged): string {
  return was === '' || is === '' || was === is ? '' : `, though its rating went from ${was} to ${is}`
}

function unchangedIn(record: ActionRecord, old: ActionRecord): Unchanged | undefined {
  const passages = updatesOf(record)
  const text = joined(passages)
  const print = printOf(text)
  if (print.words < FEWEST_WORDS) return undefined
  const oldText = joined(updatesOf(old))
  if (text !== oldText && (print.mark !== printOf(oldText).mark || !readsSame(text, oldText)))
    return undefined
  const [at, ...also] = passages.flatMap(spotsOf)
  return (
    at && {
      at,
      also,
      ref: record.key,
      name: nameOf(record),
      count: 1,
      of: 1,
      was: letterOf(old),
      is: letterOf(record),
    }
  )
}

function joined(passages: readonly Passage[]): string {
  return passages.map(({ text }) => text).join('\n')
}

function letterOf({ parts }: ActionRecord): string {
  const status = parts[parts.length - 1]?.status
  return status?.entry?.label ?? status?.text ?? ''
}

const DONE =
  /^\W*(?:this (?:action|work|project) (?:is|was|has been) )?(?:now )?(?:fully )?(?:complete|completed|closed|delivered|achieved|discontinued|withdrawn)\b/i

/** Complete work may keep its last words: its rating or its update says so. A letter that also means 'on track' does not. */
function isFinished(record: ActionRecord): boolean {
  const last = record.parts[record.parts.length - 1]
  const means = last?.status?.entry?.means ?? []
  if (
    means.length > 0 &&
    means.every(
      meaning =>
        meaning !== 'on track' &&
        meaning !== 'at risk' &&
        meaning !== 'off track' &&
        meaning !== 'not started',
    )
  )
    return true
  return DONE.test(last?.text.slice(0, 80) ?? '')
}

const header = ['Ref', 'Action', 'RAG', 'Update']
const before = [
  header,
  ['A1', 'Open a new station', 'Green', 'The site was bought and plans were drawn up.'],
  ['A2', 'Train the call handlers', 'Complete', 'All 40 call handlers were trained in May.'],
  ['A3', 'Review the estate', 'Amber', 'The review began and two sites were seen.'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a text that was carried over',
    sheet: [
      header,
      ['A1', 'Open a new station', 'Amber', 'The site was bought, and plans were drawn up.'],
      ['A3', 'Review the estate', 'Amber', 'All nine sites were seen.'],
    ],
    then: [
      header,
      ['A1', 'Open a new station', 'Green', 'The site was bought, and  plans were drawn up.'],
      ...before.slice(2),
    ],
    finds: ['D2'],
    says: 'A1 has the update of the period before, word for word, though its rating went from Green to Amber: say what happened in this period',
  },
  {
    name: 'is silent on complete actions and on another action under the same ref',
    sheet: [
      header,
      ['A1', 'Recruit forty cadets', 'Green', 'The site was bought and plans were drawn up.'],
      ['A2', 'Train the call handlers', 'Complete', 'All 40 call handlers were trained in May.'],
      ['A3', 'Review the estate', 'Amber', 'Complete.'],
    ],
    then: before,
    finds: [],
  },
]
