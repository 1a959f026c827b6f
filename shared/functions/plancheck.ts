import { listUnder } from '../measures/lists.ts'
import type { Finding, Report } from '../report.ts'
import { parseCellName } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import { type FunctionExample, sheetFunction, type Table } from './function.ts'
import { PLAN_ARGUMENT } from './plan-argument.ts'
import { checkTable, NOT_SEEN, TABLE_ARGUMENT } from './plan-table.ts'

const plancheck = sheetFunction({
  name: 'PLANCHECK',
  summary:
    'Checks a table as the panel does and gives a row for each finding, by its row and column in the range.',
  notes: [
    'Below the findings stand how the table was read and what was not checked. A formula is given values alone: number formats, merged cells, hidden rows, colours, formulas and explanations are not known to it.',
    'Without a plan the ready-made plan that fits the table is taken, else it is read as a tracker.',
  ],
  args: [
    TABLE_ARGUMENT,
    PLAN_ARGUMENT,
    {
      name: 'severity',
      kind: 'text',
      optional: true,
      help: '"to fix" for these findings alone, "to explain" for both kinds that stand in the way, without it all',
    },
  ],
  result: 'table',
  checks: true,
  run(table, plan, severity) {
    const asked = severity === undefined ? GRADES.length : gradeOf(severity) + 1
    if (asked === 0) return `severity must be ${NAMES}, not "${severity?.slice(0, 40) ?? ''}"`
    const report = checkTable(table, plan)
    return typeof report === 'string' ? report : rowsOf(report, GRADES.slice(0, asked))
  },
})

export default plancheck

interface Grade {
  readonly severity: Finding['severity']
  readonly name: string
  readonly words: readonly string[]
}

/** What a finding is, the gravest first, and other words for it. */
const GRADES: readonly Grade[] = [
  { severity: 'error', name: 'to fix', words: ['fix', 'error', 'errors'] },
  { severity: 'query', name: 'to explain', words: ['explain', 'query', 'queries'] },
  { severity: 'information', name: 'to know', words: ['know', 'information', 'all'] },
]
const NAMES = 'to fix, to explain or to know'

function gradeOf(word: string): number {
  const asked = word.toLowerCase()
  return GRADES.findIndex(({ name, words }) => name === asked || words.includes(asked))
}

function rowsOf(report: Report, grades: readonly Grade[]): Table {
  const { plan, evidence, unsure, notRead } = report
  const found = report.findings.flatMap(finding => {
    const grade = grades.find(({ severity }) => severity === finding.severity)
    return grade === undefined ? [] : [findingRow(finding, grade.name)]
  })
  const asked = grades.length === GRADES.length ? 'found' : grades.map(({ name }) => name).join(' or ')
  return [
    ['Check', 'Kind', 'Ref', 'Row', 'Column', 'What is wrong'],
    ...(found.length > 0 ? found : [remark('', '', `Checked, nothing ${asked}`)]),
    remark('', 'plan layout', [`${plan.id}: ${plan.title}`, ...evidence].join('; ')),
    ...unsure.map(guess => remark('', 'unsure', guess)),
    ...notRead.map(({ why }) => remark('', 'not read', why)),
    ...notChecked(report).map(([why, rules]) => remark(rules.join(', '), 'not checked', why)),
    remark('', 'not checked', NOT_SEEN),
  ]
}

/** Checks that could not be made, by the reason. */
function notChecked(report: Report): readonly (readonly [why: string, rules: readonly string[]])[] {
  const rules = new Map<string, string[]>()
  for (const { rule, why } of report.notChecked) listUnder(rules, why, rule)
  return [...rules]
}

function findingRow({ rule, ref, cell, message }: Finding, name: string): Cell[] {
  const spot = parseCellName(cell)
  return [
    rule,
    name,
    ref,
    spot === undefined ? null : spot.row + 1,
    spot === undefined ? null : spot.column + 1,
    message,
  ]
}

function remark(rule: string, kind: string, text: string): Cell[] {
  return [rule, kind, null, null, null, text]
}

const FRAMEWORK = [
  ['P&C Plan Ref', 'Police and Crime Plan Deliverable / Force Action', 'Lead Officer', 'Source'],
  ['T3.8', 'Help develop the Road Safety Partnership', 'Supt, Ops Support', 'Police and Crime Plan'],
  ['T3.8.1', 'Explore the appetite of the Fire and Rescue Service', 'Supt, Ops Support', ''],
]
const ARGS = [FRAMEWORK, 'framework-2018', 'to fix']

// What cannot be checked grows with every check that we add, so that the result is not written out here.
export const examples: readonly FunctionExample[] = [
  { name: 'What is to fix in a framework', args: ARGS, gives: plancheck.call(ARGS) },
]
