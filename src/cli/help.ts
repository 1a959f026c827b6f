import { COMMANDS } from './commands.ts'
import type { Command } from './commands.ts'
import { OPTIONS } from './options.ts'
import type { OptionName } from './options.ts'
import { EMPTY, line, wrapped } from './page.ts'
import type { Line } from './page.ts'
import { table } from './table.ts'

const EXITS = [
  { cells: ['0', 'ready, or done'] },
  { cells: ['1', 'not ready, something is to fix or to explain; or changed since its record'] },
  { cells: ['2', 'could not be done; standard error says why'] },
]

/** The help of all commands. */
export function help(): Line[] {
  return [
    line('plan-returns COMMAND …', 'strong'),
    ...wrapped(
      'Checks, counts and compares police and crime plan returns (.xlsx, .csv). Nothing leaves this computer, and no file is changed unless you say so (--in-place).',
    ),
    EMPTY,
    line('Commands', 'strong'),
    ...table(
      COMMANDS.map(({ name, takes, help: says }) => ({ cells: [`${name} ${takes}`.trim(), says] })),
      'lw',
    ),
    EMPTY,
    line('Options', 'strong'),
    ...optionRows(Object.keys(OPTIONS) as OptionName[]),
    EMPTY,
    line('Exit codes', 'strong'),
    ...table(EXITS, 'lw'),
  ]
}

/** The help of one command. */
export function commandHelp({ name, takes, help: says, options }: Command): Line[] {
  return [
    line(`plan-returns ${name} ${takes}`.trim(), 'strong'),
    ...wrapped(`${says.charAt(0).toUpperCase()}${says.slice(1)}.`),
    ...(options.length === 0 ? [] : [EMPTY, line('Options', 'strong'), ...optionRows(options)]),
    EMPTY,
    line('Exit codes', 'strong'),
    ...table(EXITS, 'lw'),
  ]
}

function optionRows(names: readonly OptionName[]): Line[] {
  const rows = names.map(name => ({ cells: [`--${name} ${OPTIONS[name].takes}`.trim(), OPTIONS[name].help] }))
  return table(rows, 'lw')
}
