import { kindOf } from '../measures/compare.ts'
import { RULE_WORDS } from '../measures/headline.ts'
import { compareActions, type Move, type Movement } from '../measures/movement.ts'
import type { RatedAction } from '../measures/rated-actions.ts'
import { BLANK } from '../measures/tally.ts'
import { sortByRef } from '../plan/ref-order.ts'
import { cellText, foldText } from '../return/text.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { besideCells } from './beside.ts'
import { countValues } from './count-values.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { type RatingScale, scaleOf } from './rating-scale.ts'
import { readRows } from './rating-rows.ts'
import { actionsOf } from './ratings.ts'

export default sheetFunction({
  name: 'RAGMOVEMENT',
  summary:
    'Compares two periods action by action: which ratings are better, worse or the same, what is new and gone.',
  notes: [
    'Of an action with several ratings the lowest is compared. Lines stand in this order: Worse, Better, Unclear (one of the two ratings is missing, or is none), Reused?, New, Gone, Same; within each in the order of the refs.',
    'Reused? is a ref whose words are other ones now: no history is claimed. It needs titlesNow and titlesThen. Where most refs are so, two plans are compared: rows of a kind that the other plan does not have are called Other plan.',
    'Where one of the periods has no ratings at all, Same means the same action.',
  ],
  args: [
    {
      name: 'refsNow',
      kind: 'range',
      help: 'The cells that name the actions of this period, for example A2:A90',
    },
    { name: 'statusNow', kind: 'range', help: 'The ratings beside them' },
    { name: 'refsThen', kind: 'range', help: 'The cells that name the actions of the earlier period' },
    { name: 'statusThen', kind: 'range', help: 'The ratings beside them' },
    {
      name: 'titlesNow',
      kind: 'range',
      optional: true,
      help: 'The words of the actions now, to tell refs that were given to other actions',
    },
    {
      name: 'titlesThen',
      kind: 'range',
      optional: true,
      help: 'The words of the actions of the earlier period',
    },
  ],
  result: 'table',
  run(refsNow, statusNow, refsThen, statusThen, titlesNow, titlesThen) {
    const scale = scaleOfBoth(statusNow, statusThen)
    if (typeof scale === 'string') return scale
    const now = readPeriod('Now', { refs: refsNow, status: statusNow, titles: titlesNow }, scale)
    const then = readPeriod('Then', { refs: refsThen, status: statusThen, titles: titlesThen }, scale)
    if (typeof now === 'string') return now
    return typeof then === 'string' ? then : lines(now, then)
  },
})

/** Both periods are read by one scale; none is needed where neither has a rating yet. */
function scaleOfBoth(now: Grid, then: Grid): RatingScale | string {
  const scale = scaleOf(countValues([...now, ...then]), undefined)
  if (scale !== undefined) return scale
  const blank = [now, then].every(grid => grid.every(row => row.every(isBlank)))
  return blank
    ? { key: [], classify: () => BLANK, isHeading: () => false }
    : 'No ratings were recognised in statusNow and statusThen'
}

interface Period {
  readonly actions: readonly RatedAction[]
  /** Each ref as the sheet writes it, by the key of its action. */
  readonly refs: ReadonlyMap<string, string>
}

interface PeriodRanges {
  readonly refs: Grid
  readonly status: Grid
  readonly titles: Grid | undefined
}

function readPeriod(when: 'Now' | 'Then', ranges: PeriodRanges, scale: RatingScale): Period | string {
  const { refs, status, titles } = ranges
  const beside = besideCells(`refs${when}`, refs, status, `status${when}`)
  const texts = titles === undefined ? [] : besideCells(`titles${when}`, titles, status, `status${when}`)
  if (typeof beside === 'string') return beside
  if (typeof texts === 'string') return texts
  const rows = readRows({ status, refs }, scale)
  if (typeof rows === 'string') return rows
  const actions = actionsOf({ ...scale, counts: new Map(), rows }, 'worst')
  return {
    actions: actions.map(action => ({
      key: foldText(action.ref),
      title: action.rows.places.map(place => cellText(texts[place] ?? null)).find(text => text !== '') ?? '',
      status: action.status,
      written: action.text,
    })),
    refs: new Map(actions.map(({ ref }) => [foldText(ref), ref])),
  }
}

/** In the order of the lines: what needs an answer first. */
const MOVES = [
  ['worse', 'Worse'],
  ['better', 'Better'],
  ['unclear', 'Unclear'],
  ['reused', 'Reused?'],
  ['new', 'New'],
  ['gone', 'Gone'],
  ['apart', 'Other plan'],
  ['same', 'Same'],
] as const satisfies readonly (readonly [keyof Movement, string])[]

function lines(now: Period, then: Period): Cell[][] {
  const movement = compare(now.actions, then.actions)
  const nameOf = ({ ref }: Move): string => now.refs.get(ref) ?? then.refs.get(ref) ?? ref
  const moves = MOVES.flatMap(([list, word]) =>
    sortByRef(movement[list], nameOf).map(move => [nameOf(move), move.was, move.now, word]),
  )
  const move = movement.compares === 'statuses' ? RULE_WORDS.worst : 'one period has no ratings'
  return [['Ref', 'Was', 'Now', `Move: ${move}`], ...moves]
}

/**
 * Where most refs name other actions now, these are two plans: what the other plan has no kind of, such as the pledges of
 * an older one, is neither new nor gone.
 */
function compare(now: readonly RatedAction[], then: readonly RatedAction[]): Movement {
  const movement = compareActions(now, then, { rule: 'worst' })
  const { better, worse, same, unclear, reused } = movement
  if (reused.length <= better.length + worse.length + same.length + unclear.length) return movement
  return compareActions(now, then, { rule: 'worst', inNow: kindOf(now), inThen: kindOf(then) })
}

export const examples: readonly FunctionExample[] = [
  {
    name: 'Two periods of one plan',
    args: [
      [['A1'], ['A2'], ['A4']],
      [['G'], ['A'], ['G']],
      [['A1'], ['A2'], ['A3']],
      [['A'], ['G'], ['G']],
    ],
    gives: [
      ['Ref', 'Was', 'Now', 'Move: one per action, lowest'],
      ['A2', 'G', 'A', 'Worse'],
      ['A1', 'A', 'G', 'Better'],
      ['A4', '', 'G', 'New'],
      ['A3', 'G', '', 'Gone'],
    ],
  },
]
