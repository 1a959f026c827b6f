import type { CountingRule } from '../plan/plan.ts'
import type { Return } from '../return/return.ts'
import { isInScope } from '../return/scope.ts'
import { statusKey, statusOf } from './counts.ts'
import { compareActions } from './movement.ts'
import type { Movement, MovementOptions } from './movement.ts'
import { rateActions } from './rated-actions.ts'
import type { RatedAction } from './rated-actions.ts'
import { UNKNOWN, statusChooser } from './tally.ts'
import type { Status } from './tally.ts'

/**
 * Compares a return with an older one, within the newer plan's scope and ranked by its key. Between two plans, rows of a kind
 * that the other return does not have (refs that begin with other letters: PL1-C01 beside T1-C01) stand `apart`.
 */
export function compareReturns(now: Return, then: Return, comparison?: Comparison): Movement {
  if (comparison !== undefined) return compareBy(now, then, comparison)
  const before = compared.get(now)
  if (before?.then === then) return before.movement
  const movement = compareBy(now, then, {})
  compared.set(now, { then, movement })
  return movement
}

interface Comparison {
  /** The plan's own when left out. */
  readonly rule?: CountingRule
  /** Titles less alike than this are two actions; 0.6 when left out. */
  readonly threshold?: number
}

/** The last comparison of a return: several rules ask for the same. */
const compared = new WeakMap<Return, { readonly then: Return; readonly movement: Movement }>()

function compareBy(
  now: Return,
  then: Return,
  { rule = now.plan.plan.countingRule, threshold }: Comparison,
): Movement {
  const samePlan = now.plan.plan.id === then.plan.plan.id
  const actionsNow = ratedActions(now, rule, now)
  const actionsThen = ratedActions(then, rule, now)
  const options: MovementOptions = {
    rule,
    translate: byKeyOf(now, samePlan),
    ...(threshold === undefined ? {} : { threshold }),
    ...(samePlan ? {} : { inNow: kindOf(actionsNow), inThen: kindOf(actionsThen) }),
  }
  return compareActions(actionsNow, actionsThen, options)
}

/** The actions of a return that are in the scope of another (or of itself), each with its one status under a rule. */
function ratedActions(given: Return, rule: CountingRule, scope: Return = given): RatedAction[] {
  const key = statusKey(given)
  const choose = statusChooser(key, rule)
  const asked = given.records.filter(record => isInScope(record, scope))
  const rows = asked.map(({ key: name, title, parts }) => {
    const readings = parts.flatMap(part => part.status ?? [])
    const status = choose(readings.map(statusOf))
    const written = readings.find(reading => statusOf(reading) === status)?.text ?? ''
    return { key: name, title, status, written }
  })
  return rateActions(rows, key, rule)
}

/** Reads an older status by the newer key: the same letter, else what the newer plan takes the letter for. */
function byKeyOf(now: Return, samePlan: boolean): (then: Status) => Status {
  const letters = new Map(statusKey(now).map(entry => [entry.letter, entry]))
  return then => {
    if (typeof then === 'string') return then
    return letters.get(then.letter) ?? now.plan.readStatus(then.letter) ?? (samePlan ? then : UNKNOWN)
  }
}

/** Whether a period has any key that begins with the same letters. */
export function kindOf(actions: readonly RatedAction[]): (key: string) => boolean {
  const kinds = new Set(actions.map(action => kind(action.key)))
  return key => key === '' || kinds.has(kind(key))
}

/** 'PL' of PL1-C01, 'T' of T1-C01, '' of 1.10.1 */
function kind(key: string): string {
  return /^[^\d]{0,20}/.exec(key)?.[0] ?? ''
}
