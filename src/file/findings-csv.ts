import { type Report, RULES, SEVERITY_WORDS } from '../../shared/index.ts'
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
]

/** The findings of reports as a CSV file. */
export function findingsCsv(reports: readonly Report[]): string {
  const rows = reports.flatMap(({ file, findings }) =>
    findings.map(({ severity, rule, ref, sheet, cell, also, message, why, fix }) => [
      file,
      SEVERITY_WORDS.find(each => each.severity === severity)?.words ?? severity,
      rule,
      RULES.find(each => each.id === rule)?.title ?? '',
      ref,
      sheet,
      cell,
      also.map(other => (other.sheet === sheet ? other.cell : `${other.sheet}!${other.cell}`)).join(' '),
      message,
      why,
      fix,
    ]),
  )
  return csvFile([HEADINGS, ...rows].map(row => row.map(plain)))
}
