import type { Argument, FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import { loadUnits } from './units.ts'

/** What Excel and Google must be told of our functions before they can call one. */
export async function printHostFunctions(): Promise<ReadonlyMap<string, string>> {
  const units = await loadUnits<SheetFunction, FunctionExample>('shared/functions')
  const functions = units.map(unit => unit.facts)
  return new Map([
    ['excel/functions.json', excelMetadata(functions)],
    ['gsheets/script/functions.js', scriptFile(functions)],
  ])
}

/**
 * Excel's metadata. Every argument is of type `any`, so that odd values reach the function, which answers them with a
 * sentence, instead of being refused by Excel; errors in a range reach it only because of `allowErrorForDataTypeAny`.
 */
function excelMetadata(functions: readonly SheetFunction[]): string {
  const described = functions.map(({ name, summary, args, result }) => ({
    id: name,
    name,
    description: summary,
    parameters: args.map(({ name: argument, help, kind, optional }) => ({
      name: argument,
      description: help,
      type: 'any',
      dimensionality: kind === 'range' ? 'matrix' : 'scalar',
      ...(optional === true ? { optional } : {}),
    })),
    result: { dimensionality: result === 'table' ? 'matrix' : 'scalar' },
  }))
  return JSON.stringify({ allowErrorForDataTypeAny: true, functions: described })
}

/**
 * Google's file: a function declaration for each function, with the comment that its formula help is made of. It is
 * never bundled, because bundlers drop comments, and Google lists a function only for its comment.
 */
function scriptFile(functions: readonly SheetFunction[]): string {
  return [
    '// Printed by `npm run generate` from shared/functions. Do not edit.',
    '/* oxlint-disable no-unused-vars -- Google calls these by their names */',
    ...functions.map(declaration),
  ].join('\n\n')
}

function declaration({ name, summary, args }: SheetFunction): string {
  const names = args.map(argument => argument.name).join(', ')
  return [
    '/**',
    ` * ${summary}`,
    ' *',
    ...args.map(parameter),
    ' * @return {Array<Array<string|number>>}',
    ' * @customfunction',
    ' */',
    `function ${name}(${names}) {`,
    `  return PlanReturns.callFunction('${name}', arguments)`,
    '}',
  ].join('\n')
}

/** Google shows no brackets for what may be left out, so that the help has to say it. */
function parameter({ name, kind, help, optional }: Argument): string {
  return ` * @param {${kind}} ${name} ${optional === true ? `May be left out. ${help}` : help}`
}
