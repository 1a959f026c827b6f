import type { Finding, FindingState } from '../../shared/index.ts'
import type { Filter } from './state.ts'

/** A finding with what it is filtered by. */
export interface Issue {
  readonly finding: Finding
  /** What has been explained of it; undefined for nothing. */
  readonly state?: FindingState | undefined
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

/** What is left to do about an issue: its severity, or nothing, because it is explained. */
export type IssueKind = Finding['severity'] | 'explained'

/** In the order in which they are gone through. */
export const KINDS = ['error', 'query', 'explained', 'information'] as const

export function kindOf({ finding: { severity }, state }: Issue): IssueKind {
  return severity === 'query' && state?.state === 'explained' ? 'explained' : severity
}

/** The issues of one rule and kind. */
export interface IssueGroup {
  /** Names the group from check to check. */
  readonly id: string
  readonly title: string
  readonly kind: IssueKind
  readonly issues: readonly Issue[]
}

/** The issues that a filter lets through, in the order that it asks for. */
export function filterIssues(issues: readonly Issue[], filter: Filter): readonly Issue[] {
  const text = filter.text.trim().toLowerCase()
  const found = issues.filter(
    issue =>
      (filter.severity === 'all' || kindOf(issue) === filter.severity) &&
      (filter.lead === '' || issue.lead === filter.lead) &&
      (filter.theme === '' || issue.theme === filter.theme) &&
      (filter.agency === '' || issue.agency === filter.agency) &&
      (text === '' || issue.words.includes(text)),
  )
  return filter.order === 'check' ? found : inSheetOrder(found, issues)
}

/** Groups in the order in which their first issue stands, which is that of the report: gravest first. */
export function groupIssues(issues: readonly Issue[]): readonly IssueGroup[] {
  const groups = new Map<string, Issue[]>()
  for (const issue of issues) {
    const id = `${kindOf(issue)} ${issue.finding.rule}`
    const group = groups.get(id)
    if (group === undefined) groups.set(id, [issue])
    else group.push(issue)
  }
  return [...groups].map(([id, group]) => ({
    id,
    title: group[0]?.title ?? '',
    kind: group[0] === undefined ? 'information' : kindOf(group[0]),
    issues: group,
  }))
}

/** Issues that stand in the way of a submission. */
export function isOpen(issue: Issue): boolean {
  const kind = kindOf(issue)
  return kind === 'error' || kind === 'query'
}

/** The issues that are gone through together with one: the open ones, those that are explained, or only to know. */
export function issuesWith(finding: string, issues: readonly Issue[]): readonly Issue[] {
  const issue = issues.find(each => each.finding.id === finding)
  return issue === undefined ? [] : issues.filter(each => isWith(each, issue))
}

function isWith(one: Issue, other: Issue): boolean {
  return isOpen(one) ? isOpen(other) : kindOf(one) === kindOf(other)
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
