import { decodeExplanations, type Explanation } from '../register/explanations.ts'
import { EXPLANATIONS_SHEET, ownSheetOf } from '../register/sheets.ts'
import { RULES } from '../rules/index.ts'
import type { Workbook } from '../sheet/workbook.ts'

/** What the sheet `Plan explanations` of a workbook says, with a sentence for every line that cannot be used. */
export function heldExplanations(workbook: Workbook): {
  readonly explanations: readonly Explanation[]
  readonly problems: readonly string[]
} {
  const sheet = ownSheetOf(workbook, EXPLANATIONS_SHEET)
  if (sheet === undefined) return { explanations: [], problems: [] }
  return decodeExplanations(
    sheet,
    RULES.map(({ id }) => id),
  )
}
