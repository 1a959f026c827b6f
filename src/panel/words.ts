import {
  amount,
  capital,
  checksRun,
  type Report,
  stillOpenWords,
  SEVERITY_WORDS,
} from '../../shared/index.ts'
import type { IssueKind } from './issues.ts'
import type { LastCheck, Screen } from './state.ts'

/** What each screen is called. */
export const SCREEN_NAMES: Readonly<Record<Screen, string>> = {
  ready: 'Ready?',
  issues: 'Issues',
  summary: 'Summary',
  coverage: 'Coverage',
  leads: 'Leads',
  issue: 'Issue',
  alike: 'Fix all alike',
  changes: 'Changes',
  record: 'Record',
  workbook: 'In the workbook',
  movement: 'Movement',
  setup: 'Set up',
  guide: 'Guide',
  functions: 'Functions',
  privacy: 'Privacy',
  keyboard: 'Keyboard',
}

/** '14:02' */
export function clockTime(at: Date): string {
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** 'To fix' */
export function severityName(severity: IssueKind): string {
  if (severity === 'explained') return 'Explained'
  return capital(SEVERITY_WORDS.find(each => each.severity === severity)?.words ?? severity)
}

/** Whether the return is ready: the heading, what follows it, and both as one sentence. */
export function verdict({ report, explained }: Pick<LastCheck, 'report' | 'explained'>): {
  readonly title: string
  readonly text: string
  readonly sentence: string
} {
  const title = explained.ready ? 'Ready to submit' : 'Not ready'
  const again = explained.lapsed === 0 ? '' : ` (${explained.lapsed} to look at again)`
  const text = explained.ready
    ? nothingFound(report, explained.explained)
    : `${stillOpenWords(explained)}${again}`
  return { title, text, sentence: `${title}: ${text}` }
}

/** A return of which little could be checked is ready too: how much was checked stands beside it. */
function nothingFound(report: Report, explained: number): string {
  const { ran, of } = checksRun(report)
  const made = `${ran} of ${of} checks made`
  return explained === 0
    ? `${made}, nothing found to fix or explain`
    : `${made}, nothing left to fix or explain; ${explained} explained`
}

/** A count with its noun, thousands apart: '12,000 issues'. */
export function counted(count: number, one: string, many?: string): string {
  return amount(count, one, many).replace(/^\d+/, thousands(count))
}

/** 41000 → '41,000' */
export function thousands(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',')
}

/** A sentence with its full stop: those of programs have none, since they often stand alone. */
export function ended(sentence: string): string {
  return /[.!?]$/.test(sentence) ? sentence : `${sentence}.`
}
