import type { FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import { asGrid } from '../../shared/functions/values.ts'
import { indexFile } from './index-file.ts'
import { markdown, paragraphs, sheetTable } from './markdown.ts'
import { loadUnits, type Unit } from './units.ts'

type FunctionUnit = Unit<SheetFunction, FunctionExample>

export async function printFunctions(): Promise<ReadonlyMap<string, string>> {
  const units = await loadUnits<SheetFunction, FunctionExample>('shared/functions')
  const list = (some: readonly FunctionUnit[], name: string): string =>
    indexFile(
      some.map(unit => unit.file),
      'SheetFunction',
      'function',
      name,
    )
  const counting = units.filter(unit => unit.facts.checks !== true)
  return new Map([
    ['shared/functions/index.ts', list(units, 'FUNCTIONS')],
    ['shared/functions/counting.ts', list(counting, 'COUNTING_FUNCTIONS') + shapesList(units)],
    ['docs/functions.md', functionsPage(units)],
  ])
}

/** Also of functions that the file itself cannot import. */
function shapesList(units: readonly FunctionUnit[]): string {
  const shapes = units.map(({ facts }) => `['${facts.name}', '${facts.result}']`)
  return `\n/** What the result of each function looks like. */\nexport const RESULT_SHAPES: ReadonlyMap<string, SheetFunction['result']> = new Map([${shapes.join(', ')}])\n`
}

function functionsPage(units: readonly FunctionUnit[]): string {
  return paragraphs(
    '<!-- Printed by `npm run generate` from shared/functions. -->',
    '# Functions',
    'The same formulas work in Excel and in Google Sheets. A table fills the cells below and beside the formula.',
    ...units.map(functionText),
  )
}

function functionText({ facts, examples }: FunctionUnit): string {
  const args = facts.args.map(({ name, optional }) => (optional === true ? `[${name}]` : name))
  return paragraphs(
    `## ${facts.name}`,
    `\`=${facts.name}(${args.join(', ')})\``,
    markdown(facts.summary),
    facts.args.map(({ name, help }) => `- \`${name}\`: ${markdown(help)}`).join('\n'),
    ...examples.map(exampleText),
  )
}

function exampleText({ name, args, gives }: FunctionExample): string {
  return paragraphs(
    `### ${markdown(name)}`,
    ...args.map(value => sheetTable(asGrid(value))),
    'gives',
    sheetTable(Array.isArray(gives) ? gives : [[gives]]),
  )
}
