import type { Checked } from '../check.ts'
import type { Explained } from '../explain/apply.ts'
import { periodMark } from '../explain/basis.ts'
import { stillOpenWords, whatSaid, whoSaid } from '../explain/sentences.ts'
import { RULE_WORDS } from '../measures/headline.ts'
import { softenedChecks } from '../plan/check-settings.ts'
import type { Severity } from '../plan/plan.ts'
import { tooLong } from '../register/text-code.ts'
import { dayFromIso, showIsoDay } from '../return/calendar.ts'
import { RULES } from '../rules/index.ts'
import { SEVERITY_WORDS } from '../sentence-parts.ts'
import type { ContentRow } from './content.ts'
import type { ReturnRecord } from './record.ts'

/** Who records a version, as typed and not verified. Dates are ISO and given: the core has no clock. */
export interface Signing {
  /** Post of whoever prepared the return, and the day. */
  readonly preparedBy: string
  readonly preparedOn: string
  /** '' where nobody has approved it. */
  readonly approvedBy: string
  readonly approvedOn: string
  readonly recordedOn: string
  /** Why it is recorded although something is still open; '' for none. */
  readonly exception: string
}

/** Why a version cannot be recorded yet, by the field that it is about; undefined when it can. */
export function whyNotRecorded(
  explained: Explained,
  signing: Signing,
): { readonly field: keyof Signing; readonly sentence: string } | undefined {
  const { preparedBy, approvedBy, exception } = signing
  if (!explained.ready && exception.trim() === '')
    return {
      field: 'exception',
      sentence: `Still open: ${stillOpenWords(explained)}. Do that first, or say why this version is recorded all the same`,
    }
  if (preparedBy.trim() === '') return { field: 'preparedBy', sentence: 'Enter the post that prepared it' }
  if (!isDate(signing.preparedOn)) return { field: 'preparedOn', sentence: dateSentence('it was prepared') }
  if (approvedBy.trim() !== '' && !isDate(signing.approvedOn))
    return { field: 'approvedOn', sentence: dateSentence('it was approved') }
  for (const field of ['preparedBy', 'approvedBy', 'exception'] as const) {
    const sentence = tooLong(signing[field], field === 'exception' ? 'words' : 'name')
    if (sentence !== '') return { field, sentence }
  }
  return isDate(signing.recordedOn)
    ? undefined
    : { field: 'recordedOn', sentence: dateSentence('it is recorded') }
}

function isDate(iso: string): boolean {
  return dayFromIso(iso) !== undefined
}

function dateSentence(what: string): string {
  return `Enter the day on which ${what}, for example 9 October 2014`
}

/**
 * The record of a return as it stands. `rows` are its content and `code` the SHA-256 of their text; the report has the digest
 * of its plan. Throws when {@link whyNotRecorded} has something to say.
 */
export function recordOf(
  { report, now }: Checked,
  explained: Explained,
  signing: Signing,
  { number, rows, code }: { number: number; rows: readonly ContentRow[]; code: string },
): ReturnRecord {
  const why = whyNotRecorded(explained, signing)
  if (why !== undefined) throw new RangeError(`Cannot record ${report.file}: ${why.sentence}`)
  if (report.plan.digest === '') throw new RangeError(`Cannot record ${report.file}: no digest of its plan`)
  const { rule, sentence } = report.headline
  const counts = report.counts[rule]
  return {
    number,
    code,
    plan: oneLine(report.plan.id),
    planTitle: oneLine(report.plan.title),
    planVersion: oneLine(report.plan.version),
    planCode: report.plan.digest,
    ruleSet: oneLine(report.ruleSet),
    softened: softenedChecks(now.plan.plan, RULES)
      .map(({ title, itself, here }) => `${title} (${wordsOf(here)}, by itself ${wordsOf(itself)})`)
      .join('; '),
    period: [report.period?.label ?? '', periodMark(report.period)]
      .map(oneLine)
      .filter((text, place, all) => text !== '' && all.indexOf(text) === place)
      .join('; '),
    asAt: report.asAt ?? '',
    stage: report.stage,
    counted: RULE_WORDS[rule],
    headline: oneLine(sentence),
    toFix: String(explained.open.error),
    toExplain: String(explained.open.query),
    explained: String(explained.explained),
    exception: oneLine(signing.exception),
    preparedBy: oneLine(signing.preparedBy),
    preparedOn: signing.preparedOn,
    approvedBy: oneLine(signing.approvedBy),
    approvedOn: signing.approvedBy.trim() === '' ? '' : signing.approvedOn,
    recordedOn: signing.recordedOn,
    counts: [...Object.entries(counts.byStatus), ...Object.entries(counts.notCounted)].map(
      ([name, count]) => [oneLine(name), String(count)] as const,
    ),
    explanations: [...explained.states].flatMap(([id, state]) =>
      state.state === 'explained'
        ? [
            [
              id,
              `${oneLine(whatSaid(state))} (${oneLine(whoSaid(state))}, ${showIsoDay(state.explanation.date)})`,
            ] as const,
          ]
        : [],
    ),
    rows,
  }
}

/** 'to explain', or 'off'. */
function wordsOf(severity: Severity): string {
  return SEVERITY_WORDS.find(each => each.severity === severity)?.words ?? severity
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}
