import type { Field } from '../plan/plan.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { fits, lookAt } from './column-look.ts'
import type { ColumnLook } from './column-look.ts'
import { EARLIER, guessFields } from './header.ts'
import type { Header } from './header.ts'
import type { HeadingGuess, HeadingIndex } from './headings.ts'
import { guessByLastWord } from './headings.ts'
import { periodOfHeading } from './period.ts'

export interface ColumnMap {
  readonly columns: ReadonlyMap<Field, number>
  /** Columns of the same field under another period, newest first. */
  readonly otherPeriods: readonly {
    readonly field: Field
    readonly heading: string
    readonly column: number
  }[]
  /** Guesses from content rather than from a heading, in words. */
  readonly unsure: readonly string[]
}

interface Pair {
  readonly column: number
  readonly field: Field
  readonly rank: number
  /** When in time the heading says it is; 0 without a period. */
  readonly order: number
  /** Of the period that a person asked for. */
  readonly asked: boolean
  readonly filled: boolean
}

/** Gives each field the column whose heading names it best and whose cells look like it. */
export function mapColumns(
  sheet: Sheet,
  header: Header,
  lastRow: number,
  index: HeadingIndex,
  period: string,
): ColumnMap {
  const looks = new Map<number, ColumnLook>()
  for (const column of header.headings.keys())
    looks.set(column, lookAt(sheet, column, header.bottom + 1, lastRow))
  const asked = askedPeriod(period)
  const pairs: Pair[] = []
  for (const [column, heading] of header.headings) {
    const look = looks.get(column)
    const order = index(heading).length > 0 ? 0 : orderOf(heading)
    const guesses = guessesOf(heading, index, look)
    for (const { field, rank } of guesses) {
      if (
        look === undefined ||
        field === 'nothing' ||
        !fits(field, rank, heading, look, guesses.length === 1)
      )
        continue
      pairs.push({ column, field, rank, order, asked: asked(heading), filled: look.filled > 0 })
    }
  }
  const unsure: string[] = []
  const { columns, otherPeriods } = choose(dropUnasked(pairs, period, header, unsure), header)
  const said = new Set(pairs.filter(isSaid).map(({ column }) => column))
  for (const [column, heading] of header.headings)
    if (said.has(column) || namesNothing(heading, index)) looks.delete(column)
  takePledgesForRefs(columns, looks)
  if (!columns.has('title')) takeNamedTitle(columns, header, index)
  if (!columns.has('title')) guessTitle(columns, otherPeriods, header, looks, unsure)
  // Where nothing else rates the actions, how much of them is done does.
  const progress = columns.get('progress')
  if (progress !== undefined && !columns.has('status') && !columns.has('state'))
    columns.set('status', progress)
  return { columns, otherPeriods, unsure }
}

/** Whether a heading is of the period that a person asked for; a heading without a year goes by its quarter or month. */
function askedPeriod(period: string): (heading: string) => boolean {
  const wanted = period === '' ? undefined : periodOfHeading(period)
  if (wanted === undefined) return () => false
  const month = wanted.to === '' ? wanted.order : ((Number(wanted.to.slice(5, 7)) + 8) % 12) + 1
  return heading => {
    const own = periodOfHeading(heading)
    if (own === undefined) return false
    return own.to === '' || wanted.to === '' ? monthOf(own) === month : own.order === wanted.order
  }
}

/** The month of the financial year that a period ends in: 3 for quarter 1. */
function monthOf({ to, order }: { readonly to: string; readonly order: number }): number {
  return to === '' ? order : ((Number(to.slice(5, 7)) + 8) % 12) + 1
}

/** When no column of ratings is of the period asked for, none is taken: another quarter's figures under its name are wrong. */
function dropUnasked(
  pairs: readonly Pair[],
  period: string,
  header: Header,
  unsure: string[],
): readonly Pair[] {
  const ratings = pairs.filter(pair => pair.field === 'status')
  const dated = ratings.filter(pair => pair.order > 0)
  if (period === '' || dated.length < 2 || ratings.some(pair => pair.asked || isSaid(pair))) return pairs
  const names = dated.map(pair => `"${header.headings.get(pair.column) ?? ''}"`).join(', ')
  unsure.push(`No column of ratings is of "${period}": there are ${names}`)
  return pairs.filter(pair => pair.order <= 0)
}

/** What a heading names, by all its words or else by the last; a last word makes no ref of a column that repeats itself. */
function guessesOf(
  heading: string,
  index: HeadingIndex,
  look: ColumnLook | undefined,
): readonly HeadingGuess[] {
  const guesses = guessFields(heading, index)
  if (namesNothing(heading, index)) return []
  if (guesses.length > 0) return guesses
  const base = periodOfHeading(heading)?.base ?? heading
  return guessByLastWord(base).filter(({ field }) => field !== 'ref' || (look?.variety ?? 0) >= 0.9)
}

/** The plan says that this heading names no column. */
function namesNothing(heading: string, index: HeadingIndex): boolean {
  return index(heading)[0]?.field === 'nothing'
}

/** The plan names the column by all its words: somebody has said what it holds. */
function isSaid({ rank, order }: Pair): boolean {
  return rank < 0 && order === 0
}

/** Best headings first; a column is given once. Of columns side by side per period: the one asked for, else the newest that is filled. */
function choose(
  pairs: readonly Pair[],
  header: Header,
): {
  columns: Map<Field, number>
  otherPeriods: { field: Field; heading: string; column: number }[]
} {
  const columns = new Map<Field, number>()
  const taken = new Set<number>()
  const otherPeriods: { field: Field; heading: string; column: number }[] = []
  const rated = [...pairs].sort(byLikelihood(0)).find(pair => pair.field === 'status')?.order ?? 0
  for (const pair of [...pairs].sort(byLikelihood(rated))) {
    if (taken.has(pair.column)) continue
    if (!columns.has(pair.field)) {
      columns.set(pair.field, pair.column)
      taken.add(pair.column)
    } else if (pair.order !== 0) {
      otherPeriods.push({
        field: pair.field,
        heading: header.headings.get(pair.column) ?? '',
        column: pair.column,
      })
      taken.add(pair.column)
    }
  }
  return { columns, otherPeriods }
}

/** Updates go with the ratings of their period; 'previous' comes last whatever else a heading says. */
function byLikelihood(rated: number): (a: Pair, b: Pair) => number {
  const isOther = (pair: Pair): number => Number(rated > 0 && pair.order > 0 && pair.order !== rated)
  return (a, b) =>
    Number(isSaid(b)) - Number(isSaid(a)) ||
    Number(a.order < 0) - Number(b.order < 0) ||
    Number(b.asked) - Number(a.asked) ||
    isOther(a) - isOther(b) ||
    a.rank - b.rank ||
    Number(a.order !== 0) - Number(b.order !== 0) ||
    Number(b.filled) - Number(a.filled) ||
    b.order - a.order ||
    a.column - b.column
}

/** When a heading says its column is: 0 without a period, below 0 for 'previous'. */
function orderOf(heading: string): number {
  return periodOfHeading(heading)?.order ?? (EARLIER.test(heading) ? -1 : 0)
}

/** A heading that names the action and nothing else does so whatever stands below: figures of a summary may be among it. */
function takeNamedTitle(columns: Map<Field, number>, header: Header, index: HeadingIndex): void {
  const used = new Set(columns.values())
  for (const [column, heading] of header.headings) {
    const [first, ...others] = guessFields(heading, index)
    if (first?.field !== 'title' || others.length > 0 || used.has(column)) continue
    columns.set('title', column)
    return
  }
}

/** A column of pledges that are numbered one by one is where the refs are, when no other is. */
function takePledgesForRefs(columns: Map<Field, number>, looks: ReadonlyMap<number, ColumnLook>): void {
  const column = columns.get('pledge')
  const look = column === undefined ? undefined : looks.get(column)
  if (column === undefined || look === undefined || columns.has('ref')) return
  if (look.short < 1 || look.variety < 1 || look.length > 8) return
  columns.delete('pledge')
  columns.set('ref', column)
}

/** No heading names the action: the column with the longest texts that differ from row to row is taken for it. */
function guessTitle(
  columns: Map<Field, number>,
  otherPeriods: readonly { column: number }[],
  header: Header,
  looks: ReadonlyMap<number, ColumnLook>,
  unsure: string[],
): void {
  // In a log of risks the mitigating action is the action.
  const reason = columns.get('reason')
  const heading = reason === undefined ? '' : (header.headings.get(reason) ?? '')
  if (reason !== undefined && looks.has(reason) && /\bactions?\b/i.test(heading)) {
    columns.delete('reason')
    columns.set('title', reason)
    unsure.push(`No heading names the action alone; "${heading}" was taken for it`)
    return
  }
  // 'Objective' and 'Pledge' name what actions are gathered under, or the action where nothing else does.
  for (const field of ['section', 'pledge'] as const) {
    const column = columns.get(field)
    const look = column === undefined ? undefined : looks.get(column)
    if (column === undefined || look === undefined || look.variety < 0.9 || look.length < 10) continue
    columns.delete(field)
    columns.set('title', column)
    return
  }
  const used = new Set([...columns.values(), ...otherPeriods.map(other => other.column)])
  let best: number | undefined
  for (const [column, look] of looks) {
    if (used.has(column) || look.length < 10 || look.variety < 0.5) continue
    if (/\b(?:next steps?|risks?|impact|evidence|outcomes?)\b/i.test(header.headings.get(column) ?? ''))
      continue
    if (best === undefined || look.length > (looks.get(best)?.length ?? 0)) best = column
  }
  if (best === undefined) return
  columns.set('title', best)
  unsure.push(`No heading names the action; "${header.headings.get(best) ?? ''}" was taken for it`)
}
