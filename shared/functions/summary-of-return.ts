import { countReturn, statusKey } from '../measures/counts.ts'
import { headline, RULE_WORDS } from '../measures/headline.ts'
import { BLANK } from '../measures/tally.ts'
import type { Return, TableReading } from '../return/return.ts'
import { areaName } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import { nameLeftOut } from './ratings.ts'
import { summaryTable } from './summary-table.ts'

const NO_RETURN =
  'No table of actions with ratings was found in this workbook; name the cells with the ratings, for example =RAGSUMMARY(D2:D90)'

/** Sheets that the first line names; a workbook may have one for each theme. */
const MOST_SHEETS = 3

/**
 * The summary of a return that was found in the workbook, under the rule of its headline. The first line says what was
 * counted and that it stands still: no program tells a formula of changes in cells that it does not name.
 */
export function summaryOfReturn(now: Return): Cell[][] | string {
  const key = statusKey(now)
  const { rule } = headline(now)
  const all = countReturn(now)[rule]
  if (key.length === 0 || now.records.length === 0) return NO_RETURN
  const table = summaryTable({
    rule,
    key,
    groups: [],
    all,
    leftOut: () => valuesLeftOut(now, all.notCounted[BLANK] ?? 0),
  })
  return [[firstLine(now, RULE_WORDS[rule])], ...table]
}

function firstLine(now: Return, rule: string): string {
  const places = now.tables.map(table => `${table.sheet.name} ${ratingCells(now, table)}`)
  const named = places.slice(0, MOST_SHEETS).join('; ')
  const more = places.length > MOST_SHEETS ? ` and ${places.length - MOST_SHEETS} more` : ''
  return `${named}${more}, ${rule}. Later changes are not followed: enter the formula again to count them`
}

/** 'C30:C262': from the first rating to the last; the whole table where it has none. */
function ratingCells(now: Return, table: TableReading): string {
  const cells = now.records
    .filter(record => record.table === table)
    .flatMap(record => record.parts.flatMap(({ status }) => status ?? []))
  if (cells.length === 0) return areaName(table.area)
  const rows = cells.map(cell => cell.row)
  const columns = cells.map(cell => cell.column)
  return areaName({ top: least(rows), left: least(columns), bottom: most(rows), right: most(columns) })
}

function valuesLeftOut(now: Return, blank: number): string {
  const statuses = now.records.flatMap(record => record.parts.flatMap(({ status }) => status ?? []))
  return nameLeftOut(
    statuses.filter(({ entry }) => entry?.counts !== true).map(({ text }) => [text, 1] as const),
    blank,
  )
}

const least = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.min(a, b))
const most = (numbers: readonly number[]): number => numbers.reduce((a, b) => Math.max(a, b))
