import { asksForWorkbook, callOnWorkbook, FUNCTIONS, type Result } from '../../shared/index.ts'
import { cellReader } from './cells.ts'
import { readWorkbook } from './read.ts'
import { traced } from './refusal.ts'

export { answerPanel } from './answer.ts'
export { checkNow } from './check.ts'
export { openPanel } from './panel.ts'

/** Answers a formula; `args` are what Google passed, one cell as a bare value and a range as rows. */
export function callFunction(name: string, args: ArrayLike<unknown>): Result {
  const wanted = FUNCTIONS.find(known => known.name === name)
  if (wanted === undefined) throw new RangeError(`Cannot answer ${name}: this version has no such function`)
  try {
    if (asksForWorkbook(wanted, Array.from(args))) return callOnWorkbook(wanted, readWorkbook())
    return wanted.call(Array.from(args, fromGoogle()))
  } catch (error) {
    throw traced(error, name)
  }
}

/** A blank cell given as an argument stays '', which is not the same as an argument left out. */
function fromGoogle(): (value: unknown) => unknown {
  const read = cellReader()
  return value =>
    Array.isArray(value)
      ? value.map(row => (Array.isArray(row) ? row.map(read) : read(row)))
      : value && read(value)
}
