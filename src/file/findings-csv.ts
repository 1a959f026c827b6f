import {
  cellText,
  type Explained,
  type Finding,
  type FindingState,
  type Report,
  type Return,
  rowEcho,
  ruleTitle,
  stateSentence,
  toDo,
} from '../../shared/index.ts'
import { plain } from './plain-text.ts'
import { csvFile } from './write-csv.ts'

const HEADINGS = [
  'File',
  'To do',
  'Check',
  'What',
  'Ref',
  'Sheet',
  'Cell',
  'Other cells',
  'Message',
  'Why',
  'How',
  'Explanation',
]

/** What a list of findings is made of. */
interface Found {
  readonly report: Report
  readonly explained: Explained
  readonly checked: { readonly now: Return }
}

/**
 * The findings of reports, with what has been explained, as a CSV file. `columns` are headings of the returns, whose cells
 * stand last in the rows of the findings.
 */
export function findingsCsv(files: readonly Found[], columns: readonly string[] = []): string {
  const rows = files.flatMap(({ report: { file, findings }, explained: { states }, checked: { now } }) => {
    const echoed = rowEcho(now)
    return findings.map(finding => [
      ...rowOf(file, finding, states.get(finding.id)),
      ...columns.map(heading => cellText(echoed(finding, heading))),
    ])
  })
  return csvFile([[...HEADINGS, ...columns], ...rows].map(row => row.map(plain)))
}

function rowOf(file: string, finding: Finding, state: FindingState | undefined): readonly string[] {
  const { rule, ref, sheet, cell, also, message, why, fix } = finding
  return [
    file,
    toDo(finding, state),
    rule,
    ruleTitle(rule),
    ref,
    sheet,
    cell,
    also.map(other => (other.sheet === sheet ? other.cell : `${other.sheet}!${other.cell}`)).join(' '),
    message,
    why,
    fix,
    stateSentence(state, finding),
  ]
}
