import { asksForWorkbook, callOnWorkbook, FUNCTIONS, type SheetFunction } from '../shared/index.ts'
import { readWorkbook } from '../src/host.ts'
import { excelHost } from './host.ts'

/** Ties every function to its id in functions.json. */
export function associateFunctions(): void {
  for (const known of FUNCTIONS) {
    CustomFunctions.associate(known.name, (...args) =>
      asksForWorkbook(known, args) ? ofOpenWorkbook(known) : known.call(args.map(fromExcel)),
    )
  }
}

/** Excel waits for the answer; a workbook that cannot be read is answered with the reason. */
async function ofOpenWorkbook(asked: SheetFunction): Promise<unknown> {
  try {
    return callOnWorkbook(asked, await readWorkbook(excelHost()))
  } catch (error) {
    return [[`Cannot read the workbook: ${error instanceof Error ? error.message : String(error)}`]]
  }
}

/**
 * An error in a cell arrives as an object with its code; everything else the core reads as it is, so that a range without
 * errors is not copied.
 */
function fromExcel(value: unknown): unknown {
  if (Array.isArray(value)) return value.some(hasError) ? value.map(fromExcel) : value
  return isError(value) ? { error: String(value.code) } : value
}

function hasError(value: unknown): boolean {
  return Array.isArray(value) ? value.some(hasError) : isError(value)
}

function isError(value: unknown): value is { readonly code: unknown } {
  return typeof value === 'object' && value !== null && 'code' in value
}
