import { areaName, columnName } from './sheet/address.ts'
import { FIELDS } from './plan/plan.ts'
import { coverBeside, coverage, reportCoverage } from './measures/coverage.ts'
import { countBy, countedRecords, countReturn } from './measures/counts.ts'
import { groupOf } from './measures/group.ts'
import type { Grouping } from './measures/group.ts'
import { headline } from './measures/headline.ts'
import { reportLeads } from './measures/lead-load.ts'
import { ROW_KINDS } from './return/return.ts'
import type { Return, TableReading } from './return/return.ts'
import { ROW_KIND_NAMES } from './report.ts'
import type { Report } from './report.ts'
import type { Given, Stage } from './rules/rule.ts'
import type { RuleResults } from './rules/run.ts'

/** Groups that a report counts by, where the return has them. */
const GROUPINGS: readonly Grouping[] = ['theme', 'section', 'agency', 'organisation', 'pledge']

/** Puts everything that a check found into one report; `plan.digest` is filled by whoever can compute one. */
export function buildReport(given: Given, results: RuleResults, stage: Stage): Report {
  const { now } = given
  const { plan } = now.plan
  return {
    version: 1,
    file: now.file,
    plan: { id: plan.id, title: plan.title, version: plan.version, digest: '' },
    ruleSet: plan.ruleSet,
    period:
      now.period === undefined ? null : { label: now.period.label, from: now.period.from, to: now.period.to },
    asAt: given.asAt === '' ? null : given.asAt,
    stage,
    evidence: now.evidence,
    sheets: now.tables.map(sheetReport),
    counts: countReturn(now),
    by: groups(now),
    headline: headline(now),
    coverage: [
      ...coverage(now),
      ...(given.beside === undefined ? [] : [reportCoverage(coverBeside(now, given.beside))]),
    ],
    leads: reportLeads(now),
    findings: results.findings,
    notChecked: results.notChecked,
    notRead: now.notRead,
    unsure: now.unsure,
    ready: !results.findings.some(finding => finding.severity !== 'information'),
  }
}

function sheetReport(table: TableReading): Report['sheets'][number] {
  const rows = ROW_KINDS.map(
    kind => [ROW_KIND_NAMES[kind], table.kinds.filter(other => other === kind).length] as const,
  )
  const columns = FIELDS.flatMap(field => {
    const column = table.columns.get(field)
    return column === undefined ? [] : [[field, columnName(column)] as const]
  })
  return {
    name: table.sheet.name,
    table: areaName(table.area),
    headerRow: table.headerRow < 0 ? null : table.headerRow + 1,
    columns: Object.fromEntries(columns),
    rows: Object.fromEntries(rows),
  }
}

/** Counts by each grouping; actions without a value stand under ''. Groupings that the return does not have are empty. */
function groups(now: Return): Report['by'] {
  const by = GROUPINGS.map(grouping => {
    const isUsed = countedRecords(now).some(record => groupOf(record, grouping) !== '')
    return [grouping, isUsed ? Object.fromEntries(countBy(now, grouping)) : {}] as const
  })
  return Object.fromEntries(by)
}
