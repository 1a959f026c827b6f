import { nameOf } from '../return/fields.ts'
import type { KeyEntry, Meaning } from '../plan/plan.ts'
import type { Return } from '../return/return.ts'
import { quoted, quotedAround, spotOf, updatesOf, withoutUpdates } from './prose/passages.ts'
import type { Passage } from './prose/passages.ts'
import { isLog } from './prose/sentences.ts'
import { saidOfAction } from './prose/whole-action.ts'
import type { Said } from './prose/whole-action.ts'
import type { Hit, RuleExample } from './rule.ts'
import { rowRule } from './rule.ts'

interface Contradiction extends Hit {
  readonly name: string
  readonly label: string
  readonly words: string
  /** The rating that the key has for what the update says, with its definition; '' where it has none. */
  readonly instead: string
}

export default rowRule<Contradiction>({
  id: 'status-text',
  severity: 'information',
  stage: 'check',
  title: 'Update that speaks against its rating',
  why: 'Who reads the key and then the update will ask why the action is not rated as the key says.',
  fix: 'Rate the action as the key says, or say what makes the rating right.',
  needs: ['key', 'status'],
  ground: ({ now }) => withoutUpdates(now),
  lapses: 'cells',
  check(record, { now }) {
    return updatesOf(record).flatMap(passage => contradictionIn(passage, now) ?? [])
  },
  message: ({ name, label, words, instead }) =>
    `${name} is ${label}, and its update says "${words}"${instead === '' ? '' : `. The key calls that ${instead}`}`,
})

const NOT_STARTED =
  /not (?:yet )?(?:been )?(?:started|begun|commenced|due)|yet to|planned (?:to|for)|on hold|paused|deferred|scheduled/i

/** What each saying needs from a rating's meanings, or from its definition, to agree with it. */
const AGREES: Readonly<Record<Said, { readonly means: readonly Meaning[]; readonly words: RegExp }>> = {
  'not started': { means: ['not started', 'not due', 'closed', 'exempt'], words: NOT_STARTED },
  later: { means: ['not started', 'not due', 'closed', 'exempt'], words: NOT_STARTED },
  slow: {
    means: ['at risk', 'off track', 'not started', 'not due', 'closed', 'exempt'],
    words: /inadequate|insufficient|behind|slip|delay|risk|slow|concern|issue|limited/i,
  },
  'not done': {
    means: ['off track', 'not due', 'closed', 'exempt'],
    words:
      /(?:will not|won['’]t|cannot|not) be|unachieved|not (?:been )?(?:achieved|delivered|met)|no longer|cancelled|withdrawn|stopped|abandoned|superseded/i,
  },
}
/** 'Risk that it won't be achieved' does not say that it won't be. */
const RISK = /\b(?:risk|may not|might not|could)\b[^,.;]*/gi

function contradictionIn(passage: Passage, now: Return): Contradiction | undefined {
  const { status, text, record } = passage
  const entry = status?.entry
  if (status === undefined || entry === undefined || entry.means.length === 0) return undefined
  const found = saidOfAction(text, record.title)
  if (found === undefined || isLog(text) || !contradicts(entry, found.said, now)) return undefined
  const better = betterThan(entry, found.said, now)
  const definition = better === undefined ? '' : definitionOf(better, now)
  const instead =
    better === undefined ? '' : definition === '' ? better.label : `${better.label}: "${quoted(definition)}"`
  return {
    at: { sheet: record.table.sheet.name, row: status.row, column: status.column },
    also: [spotOf(passage, found.start, found.end)],
    ref: record.key,
    name: nameOf(record),
    label: entry.label,
    words: quotedAround(text, found.sentence, found.start, found.end).replace(/[.;,]$/, ''),
    instead,
  }
}

/** What the key calls what is said, the likeliest first. */
const CALLED: Readonly<Record<Said, readonly Meaning[]>> = {
  'not started': ['not started', 'not due'],
  later: ['not started', 'not due'],
  slow: ['at risk', 'off track'],
  'not done': ['off track', 'closed'],
}

/** The rating that the key has for what is said. */
function betterThan(entry: KeyEntry, said: Said, now: Return): KeyEntry | undefined {
  const others = now.plan.plan.key.filter(other => other !== entry && agrees(other, said, now))
  for (const meaning of CALLED[said]) {
    const called = others.find(other => other.means.includes(meaning))
    if (called !== undefined) return called
  }
  return others[0]
}

/** The sheet's own words for a rating, else the plan's. */
function definitionOf(entry: KeyEntry, { printed }: Return): string {
  for (const { definitions } of printed) {
    const own = definitions.get(entry.letter)
    if (own !== undefined && own !== '') return own
  }
  return entry.definition
}

function agrees(entry: KeyEntry, said: Said, now: Return): boolean {
  const { means, words } = AGREES[said]
  if (entry.means.some(meaning => means.includes(meaning))) return true
  const definition = definitionOf(entry, now)
  return words.test(said === 'not done' ? definition.replace(RISK, '') : definition)
}

const STARTED = /\bstarted|\bprogress|\bachieved|\bcomplete|\bfinished|\bdelivered|under ?way|\bbegun/i

/**
 * A rating contradicts what is said when neither its meaning nor its definition allows it and the key has another rating
 * that does. Without a definition a rating says too little about starting; 'complete' always says enough.
 */
function contradicts(entry: KeyEntry, said: Said, now: Return): boolean {
  if (agrees(entry, said, now)) return false
  const isOfStart = said === 'not started' || said === 'later'
  // What should have started and has not is off track too.
  if (isOfStart && entry.means.includes('off track')) return false
  const isComplete = entry.means.every(meaning => meaning === 'complete')
  if (isComplete) return said === 'not started' || said === 'slow'
  if (betterThan(entry, said, now) === undefined) return false
  if (!isOfStart) return true
  return entry.means.includes('at risk') ? STARTED.test(definitionOf(entry, now)) : true
}

const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']
const sheetOf = (title: string, update: string, letter: string): RuleExample['sheet'] => [
  header,
  ['T6-C05', title, ''],
  ['', update, letter],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds work planned for later under a rating for progress',
    plan: 'update-2014',
    sheet: sheetOf(
      'C - Ensure that Community Resolution is evaluated in 2014 to assess whether it is an effective disposal method.',
      'This action is planned to be undertaken in quarter 4 of 2014-15',
      'G',
    ),
    finds: ['C3'],
    says: 'T6-C05 is Green, and its update says "This action is planned to be undertaken in quarter 4 of 2014-15". The key calls that Red: "Not Started or likely that it won\'t be achieved"',
  },
  {
    name: 'finds slow progress on what the action is about',
    plan: 'update-2014',
    sheet: sheetOf(
      'C - Rollout improved public transport safety schemes including the Safer Cab Scheme',
      'The voluntary scheme was launched in June 2014. The take up of the scheme has been slower than expected. A further meeting has been held.',
      'G',
    ),
    finds: ['C3'],
  },
  {
    name: 'finds an action that will not be done',
    plan: 'update-2014',
    sheet: sheetOf(
      "F - The Force's daily Crime and Performance (CAP) database should be further developed to view the data with both population and households",
      'The Force view is that there would be very little value to adding the population and household figures to the daily Crime and Performance (CAP) as the report compares classes.',
      'A',
    ),
    finds: ['C3'],
  },
  {
    name: 'is silent on one strand that has not started',
    plan: 'update-2014',
    sheet: sheetOf(
      'F - Implement new and more effective ways of working in the criminal justice system',
      'Police led prosecutions increase efficiency. Established an Early guilty plea scheme – Crown Court is ongoing but Magistrates Court is yet to start.',
      'G',
    ),
    finds: [],
  },
  {
    name: 'is silent on figures, reasons and steps to come',
    plan: 'update-2014',
    sheet: sheetOf(
      'C - Implement and promote the Social Responsibility Strategy',
      'Compliance is improving but is still not 100%. Exploring the reasons behind the increase is at the forefront. This Strategy will be launched before the end of 2014. A meeting is planned for May.',
      'G',
    ),
    finds: [],
  },
  {
    name: 'is silent where the definition of the rating says the same',
    sheet: [
      ['Red', 'Not started, or will finish late'],
      ['Green', 'On track to finish by the due date'],
      [],
      ['Ref', 'Action', 'RAG', 'Update'],
      [
        'A1',
        'Review rural crime cover',
        'Red',
        'The review has not started, because the analyst post was vacant.',
      ],
      ['A2', 'Fit new lighting', 'Green', 'The lights are in.'],
    ],
    finds: [],
  },
]
