import { RULE_WORDS } from '../measures/headline.ts'
import { countAll } from '../measures/tally.ts'
import type { CountingRule, KeyEntry } from '../plan/plan.ts'
import type { Counts } from '../report.ts'
import type { Area } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import { cellAt, type Sheet } from '../sheet/workbook.ts'

const TOTAL = 'Total'
const NOT_COUNTED = 'Not counted'

/** What a summary shows. */
export interface Summary {
  readonly rule: CountingRule
  readonly key: readonly KeyEntry[]
  readonly groups: Iterable<readonly [name: Cell, counts: Counts]>
  readonly all: Counts
  /** Names what was not counted; asked only when something was not. */
  readonly leftOut: () => string
}

/** Heading, a line for each group, Total, and what was not counted where something was not. */
export function summaryTable({ rule, key, groups, all, leftOut }: Summary): Cell[][] {
  const letters = key.filter(entry => entry.counts).map(entry => entry.letter)
  const notCounted = countAll(all) - all.total
  return [
    [RULE_WORDS[rule], ...letters, TOTAL, ...letters.map(letter => `${letter} %`)],
    ...[...groups].map(([name, counts]) => line(name, counts, letters)),
    line(TOTAL, all, letters),
    ...(notCounted === 0 ? [] : [[NOT_COUNTED, ...letters.map(() => null), notCounted, leftOut()]]),
  ]
}

function line(name: Cell, { byStatus, percent, total }: Counts, letters: readonly string[]): Cell[] {
  const of = (figures: Readonly<Record<string, number>>) => letters.map(letter => figures[letter] ?? 0)
  return [name, ...of(byStatus), total, ...of(percent)]
}

/** The cells of a summary without groups that begins here with its first line of words; undefined where there is none. */
export function shownSummary(sheet: Sheet, row: number, column: number): Area | undefined {
  const at = (down: number, right: number): Cell => cellAt(sheet, row + down, column + right)
  let letters = 0
  while (at(1, letters + 1) !== TOTAL && at(1, letters + 1) !== null) letters += 1
  if (at(1, letters + 1) !== TOTAL || at(2, 0) !== TOTAL) return undefined
  const bottom = at(3, 0) === NOT_COUNTED ? row + 3 : row + 2
  return { top: row, left: column, bottom, right: column + 2 * letters + 1 }
}
