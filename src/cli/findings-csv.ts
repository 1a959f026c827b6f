import { type Report, RULES } from '../../shared/index.ts'
import { plain } from './page.ts'
import { SEVERITIES } from './pages/words.ts'

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

/** The findings of reports as rows of a CSV file, headings first. */
export function findingRows(reports: readonly Report[]): string[][] {
  const rows = reports.flatMap(({ file, findings }) =>
    findings.map(({ severity, rule, ref, sheet, cell, also, message, why, fix }) => [
      file,
      SEVERITIES.find(each => each.severity === severity)?.words ?? severity,
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
  return [HEADINGS, ...rows].map(row => row.map(plain))
}
