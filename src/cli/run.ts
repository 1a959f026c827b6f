import { nearestWord } from '../../shared/index.ts'
import { COMMANDS } from './commands.ts'
import type { Command } from './commands.ts'
import { commandHelp, help } from './help.ts'
import type { OptionName, Values } from './options.ts'
import { readArguments } from './options.ts'
import { printPage, printProblem } from './output.ts'
import { Stop } from './stop.ts'

/** Carries a command line out. 0: ready, or done; 1: not ready; 2: could not be done, and standard error says why. */
export async function run(args: readonly string[]): Promise<number> {
  try {
    const { words, values } = readArguments(args)
    return await runCommand(words, values)
  } catch (problem) {
    if (!(problem instanceof Stop)) throw problem
    printProblem(problem.message)
    return 2
  }
}

async function runCommand([name, ...words]: readonly string[], values: Values): Promise<number> {
  if (values.version === true) {
    process.stdout.write(`${process.env.PLAN_RETURNS_VERSION ?? ''}\n`)
    return 0
  }
  if (name === undefined || name === 'help') {
    const about = words[0] === undefined ? undefined : commandOf(words[0])
    printPage(about === undefined ? help() : commandHelp(about))
    return name === undefined && values.help !== true ? 2 : 0
  }
  const command = commandOf(name)
  if (values.help === true) {
    printPage(commandHelp(command))
    return 0
  }
  requireWords(command, words)
  requireOptions(command, values)
  return command.run(words, values)
}

function commandOf(name: string): Command {
  const found = COMMANDS.find(command => command.name === name)
  if (found !== undefined) return found
  if (/\.(?:xls[xmb]?|csv|ods)$/i.test(name))
    throw new Stop(`Say what to do with "${name}": plan-returns check "${name}".`)
  const names = COMMANDS.map(command => command.name)
  const near = nearestWord(name, names)
  throw new Stop(
    `There is no command "${name}". ${near === '' ? `Known: ${names.join(', ')}.` : `Did you mean ${near}?`}`,
  )
}

function requireWords({ name, takes, words: [least, most] }: Command, words: readonly string[]): void {
  if (words.length < least)
    throw new Stop(`${name} must be followed by ${takes}, for example: ${exampleOf(name)}.`)
  if (words.length > most) {
    throw new Stop(
      most === 0
        ? `${name} stands alone: leave "${words[0] ?? ''}" out.`
        : `${name} takes ${takes}: leave "${words[most] ?? ''}" out.`,
    )
  }
}

const EXAMPLES = new Map([
  ['compare', 'now.xlsx then.xlsx'],
  ['copy', 'return.xlsx copy.xlsx'],
])

function exampleOf(name: string): string {
  return `plan-returns ${name} ${EXAMPLES.get(name) ?? 'return.xlsx'}`
}

function requireOptions({ name, options }: Command, values: Values): void {
  const other = Object.keys(values).find(option => !options.includes(option as OptionName))
  if (other !== undefined)
    throw new Stop(
      `${name} has no option --${other}. ${options.length === 0 ? 'It has none.' : `It has: ${options.map(option => `--${option}`).join(', ')}.`}`,
    )
}
