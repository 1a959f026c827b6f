import {
  type ActionRecord,
  type CellName,
  cellName,
  compareReturns,
  type CountingRule,
  type KeyEntry,
  keysOf,
  list,
  type Move,
  type Movement,
  recordSpot,
  type Return,
  RULE_WORDS,
  showIsoDay,
  statusKey,
} from '../../../shared/index.ts'
import type { LastCheck, Older } from '../state.ts'
import { oncePerCheck } from './once.ts'
import { tabText } from './tab-text.ts'

/** What a rating was or is: an entry of a key, or a word that no key has; undefined when there is none. */
export type Rated = KeyEntry | string | undefined

/** One action of a comparison. */
export interface MovedLine {
  readonly ref: string
  readonly title: string
  readonly was: Rated
  readonly now: Rated
  /** The ref that it had before, where that is another one. */
  readonly from: string
  /** What it said last time, where that is other words. */
  readonly before: string
  /** Where the action stands; several where nothing but a shared title names it. */
  readonly places: () => readonly CellName[]
  /** The places are in the older return. */
  readonly old: boolean
}

export interface MovedList {
  readonly id: Exclude<keyof Movement, 'rule' | 'compares'>
  readonly title: string
  /** What the list means, where its title does not say it. */
  readonly note: string
  readonly lines: readonly MovedLine[]
}

/** What became of every action since the older return. */
export interface MovementFacts {
  /** Why the two cannot be compared, one sentence; '' when they can. */
  readonly problem: string
  /** What a person should know before believing the comparison. */
  readonly warnings: readonly string[]
  /** How it was counted. */
  readonly caption: string
  /** Both returns have ratings; else only actions are compared. */
  readonly rated: boolean
  readonly lists: readonly MovedList[]
  readonly key: readonly KeyEntry[]
  /** For pasting into a sheet. */
  readonly table: () => string
}

/** The lists in the order of their weight. */
const LISTS: readonly Omit<MovedList, 'lines'>[] = [
  { id: 'worse', title: 'Worse', note: '' },
  { id: 'better', title: 'Better', note: '' },
  {
    id: 'reused',
    title: 'Same ref, different wording',
    note: 'These may be other actions than last time, so their ratings are not compared.',
  },
  {
    id: 'moved',
    title: 'Same wording, different ref',
    note: 'They stand under “New” and “Not in this return” too.',
  },
  { id: 'new', title: 'New', note: '' },
  { id: 'gone', title: 'Not in this return', note: '' },
  {
    id: 'unclear',
    title: 'No rating to compare',
    note: 'One of the two ratings is missing, not in the key, or does not count.',
  },
  {
    id: 'apart',
    title: 'Kinds of rows that only one return has',
    note: 'Their refs begin with letters that the other return does not use.',
  },
  { id: 'same', title: 'Same', note: '' },
]

export const movementFacts = oncePerCheck(
  ({ checked: { now, then }, choices }: LastCheck, rule): MovementFacts => {
    const none = { warnings: [], caption: '', rated: false, lists: [], key: [], table: () => '' }
    if (then === undefined) return { ...none, problem: 'No return of the last period is chosen yet.' }
    if (then.records.length === 0) return { ...none, problem: noActions(then, choices.older) }
    const movement = compare(now, then, rule)
    const lists = listsOf(movement, now, then)
    const met = ['worse', 'better', 'same', 'unclear', 'reused', 'moved'].some(
      id => (lists.find(each => each.id === id)?.lines.length ?? 0) > 0,
    )
    if (!met) return { ...none, problem: nothingInCommon(then, choices.older) }
    return {
      problem: '',
      warnings: warningsOf(now, then),
      caption: captionOf(movement, rule),
      rated: movement.compares === 'statuses',
      lists,
      key: statusKey(now),
      table: () => tableOf(lists),
    }
  },
)

/** Every rule but the newest compares by the lowest; by the plan's own the checks have compared already. */
function compare(now: Return, then: Return, rule: CountingRule): Movement {
  const own = now.plan.plan.countingRule
  return (rule === 'latest') === (own === 'latest')
    ? compareReturns(now, then)
    : compareReturns(now, then, { rule })
}

/** 'the sheet "Q1"' */
export function olderName(older: Older | undefined): string {
  if (older === undefined) return 'the other return'
  return older.kind === 'sheet' ? `the sheet “${older.name}”` : older.workbook.file || 'the file'
}

function noActions({ notRead }: Return, older: Older | undefined): string {
  const why = notRead.slice(0, 2).map(({ why: reason }) => reason.replace(/\.$/, ''))
  return `No actions were found in ${olderName(older)}${why.length === 0 ? '' : `: ${list(why)}`}. Choose another one.`
}

function nothingInCommon({ records }: Return, older: Older | undefined): string {
  const has = `${olderName(older)} has ${records.length === 1 ? '1 action' : `${records.length} actions`}`
  return `The two cannot be compared: ${has}, and none of them has the ref or the wording of an action of this return.`
}

function warningsOf(now: Return, then: Return): readonly string[] {
  const [from, before] = [now.period, then.period]
  if (from === undefined || before === undefined || from.from === '' || before.from === '') return []
  if (from.from === before.from && from.to === before.to)
    return [`Both returns are of ${showIsoDay(from.from)} to ${showIsoDay(from.to)}.`]
  if (from.from < before.from)
    return [
      `The other return is the newer one: it begins on ${showIsoDay(before.from)}, this one on ${showIsoDay(from.from)}.`,
    ]
  return []
}

function captionOf({ compares }: Movement, rule: CountingRule): string {
  if (compares === 'actions') return 'One of the two returns has no ratings: only actions are compared.'
  return `Compared: ${RULE_WORDS[rule === 'latest' ? 'latest' : 'worst']}.`
}

function listsOf(movement: Movement, now: Return, then: Return): readonly MovedList[] {
  const rated = movement.compares === 'statuses'
  const keys = new Map([...statusKey(then), ...statusKey(now)].map(entry => [entry.letter, entry]))
  const rate = (letter: string): Rated => (letter === '' ? undefined : (keys.get(letter) ?? letter))
  const [here, there] = [placesOf(now), placesOf(then)]
  const lineOf = ({ ref, title, was, now: is }: Move, old: boolean): MovedLine => ({
    ref,
    title,
    was: rate(was),
    now: rate(is),
    from: '',
    before: '',
    places: () => (old ? there : here)(ref, title),
    old,
  })
  return LISTS.map(({ id, title, note }) => {
    if (id === 'moved') {
      const lines = movement.moved.map(({ ref, from, title: words }) => ({
        ...lineOf({ ref, title: words, was: '', now: '' }, false),
        from,
      }))
      return { id, title, note, lines }
    }
    if (id === 'reused') {
      const words = new Map(then.records.map(record => [record.key, record.title]))
      const lines = movement.reused.map(move => ({
        ...lineOf(move, false),
        before: words.get(move.ref) ?? '',
      }))
      return { id, title, note, lines }
    }
    const isOld = ({ ref }: Move): boolean => id === 'gone' || (id === 'apart' && !keysOf(now).all.has(ref))
    const lines = movement[id].map(move => lineOf(move, isOld(move)))
    return { id, title: id === 'same' && !rated ? 'In both returns' : title, note, lines }
  })
}

/** Where an action stands: by its key, or by its title when it has none. Looked up when it is first asked for. */
function placesOf({ records }: Return): (ref: string, title: string) => readonly CellName[] {
  let known: ReadonlyMap<string, readonly ActionRecord[]> | undefined
  return (ref, title) => {
    known ??= recordsByName(records)
    return (known.get(nameOf(ref, title)) ?? []).map(record => {
      const { sheet, row, column } = recordSpot(record)
      return { sheet, cell: cellName(row, column) }
    })
  }
}

/** The first action of a key, which is the one that a comparison names; all actions without a key of a title. */
function recordsByName(records: readonly ActionRecord[]): ReadonlyMap<string, readonly ActionRecord[]> {
  const byName = new Map<string, ActionRecord[]>()
  for (const record of records) {
    const name = nameOf(record.key, record.title)
    const known = byName.get(name)
    if (known === undefined) byName.set(name, [record])
    else if (record.key === '') known.push(record)
  }
  return byName
}

function nameOf(key: string, title: string): string {
  return key === '' ? `title ${title}` : `key ${key}`
}

/** A ref stands before its words: alone in a cell, '1.10' would become a number when it is pasted. */
function tableOf(lists: readonly MovedList[]): string {
  const said = (rated: Rated): string =>
    rated === undefined ? '' : typeof rated === 'string' ? rated : rated.label
  const named = (ref: string, words: string): string =>
    ref === '' ? words : `${ref} ${words || '(no words)'}`
  return tabText([
    ['What', 'Action', 'Was', 'Now', 'Last time'],
    ...lists.flatMap(({ title, lines }) =>
      lines.map(({ ref, was, now, from, before, title: words }) => [
        title,
        named(ref, words),
        said(was),
        said(now),
        from !== '' ? named(from, words) : before === '' ? '' : named(ref, before),
      ]),
    ),
  ])
}
