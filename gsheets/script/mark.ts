import type { Answer, Ask } from '../calls.ts'
import { locked } from './lock.ts'

/**
 * A mark is a conditional format whose formula is always true and names us, so that only ours are taken away, also those
 * of an earlier day. The person's own fills lie below it untouched.
 */
const OURS = 'Plan Returns mark'

type Marks = Ask<'mark'>['marks']

/** Colours on which black text keeps a contrast above 15 to 1; the same as in Excel. */
const COLOURS = { error: '#FBD5D5', query: '#FFF0C2', information: '#DCE9F8' } as const satisfies Record<
  Marks[number]['severity'],
  string
>

/** Marks these cells and no others. A sheet without marks, before and after, is left alone. */
export function mark({ marks }: Ask<'mark'>): Answer<'mark'> {
  return locked(() => {
    for (const sheet of SpreadsheetApp.getActiveSpreadsheet().getSheets()) {
      if (String(sheet.getType()) !== 'GRID') continue
      const name = sheet.getName()
      const rules = sheet.getConditionalFormatRules()
      const others = rules.filter(rule => !isOurs(rule))
      const ours = marks.filter(({ sheet: of, areas }) => of === name && areas.length > 0)
      if (ours.length > 0 || others.length < rules.length)
        sheet.setConditionalFormatRules([...ours.map(each => ruleOf(sheet, each)), ...others])
    }
    return { done: true }
  })
}

function ruleOf(sheet: GoogleSheet, { severity, areas }: Marks[number]): GoogleRule {
  return SpreadsheetApp.newConditionalFormatRule()
    .whenFormulaSatisfied(`=LEN("${OURS}: ${severity}")>0`)
    .setBackground(COLOURS[severity])
    .setRanges(sheet.getRangeList([...areas]).getRanges())
    .build()
}

function isOurs(rule: GoogleRule): boolean {
  const [formula] = rule.getBooleanCondition()?.getCriteriaValues() ?? []
  return typeof formula === 'string' && formula.includes(`"${OURS}`)
}
