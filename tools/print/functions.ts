import type { FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import { asGrid } from '../../shared/functions/values.ts'
import { indexFile } from './index-file.ts'
import { markdown, sheetTable } from './sheet-table.ts'
import { loadUnits, type Unit } from './units.ts'

type FunctionUnit = Unit<SheetFunction, FunctionExample>

export async function printFunctions(): Promise<ReadonlyMap<string, string>> {
  const units = await loadUnits<SheetFunction, FunctionExample>('shared/functions')
  return new Map([
    [
      'shared/functions/index.ts',
      indexFile(
        units.map(unit => unit.file),
        'SheetFunction',
        'function',
        'FUNCTIONS',
      ),
    ],
    ['docs/functions.md', functionsPage(units)],
  ])
}

function functionsPage(units: readonly FunctionUnit[]): string {
  return [
    '<!-- Printed by `npm run generate` from shared/functions. -->',
    '# Functions',
    'The same formulas work in Excel and in Google Sheets. A table fills the cells below and beside the formula.',
    ...units.flatMap(functionText),
  ].join('\n\n')
}

function functionText({ facts, examples }: FunctionUnit): readonly string[] {
  const args = facts.args.map(({ name, optional }) => (optional === true ? `[${name}]` : name))
  return [
    `## ${facts.name}`,
    `\`=${facts.name}(${args.join(', ')})\``,
    markdown(facts.summary),
    facts.args.map(({ name, help }) => `- \`${name}\`: ${markdown(help)}`).join('\n'),
    ...examples.flatMap(exampleText),
  ]
}

function exampleText({ name, args, gives }: FunctionExample): readonly string[] {
  return [
    `### ${markdown(name)}`,
    ...args.map(cells => sheetTable(asGrid(cells))),
    'gives',
    sheetTable(asGrid(gives)),
  ]
}
