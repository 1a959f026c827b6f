import type { CountingRule, KeyEntry } from '../plan/plan.ts'
import { statusChooser } from './tally.ts'
import type { Status } from './tally.ts'

/** One action of a period, with the one status that a counting rule takes for it. */
export interface RatedAction {
  /** What names the action within its plan: 'T1-C01' for ref C01 of theme 1; '' when it has no ref. */
  readonly key: string
  readonly title: string
  readonly status: Status
  /** The status as written: shown where the key does not have the word. */
  readonly written: string
}

/** One action per key from rows of (key, title, status), in order: the first row names it, the rule takes its status. */
export function rateActions(
  rows: Iterable<RatedAction>,
  key: readonly KeyEntry[],
  rule: CountingRule,
): RatedAction[] {
  const choose = statusChooser(key, rule)
  const byKey = new Map<string, RatedAction[]>()
  const actions: RatedAction[][] = []
  for (const row of rows) {
    const known = row.key === '' ? undefined : byKey.get(row.key)
    if (known !== undefined) {
      known.push(row)
      continue
    }
    const action = [row]
    actions.push(action)
    if (row.key !== '') byKey.set(row.key, action)
  }
  return actions.flatMap(([first, ...more]) => {
    if (first === undefined || more.length === 0) return first ?? []
    const status = choose([first, ...more].map(row => row.status))
    const written = [...more.reverse(), first].find(row => row.status === status)?.written ?? ''
    return { ...first, status, written }
  })
}
