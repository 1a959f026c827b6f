import type { Argument, FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import { isOptional } from './function-help.ts'
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
  const described = functions.map(facts => ({
    id: facts.name,
    name: facts.name,
    description: facts.summary,
    parameters: facts.args.map(({ name, help, kind }, place) => ({
      name,
      description: help,
      type: 'any',
      dimensionality: kind === 'range' ? 'matrix' : 'scalar',
      ...(isOptional(facts, place) ? { optional: true } : {}),
    })),
    result: { dimensionality: facts.result === 'value' ? 'scalar' : 'matrix' },
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

function declaration(facts: SheetFunction): string {
  const { name, summary, args } = facts
  const names = args.map(argument => argument.name).join(', ')
  return [
    '/**',
    ` * ${summary}`,
    ' *',
    ...args.map((argument, place) => parameter(argument, isOptional(facts, place))),
    ' * @return {Array<Array<string|number|boolean>>}',
    ' * @customfunction',
    ' */',
    `function ${name}(${names}) {`,
    `  return PlanReturns.callFunction('${name}', arguments)`,
    '}',
  ].join('\n')
}

/** Google shows no brackets for what may be left out, so that the help has to say it. */
function parameter({ name, kind, help }: Argument, optional: boolean): string {
  return ` * @param {${kind}} ${name} ${optional ? `May be left out. ${help}` : help}`
}
