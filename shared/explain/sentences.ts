import type { Finding, Report } from '../report.ts'
import { showIsoDay } from '../return/calendar.ts'
import { parseCellName } from '../sheet/address.ts'
import type { Explained, FindingState } from './apply.ts'
import { amount, SEVERITY_WORDS } from '../sentence-parts.ts'

/** Where a finding stands, in one sentence; '' when nobody has explained it. */
export function stateSentence(state: FindingState | undefined, finding: Finding): string {
  if (state === undefined) return ''
  const { explanation } = state
  const when = showIsoDay(explanation.date)
  if (state.state === 'explained') return `Explained on ${when} by ${whoSaid(state)}: ${whatSaid(state)}`
  if (state.state === 'last time') return `You said last time: "${whatSaid(state)}". Still true?`
  const row = (parseCellName(finding.cell)?.row ?? 0) + 1
  const changed = state.because === 'plan' ? 'The plan changed' : `Row ${row} changed`
  return `You explained this on ${when}. ${changed}, look again`
}

/** What is left to do: 'to explain', or 'explained' where it has been. */
export function toDo({ severity }: Finding, state: FindingState | undefined): string {
  const words = SEVERITY_WORDS.find(each => each.severity === severity)?.words ?? severity
  if (state === undefined) return words
  return state.state === 'explained' ? 'explained' : `${words}: look again`
}

/** 'Right: confirmed by the lead. In the person's words' */
export function whatSaid({ explanation: { reason, words } }: FindingState): string {
  return words === '' ? reason : `${reason}. ${words}`
}

/** 'A. Analyst, Performance analyst' */
export function whoSaid({ explanation: { name, role } }: FindingState): string {
  return [name, role].filter(part => part !== '').join(', ')
}

/** What stands in the way of a submission when explanations count: '1 to fix, 2 to explain'; '' when nothing does. */
export function stillOpenWords({ open }: Explained): string {
  const { error, query } = open
  return [error > 0 ? `${error} to fix` : '', query > 0 ? `${query} to explain` : '']
    .filter(part => part !== '')
    .join(', ')
}

/** 'Ready: 6 explained, 3 to know', or 'Not ready: 1 to fix, 2 to explain (1 to look at again), 4 explained, 3 to know'. */
export function readinessExplained(report: Report, explained: Explained): string {
  const information = report.findings.filter(({ severity }) => severity === 'information').length
  const again =
    explained.lapsed === 0 ? '' : ` (${amount(explained.lapsed, 'to look at again', 'to look at again')})`
  const open = stillOpenWords(explained)
  const said = [
    open === '' ? '' : `${open}${again}`,
    explained.explained === 0 ? '' : `${explained.explained} explained`,
    information === 0 ? '' : `${information} to know`,
  ].filter(part => part !== '')
  const verdict = explained.ready ? 'Ready' : 'Not ready'
  return said.length === 0 ? verdict : `${verdict}: ${said.join(', ')}`
}
