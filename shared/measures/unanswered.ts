import type { ActionRecord, Return } from '../return/return.ts'
import { isRatedLevel } from '../return/scope.ts'

/** What is still to be said of some actions. */
export interface Unanswered {
  readonly withoutRating: readonly ActionRecord[]
  readonly withoutUpdate: readonly ActionRecord[]
}

/**
 * The actions that have no rating or no update, of those in scope that carry one and are not closed. A return that holds no
 * rating (no update) at all does not ask for any.
 */
export function unanswered(now: Return, records: readonly ActionRecord[] = now.records): Unanswered {
  // Few actions lack anything: whether they are asked for one is looked up of these alone.
  const without = (has: (record: ActionRecord) => boolean): readonly ActionRecord[] =>
    now.records.some(has) ? records.filter(record => !has(record) && isRatedLevel(record, now)) : []
  return { withoutRating: without(isRated), withoutUpdate: without(isUpdated) }
}

function isRated({ parts }: ActionRecord): boolean {
  return parts.some(({ status }) => status !== undefined)
}

function isUpdated({ parts }: ActionRecord): boolean {
  return parts.some(({ text }) => text !== '')
}
