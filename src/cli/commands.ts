import type { OptionName, Values } from './options.ts'

/** One command: what the help says of it, what may stand behind it, and what it does. */
export interface Command {
  readonly name: string
  /** How the words behind it are written in the help. */
  readonly takes: string
  /** Fewest and most words behind it. */
  readonly words: readonly [least: number, most: number]
  readonly help: string
  readonly options: readonly OptionName[]
  /** Gives the exit code. */
  readonly run: (words: readonly string[], values: Values) => Promise<number>
}

const READING = ['plan', 'sheet', 'period'] as const

/** Every command, in the order of the help. What a command needs is loaded when it runs. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    takes: 'FILE…',
    words: [1, Infinity],
    help: 'reads returns, counts their ratings and says what is to fix and to explain',
    options: [...READING, 'as-at', 'with', 'then', 'stage', 'rule', 'json', 'csv'],
    run: async (files, values) => (await import('./commands/check.ts')).runCheck(files, values),
  },
  {
    name: 'compare',
    takes: 'NOW THEN',
    words: [2, 2],
    help: 'says what became of every action since an older return',
    options: ['plan', 'sheet', 'period', 'rule', 'json'],
    run: async (files, values) => (await import('./commands/compare.ts')).runCompare(files, values),
  },
  {
    name: 'summary',
    takes: 'FILE',
    words: [1, 1],
    help: 'counts the ratings by theme, agency, pledge and lead',
    options: [...READING, 'rule'],
    run: async (files, values) => (await import('./commands/summary.ts')).runSummary(files, values),
  },
  {
    name: 'coverage',
    takes: 'FILE',
    words: [1, 1],
    help: 'shows which pledges, asks or deliverables have an action, those without one first',
    options: [...READING, 'with'],
    run: async (files, values) => (await import('./commands/coverage.ts')).runCoverage(files, values),
  },
  {
    name: 'draft',
    takes: 'FILE',
    words: [1, 1],
    help: 'writes a plan inferred from a workbook as JSON, to edit and give back with --plan',
    options: READING,
    run: async (files, values) => (await import('./commands/draft.ts')).runDraft(files, values),
  },
  {
    name: 'plans',
    takes: '[ID]',
    words: [0, 1],
    help: 'lists the ready-made plan layouts, or prints one as JSON',
    options: [],
    run: async words => (await import('./commands/plans.ts')).runPlans(words),
  },
  {
    name: 'rules',
    takes: '[ID]',
    words: [0, 1],
    help: 'lists the checks, or explains one',
    options: [],
    run: async words => (await import('./commands/rules.ts')).runRules(words),
  },
]
