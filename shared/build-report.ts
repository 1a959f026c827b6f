import { areaName, columnName } from './sheet/address.ts'
import { FIELDS } from './plan/plan.ts'
import { coverBeside, coverList, reportCoverage } from './measures/coverage.ts'
import { countedRecords, countGroups, groupRecords, returnCounts } from './measures/counts.ts'
import type { Grouping } from './measures/group.ts'
import { headline } from './measures/headline.ts'
import { reportLeadSteps } from './measures/lead-load.ts'
import { ROW_KINDS } from './return/return.ts'
import type { Return, RowKind, TableReading } from './return/return.ts'
import { ROW_KIND_NAMES } from './report.ts'
import type { Coverage, Report } from './report.ts'
import type { Given, Stage } from './rules/rule.ts'
import type { RuleResults } from './rules/run.ts'
import { PAUSE } from './steps.ts'
import type { Pause } from './steps.ts'

/** Groups that a report counts by, where the return has them. */
const GROUPINGS: readonly Grouping[] = ['theme', 'section', 'agency', 'organisation', 'pledge']

/**
 * Puts everything that a check found into one report, in steps; `plan.digest` is filled by whoever can compute one.
 */
export function* buildReport(given: Given, results: RuleResults, stage: Stage): Generator<Pause, Report> {
  const { now } = given
  const { plan } = now.plan
  const counts = yield* returnCounts.steps(now)
  const by = yield* groups(now)
  const leads = yield* reportLeadSteps(now)
  const covers = yield* coverages(given)
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
    counts,
    by,
    headline: headline(now),
    coverage: covers,
    leads,
    findings: results.findings,
    notChecked: results.notChecked,
    notRead: now.notRead,
    unsure: now.unsure,
    ready: !results.findings.some(finding => finding.severity !== 'information'),
  }
}

function sheetReport(table: TableReading): Report['sheets'][number] {
  const kinds = new Map<RowKind, number>()
  for (const kind of table.kinds) kinds.set(kind, (kinds.get(kind) ?? 0) + 1)
  const rows = ROW_KINDS.map(kind => [ROW_KIND_NAMES[kind], kinds.get(kind) ?? 0] as const)
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
function* groups(now: Return): Generator<Pause, Report['by']> {
  const by: [Grouping, Report['by'][string]][] = []
  for (const grouping of GROUPINGS) {
    const found = yield* groupRecords(countedRecords(now), grouping)
    const isUsed = [...found.keys()].some(group => group !== '')
    by.push([grouping, isUsed ? Object.fromEntries(yield* countGroups(now, found)) : {}])
  }
  return Object.fromEntries(by)
}

function* coverages({ now, beside }: Given): Generator<Pause, Report['coverage']> {
  const covers: Coverage[] = []
  for (const list of now.plan.plan.required) {
    covers.push(reportCoverage(coverList(now, list)))
    yield PAUSE
  }
  if (beside !== undefined) covers.push(reportCoverage(coverBeside(now, beside)))
  return covers
}
