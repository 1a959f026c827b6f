import type { CountingRule } from '../plan/plan.ts'
import type { RatedAction } from './rated-actions.ts'
import { sameTitle } from './similar.ts'
import { BLANK, UNKNOWN } from './tally.ts'
import type { Status } from './tally.ts'
import { pairTitles } from './title-pairs.ts'

/** One line of a comparison; `was` and `now` are letters of the key, words that it does not have, or '' for none. */
export interface Move {
  /** The action's key, which is unique in its return: 'T1-C01', not 'C01'. */
  readonly ref: string
  readonly was: string
  readonly now: string
  readonly title: string
}

/** An action whose title stands under another ref now. */
export interface MovedTitle {
  readonly ref: string
  readonly from: string
  readonly title: string
  /** 0.6 to 1 */
  readonly similarity: number
}

/** Every action of both periods in exactly one of `better` to `apart`; `moved` says more of some that are new, gone or reused. */
export interface Movement {
  /** Under `cells` an action with several statuses is compared by its lowest. */
  readonly rule: CountingRule
  /** 'actions' when one of the periods has no status at all: `same` then means the same action, not the same status. */
  readonly compares: 'statuses' | 'actions'
  readonly better: readonly Move[]
  readonly worse: readonly Move[]
  readonly same: readonly Move[]
  readonly new: readonly Move[]
  readonly gone: readonly Move[]
  /** The same ref with other wording: no history is claimed. */
  readonly reused: readonly Move[]
  /** The same action, but one of the statuses is missing, outside the key, or does not count: neither same nor moved. */
  readonly unclear: readonly Move[]
  /** Kinds of rows that the other return does not have at all, such as the pledges of an older plan. */
  readonly apart: readonly Move[]
  readonly moved: readonly MovedTitle[]
}

export interface MovementOptions {
  readonly rule: CountingRule
  /** Titles less alike than this are two actions; 0.6 when left out. */
  readonly threshold?: number
  /** The status of the older period by the newer period's key; as it stands when left out. */
  readonly translate?: (then: Status) => Status
  /** Whether a period has rows of this key's kind at all; when left out, it can have every key. */
  readonly inNow?: (key: string) => boolean
  readonly inThen?: (key: string) => boolean
}

type List = Exclude<keyof Movement, 'rule' | 'compares' | 'moved'>

/**
 * Compares two periods, an action at a time; keys must be unique within each, see rated-actions.ts. Actions meet by key;
 * a key with two titles that are not alike is reused, and no history is claimed (a missing title is no other title).
 * Actions without a key meet by their titles. Each list follows the newer period, `gone` the older.
 */
export function compareActions(
  now: readonly RatedAction[],
  then: readonly RatedAction[],
  { rule, threshold, translate = status => status, inNow, inThen }: MovementOptions,
): Movement {
  const lists = emptyLists()
  const earlier = meetings(now, then, threshold)
  const rated = [now, then].every(period => period.some(action => action.status !== BLANK))
  const fresh: RatedAction[] = []
  const left: RatedAction[] = []
  for (const action of now) {
    const before = earlier.get(action)
    const list = before === undefined ? 'new' : listOf(action, before, rated, translate, threshold)
    if (list === 'new' && inThen?.(action.key) === false) lists.apart.push(move(action, before))
    else lists[list].push(move(action, before))
    if (list === 'new' || list === 'reused') fresh.push(action)
    if (list === 'reused' && before !== undefined) left.push(before)
  }
  const met = new Set(earlier.values())
  for (const action of then.filter(each => !met.has(each))) {
    lists[inNow?.(action.key) === false ? 'apart' : 'gone'].push(move(undefined, action))
    left.push(action)
  }
  return {
    rule,
    compares: rated ? 'statuses' : 'actions',
    ...lists,
    moved: movedTitles(fresh, left, threshold),
  }
}

function emptyLists(): Record<List, Move[]> {
  return { better: [], worse: [], same: [], new: [], gone: [], reused: [], unclear: [], apart: [] }
}

/** The earlier action of each action that has one under its key or, without keys, under its title. */
function meetings(
  now: readonly RatedAction[],
  then: readonly RatedAction[],
  threshold: number | undefined,
): ReadonlyMap<RatedAction, RatedAction> {
  const byKey = new Map(then.map(action => [action.key, action]))
  const met = new Map<RatedAction, RatedAction>()
  for (const action of now) {
    const before = action.key === '' ? undefined : byKey.get(action.key)
    if (before !== undefined) met.set(action, before)
  }
  const [left, right] = [then, now].map(period => period.filter(action => action.key === '')) as [
    RatedAction[],
    RatedAction[],
  ]
  for (const pair of pairTitles(left.map(titleOf), right.map(titleOf), threshold)) {
    const [before, action] = [left[pair.left], right[pair.right]]
    if (before !== undefined && action !== undefined) met.set(action, before)
  }
  return met
}

function listOf(
  now: RatedAction,
  then: RatedAction,
  rated: boolean,
  translate: (then: Status) => Status,
  threshold: number | undefined,
): List {
  if (now.title !== '' && then.title !== '' && !sameTitle(now.title, then.title, threshold)) return 'reused'
  return rated ? compareStatus(now.status, translate(then.status)) : 'same'
}

function compareStatus(now: Status, then: Status): List {
  if (typeof now === 'string' || typeof then === 'string') return 'unclear'
  if (now.letter === then.letter) return 'same'
  if (!now.counts || !then.counts) return 'unclear'
  return now.rank === then.rank ? 'same' : now.rank < then.rank ? 'better' : 'worse'
}

function move(now: RatedAction | undefined, then: RatedAction | undefined): Move {
  const { key = '', title = '' } = now ?? then ?? {}
  return { ref: key, was: letterOf(then), now: letterOf(now), title }
}

function letterOf(action: RatedAction | undefined): string {
  if (action === undefined || action.status === BLANK) return ''
  return action.status === UNKNOWN ? action.written : action.status.letter
}

function movedTitles(
  fresh: readonly RatedAction[],
  left: readonly RatedAction[],
  threshold: number | undefined,
): MovedTitle[] {
  const moved = pairTitles(left.map(titleOf), fresh.map(titleOf), threshold).map(pair => ({
    ref: fresh[pair.right]?.key ?? '',
    from: left[pair.left]?.key ?? '',
    title: fresh[pair.right]?.title ?? '',
    similarity: pair.similarity,
    place: pair.right,
  }))
  moved.sort((a, b) => a.place - b.place)
  return moved.map(({ ref, from, title, similarity }) => ({ ref, from, title, similarity }))
}

function titleOf(action: RatedAction): string {
  return action.title
}
