import { isOwnSheet, profiles, type Report, RULES, STAGES } from '../../shared/index.ts'
import type { LastCheck, PanelState } from './state.ts'

/** Programs that we know: another one would name itself, and a name is a text that we did not write. */
const PROGRAMS: readonly string[] = ['Excel', 'Google Sheets', 'File', 'the page']

const LIMITS: readonly string[] = [
  'merges',
  'fills',
  'drop-downs',
  'hidden rows',
  'formulas',
  'tables',
  'formats',
]

/** Sentences of ours that tell of a failed check, as far as no name stands in them. */
const PROBLEMS: readonly (readonly [begins: RegExp, told: string])[] = [
  [/^The sheet of the last period, /, 'the sheet of the last period is not in the workbook'],
  [/^There is no sheet /, 'a sheet is not in the workbook'],
  [/^Cannot read sheet /, 'a sheet cannot be read'],
]

/**
 * What helps somebody who helps: version, program, plan layout, counts and names of checks. Every text in it is one of
 * ours; no cell, ref, name of a sheet or file, and nothing that a person typed.
 */
export function supportDetails(state: PanelState): string {
  const lines: readonly (readonly [name: string, value: string | number])[] = [
    ['Plan Returns', process.env.PLAN_RETURNS_VERSION ?? ''],
    ['Program', PROGRAMS.includes(state.program) ? state.program : 'another one'],
    ['Browser', browser()],
    ['Screen', state.screen],
    ['Tells of changes', state.canWatch ? 'yes' : 'no'],
    ['Shows cells', state.canSelect ? 'yes' : 'no'],
    ['Last check', outcome(state)],
    ...(state.last === undefined ? [] : checkLines(state.last)),
  ]
  return `${lines.map(([name, value]) => `${name}: ${value}`).join('\n')}\n`
}

/** The engine and its version: 'Chrome/153 Safari/537'. The full line would say more of a person's machine than helps. */
function browser(): string {
  const line = typeof navigator === 'undefined' ? '' : navigator.userAgent
  const engines = line.match(/\b(?:Edg|Chrome|Firefox|Version|Safari|AppleWebKit|Trident)\/\d+/g) ?? []
  return engines.join(' ') || 'not known'
}

function outcome({ problem, stopped, last, run }: PanelState): string {
  if (problem !== '') {
    const known = PROBLEMS.find(([begins]) => begins.test(problem))
    return `failed, ${known?.[1] ?? 'with a message of the program'}`
  }
  if (stopped) return 'stopped'
  if (run !== undefined) return `under way, ${run.phase}`
  return last === undefined ? 'none' : 'done'
}

function checkLines({
  report,
  checked: { now },
  sheets,
  choices,
}: LastCheck): readonly (readonly [string, string | number])[] {
  const ready = profiles.find(({ id }) => id === report.plan.id)
  return [
    ['Plan layout', ready === undefined ? 'an own one' : `${ready.id} ${ready.version}`],
    ['Checks used', profiles.some(({ ruleSet }) => ruleSet === report.ruleSet) ? report.ruleSet : 'own'],
    ['Stage', STAGES.includes(report.stage) ? report.stage : ''],
    [
      'Answered',
      Object.keys(choices)
        .filter(name => ANSWERS.includes(name))
        .join(', ') || 'nothing',
    ],
    ['Period', report.period === null ? 'not known' : report.period.from === '' ? 'without dates' : 'known'],
    ['As-at date', report.asAt === null ? 'not known' : 'known'],
    ['Sheets', `${sheets.length}, read ${new Set(report.sheets.map(({ name }) => name)).size}`],
    ['Own sheets', now.workbook.sheets.filter(isOwnSheet).length],
    ['Cells', sheets.reduce((sum, { rows, columns }) => sum + rows * columns, 0)],
    ['Tables', report.sheets.length],
    ['Columns', report.sheets.map(({ columns }) => Object.keys(columns).join(' ')).join('; ')],
    ['Rows', rowCounts(report)],
    ['Actions', now.records.length],
    ['Ratings', report.counts.cells.total],
    ['Guesses', report.unsure.length],
    ['Not known here', now.limits.filter(limit => LIMITS.includes(limit)).join(', ') || 'nothing'],
    ['Found', findingCounts(report)],
    [
      'Not checked',
      report.notChecked
        .map(({ rule }) => rule)
        .filter(isRule)
        .join(' ') || 'nothing',
    ],
  ]
}

const ANSWERS: readonly string[] = [
  'plan',
  'sheet',
  'period',
  'asAt',
  'stage',
  'themes',
  'columns',
  'older',
  'beside',
]

function rowCounts({ sheets }: Report): string {
  const counts = new Map<string, number>()
  for (const { rows } of sheets)
    for (const [kind, count] of Object.entries(rows)) counts.set(kind, (counts.get(kind) ?? 0) + count)
  return counted(counts)
}

function findingCounts({ findings }: Report): string {
  const counts = new Map<string, number>()
  for (const { rule } of findings) if (isRule(rule)) counts.set(rule, (counts.get(rule) ?? 0) + 1)
  return counted(counts) || 'nothing'
}

function counted(counts: ReadonlyMap<string, number>): string {
  return [...counts].flatMap(([name, count]) => (count === 0 ? [] : [`${name} ${count}`])).join(', ')
}

function isRule(id: string): boolean {
  return RULES.some(rule => rule.id === id)
}
