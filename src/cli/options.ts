import { parseArgs } from 'node:util'
import * as z from 'zod/mini'
import { COUNTING_RULES, dayFromIso, nearestWord, STAGES } from '../../shared/index.ts'
import { Stop } from './stop.ts'

interface OptionFacts {
  /** What stands behind the option; '' for one that stands alone. */
  readonly takes: string
  readonly help: string
  readonly short?: string
}

/** Every option of every command, in the order of the help. */
export const OPTIONS = {
  plan: {
    takes: 'ID|FILE',
    help: 'read by this plan layout (see "plans") or by a plan in a JSON file; without it the layout is recognised',
  },
  with: {
    takes: 'FILE',
    help: 'a second return beside it: of the same plan layout it is the older return, of another one it is about the same deliverables',
  },
  then: { takes: 'FILE', help: 'the older return, whatever its plan layout' },
  sheet: { takes: 'NAME', help: 'read this sheet only' },
  period: { takes: 'TEXT', help: 'the period reported, such as "Q2 2025-26" or "April to September 2014"' },
  'as-at': { takes: 'YYYY-MM-DD', help: 'the day the return speaks of; else the last day of its period' },
  stage: {
    takes: STAGES.join('|'),
    help: 'setup adds the checks of a new plan, publish those of a paper that goes out',
  },
  rule: {
    takes: COUNTING_RULES.join('|'),
    help: 'what is counted: every rating, one per action (lowest), or one per action (newest)',
  },
  'ignore-explanations': {
    takes: '',
    help: 'count nothing as explained, whatever the sheet "Plan explanations" says',
  },
  record: { takes: 'NUMBER', help: 'the record to compare with; without it the newest' },
  'prepared-by': { takes: 'POST', help: 'who prepared the return, as the record says it' },
  'prepared-on': { takes: 'YYYY-MM-DD', help: 'the day it was prepared; else the day of --on' },
  'approved-by': { takes: 'POST', help: 'who approved it; without it the record says that nobody has yet' },
  'approved-on': { takes: 'YYYY-MM-DD', help: 'the day it was approved; else the day of --on' },
  on: { takes: 'YYYY-MM-DD', help: 'the day of the record; else today' },
  exception: { takes: 'TEXT', help: 'why a version is recorded although something is still open' },
  columns: {
    takes: '"A; B"',
    help: 'with --csv, --write or --in-place: columns of the return to repeat beside each finding, by their headings',
  },
  json: { takes: '', help: 'print JSON, as docs/report.md describes it' },
  csv: { takes: '', help: 'print the findings as CSV' },
  write: {
    takes: 'OUT.xlsx',
    help: 'write the workbook anew under this name, with the issues on a sheet of their own; the file that is checked stays as it is',
  },
  'in-place': { takes: '', help: 'write the sheet of issues into the file that is checked' },
  mark: {
    takes: '',
    help: 'with --write or --in-place: colour the cells that are to fix or to explain, too',
  },
  'without-sheets': {
    takes: '',
    help: 'leave the sheets and the coloured cells of Plan Returns out of the copy',
  },
  help: { takes: '', help: 'print this help', short: 'h' },
  version: { takes: '', help: 'print the version', short: 'v' },
} as const satisfies Readonly<Record<string, OptionFacts>>

export type OptionName = keyof typeof OPTIONS

const some = z.optional(z.string().check(z.minLength(1)))
const flag = z.optional(z.boolean())
const day = z.optional(z.string().check(z.refine(text => dayFromIso(text) !== undefined)))

const valuesSchema = z.object({
  plan: some,
  with: some,
  then: some,
  sheet: some,
  period: some,
  'as-at': day,
  stage: z.optional(z.enum(STAGES)),
  rule: z.optional(z.enum(COUNTING_RULES)),
  'ignore-explanations': flag,
  record: z.optional(z.string().check(z.regex(/^[1-9]\d{0,5}$/))),
  'prepared-by': some,
  'prepared-on': day,
  'approved-by': some,
  'approved-on': day,
  on: day,
  exception: some,
  columns: some,
  json: flag,
  csv: flag,
  write: some,
  'in-place': flag,
  mark: flag,
  'without-sheets': flag,
  help: flag,
  version: flag,
})

export type Values = z.infer<typeof valuesSchema>

const A_DAY = 'a day such as 2026-03-31'

/** What a value must be, where its name does not say it. */
const MUST_BE: Partial<Record<OptionName, string>> = {
  'as-at': A_DAY,
  'prepared-on': A_DAY,
  'approved-on': A_DAY,
  on: A_DAY,
  stage: `one of ${STAGES.join(', ')}`,
  rule: `one of ${COUNTING_RULES.join(', ')}`,
  record: 'the number of a record, such as 2',
}

/**
 * The words and options of a command line. Throws {@link Stop} for an option that no command has, one given twice, one
 * without its value, or a value that it cannot have.
 */
export function readArguments(args: readonly string[]): {
  readonly words: readonly string[]
  readonly values: Values
} {
  const { tokens } = parseArgs({
    args: [...args],
    options: Object.fromEntries(Object.entries(OPTIONS).map(([name, facts]) => [name, parseOption(facts)])),
    allowPositionals: true,
    strict: false,
    tokens: true,
  })
  const words = tokens.flatMap(token => (token.kind === 'positional' ? [token.value] : []))
  const given = new Map<string, string | true>()
  for (const token of tokens) {
    if (token.kind !== 'option') continue
    const name = known(token.name, token.rawName)
    if (given.has(name)) throw new Stop(`Give --${name} once.`)
    given.set(name, valueOf(name, token.value, token.inlineValue === true))
  }
  const read = valuesSchema.safeParse(Object.fromEntries(given))
  if (read.success) return { words, values: read.data }
  const name = String(read.error.issues[0]?.path[0] ?? '') as OptionName
  throw new Stop(
    `--${name} must be ${MUST_BE[name] ?? `followed by ${OPTIONS[name].takes}`}; it is "${String(given.get(name))}".`,
  )
}

function parseOption({ takes, short }: OptionFacts) {
  const type = takes === '' ? ('boolean' as const) : ('string' as const)
  return short === undefined ? { type } : { type, short }
}

function known(name: string, written: string): OptionName {
  if (Object.hasOwn(OPTIONS, name)) return name as OptionName
  const near = nearestWord(name, Object.keys(OPTIONS))
  throw new Stop(
    `There is no option ${written}. ${near === '' ? 'See "plan-returns --help".' : `Did you mean --${near}?`}`,
  )
}

function valueOf(name: OptionName, value: string | undefined, isInline: boolean): string | true {
  const { takes } = OPTIONS[name]
  if (takes === '') {
    if (value !== undefined) throw new Stop(`--${name} stands alone: leave "=${value}" out.`)
    return true
  }
  if (value === undefined || (!isInline && value.startsWith('--')))
    throw new Stop(`--${name} must be followed by ${takes}.`)
  return value
}
