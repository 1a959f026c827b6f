import { BooleanNumber, type Univer } from '@univerjs/presets'
import {
  FunctionType,
  IDescriptionService,
  type IFunctionInfo,
  IFunctionService,
  IRegisterFunctionService,
} from '@univerjs/preset-sheets-core'
import {
  asksForWorkbook,
  callOnWorkbook,
  FUNCTIONS,
  type Result,
  type SheetFunction,
  type Workbook,
} from '../../../shared/index.ts'
import { FUNCTION_HELP, type FunctionHelp } from '../../panel/function-help.ts'
import { toError } from './cell-data.ts'

/** Functions of the grid that would fetch something from elsewhere. */
const FETCHING = ['IMAGE']

/**
 * Makes our functions known to the grid: they can be typed in a cell, with the help that the formula prompt shows.
 *
 * @param readNow the open workbook, for formulas that name no cells
 */
export function registerFunctions(univer: Univer, readNow: () => Workbook): void {
  const injector = univer.__getInjector()
  const service = injector.get(IRegisterFunctionService)
  injector.get(IFunctionService).unregisterExecutors(...FETCHING)
  injector.get(IDescriptionService).unregisterDescriptions(FETCHING)
  const help = new Map(FUNCTION_HELP.map(known => [known.name, known]))
  for (const known of FUNCTIONS) {
    service.registerFunction({
      name: known.name,
      func: (...args) => answer(known, args, readNow) as never,
      description: infoOf(known, help.get(known.name)),
    })
  }
}

/** What the core gives for what the grid passes: plain values, errors as their text. */
function answer(known: SheetFunction, args: readonly unknown[], readNow: () => Workbook): Result {
  return asksForWorkbook(known, args) ? callOnWorkbook(known, readNow()) : known.call(args.map(withErrors))
}

/** A range without errors is passed on as it is: a whole column is a hundred thousand cells. */
function withErrors(value: unknown): unknown {
  if (!Array.isArray(value)) return toError(value)
  return (value as unknown[]).some(holdsError) ? value.map(withErrors) : value
}

function holdsError(value: unknown): boolean {
  return Array.isArray(value) ? value.some(holdsError) : toError(value) !== value
}

function infoOf({ name, summary }: SheetFunction, help: FunctionHelp | undefined): IFunctionInfo {
  const examples = help?.examples[0]?.formula
  return {
    functionName: name,
    functionType: FunctionType.User,
    abstract: summary,
    description: [summary, ...(help?.notes ?? [])].join(' '),
    functionParameter: (help?.args ?? []).map((argument, at) => ({
      name: argument.name,
      detail: argument.help,
      example: exampleOf(examples, at),
      require: argument.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  }
}

/** The argument at a place of an example such as '=RAGCOUNT(A1:A5,"G")'; '' where the example leaves it out. */
function exampleOf(formula: string | undefined, at: number): string {
  const list = /\((.*)\)$/.exec(formula ?? '')?.[1] ?? ''
  return list.split(/,(?=(?:[^"]*"[^"]*")*[^"]*$)/)[at]?.trim() ?? ''
}
