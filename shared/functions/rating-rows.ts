import { listUnder } from '../measures/lists.ts'
import { BLANK } from '../measures/tally.ts'
import { sortByRef } from '../plan/ref-order.ts'
import { foldHeading } from '../return/headings.ts'
import { isDashes } from '../return/judge.ts'
import { KNOWN_HEADINGS } from '../return/known-headings.ts'
import { cellText, foldText } from '../return/text.ts'
import { type Cell, isBlank } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { besideCells, filled } from './beside.ts'
import { commonest, countValues } from './count-values.ts'
import { aboveData } from './rating-headings.ts'
import type { RatingScale } from './rating-scale.ts'

const REF_HEADINGS = new Set(KNOWN_HEADINGS.ref)

/** A number stays a number, so that the sheet shows it as one. */
export type Group = string | number

/** The cells of a range that are ratings, or stand for an action without one, with what stands beside each. */
export interface RatingRows {
  readonly cells: readonly Cell[]
  /** Where each cell stands in the range, counted in reading order. */
  readonly places: readonly number[]
  /** The group of each cell, '' before the first; undefined when no groups were given. */
  readonly groups: readonly Group[] | undefined
  /** The ref of each cell, '' before the first; undefined when no refs were given. */
  readonly refs: readonly string[] | undefined
  /** Names the action of each cell, '' where no ref does: one ref in two groups is two actions. */
  readonly actions: readonly string[] | undefined
}

interface Ranges {
  readonly status: Grid
  readonly group?: Grid | undefined
  readonly refs?: Grid | undefined
}

/** The rows of ranges that lie side by side; a sentence when they do not fit together. */
export function readRows({ status, group, refs }: Ranges, scale: RatingScale): RatingRows | string {
  const groupCells = group && besideCells('group', group, status)
  const refCells = refs && besideCells('refs', refs, status)
  if (typeof groupCells === 'string') return groupCells
  if (typeof refCells === 'string') return refCells
  const cells = status.flatMap(row => row)
  const places = dataPlaces(status, [cells, groupCells ?? [], refCells ?? []], scale)
  const groups = groupCells && sameSpelling(groupCells, places)
  const rows = { cells: places.map(place => cells[place] ?? null), places, groups }
  if (refCells === undefined) return { ...rows, refs: undefined, actions: undefined }
  const names = sameSpelling(refCells, places).map(String)
  const actions = names.map((name, i) => (name === '' ? '' : `${groups?.[i] ?? ''}\n${name}`))
  return withoutOtherRows({ ...rows, refs: names, actions }, scale)
}

/** The rows of each group, in the order of refs and numbers; those before the first group last. */
export function rowsByGroup(rows: RatingRows, scale: RatingScale): ReadonlyMap<Group, RatingRows> {
  const places = new Map<Group, number[]>()
  for (const [place, group] of (rows.groups ?? []).entries()) {
    // Without refs nobody can say whether a row without a rating is an action.
    if (rows.refs !== undefined || speaks(rows, place, scale)) listUnder(places, group, place)
  }
  const groups = sortByRef([...places], ([group]) => String(group))
  const ordered = [...groups.filter(([group]) => group !== ''), ...groups.filter(([group]) => group === '')]
  return new Map(ordered.map(([group, list]) => [group, rowsAt(rows, list)]))
}

/** The rows of each action, in order of appearance; a row without a ref is an action of its own. */
export function rowsByAction(rows: RatingRows): readonly RatingRows[] {
  const places = new Map<string, number[]>()
  for (const [place, action] of (rows.actions ?? []).entries()) {
    listUnder(places, action === '' ? `\n\n${place}` : action, place)
  }
  return [...places.values()].map(list => rowsAt(rows, list))
}

/** The places of the ratings that are data, up to the last row in which anything stands. */
function dataPlaces(
  status: Grid,
  columns: readonly [ratings: readonly Cell[], ...beside: (readonly Cell[])[]],
  scale: RatingScale,
): number[] {
  const [cells] = columns
  let end = cells.length
  while (end > 0 && columns.every(column => isBlank(column[end - 1]))) end -= 1
  const places: number[] = []
  for (let place = aboveData(status, scale).length; place < end; place += 1) {
    if (!scale.isHeading(cells[place] ?? null)) places.push(place)
  }
  return places
}

/**
 * Leaves out rows without a rating that are no actions: before the first ref, or under a ref written like none that has a
 * rating, such as the number of a theme in the column of the refs. Where nothing is rated, every ref is an action.
 */
function withoutOtherRows(rows: RatingRows, scale: RatingScale): RatingRows {
  const { cells, refs = [], actions = [] } = rows
  const rated = cells.map((_, place) => speaks(rows, place, scale))
  if (!rated.includes(true))
    return rowsAt(
      rows,
      [...refs.keys()].filter(place => isRef(refs[place] ?? '')),
    )
  const ratedActions = new Set(actions.filter((_, place) => rated[place]))
  const shapes = new Set(refs.filter((_, place) => rated[place]).map(shapeOf))
  const isAction = (place: number): boolean => {
    const ref = refs[place] ?? ''
    return ref !== '' && (ratedActions.has(actions[place] ?? '') || shapes.has(shapeOf(ref)))
  }
  return rowsAt(
    rows,
    cells.flatMap((_, place) => (rated[place] === true || isAction(place) ? [place] : [])),
  )
}

function speaks({ cells }: RatingRows, place: number, { classify }: RatingScale): boolean {
  return classify(cells[place] ?? null) !== BLANK
}

function isRef(text: string): boolean {
  return text !== '' && !REF_HEADINGS.has(foldHeading(text))
}

/** 'T1-C05' and 'T2-F11' are written alike: 'A0-A0'. */
function shapeOf(ref: string): string {
  return ref
    .slice(0, 60)
    .replace(/[A-Za-z]+/g, 'A')
    .replace(/\d+/g, '0')
}

function rowsAt(rows: RatingRows, which: readonly number[]): RatingRows {
  const { cells, places, groups, refs, actions } = rows
  const at = <T>(list: readonly T[]): T[] => which.map(place => list[place] as T)
  return {
    cells: at(cells),
    places: at(places),
    groups: groups && at(groups),
    refs: refs && at(refs),
    actions: actions && at(actions),
  }
}

/**
 * What stands at these places, a blank being the nearest text above. Texts that differ in case, spaces or the kind of
 * dash are one, as it is written most often; a line of dashes between rows is nothing.
 */
export function sameSpelling(cells: readonly Cell[], places: readonly number[]): Group[] {
  const folds = new Map<Cell, string>()
  const there = places.map(place => cells[place] ?? null)
  for (const cell of there) if (!folds.has(cell)) folds.set(cell, foldCell(cell))
  const spellings = spellingsOf(folds, there)
  return filled(there.map(cell => folds.get(cell) ?? '')).map(folded => spellings.get(folded) ?? folded)
}

/** How each folded text is written; where it is written in several ways, most often. */
function spellingsOf(folds: ReadonlyMap<Cell, string>, cells: readonly Cell[]): ReadonlyMap<string, Group> {
  const written = (cell: Cell): Group => (typeof cell === 'number' ? cell : cellText(cell))
  const names = new Map([...folds].map(([cell, folded]) => [folded, written(cell)]))
  if (names.size === folds.size) return names
  const counts = new Map<string, Map<Group, number>>()
  for (const [cell, count] of countValues([cells])) {
    const folded = folds.get(cell) ?? ''
    const known = counts.get(folded) ?? new Map<Group, number>()
    counts.set(folded, known.set(written(cell), (known.get(written(cell)) ?? 0) + count))
  }
  return new Map([...counts].map(([folded, known]) => [folded, folded === '' ? '' : commonest(known)]))
}

function foldCell(cell: Cell): string {
  const text = cellText(cell)
  if (isDashes(text)) return ''
  // A plain ref is folded at a fraction of the cost.
  return /^[!-_a-~]*$/.test(text) ? text.toLowerCase() : foldText(text)
}
