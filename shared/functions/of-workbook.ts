import { byHeldPlan } from '../held-plan.ts'
import { readReturn } from '../return/read.ts'
import type { Workbook } from '../sheet/workbook.ts'
import type { Result, SheetFunction } from './function.ts'

/**
 * Whether a formula names no cells at all, as `=RAGSUMMARY()` does: then the program reads the workbook first and asks
 * {@link callOnWorkbook}. `args` are what the program passed.
 */
export function asksForWorkbook(
  { ofReturn, args: declared }: SheetFunction,
  args: readonly unknown[],
): boolean {
  const given = args.slice(0, declared.length)
  return ofReturn !== undefined && given.every(argument => argument === undefined || argument === null)
}

/** What a formula without arguments gives for the open workbook. */
export function callOnWorkbook(asked: SheetFunction, workbook: Workbook): Result {
  return asked.ofReturn?.(readReturn(workbook, byHeldPlan(workbook, {}).options)) ?? asked.call([])
}
