import { isMarkFormula, MARK_COLOURS, markFormula } from '../../shared/index.ts'
import type { Answer, Ask } from '../calls.ts'
import { locked } from './lock.ts'
import { Refusal, wordsOf } from './refusal.ts'

type Marks = Ask<'mark'>['marks']

/** Marks these cells and no others. A protected sheet keeps nobody from marks on the others, and is named. */
export function mark({ marks }: Ask<'mark'>): Answer<'mark'> {
  return locked(() => {
    const sheets = SpreadsheetApp.getActiveSpreadsheet().getSheets()
    const left = sheets.filter(sheet => String(sheet.getType()) === 'GRID' && !isMarked(sheet, marks))
    if (left.length === 0) return { done: true }
    const names = left.map(sheet => `"${sheet.getName()}"`).join(', ')
    throw new Refusal(
      `Marks on ${names} stay as they were, since cells there are protected: ask the owner of the spreadsheet. Those on other sheets are made`,
    )
  })
}

/** False where Google refuses. A sheet without marks, before and after, is left alone. */
function isMarked(sheet: GoogleSheet, marks: Marks): boolean {
  const rules = sheet.getConditionalFormatRules()
  const others = rules.filter(rule => !isOurs(rule))
  const ours = marks.filter(({ sheet: of, areas }) => of === sheet.getName() && areas.length > 0)
  if (ours.length === 0 && others.length === rules.length) return true
  try {
    sheet.setConditionalFormatRules([...ours.map(each => ruleOf(sheet, each)), ...others])
    SpreadsheetApp.flush()
    return true
  } catch (error) {
    if (/protected/.test(wordsOf(error))) return false
    throw error
  }
}

function ruleOf(sheet: GoogleSheet, { severity, areas }: Marks[number]): GoogleRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(markFormula(severity))
    .setBackground(MARK_COLOURS[severity])
    .setRanges(sheet.getRangeList([...areas]).getRanges())
    .build()
}

function isOurs(rule: GoogleRule): boolean {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? []
  return typeof formula === 'string' && isMarkFormula(formula)
}
