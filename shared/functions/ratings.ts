import {
  BLANK,
  type Status,
  statusChooser,
  type Tally,
  tallyByAction,
  tallyCells,
  UNKNOWN,
} from '../measures/tally.ts'
import type { CountingRule } from '../plan/plan.ts'
import { isDashes } from '../return/judge.ts'
import { cellText } from '../return/text.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { besideCells, filled } from './beside.ts'
import { dataPlaces } from './rating-headings.ts'
import { type RatingScale, scaleOf } from './rating-scale.ts'

/** The ratings of a range, cell by cell, with what stands beside them; headings and what is above them are left out. */
export interface Ratings extends RatingScale {
  readonly cells: readonly Cell[]
  /** The action that each cell belongs to; undefined when no refs were given. */
  readonly actions: readonly string[] | undefined
  /** The group of each cell, as first written; '' before the first. */
  readonly groups: readonly Group[] | undefined
}

export type Group = string | number

export interface RatingRanges {
  readonly status: Grid
  readonly group: Grid | undefined
  readonly refs: Grid | undefined
  readonly key: Grid | undefined
}

/**
 * Reads the ranges of a formula as they stand in a sheet: a blank ref or group is the nearest one above. A sentence when
 * the ranges do not fit together or hold no rating.
 */
export function readRatings({ status, group, refs, key }: RatingRanges): Ratings | string {
  const groupCells = group === undefined ? undefined : besideCells('group', group, status)
  const refCells = refs === undefined ? undefined : besideCells('refs', refs, status)
  if (typeof groupCells === 'string') return groupCells
  if (typeof refCells === 'string') return refCells
  const cells = status.flat()
  const scale = scaleOf(cells, key)
  if (scale === undefined) return noRating(cells)
  const places = dataPlaces(cells, scale.classify)
  const groups = groupCells === undefined ? undefined : sameSpelling(groupCells, places)
  const ratings: Ratings = {
    ...scale,
    cells: places.map(place => cells[place] ?? null),
    groups,
    actions: undefined,
  }
  if (refCells === undefined) return ratings
  const names = filled(textsAt(refCells, places))
  const actions = names.map((name, i) => (name === '' ? '' : `${groups?.[i] ?? ''}\n${name.toLowerCase()}`))
  return withoutOtherRows({ ...ratings, actions }, names)
}

/** The ratings of each group, in order of appearance; none when no groups were given. */
export function byGroup(ratings: Ratings): ReadonlyMap<Group, Ratings> {
  const places = new Map<Group, number[]>()
  for (const [place, group] of (ratings.groups ?? []).entries()) {
    const list = places.get(group)
    if (list !== undefined) list.push(place)
    else if (group !== '' || speaks(ratings, place)) places.set(group, [place])
  }
  return new Map([...places].map(([group, list]) => [group, ratingsAt(ratings, list)]))
}

/** Counts under a rule. Without refs nobody can say which blank cell is an action, so that blanks are passed over. */
export function tallyOf({ cells, actions, classify, key }: Ratings, rule: CountingRule): Tally {
  if (actions === undefined) return { ...tallyCells(cells, classify), blank: 0 }
  return tallyByAction(actions, cells, classify, key, rule)
}

/** The first values that are not counted under a rule, and how many actions have no rating: 'TBC; n/a; 2 blank'. */
export function leftOut(ratings: Ratings, rule: CountingRule): string {
  const values = new Set<string>()
  for (const { status, text } of outcomes(ratings, rule)) {
    if (status !== BLANK && (status === UNKNOWN || !status.counts)) values.add(text.slice(0, 40))
  }
  const { blank } = tallyOf(ratings, rule)
  const first = [...values].slice(0, 3)
  return [...first, ...(values.size > 3 ? ['…'] : []), ...(blank > 0 ? [`${blank} blank`] : [])].join('; ')
}

/** What each cell says, or, under a rule of one rating per action, what each action does; with the text that says so. */
function outcomes(ratings: Ratings, rule: CountingRule): { status: Status; text: string }[] {
  const { cells, actions, classify, key } = ratings
  const said = cells.map(cell => ({ status: classify(cell), text: cellText(cell) }))
  if (rule === 'cells' || actions === undefined) return said
  const byAction = new Map<string, typeof said>()
  for (const [place, each] of said.entries()) {
    const action = actions[place] === '' ? `\n${place}` : (actions[place] ?? '')
    const list = byAction.get(action)
    if (list === undefined) byAction.set(action, [each])
    else list.push(each)
  }
  const choose = statusChooser(key, rule)
  return [...byAction.values()].flatMap(of => {
    const status = choose(of.map(each => each.status))
    return of.find(each => each.status === status) ?? []
  })
}

/**
 * Rows without a rating that are no actions: before the first ref, or under a ref written like none that has a rating,
 * such as the number of a theme in the column of the refs.
 */
function withoutOtherRows(ratings: Ratings, names: readonly string[]): Ratings {
  const { cells, actions = [] } = ratings
  const rated = new Set(actions.filter((_, place) => speaks(ratings, place)))
  const shapes = new Set(names.filter((_, place) => speaks(ratings, place)).map(shapeOf))
  const isAction = (place: number): boolean =>
    speaks(ratings, place) ||
    (names[place] !== '' && (rated.has(actions[place] ?? '') || shapes.has(shapeOf(names[place] ?? ''))))
  return ratingsAt(
    ratings,
    cells.flatMap((_, place) => (isAction(place) ? [place] : [])),
  )
}

function speaks({ cells, classify }: Ratings, place: number): boolean {
  return classify(cells[place] ?? null) !== BLANK
}

/** 'T1-C05' and 'T2-F11' are written alike: 'A0-A0'. */
function shapeOf(ref: string): string {
  return ref
    .slice(0, 60)
    .replace(/[A-Za-z]+/g, 'A')
    .replace(/\d+/g, '0')
}

function ratingsAt(ratings: Ratings, places: readonly number[]): Ratings {
  const { cells, actions, groups } = ratings
  return {
    ...ratings,
    cells: places.map(place => cells[place] ?? null),
    actions: actions && places.map(place => actions[place] ?? ''),
    groups: groups && places.map(place => groups[place] ?? ''),
  }
}

/** What stands at these places; a line of dashes between rows is nothing. */
function textsAt(cells: readonly Cell[], places: readonly number[]): string[] {
  return places.map(place => cellText(cells[place] ?? null)).map(text => (isDashes(text) ? '' : text))
}

/** Groups that differ in case or spaces are one, as it is written first; a number stays a number. */
function sameSpelling(cells: readonly Cell[], places: readonly number[]): Group[] {
  const first = new Map<string, Group>([['', '']])
  const folds = places.map(place => {
    const cell = cells[place] ?? null
    const text = cellText(cell)
    const folded = isDashes(text) ? '' : text.toLowerCase().replace(/\s+/g, ' ')
    if (!first.has(folded)) first.set(folded, typeof cell === 'number' ? cell : text)
    return folded
  })
  return filled(folds).map(folded => first.get(folded) ?? folded)
}

function noRating(cells: readonly Cell[]): string {
  const first = cells.find(cell => !isBlank(cell))
  if (first === undefined) return 'There is no rating in this range yet'
  return `No ratings were recognised in this range, which begins with "${cellText(first).slice(0, 40)}"; name them in key, best first`
}
