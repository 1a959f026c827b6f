import { amount, capital, type Finding, type Report, RULES, SEVERITY_WORDS } from '../../shared/index.ts'

/** '14:02' */
export function clockTime(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** 'To fix' */
export function severityName(severity: Finding['severity']): string {
  return capital(SEVERITY_WORDS.find(each => each.severity === severity)?.words ?? severity)
}

/** How many findings there are of each severity. */
export function severityCounts({ findings }: Report): Readonly<Record<Finding['severity'], number>> {
  const counts = { error: 0, query: 0, information: 0 }
  for (const { severity } of findings) counts[severity] += 1
  return counts
}

/** Whether the return is ready: the heading, what follows it, and both as one sentence. */
export function verdict(report: Report): {
  readonly title: string
  readonly text: string
  readonly sentence: string
} {
  const { error, query } = severityCounts(report)
  const title = report.ready ? 'Ready to submit' : 'Not ready'
  const open = [error > 0 ? `${error} to fix` : '', query > 0 ? `${query} to explain` : ''].filter(
    text => text !== '',
  )
  const text = report.ready ? nothingFound(report) : open.join(', ')
  return { title, text, sentence: `${title}: ${text.charAt(0).toLowerCase()}${text.slice(1)}` }
}

/** A return of which little could be checked is ready too: how much was checked stands beside it. */
function nothingFound(report: Report): string {
  const { ran, of } = checksRun(report)
  return `${ran} of ${of} checks made, nothing found to fix or explain`
}

/** Checks that ran and found nothing, those that found something, and those that could not run. */
export function checksRun({ findings, notChecked, stage }: Report): {
  readonly ran: number
  readonly of: number
} {
  const due = RULES.filter(rule => rule.stage === 'check' || rule.stage === stage).length
  const fired = new Set(findings.map(({ rule }) => rule)).size
  return { ran: Math.max(fired, due - notChecked.length), of: due }
}

/** A count with its noun, thousands apart: '12,000 issues'. */
export function counted(count: number, one: string, many?: string): string {
  return amount(count, one, many).replace(/^\d+/, thousands(count))
}

/** 41000 → '41,000' */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
