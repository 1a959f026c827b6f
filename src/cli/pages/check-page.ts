import { type CountingRule, readinessSentence } from '../../../shared/index.ts'
import type { CheckedFile } from '../check-file.ts'
import { EMPTY, line } from '../page.ts'
import type { Line } from '../page.ts'
import { table } from '../table.ts'
import { findingLines, uncheckedLines } from './findings.ts'
import { headLines } from './head.ts'
import { ratingLines } from './ratings.ts'
import { SEVERITIES } from './words.ts'

/** Everything that a check says of one file; its last line says whether it is ready. */
export function checkPage(file: CheckedFile, rule: CountingRule = file.report.headline.rule): Line[] {
  const { report, checked } = file
  return [
    ...headLines(file),
    EMPTY,
    ...ratingLines(report, checked.now, rule),
    ...findingLines(report),
    ...uncheckedLines(report),
    EMPTY,
    line(readinessSentence(report), report.ready ? 'good' : 'bad'),
  ]
}

/** Several files in one table; the last line counts them. */
export function totalPage(paths: readonly string[], files: readonly CheckedFile[]): Line[] {
  const checked = new Map(files.map(file => [file.path, file]))
  const rows = paths.map(path => {
    const report = checked.get(path)?.report
    const numbers = SEVERITIES.map(({ severity }) =>
      countOf(report === undefined ? [] : [report.findings], severity),
    )
    const verdict = report === undefined ? 'Not checked' : report.ready ? 'Ready' : 'Not ready'
    return { cells: [path, ...(report === undefined ? ['', '', ''] : numbers.map(String)), verdict] }
  })
  const all = files.map(file => file.report.findings)
  const ready = files.filter(file => file.report.ready).length
  const unchecked = paths.length - files.length
  return [
    line('All files', 'strong'),
    ...table(
      [
        ...rows,
        {
          cells: ['Total', ...SEVERITIES.map(({ severity }) => String(countOf(all, severity))), ''],
          tone: 'strong',
        },
      ],
      'wrrrl',
      [['', 'To fix', 'To explain', 'To know', '']],
    ),
    EMPTY,
    line(
      `${paths.length} files: ${ready} ready, ${files.length - ready} not ready${unchecked > 0 ? `, ${unchecked} could not be checked` : ''}`,
      ready === paths.length ? 'good' : 'bad',
    ),
  ]
}

function countOf(findings: readonly (readonly { severity: string }[])[], severity: string): number {
  return findings.flat().filter(finding => finding.severity === severity).length
}
