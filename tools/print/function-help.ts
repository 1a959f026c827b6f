import type { FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import type { Cell } from '../../shared/sheet/cell.ts'
import { exampleSheet, showCell } from './example-sheet.ts'
import type { Unit } from './units.ts'

export type FunctionUnit = Unit<SheetFunction, FunctionExample>

/** '=RAGCOUNT(status, which, [refs], [rule])' */
export function callPattern(facts: SheetFunction): string {
  const args = facts.args.map(({ name }, place) => (isOptional(facts, place) ? `[${name}]` : name))
  return `=${facts.name}(${args.join(', ')})`
}

/** The first argument of a function that answers for the whole workbook may be left out, if all are. */
export function isOptional({ args, ofReturn }: SheetFunction, place: number): boolean {
  return args[place]?.optional === true || (place === 0 && ofReturn !== undefined)
}

const SHAPE = `/** What the panel tells of a function. */
export interface FunctionHelp {
  readonly name: string
  /** As it is typed, with what may be left out in brackets. */
  readonly formula: string
  readonly summary: string
  readonly args: readonly { readonly name: string; readonly optional: boolean; readonly help: string }[]
  readonly notes: readonly string[]
  /** Cells from A1 on, the formula that names them, and what it shows. */
  readonly examples: readonly {
    readonly name: string
    readonly cells: readonly (readonly string[])[]
    readonly formula: string
    readonly gives: readonly (readonly string[])[]
  }[]
}`

/** The panel's help, examples included: no bundle has to carry the functions' own files for it. */
export function helpFile(units: readonly FunctionUnit[]): string {
  return [
    '// Printed by `npm run generate` from shared/functions. Do not edit.',
    SHAPE,
    `export const FUNCTION_HELP: readonly FunctionHelp[] = ${JSON.stringify(units.map(helpOf))}`,
  ].join('\n\n')
}

function helpOf({ facts, examples }: FunctionUnit): unknown {
  return {
    name: facts.name,
    formula: callPattern(facts),
    summary: facts.summary,
    args: facts.args.map(({ name, help }, place) => ({ name, optional: isOptional(facts, place), help })),
    notes: facts.notes,
    examples: examples.map(example => {
      const { cells, formula, gives } = exampleSheet(facts.name, example)
      return { name: example.name, cells: cells.map(texts), formula, gives: gives.map(texts) }
    }),
  }
}

function texts(row: readonly Cell[]): string[] {
  return row.map(showCell)
}
