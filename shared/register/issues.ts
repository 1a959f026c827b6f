import type { Explained, FindingState } from '../explain/apply.ts'
import { stateSentence, toDo } from '../explain/sentences.ts'
import { ruleTitle } from '../readiness.ts'
import type { CellName, Finding, Report } from '../report.ts'
import type { Return, TableReading } from '../return/return.ts'
import { capital } from '../sentence-parts.ts'
import { parseCellName, type Spot } from '../sheet/address.ts'
import { type Cell, isBlank, isCellError } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'
import { ISSUES_SHEET, type SheetToWrite } from './sheets.ts'

/** A list of issues is about a report and the return that it speaks of. */
export interface Listed {
  readonly report: Report
  readonly now: Return
}

interface IssueColumn {
  readonly name: string
  readonly cell: (finding: Finding, state: FindingState | undefined) => string
}

const COLUMNS: readonly IssueColumn[] = [
  { name: 'To do', cell: toDo },
  { name: 'Check', cell: ({ rule }) => ruleTitle(rule) },
  { name: 'Ref', cell: ({ ref }) => ref },
  { name: 'Sheet', cell: ({ sheet }) => sheet },
  { name: 'Cell', cell: ({ cell }) => cell },
  { name: 'Message', cell: ({ message }) => message },
  { name: 'What to do', cell: ({ fix }) => fix },
  { name: 'Other cells', cell: finding => otherCells(finding) },
  { name: 'Explanation', cell: (finding, state) => stateSentence(state, finding) },
]
const LINKED = COLUMNS.findIndex(({ name }) => name === 'Cell')

/** Headings of the return's tables, in their order: columns that a list of issues can repeat beside each issue. */
export function issueColumns({ tables }: Return): readonly string[] {
  return [...new Set(tables.flatMap(table => headingsOf(table).map(({ heading }) => heading)))]
}

/**
 * The sheet `Plan issues`: a row for each finding, its cell a link, then the columns of the return that the person chose by
 * their headings, last the finding's name. What was not checked stands below.
 */
export function issuesSheet(
  listed: Listed,
  explained: Explained,
  chosen: readonly string[] = [],
): SheetToWrite {
  const { findings, notChecked } = listed.report
  const echoed = rowEcho(listed.now)
  const rows = findings.map(finding => [
    ...COLUMNS.map(({ cell }) => cell(finding, explained.states.get(finding.id))),
    ...chosen.map(heading => echoed(finding, heading)),
    finding.id,
  ])
  const links = findings.flatMap((finding, place) => {
    const to = spotOf(finding)
    return to === undefined ? [] : [{ row: place + 1, column: LINKED, to }]
  })
  const lines = [
    ...(findings.length === 0 ? [lineOf('', '', 'Checked, nothing found')] : []),
    ...notChecked.map(({ rule, why }) => lineOf('not checked', ruleTitle(rule), capital(why))),
  ]
  const header = [...COLUMNS.map(({ name }) => name), ...chosen, 'Finding']
  return { name: ISSUES_SHEET, rows: [header, ...rows, ...lines], links }
}

/** A line that is no issue, in the same columns. */
function lineOf(todo: string, check: string, message: string): Cell[] {
  const said: Readonly<Record<string, string>> = { 'To do': todo, Check: check, Message: message }
  return COLUMNS.map(({ name }) => said[name] ?? null)
}

function otherCells({ sheet, also }: Finding): string {
  const names = also.map(other => (other.sheet === sheet ? other.cell : `${other.sheet}!${other.cell}`))
  const most = 200
  return names.length <= most
    ? names.join(' ')
    : `${names.slice(0, most).join(' ')} and ${names.length - most} more`
}

function spotOf({ sheet, cell }: CellName): Spot | undefined {
  const place = parseCellName(cell)
  return place === undefined ? undefined : { sheet, ...place }
}

/** Says what a finding's row holds under a heading; where the row is a part of an action, what the action's own row holds. */
export function rowEcho({ tables, records }: Return): (finding: Finding, heading: string) => Cell {
  const columns = new Map(
    tables.map(table => [table, new Map(headingsOf(table).map(({ heading, column }) => [heading, column]))]),
  )
  const rows = new Map(tables.map(table => [table, new Map<string, number>()]))
  for (const { table, key, row } of records) rows.get(table)?.set(key, row)
  return (finding, heading) => {
    const spot = spotOf(finding)
    const table = tables.find(each => spot !== undefined && holds(each, spot))
    const column = table === undefined ? undefined : columns.get(table)?.get(heading)
    if (spot === undefined || table === undefined || column === undefined) return null
    const own = cellAt(table.sheet, spot.row, column)
    const row = finding.ref === '' ? undefined : rows.get(table)?.get(finding.ref)
    return shown(isBlank(own) && row !== undefined ? cellAt(table.sheet, row, column) : own)
  }
}

function holds({ sheet, area }: TableReading, { sheet: name, row }: Spot): boolean {
  return sheet.name === name && row >= area.top && row <= area.bottom
}

function headingsOf({ headings }: TableReading): readonly { column: number; heading: string }[] {
  return [...headings]
    .map(([column, heading]) => ({ column, heading: heading.replace(/\s+/g, ' ').trim() }))
    .filter(({ heading }) => heading !== '')
    .sort((one, other) => one.column - other.column)
}

function shown(cell: Cell): Cell {
  return isCellError(cell) ? cell.error : cell
}
