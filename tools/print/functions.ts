import type { FunctionExample, SheetFunction } from '../../shared/functions/function.ts'
import { exampleSheet } from './example-sheet.ts'
import { callPattern, type FunctionUnit, helpFile, isOptional } from './function-help.ts'
import { indexFile } from './index-file.ts'
import { markdown, paragraphs, sheetTable } from './markdown.ts'
import { loadUnits } from './units.ts'

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
    ['src/panel/function-help.ts', helpFile(units)],
    ['docs/functions.md', listPage(units)],
    ...units.map(unit => [`docs/functions/${unit.file}.md`, functionPage(unit)] as const),
  ])
}

/** Also of functions that the file itself cannot import. */
function shapesList(units: readonly FunctionUnit[]): string {
  const shapes = units.map(({ facts }) => `['${facts.name}', '${facts.result}']`)
  return `\n/** What the result of each function looks like. */\nexport const RESULT_SHAPES: ReadonlyMap<string, SheetFunction['result']> = new Map([${shapes.join(', ')}])\n`
}

function listPage(units: readonly FunctionUnit[]): string {
  const rows = units.map(
    ({ file, facts }) =>
      `| [${facts.name}](functions/${file}.md) | \`${callPattern(facts)}\` | ${markdown(facts.summary)} |`,
  )
  return paragraphs(
    '<!-- Printed by `npm run generate` from shared/functions. -->',
    '# Functions',
    'The same formulas work in Excel and in Google Sheets and give the same results. A result with several cells fills the cells below and beside the formula. Ranges may be whole columns, headings included; what stands in brackets may be left out.',
    ['| Function | Formula | What it gives |', '| --- | --- | --- |', ...rows].join('\n'),
    '## In Google Sheets',
    IN_SHEETS.map(line => `- ${line}`).join('\n'),
  )
}

/** What Google asks of formulas that an add-on answers ("Custom functions in Google Sheets"). */
const IN_SHEETS = [
  'The functions are offered in a file once the add-on was used there: choose Extensions, Plan Returns, Open the panel.',
  'No cell of a range may depend on `NOW()`, `RAND()`, `RANDARRAY()` or `RANDBETWEEN()`: the formula would say so, or stay at `Loading...`. For the date of the day write `TODAY()`.',
  'A formula that takes over 30 seconds ends in `#ERROR!`, and many formulas at once wait for each other. Write one formula for the whole column and let it fill the cells below; for a whole workbook use the panel.',
  'A formula is calculated again when a cell changes that it names. `=RAGSUMMARY()` names none: enter it again to count changes.',
  'Where a result would cover cells that hold something, the formula shows `#REF!` until they are emptied.',
]

function functionPage({ file, facts, examples }: FunctionUnit): string {
  const line = (argument: SheetFunction['args'][number], place: number): string =>
    `- \`${argument.name}\`${isOptional(facts, place) ? ' (may be left out)' : ''}: ${markdown(argument.help)}`
  return paragraphs(
    `<!-- Printed by \`npm run generate\` from shared/functions/${file}.ts. -->`,
    `# ${facts.name}`,
    `\`${callPattern(facts)}\``,
    markdown(facts.summary),
    facts.args.map(line).join('\n'),
    ...facts.notes.map(markdown),
    ...examples.map(example => exampleText(facts.name, example)),
    '[All functions](../functions.md)',
  )
}

function exampleText(name: string, example: FunctionExample): string {
  const { cells, formula, gives } = exampleSheet(name, example)
  return paragraphs(
    `## ${markdown(example.name)}`,
    cells.length === 0 ? '' : sheetTable(cells),
    `\`${formula}\` gives`,
    sheetTable(gives),
  )
}
