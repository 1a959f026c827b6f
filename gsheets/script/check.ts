import { check, readinessSentence } from '../../shared/index.ts'
import { readWorkbook } from './read.ts'

/** Findings that fit an alert, which cannot scroll. */
const MOST = 8

/** Checks the open spreadsheet and says what it found; it changes nothing. */
export function checkNow(): void {
  const ui = SpreadsheetApp.getUi()
  const { report } = check(readWorkbook())
  const shown = report.findings
    .slice(0, MOST)
    .map(({ sheet, cell, message }) => `${sheet}, ${cell}: ${message}`)
  const more = report.findings.length - shown.length
  const lines = [report.headline.sentence, '', ...shown, ...(more > 0 ? [`and ${more} more`] : [])]
  ui.alert(readinessSentence(report), lines.join('\n'), ui.ButtonSet.OK)
}
