import { runCheck } from './commands/check.ts'
import { runCompare } from './commands/compare.ts'
import { runCopy } from './commands/copy.ts'
import { runCoverage } from './commands/coverage.ts'
import { runDraft } from './commands/draft.ts'
import { runPlans } from './commands/plans.ts'
import { runRecord } from './commands/record.ts'
import { runRules } from './commands/rules.ts'
import { runSummary } from './commands/summary.ts'
import { runVerify } from './commands/verify.ts'
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
const SIGNING = ['prepared-by', 'prepared-on', 'approved-by', 'approved-on', 'on', 'exception'] as const
const WRITING = ['write', 'in-place', 'mark'] as const

/** Every command, in the order of the help. */
export const COMMANDS: readonly Command[] = [
  {
    name: 'check',
    takes: 'FILE…',
    words: [1, Infinity],
    help: 'reads returns, counts their ratings and says what is to fix and to explain',
    options: [
      ...READING,
      'as-at',
      'with',
      'then',
      'stage',
      'rule',
      'ignore-explanations',
      'columns',
      'json',
      'csv',
      ...WRITING,
    ],
    run: runCheck,
  },
  {
    name: 'record',
    takes: 'FILE',
    words: [1, 1],
    help: 'adds a record of the return as it stands, with its check code, to the workbook that it writes',
    options: [...READING, 'as-at', ...SIGNING, 'write', 'in-place'],
    run: runRecord,
  },
  {
    name: 'verify',
    takes: 'FILE',
    words: [1, 1],
    help: 'says what changed in a return since a version of it was recorded',
    options: [...READING, 'as-at', 'record', 'ignore-explanations', 'json'],
    run: runVerify,
  },
  {
    name: 'compare',
    takes: 'NOW THEN',
    words: [2, 2],
    help: 'says what became of every action since an older return',
    options: ['plan', 'sheet', 'period', 'rule', 'json'],
    run: runCompare,
  },
  {
    name: 'summary',
    takes: 'FILE',
    words: [1, 1],
    help: 'counts the ratings by theme, agency, pledge and lead',
    options: [...READING, 'rule'],
    run: runSummary,
  },
  {
    name: 'coverage',
    takes: 'FILE',
    words: [1, 1],
    help: 'shows which pledges, asks or deliverables have an action, those without one first',
    options: [...READING, 'with'],
    run: runCoverage,
  },
  {
    name: 'copy',
    takes: 'FILE OUT',
    words: [2, 2],
    help: 'copies a workbook for somebody without the add-in: formulas of Plan Returns become values',
    options: ['without-sheets'],
    run: runCopy,
  },
  {
    name: 'draft',
    takes: 'FILE',
    words: [1, 1],
    help: 'writes a plan inferred from a workbook as JSON, to edit and give back with --plan',
    options: READING,
    run: runDraft,
  },
  {
    name: 'plans',
    takes: '[ID]',
    words: [0, 1],
    help: 'lists the ready-made plan layouts, or prints one as JSON',
    options: [],
    run: runPlans,
  },
  {
    name: 'rules',
    takes: '[ID]',
    words: [0, 1],
    help: 'lists the checks, or explains one',
    options: [],
    run: runRules,
  },
]
