import type { Issue } from './issues.ts'
import type { PanelState } from './state.ts'

/** A question to whoever leads the action, in the sheet's own words: which action, what was noticed, what would help. */
export function textForLead({ finding, lead }: Issue, { last }: PanelState): string {
  const { sheet, cell, ref, message, fix } = finding
  const action = ref === '' ? '' : `${ref}, `
  const file = last?.report.file ?? ''
  return [
    lead === '' ? '' : `To: ${lead}`,
    `About ${action}cell ${cell} of ${sheet}${file === '' ? '' : ` in ${file}`}`,
    '',
    message,
    // The lead is the reader.
    fix.startsWith('Ask the lead') ? '' : fix,
  ]
    .filter((line, at) => line !== '' || at === 2)
    .join('\n')
    .trim()
}
