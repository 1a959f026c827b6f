import type { Checked } from '../check.ts'
import type { Explanation } from '../register/explanations.ts'
import { OTHER_REASON, REASONS } from '../register/reasons.ts'
import { tooLong } from '../register/text-code.ts'
import type { Finding } from '../report.ts'
import { dayFromIso } from '../return/calendar.ts'
import { basisText, periodMark, planMark } from './basis.ts'

/** What a person says of a finding. `date` is an ISO date that the caller knows; the core has no clock. */
export interface Said {
  readonly reason: string
  readonly words: string
  readonly name: string
  readonly role: string
  readonly date: string
}

/** Why something said is no explanation yet, by the field that it is about; undefined when it is one. */
export function whyNotSaid(
  said: Said,
): { readonly field: keyof Said; readonly sentence: string } | undefined {
  if (!REASONS.includes(said.reason)) return { field: 'reason', sentence: 'Select a reason' }
  if (said.reason === OTHER_REASON && said.words.trim() === '')
    return { field: 'words', sentence: 'Enter the reason in your words' }
  if (said.name.trim() === '' && said.role.trim() === '')
    return { field: 'name', sentence: 'Enter who explains it, by name or by post' }
  if (dayFromIso(said.date) === undefined)
    return { field: 'date', sentence: 'Enter a day, for example 9 October 2014' }
  for (const field of ['words', 'name', 'role'] as const) {
    const sentence = tooLong(said[field], field === 'words' ? 'words' : 'name')
    if (sentence !== '') return { field, sentence }
  }
  return undefined
}

/** The explanation of a finding, ready for the sheet. Throws when {@link whyNotSaid} has something to say. */
export function explain(finding: Finding, { report, now }: Checked, said: Said): Explanation {
  const why = whyNotSaid(said)
  if (why !== undefined) throw new RangeError(`Cannot explain ${finding.id}: ${why.sentence}`)
  return {
    finding: finding.id,
    ref: finding.ref,
    what: finding.message,
    reason: said.reason,
    words: asKept(said.words),
    name: asKept(said.name),
    role: asKept(said.role),
    date: said.date,
    period: periodMark(report.period),
    plan: planMark(now.plan.plan),
    basis: basisText(finding, now.workbook),
  }
}

/** A text as it comes back from a cell. */
function asKept(text: string): string {
  return text.trim().replace(/\r\n?/g, '\n')
}
