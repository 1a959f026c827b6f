import { asksForWorkbook, callOnWorkbook, FUNCTIONS, type Result } from '../../shared/index.ts'
import { cellReader } from './cells.ts'
import { contents, readRows, readWorkbook } from './read.ts'

export { checkNow } from './check.ts'

/** What the sidebar may ask for. */
export const calls = { contents, readRows }

/** Answers a formula; `args` are what Google passed, one cell as a bare value and a range as rows. */
export function callFunction(name: string, args: ArrayLike<unknown>): Result {
  const wanted = FUNCTIONS.find(known => known.name === name)
  if (wanted === undefined) throw new RangeError(`Cannot answer ${name}: this version has no such function`)
  if (asksForWorkbook(wanted, Array.from(args))) return callOnWorkbook(wanted, readWorkbook())
  const read = cellReader()
  // A blank cell given as an argument stays '', which is not the same as an argument left out.
  const fromGoogle = (value: unknown): unknown =>
    Array.isArray(value)
      ? value.map(row => (Array.isArray(row) ? row.map(read) : read(row)))
      : value && read(value)
  return wanted.call(Array.from(args, fromGoogle))
}
