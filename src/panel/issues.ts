import type { Finding } from '../../shared/index.ts'
import type { Filter } from './state.ts'

/** A finding with what it is filtered by. */
export interface Issue {
  readonly finding: Finding
  /** Title of its rule: 'Ref is missing'. */
  readonly title: string
  readonly lead: string
  readonly theme: string
  readonly agency: string
  /** Sheet row, for the order of the sheet. */
  readonly row: number
  /** Everything that is searched, in lower case. */
  readonly words: string
}

/** The issues of one rule and severity. */
export interface IssueGroup {
  /** Names the group from check to check. */
  readonly id: string
  readonly title: string
  readonly severity: Finding['severity']
  readonly issues: readonly Issue[]
}

/** The issues that a filter lets through, in the order that it asks for. */
export function filterIssues(issues: readonly Issue[], filter: Filter): readonly Issue[] {
  const text = filter.text.trim().toLowerCase()
  const found = issues.filter(
    ({ finding, lead, theme, agency, words }) =>
      (filter.severity === 'all' || finding.severity === filter.severity) &&
      (filter.lead === '' || lead === filter.lead) &&
      (filter.theme === '' || theme === filter.theme) &&
      (filter.agency === '' || agency === filter.agency) &&
      (text === '' || words.includes(text)),
  )
  return filter.order === 'check' ? found : inSheetOrder(found, issues)
}

/** Groups in the order in which their first issue stands, which is that of the report: gravest first. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>()
  for (const issue of issues) {
    const id = `${issue.finding.severity} ${issue.finding.rule}`
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [issue])
    else group.push(issue)
  }
  return [...groups].map(([id, group]) => ({
    id,
    title: group[0]?.title ?? '',
    severity: group[0]?.finding.severity ?? 'information',
    issues: group,
  }))
}

/** Issues that stand in the way of a submission. */
export function isOpen({ finding }: Issue): boolean {
  return finding.severity !== 'information'
}

/** The issues that are gone through together with one: the open ones, or those that are only to know. */
export function issuesWith(finding: string, issues: readonly Issue[]): readonly Issue[] {
  const issue = issues.find(each => each.finding.id === finding)
  return issue === undefined ? [] : issues.filter(each => isOpen(each) === isOpen(issue))
}

/** The values of a filter's list that occur, each with how often, in order. */
export function valuesOf(
  issues: readonly Issue[],
  of: 'lead' | 'theme' | 'agency',
): readonly (readonly [value: string, count: number])[] {
  const counts = new Map<string, number>()
  for (const issue of issues) if (issue[of] !== '') counts.set(issue[of], (counts.get(issue[of]) ?? 0) + 1)
  return [...counts].sort(([a], [b]) => Number(a) - Number(b) || (a < b ? -1 : 1))
}

function inSheetOrder(found: readonly Issue[], all: readonly Issue[]): readonly Issue[] {
  const sheets = new Map(
    [...new Set(all.map(({ finding }) => finding.sheet))].map((sheet, at) => [sheet, at]),
  )
  const sheetOf = ({ finding }: Issue): number => sheets.get(finding.sheet) ?? 0
  return [...found].sort((a, b) => sheetOf(a) - sheetOf(b) || a.row - b.row)
}
