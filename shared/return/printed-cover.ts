import type { CompiledPlan } from '../plan/compile.ts'
import { isBlank } from '../sheet/cell.ts'
import type { Sheet } from '../sheet/workbook.ts'
import { OF_OTHERS } from './printed-line.ts'
import { readPrinted } from './printed.ts'
import type { Printed } from './return.ts'
import { plainText } from './text.ts'

/** A cover is a page, not a list. */
const MOST_ROWS = 200
const LONGEST_LINE = 80

const SUMMARY =
  /\b(?:summar(?:y|ies)|overview|overall|dashboard|headlines?|cover|at a glance|totals?|counts?|results|number of|no\. of|how many|(?:return|position|progress|performance|status) report)\b/i
/** Sheets of choices, not of counts: 'Green | 3' is a score or an order there. */
const CHOICES =
  /\b(?:look ?ups?|lists?|drop ?downs?|validation|scores?|scoring|points|scale|weight(?:s|ing)?|order)\b/i
const OF_ANOTHER_YEAR = /\b(?:old|archived?|template|example|guidance)\b/i

/**
 * What a sheet without a table of actions says of the whole return: 'Green | 12' and so on under a name or heading such as
 * 'Summary', with a total or with shares. Undefined where it counts something else (risks, a target, an earlier period),
 * gives scores, or has figures of fewer than two statuses.
 */
export function readCover(sheet: Sheet, plan: CompiledPlan): Printed | undefined {
  if (sheet.grid.length > MOST_ROWS) return undefined
  const printed = readPrinted(sheet, sheet.top, sheet.top + sheet.grid.length - 1, plan)
  const counted = printed.figures.filter(figure => figure.count !== undefined)
  if (counted.length < 2) return undefined
  const lines = [sheet.name, ...linesOf(sheet)]
  const isOther = (line: string): boolean =>
    OF_OTHERS.test(line) || CHOICES.test(line) || OF_ANOTHER_YEAR.test(line)
  if (lines.some(isOther)) return undefined
  const isSummary =
    printed.total !== undefined ||
    counted.some(({ of, percent }) => of !== undefined || percent !== undefined) ||
    lines.some(line => SUMMARY.test(line))
  return isSummary ? printed : undefined
}

function linesOf(sheet: Sheet): string[] {
  const lines: string[] = []
  for (const cells of sheet.grid)
    for (const cell of cells)
      if (typeof cell === 'string' && !isBlank(cell) && cell.length <= LONGEST_LINE)
        lines.push(plainText(cell))
  return lines
}

/**
 * The prints that speak of the rows that are read, covers first. A sheet that was left out for a newer one says nothing of
 * them, and beside such sheets a cover may sum up any of them.
 */
export function printsOfRead(
  covers: readonly Printed[],
  prints: readonly Printed[],
  leftOut: readonly { readonly sheet: string }[],
): Printed[] {
  if (leftOut.length === 0) return [...covers, ...prints]
  return prints.filter(print => !leftOut.some(({ sheet }) => sheet === print.sheet))
}
