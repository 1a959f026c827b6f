import { amount } from '../../../shared/index.ts'
import type { LastCheck } from '../state.ts'
import type { Named, PostFacts } from './leads.ts'
import { periodOf } from './period.ts'

/** Whether a post still owes an answer. */
export function isAsked({ withoutRating, withoutUpdate, issues }: PostFacts): boolean {
  return withoutRating.length + withoutUpdate.length + issues.length > 0
}

/** A text for the person who leads some actions: what is missing and what was noticed, with refs and cells. It is copied, never sent. */
export function textForPost(facts: PostFacts, last: LastCheck): string {
  const { post, rows, issues } = facts
  const asked = new Set(
    issues.flatMap(({ finding: { ref, rule } }) => (MISSING.has(rule) ? [`${rule} ${ref}`] : [])),
  )
  const left = (places: readonly Named[], rule: string): readonly Named[] =>
    places.filter(({ text }) => !asked.has(`${rule} ${text}`))
  return [
    `To: ${post}`,
    `About: ${aboutWhat(last)}`,
    '',
    `You lead ${amount(rows, 'row')} of it. This is still open:`,
    ...missing('No rating', left(facts.withoutRating, 'status-missing')),
    ...missing('No update', left(facts.withoutUpdate, 'update-missing')),
    ...issues.map(
      ({ finding: { ref, cell, message } }) => `- ${ref === '' ? cell : `${ref} (${cell})`}: ${message}`,
    ),
  ].join('\n')
}

/** Checks that say the same as the lists of what is missing. */
export const MISSING: ReadonlySet<string> = new Set(['status-missing', 'update-missing'])

function missing(title: string, places: readonly Named[]): readonly string[] {
  if (places.length === 0) return []
  return [`- ${title}: ${places.map(({ text, cell }) => `${text} (${cell})`).join(', ')}`]
}

/** 'update.xlsx, 1 April 2014 to 30 September 2014' */
function aboutWhat({ report, checked: { now } }: LastCheck): string {
  return [report.file === '' ? report.plan.title : report.file, periodOf(now) ?? '']
    .filter(text => text !== '')
    .join(', ')
}
