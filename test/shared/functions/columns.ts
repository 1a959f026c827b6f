import type { Result, SheetFunction } from '../../../shared/functions/function.ts'
import { sampleRows } from '../../samples/reading.ts'

/** What a program passes for a range. */
export type Range = readonly (readonly unknown[])[]

/** One column, from the top. */
export const column = (...cells: readonly unknown[]): Range => cells.map(cell => [cell])

/** A function as a formula calls it. */
export const formula =
  ({ call }: SheetFunction) =>
  (...args: readonly unknown[]): Result =>
    call(args)

/** A function that answers with rows. */
export const table =
  ({ call }: SheetFunction) =>
  (...args: readonly unknown[]): readonly (readonly unknown[])[] =>
    call(args) as readonly (readonly unknown[])[]

/** The 2014 paper as printed: its columns, and for each row the action that it belongs to. */
export interface Update {
  readonly refs: Range
  readonly text: Range
  readonly status: Range
  readonly themes: Range
  readonly agencies: Range
}

/** Row 29 of the paper is its first action. */
const FIRST_ACTION = 28

/** Columns as a person would select them: the `table` from its first action, or `whole` columns with all that stands above. */
export async function update2014(range: 'table' | 'whole'): Promise<Update> {
  const rows = (await sampleRows('update-2014.xlsx')).slice(range === 'table' ? FIRST_ACTION : 0)
  let ref = ''
  const actions = rows.map(([cell]) => {
    if (typeof cell === 'string' && /^(PL|T)\d-[CFP]\d\d$/.test(cell)) ref = cell
    return ref
  })
  return {
    refs: rows.map(row => [row[0] ?? null]),
    text: rows.map(row => [row[1] ?? null]),
    status: rows.map(row => [row[2] ?? null]),
    themes: actions.map(action => [action.startsWith('PL') ? 'PL' : action.slice(0, 2)]),
    agencies: actions.map(action => [/-([CFP])/.exec(action)?.[1] ?? null]),
  }
}
