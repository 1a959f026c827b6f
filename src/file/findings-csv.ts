import {
  type Explained,
  type Finding,
  type FindingState,
  type Report,
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

/** The findings of reports, with what has been explained, as a CSV file. */
export function findingsCsv(
  files: readonly { readonly report: Report; readonly explained: Explained }[],
): string {
  const rows = files.flatMap(({ report: { file, findings }, explained: { states } }) =>
    findings.map(finding => rowOf(file, finding, states.get(finding.id))),
  )
  return csvFile([HEADINGS, ...rows].map(row => row.map(plain)))
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
