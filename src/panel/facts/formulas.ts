import {
  areaName,
  type CountingRule,
  type Return,
  ratingArea,
  type TableReading,
} from '../../../shared/index.ts'
import type { LastCheck } from '../state.ts'
import { oncePerCheck } from './once.ts'

/** A formula that counts the ratings of one table, and goes on counting when they change. */
export interface SummaryFormula {
  readonly sheet: string
  readonly text: string
}

/**
 * One formula for each table that has ratings: =RAGSUMMARY(Update!C29:C262). A table of which no formula gives the count of
 * the rule is left out.
 */
export const summaryFormulas = oncePerCheck(
  ({ checked: { now } }: LastCheck, rule): readonly SummaryFormula[] =>
    now.tables.flatMap(table => {
      const text = formulaOf(table, now, rule)
      return text === undefined ? [] : [{ sheet: table.sheet.name, text }]
    }),
)

function formulaOf(table: TableReading, now: Return, rule: CountingRule): string | undefined {
  const area = ratingArea(now, table)
  if (area === undefined) return undefined
  const sheet = quoted(table.sheet.name)
  const cells = `${sheet}!${areaName(area)}`
  const column = table.columns.get('ref')
  if (rule === 'cells') return `=RAGSUMMARY(${cells})`
  if (column === undefined || area.left !== area.right || !refsNameActions(table, now)) return undefined
  const refs = areaName({ ...area, left: column, right: column })
  return `=RAGSUMMARY(${cells},,${sheet}!${refs},"${rule}")`
}

/** Whether the refs of a table tell its actions apart: a formula has nothing else to go by. */
function refsNameActions(table: TableReading, now: Return): boolean {
  const keys = new Map<string, string>()
  for (const record of now.records) {
    if (record.table !== table) continue
    const { ref, key } = record
    if (ref === '' || (keys.get(ref) ?? key) !== key) return false
    keys.set(ref, key)
  }
  return true
}

/** A name needs no quotation marks only when it is one plain word that is no address. */
const PLAIN_NAME = /^[A-Za-z_][A-Za-z0-9_]*$/
const LIKE_ADDRESS = /^(?:[A-Za-z]{1,3}\d+|R\d*(?:C\d*)?|C\d*|TRUE|FALSE)$/i

function quoted(sheet: string): string {
  if (PLAIN_NAME.test(sheet) && !LIKE_ADDRESS.test(sheet)) return sheet
  return `'${sheet.replaceAll("'", "''")}'`
}
