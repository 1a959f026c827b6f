/* oxlint-disable no-underscore-dangle -- the inner names of office.js */
import { isCellError } from '../../../shared/index.ts'
import type { OfficeRealm } from './load.ts'

/**
 * Calls a custom function as the bridge of office.js does (CustomFunctionProxy in excel-web-16.00.debug.js): looks the id
 * up in the registry without regard to case, hands over the arguments with errors made into `CustomFunctions.Error`, adds
 * an invocation object, and sends the result as JSON. A result that Excel would show as an error is one here.
 */
export function callInExcel(office: OfficeRealm, id: string, ...args: readonly unknown[]): unknown {
  const { mappings } = office.CustomFunctions._association
  const registered = Object.keys(mappings).find(name => name.toUpperCase() === id.toUpperCase())
  const answer = registered === undefined ? undefined : mappings[registered]
  if (answer === undefined) throw new RangeError(`#NAME?: no function is associated with ${id}`)
  const invocation = { functionName: id, address: undefined, parameterAddresses: undefined }
  const result = answer(...args.map(argument => arriving(office, argument)), invocation)
  return isPromise(result) ? result.then(plain) : plain(result)
}

/** "A custom function can return a promise": of any realm. */
function isPromise(result: unknown): result is PromiseLike<unknown> {
  return typeof result === 'object' && result !== null && 'then' in result
}

function plain(result: unknown): unknown {
  for (const value of [result].flat(2)) {
    if (!SHOWN.includes(typeof value) || Number.isNaN(value))
      throw new RangeError(`#VALUE!: ${String(value)} is no cell`)
  }
  return JSON.parse(JSON.stringify(result))
}

const SHOWN = ['string', 'number', 'boolean']

function arriving(office: OfficeRealm, value: unknown): unknown {
  if (Array.isArray(value)) return value.map(item => arriving(office, item))
  if (typeof value !== 'object' || value === null) return value
  if (isCellError(value as never)) return new office.CustomFunctions.Error((value as { error: string }).error)
  throw new TypeError('Excel passes text, numbers, booleans and errors; a date is a number')
}
