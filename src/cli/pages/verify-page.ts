import {
  changeSentence,
  placeName,
  readinessExplained,
  type ReturnRecord,
  showIsoDay,
  type Verdict,
  verdictRemarks,
  verdictSentence,
  WHAT_A_RECORD_SHOWS,
} from '../../../shared/index.ts'
import type { CheckedFile } from '../check-file.ts'
import { cutList, EMPTY, facts, line, wrapped } from '../page.ts'
import type { Line } from '../page.ts'

/** A return compared with one of the records that its workbook holds. */
export interface VerifiedFile {
  readonly file: CheckedFile
  readonly verdict: Verdict
  /** Numbers of all records of the workbook. */
  readonly numbers: readonly number[]
  /** What in the sheet `Return record` cannot be used. */
  readonly problems: readonly string[]
  /** How the workbook's own plan differs from the one that was given. */
  readonly plans: readonly string[]
  readonly ignores: boolean
}

/** Changes that are printed; the others are counted. */
const SHOWN = 50

/** What was recorded, what changed since, and whether the return is ready now; the last line says whether it changed. */
export function verifyPage(verified: VerifiedFile): Line[] {
  const { file, verdict, plans, ignores } = verified
  const { report, explained } = file
  const changes = verdict.changes.map(change =>
    changeSentence(change, change.at === undefined ? '' : placeName(change.at, report)),
  )
  const remarks = verdictRemarks(verdict)
  return [
    line(file.path, 'strong'),
    ...facts(recordFacts(verified)),
    ...section(`Changed: ${changes.length}`, cutList(changes, SHOWN)),
    ...section('To know', remarks),
    ...section('The plan of the workbook is not the plan given', cutList(plans)),
    ...section('Not used', cutList([...verified.problems, ...file.unused])),
    EMPTY,
    ...wrapped(
      `${readinessExplained(report, explained)}${ignores ? ' (without explanations)' : ''}`,
      'By the checks now: ',
    ),
    ...wrapped(WHAT_A_RECORD_SHOWS, '', 'quiet'),
    EMPTY,
    ...wrapped(verdictSentence(verdict), '', verdict.unchanged ? 'good' : 'bad'),
  ]
}

function section(title: string, sentences: readonly string[]): Line[] {
  if (sentences.length === 0) return []
  return [EMPTY, line(title, 'strong'), ...sentences.flatMap(each => wrapped(each, '  - '))]
}

function recordFacts({ verdict: { record }, numbers }: VerifiedFile): (readonly [string, string])[] {
  return [
    ['Record', [`${record.number} of ${numbers.join(', ')}`, ...dayOf(record.recordedOn)].join(', ')],
    ['Prepared by', signed(record.preparedBy, record.preparedOn)],
    ['Approved by', signed(record.approvedBy, record.approvedOn) || 'nobody yet'],
    ['Plan', `${record.planTitle} (${record.plan}), version ${record.planVersion}`],
    ['Period', record.period],
    ['Counted', `${record.headline.replace(/\.$/, '')} (${record.counted})`],
    ['Checks', checksWords(record)],
  ]
}

/** 'Head of Policy, 10 October 2014 (as typed, not verified)' */
function signed(post: string, day: string): string {
  return post === '' ? '' : `${[post, ...dayOf(day)].join(', ')} (as typed, not verified)`
}

/** A day that has been lost from a record is left out. */
function dayOf(iso: string): readonly string[] {
  return iso === '' ? [] : [showIsoDay(iso)]
}

function checksWords({ ruleSet, toFix, toExplain, explained, softened }: ReturnRecord): string {
  const open = `${toFix} to fix, ${toExplain} to explain, ${explained} explained`
  return `${ruleSet}: ${open}${softened === '' ? '' : `; off or made milder: ${softened}`}`
}
