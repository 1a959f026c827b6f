import { applyExplanations, check, heldExplanations, readinessExplained } from '../../shared/index.ts'
import { readWorkbook } from './read.ts'
import { traced } from './refusal.ts'

/** Findings that fit an alert, which cannot scroll. */
const MOST = 8

/** Checks the open spreadsheet and says what it found; it changes nothing. */
export function checkNow(): void {
  ScriptApp.requireAllScopes(ScriptApp.AuthMode.FULL)
  const ui = SpreadsheetApp.getUi()
  const [title, text] = checked()
  ui.alert(title, text, ui.ButtonSet.OK)
}

function checked(): readonly [title: string, text: string] {
  try {
    const found = check(readWorkbook())
    const { report, now } = found
    const explained = applyExplanations(found, heldExplanations(now.workbook).explanations)
    const open = report.findings.filter(({ id }) => explained.states.get(id)?.state !== 'explained')
    const shown = open.slice(0, MOST).map(({ sheet, cell, message }) => `${sheet}, ${cell}: ${message}`)
    const more = open.length - shown.length
    const lines = [report.headline.sentence, '', ...shown, ...(more > 0 ? [`and ${more} more`] : [])]
    return [readinessExplained(report, explained), lines.join('\n')]
  } catch (error) {
    return [
      'Google Sheets did not let this spreadsheet be read',
      `Wait a minute, then check again. If it happens again, report: ${traced(error, 'checkNow').message}`,
    ]
  }
}
