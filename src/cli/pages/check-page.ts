import {
  type CountingRule,
  type Finding,
  heldPlan,
  otherPlans,
  readinessExplained,
} from '../../../shared/index.ts'
import type { CheckedFile } from '../check-file.ts'
import { cutList, EMPTY, line, wrapped } from '../page.ts'
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
    ...findingLines(report, file.explained),
    ...uncheckedLines(report),
    EMPTY,
    line(readinessExplained(report, file.explained), file.explained.ready ? 'good' : 'bad'),
  ]
}

/** Several files in one table; the last line counts them. */
export function totalPage(paths: readonly string[], files: readonly CheckedFile[]): Line[] {
  const checked = new Map(files.map(file => [file.path, file]))
  const rows = paths.map(path => {
    const file = checked.get(path)
    const numbers =
      file === undefined ? ['', '', ''] : SEVERITIES.map(({ severity }) => openIn([file], severity))
    const verdict = file === undefined ? 'Not checked' : file.explained.ready ? 'Ready' : 'Not ready'
    return { cells: [path, ...numbers, verdict] }
  })
  const ready = files.filter(file => file.explained.ready).length
  const unchecked = paths.length - files.length
  return [
    line('All files', 'strong'),
    ...table(
      [
        ...rows,
        {
          cells: ['Total', ...SEVERITIES.map(({ severity }) => openIn(files, severity)), ''],
          tone: 'strong',
        },
      ],
      'wrrrl',
      [['', 'To fix', 'To explain', 'To know', '']],
    ),
    ...otherPlanLines(files),
    EMPTY,
    line(
      `${paths.length} files: ${ready} ready, ${files.length - ready} not ready${unchecked > 0 ? `, ${unchecked} could not be checked` : ''}`,
      ready === paths.length ? 'good' : 'bad',
    ),
  ]
}

/** How many findings of a severity are open in some files. */
function openIn(files: readonly CheckedFile[], severity: Finding['severity']): string {
  const counts = files.map(({ report, explained }) =>
    severity === 'information'
      ? report.findings.filter(finding => finding.severity === severity).length
      : explained.open[severity],
  )
  return String(counts.reduce((sum, count) => sum + count, 0))
}

/** Workbooks whose plan is not the one that most of them hold. */
function otherPlanLines(files: readonly CheckedFile[]): Line[] {
  const plans = files.flatMap(({ path, checked: { now } }) => {
    const held = heldPlan(now.workbook)
    return held !== undefined && 'plan' in held ? [{ plan: held.plan, of: `"${path}"` }] : []
  })
  return otherPlans(plans).flatMap(({ of, than, differences }) => [
    EMPTY,
    ...wrapped(`${of} holds another plan than ${than}:`),
    ...cutList(differences).flatMap(each => wrapped(each, '  - ')),
  ])
}
