import { showIsoDay } from '../return/calendar.ts'
import type { Return } from '../return/return.ts'
import { amount } from '../sentence-parts.ts'
import type { ContentChange } from './change.ts'
import { contentChanges } from './changes.ts'
import type { FoundRow } from './content.ts'
import { checkCode, type ReturnRecord } from './record.ts'

/** What comparing a return with one of its records shows. */
export interface Verdict {
  readonly record: ReturnRecord
  /** The return says what it said: both have one check code. */
  readonly unchanged: boolean
  /** Check code of the return as it is now, SHA-256. */
  readonly code: string
  /** The record's own rows no longer give its check code: they were edited. */
  readonly edited: boolean
  /** The plan that the return is read by now is the plan of the record. */
  readonly samePlan: boolean
  /** Exactly what changed. */
  readonly changes: readonly ContentChange[]
}

/** Digests that a front end has computed: of the return's content now, of the record's rows, and of the plan now. */
export interface Digests {
  readonly now: string
  readonly recorded: string
  readonly plan: string
}

/** Compares a return, and what it says now, with a record. */
export function verdictOf(
  now: Return,
  found: readonly FoundRow[],
  record: ReturnRecord,
  digests: Digests,
): Verdict {
  const unchanged = digests.now === record.code
  return {
    record,
    unchanged,
    code: digests.now,
    edited: digests.recorded !== record.code,
    samePlan: digests.plan === record.planCode,
    changes: unchanged ? [] : contentChanges(now, found, record.rows),
  }
}

/** 'Unchanged since record 2 of 9 October 2014 (check code 3F2A 91BC 07DE 5518)' */
export function verdictSentence({ record, unchanged, code, changes }: Verdict): string {
  const day = record.recordedOn === '' ? '' : ` of ${showIsoDay(record.recordedOn)}`
  const since = `since record ${record.number}${day}`
  if (unchanged) return `Unchanged ${since} (check code ${checkCode(code)})`
  const codes = `check code ${checkCode(record.code)} then, ${checkCode(code)} now`
  return changes.length === 0
    ? `Not as recorded ${since} (${codes}), and the rows of the record do not show where`
    : `Changed ${since}: ${amount(changes.length, 'difference')} (${codes})`
}

/** What else a reader of the verdict must know. */
export function verdictRemarks({ record, edited, samePlan }: Verdict): readonly string[] {
  return [
    edited
      ? `The rows of record ${record.number} were edited after it was made: they do not give its check code`
      : '',
    samePlan
      ? ''
      : `The plan is not the one of record ${record.number} (${record.plan}, version ${record.planVersion}, check code ${checkCode(record.planCode)}): the same cells may be read another way`,
    record.exception === '' ? '' : `Recorded with an exception: ${record.exception}`,
  ].filter(text => text !== '')
}

/** Characters of a text that are shown on each side of where it differs. */
const SHOWN = 60

/** One change in a sentence: 'A-03, "RAG" (D5): Green → Amber'. `place` names a cell as the front end does. */
export function changeSentence(change: ContentChange, place: string): string {
  const { kind, name, what, before, after } = change
  if (kind === 'gone') return `${name} is gone${titled(before, name)}`
  if (kind === 'added') return `${name} was added (${place})${titled(after, name)}`
  const [was, is] = aroundDifference(before, after)
  const where = [name, what === '' || what === 'Value' ? '' : `"${what}"`]
    .filter(text => text !== '')
    .join(', ')
  return `${where} (${place}): ${was} → ${is}`
}

function titled(title: string, name: string): string {
  return title === '' || title.startsWith(name) ? '' : `: "${cut(title, 0, 2 * SHOWN)}"`
}

/** Both texts around the first place where they differ. */
function aroundDifference(before: string, after: string): readonly [string, string] {
  let at = 0
  while (at < before.length && before[at] === after[at]) at += 1
  const from = before.length <= 2 * SHOWN && after.length <= 2 * SHOWN ? 0 : Math.max(0, at - SHOWN / 2)
  return [shown(before, from), shown(after, from)]
}

function shown(text: string, from: number): string {
  return text === '' ? '(blank)' : `"${cut(text, from, from + 2 * SHOWN)}"`
}

function cut(text: string, from: number, to: number): string {
  return `${from > 0 ? '…' : ''}${text.slice(from, to)}${text.length > to ? '…' : ''}`
}
