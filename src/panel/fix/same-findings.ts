import { type CellName, type Finding, parseCellName, type Sheet } from '../../../shared/index.ts'
import type { LastCheck } from '../state.ts'

/**
 * Looks up findings of one check in a later one, by what they would change and by everything that stands in those rows:
 * an address may mean another row by now. Undefined as soon as one is not there just as it was.
 */
export function sameFindings(
  wanted: readonly Finding[],
  before: LastCheck,
  now: LastCheck,
): readonly Finding[] | undefined {
  const left = new Map<string, Finding[]>()
  const rules = new Set(wanted.map(({ rule }) => rule))
  const printNow = printer(now)
  for (const finding of now.report.findings) {
    if (!rules.has(finding.rule) || finding.changes.length === 0) continue
    const print = printNow(finding)
    left.set(print, [...(left.get(print) ?? []), finding])
  }
  const printBefore = printer(before)
  const found: Finding[] = []
  for (const finding of wanted) {
    const same = left.get(printBefore(finding))?.shift()
    if (same === undefined) return undefined
    found.push(same)
  }
  return found
}

/** A finding as a text: its rule, and each change with the whole row that it is in, in no order. */
function printer({ checked }: LastCheck): (finding: Finding) => string {
  const sheets = new Map(checked.now.workbook.sheets.map(sheet => [sheet.name, sheet]))
  return ({ rule, ref, changes }) =>
    JSON.stringify([
      rule,
      ref,
      ...changes
        .map(change => JSON.stringify([change.sheet, change.before, change.after, rowOf(change, sheets)]))
        .sort(),
    ])
}

function rowOf({ sheet, cell }: CellName, sheets: ReadonlyMap<string, Sheet>): unknown {
  const place = parseCellName(cell)
  const read = sheets.get(sheet)
  return place === undefined || read === undefined
    ? undefined
    : [place.column, read.left, read.grid[place.row - read.top]]
}
