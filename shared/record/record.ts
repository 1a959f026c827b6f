import type { ContentRow } from './content.ts'

/** Everything that a record says in one text each, with its name on the sheet `Return record`. */
export const RECORD_FACTS = {
  code: 'Check code in full',
  plan: 'Plan',
  planTitle: 'Title of the plan',
  planVersion: 'Version of the plan',
  planCode: 'Check code of the plan',
  ruleSet: 'Checks used',
  softened: 'Checks off or made milder',
  period: 'Period',
  asAt: 'As at',
  stage: 'Stage',
  counted: 'Counted',
  headline: 'Headline',
  toFix: 'Still to fix',
  toExplain: 'Still to explain',
  explained: 'Explained',
  exception: 'Exception',
  preparedBy: 'Prepared by',
  preparedOn: 'Prepared on',
  approvedBy: 'Approved by',
  approvedOn: 'Approved on',
  recordedOn: 'Recorded on',
} as const
export type RecordFact = keyof typeof RECORD_FACTS

/**
 * One version of a return as it was recorded. Facts are texts as the sheet shows them; dates are ISO. `code` and `planCode`
 * are SHA-256 as 64 hexadecimal digits.
 */
export interface ReturnRecord extends Readonly<Record<RecordFact, string>> {
  /** 1 for the first of the workbook. */
  readonly number: number
  /** Counts under the counting rule that `counted` names: letters, then what stands beside the total. */
  readonly counts: readonly (readonly [name: string, count: string])[]
  /** The explanations that the return was ready by: the finding's id, and what was said by whom. */
  readonly explanations: readonly (readonly [finding: string, said: string])[]
  /** What the return said, row by row. */
  readonly rows: readonly ContentRow[]
}

/** What a record is good for, said wherever one is shown. */
export const WHAT_A_RECORD_SHOWS =
  'A record shows accidental or unrecorded change. It is no signature: who can edit the workbook can edit the record.'

/** A SHA-256 as it is read aloud: its first 16 digits in groups of four, '3F2A 91BC 07DE 5518'. */
export function checkCode(digest: string): string {
  return grouped(digest.slice(0, 16))
}

/** All digits of a SHA-256 in groups of four. */
export function grouped(digest: string): string {
  return digest.toUpperCase().replace(/(.{4})(?=.)/g, '$1 ')
}
