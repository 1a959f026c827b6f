import { foldText } from '../return/text.ts'
import type { Sheet } from '../sheet/workbook.ts'
import {
  EXPLANATIONS_SHEET,
  ISSUES_SHEET,
  isOwnSheet,
  RECORD_SHEET,
  SETUP_SHEET,
  SETUP_TITLE,
} from './sheets.ts'

/** Headings that together stand on no sheet but ours. */
const HEADINGS: readonly (readonly [sheet: string, headings: readonly string[]])[] = [
  [ISSUES_SHEET, ['To do', 'Check', 'Message', 'What to do', 'Explanation', 'Finding']],
  [EXPLANATIONS_SHEET, ['What was found', 'Reason', 'In your words', 'What the cells said', 'Finding']],
  [RECORD_SHEET, ['Record', 'What', 'Name', 'Value', 'Cells']],
]
/** Rows that a person may have put above them. */
const ABOVE = 20

/**
 * Which of our sheets stands here under another name, as programs copy them: 'Plan issues (2)' has 'Plan issues'. '' for
 * any other sheet, and for ours under their own names.
 */
export function ownUnderOtherName(sheet: Sheet): string {
  if (isOwnSheet(sheet)) return ''
  for (const cells of sheet.grid.slice(0, ABOVE)) {
    if (cells.includes(SETUP_TITLE)) return SETUP_SHEET
    const heads = new Set(cells.flatMap(cell => (typeof cell === 'string' ? [foldText(cell)] : [])))
    const own = HEADINGS.find(([, names]) => names.every(name => heads.has(foldText(name))))
    if (own !== undefined) return own[0]
  }
  return ''
}
