import {
  amount,
  capital,
  checksRun,
  type Finding,
  openWords,
  type Report,
  SEVERITY_WORDS,
} from '../../shared/index.ts'

/** '14:02' */
export function clockTime(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** 'To fix' */
export function severityName(severity: Finding['severity']): string {
  return capital(SEVERITY_WORDS.find(each => each.severity === severity)?.words ?? severity)
}

/** Whether the return is ready: the heading, what follows it, and both as one sentence. */
export function verdict(report: Report): {
  readonly title: string
  readonly text: string
  readonly sentence: string
} {
  const title = report.ready ? 'Ready to submit' : 'Not ready'
  const text = report.ready ? nothingFound(report) : openWords(report)
  return { title, text, sentence: `${title}: ${text}` }
}

/** A return of which little could be checked is ready too: how much was checked stands beside it. */
function nothingFound(report: Report): string {
  const { ran, of } = checksRun(report)
  return `${ran} of ${of} checks made, nothing found to fix or explain`
}

/** A count with its noun, thousands apart: '12,000 issues'. */
export function counted(count: number, one: string, many?: string): string {
  return amount(count, one, many).replace(/^\d+/, thousands(count))
}

/** 41000 → '41,000' */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}
