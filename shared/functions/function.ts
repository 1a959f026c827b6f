import type { Return } from '../return/return.ts'
import { type Cell, isCellError } from '../sheet/cell.ts'
import type { Grid } from '../sheet/workbook.ts'
import { asGrid, isOmitted } from './values.ts'

/** One argument of a custom function, as Excel's and Google's help show it. */
export interface Argument {
  readonly name: string
  readonly kind: 'range' | 'text'
  readonly optional?: true
  /** One sentence for the person who types the formula. */
  readonly help: string
}

/** What a cell can be given: a blank is ''. */
export type Value = string | number | boolean

/** What a function puts on the sheet: one value, or rows of the same length that spill. */
export type Result = Value | readonly (readonly Value[])[]

/**
 * `value`: always one cell. `cells`: one for each cell of an argument, in its rows and columns. `table`: rows of its own,
 * as many as there are things to say.
 */
export type ResultShape = 'value' | 'cells' | 'table'

/** A custom function of both spreadsheet programs. */
export interface SheetFunction {
  /** As typed in a formula: 'RAGSUMMARY'. */
  readonly name: string
  /** One sentence: what it gives. The programs show 128 characters of it. */
  readonly summary: string
  /** What else a person should know, for the page about it and the panel's help. */
  readonly notes: readonly string[]
  readonly args: readonly Argument[]
  readonly result: ResultShape
  /** It runs the checks themselves, so that no check can ask for its figures. */
  readonly checks?: true
  /**
   * Answers a formula. Arguments are those that the program passed, in order, with its own dates and errors already
   * turned into cells; what is left out may be missing, null or undefined. Bad input is answered with a sentence; the
   * function never throws, and the same arguments always give the same result.
   */
  readonly call: (args: readonly unknown[]) => Result
  /** Answers the formula that names nothing at all, of the return in the workbook; only where there is such a formula. */
  readonly ofReturn?: (now: Return) => Result
}

/** A worked example: a formula's arguments and what stands on the sheet then. Shipped bundles do not import examples. */
export interface FunctionExample {
  readonly name: string
  readonly args: readonly (Cell | Grid)[]
  readonly gives: Result
}

interface KindValues {
  range: Grid
  text: string
}

type ValueOf<A extends Argument> = A extends { optional: true }
  ? KindValues[A['kind']] | undefined
  : KindValues[A['kind']]
type ValuesOf<A extends readonly Argument[]> = { -readonly [I in keyof A]: ValueOf<A[I]> }

interface Declaration<A extends readonly Argument[]> {
  readonly name: string
  readonly summary: string
  readonly notes?: readonly string[]
  readonly args: A
  readonly checks?: true
  readonly ofReturn?: (now: Return) => Table
}

/** Rows of a table, or a sentence that says why there is none. Rows may differ in length; blanks fill them up. */
export type Table = readonly (readonly Cell[])[] | string

/**
 * Declares a custom function. The arguments of `run` have the types that `args` gives: a range is a {@link Grid} with
 * rows of equal length, an optional argument may be undefined. Dates are day numbers: Excel does not say which numbers are
 * dates, and both programs must give the same result.
 */
export function sheetFunction<const A extends readonly Argument[]>(
  declaration: Declaration<A> & { result: 'cells' | 'table'; run: (...values: ValuesOf<A>) => Table },
): SheetFunction
export function sheetFunction<const A extends readonly Argument[]>(
  declaration: Declaration<A> & { result: 'value'; run: (...values: ValuesOf<A>) => Cell },
): SheetFunction
export function sheetFunction(
  declaration: Declaration<readonly Argument[]> & {
    result: ResultShape
    run: (...values: never[]) => Table | Cell
  },
): SheetFunction {
  const { name, summary, notes = [], args, result, checks, ofReturn } = declaration
  const run = declaration.run as (...values: unknown[]) => Table | Cell
  const show = (answer: Table | Cell): Result =>
    result === 'value' ? asValue(answer as Cell) : asRows(answer as Table)
  const call = (given: readonly unknown[]): Result => {
    const read = args.map((argument, i) => readArgument(name, argument, given[i]))
    const problem = read.find(answer => answer.problem !== undefined)?.problem
    return show(problem ?? run(...read.map(argument => argument.value)))
  }
  return {
    name,
    summary,
    notes,
    args,
    result,
    call,
    ...(checks === undefined ? {} : { checks }),
    ...(ofReturn === undefined ? {} : { ofReturn: now => asRows(ofReturn(now)) }),
  }
}

interface Read {
  readonly value?: unknown
  readonly problem?: string
}

function readArgument(name: string, argument: Argument, given: unknown): Read {
  if (given === undefined || given === null) return omitted(name, argument)
  const grid = asGrid(given)
  if (argument.kind === 'range') {
    return argument.optional === true && isOmitted(grid) ? {} : { value: grid }
  }
  if (grid.length > 1 || (grid[0]?.length ?? 0) > 1) return { problem: `${argument.name} must be one cell` }
  if (isOmitted(grid)) return omitted(name, argument)
  const cell = grid[0]?.[0] ?? null
  return isCellError(cell)
    ? { problem: `${argument.name} holds an error value, ${cell.error}` }
    : { value: String(asValue(cell)).trim() }
}

function omitted(name: string, argument: Argument): Read {
  return argument.optional === true ? {} : { problem: `${name} needs ${argument.name}: ${argument.help}` }
}

/** A cell as both programs can show it: a blank is '', an error its code as text, a date its day number. */
function asValue(cell: Cell | undefined): Value {
  if (cell === null || cell === undefined) return ''
  if (typeof cell === 'number') return Number.isFinite(cell) ? cell + 0 : '' // + 0: no -0
  if (typeof cell !== 'object') return cell
  return 'error' in cell ? cell.error : cell.day
}

function asRows(table: Table): Value[][] {
  if (typeof table === 'string') return [[table]]
  if (table.length === 0) return [['']]
  const width = table.reduce((widest, row) => Math.max(widest, row.length), 1)
  return table.map(row => Array.from({ length: width }, (_, i) => asValue(row[i])))
}
