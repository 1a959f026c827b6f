import { wordsOf } from '../../return/text.ts'
import { MOST_IN_A_TEXT } from './passages.ts'
import { sentenceAround } from './sentences.ts'
import type { Sentence } from './sentences.ts'
import { fromStart } from './from-start.ts'

/** What a sentence says of the whole action. */
export type Said = 'not started' | 'later' | 'slow' | 'not done'

export interface SaidOfAction {
  readonly said: Said
  readonly sentence: Sentence
  /** The words that say it. */
  readonly start: number
  readonly end: number
}

interface Sign {
  readonly said: Said
  readonly words: string
  /** Only of the action itself ('this action is planned for June'): of an event it tells of preparations. */
  readonly ofActionOnly?: boolean
}

const STARTED = '(?:start|started|begin|begun|commence|commenced)'
const BE_STARTED =
  '(?:start|begin|commence|be (?:undertaken|started|commenced|carried out|conducted|initiated|scoped|progressed|picked up|considered))'
const THOUGHT = '(?:expected|planned|anticipated|hoped|intended|projected|scheduled|we would like|originally)'
const DONE =
  '(?:taken forward|progressed|progressing|pursued|delivered|achieved|achievable|met|implemented|completed|undertaken|proceeding|going ahead|introduced|deliverable|feasible|viable)'

const SIGNS: readonly Sign[] = [
  {
    said: 'not started',
    words: `(?:not|(?:has|have|is|are|was|were)n['’]t)(?: yet| currently| formally)? (?:been )?(?:(?:due|planned|scheduled|expected) to )?${STARTED}|yet to (?:be )?${STARTED}|not yet (?:underway|under way|in progress|due)`,
  },
  {
    said: 'later',
    words: `(?:planned|scheduled|programmed|timetabled|due|expected|proposed|set) to ${BE_STARTED}|(?:will|to)(?: now| only)? (?:start|begin|commence)(?! to)|on hold|paused|deferred|postponed`,
  },
  {
    said: 'later',
    words:
      '(?:planned|scheduled|programmed|timetabled|due|expected|proposed) (?:for|to (?:take place|be held))',
    ofActionOnly: true,
  },
  {
    said: 'slow',
    words: `(?:slower|later) than ${THOUGHT}|behind (?:schedule|plan|programme|timescales?|timetable|profile|trajectory)|(?:little|limited|insufficient|inadequate|no|slow|minimal) progress(?! (?:report|update|against|with|on) )|progress (?:has been|is|remains) (?:very )?(?:slow|limited|minimal|insufficient|poor)|(?:has|have) (?:slipped|stalled)`,
  },
  {
    said: 'not done',
    words: `(?:(?:will|can|would|could|is|are) not|cannot|won['’]t|can['’]t|no longer|unlikely to)(?: now| therefore| longer)?(?: be)?(?: being)? (?:${DONE}|required|needed|a priority|proceed|go ahead)|not to (?:proceed|progress|pursue|take|go ahead|implement|introduce|continue|undertake|deliver)|(?:little|no|limited) (?:value|merit|benefit) (?:to|in|from)|been (?:abandoned|cancelled|withdrawn|discontinued|dropped|stopped|shelved|removed from the plan|superseded)`,
  },
]
// The look at the first letter makes the search half as dear.
const ALL = new RegExp(
  `\\b(?=[abcdehilnopstuwy])(?:${SIGNS.map(({ words }) => `(${words})`).join('|')})(?![\\w'’])`,
  'gi',
)

/** The first place of an update that says of the whole action, not of one strand of it, that it is not under way. */
export function saidOfAction(text: string, title: string): SaidOfAction | undefined {
  const scan = fromStart(ALL)
  const about = title.slice(0, LONGEST_TITLE)
  let looks = 0
  for (let match = scan.exec(text); match !== null && looks < MOST_IN_A_TEXT; match = scan.exec(text)) {
    looks += 1
    const [all, ...groups] = match
    const which = groups.findIndex(words => words !== undefined)
    const sign = SIGNS[which]
    const end = match.index + all.length
    const start = end - (groups[which]?.length ?? 0)
    if (sign === undefined || !isOfAction(text, sign, start, end, about)) continue
    return { said: sign.said, sentence: sentenceAround(text, start), start, end }
  }
  return undefined
}

/** A longer title is looked at no further. */
const LONGEST_TITLE = 500

function isOfAction(
  text: string,
  { said, ofActionOnly }: Sign,
  start: number,
  end: number,
  title: string,
): boolean {
  const sentence = sentenceAround(text, start)
  const isFirst = !/[A-Za-z]{2}/.test(text.slice(0, sentence.start))
  // What is planned for later is an action's state only where the update begins with it; further on it is the next step.
  if (said === 'later' && !isFirst) return false
  const before = text.slice(sentence.start, start)
  if (WAS.test(before) && said !== 'not started') return false
  const rest = text.slice(end, sentence.end)
  if (said === 'not done' && VIEW.test(before)) return isFirst && sharesWords(rest, title)
  const subject = before.replace(LEAD_IN, '').replace(AUXILIARIES, '').trim()
  if (subject === '') return isFirst && !namesAStrand(rest, title)
  if (THIS_ACTION.test(subject)) return !namesAStrand(rest, title)
  const work = THIS_WORK.exec(subject)?.[1]?.toLowerCase()
  if (work === 'this' || (work === 'the' && isFirst)) return !namesAStrand(rest, title)
  const noun = ofActionOnly === true ? undefined : NAMED.exec(subject)?.[1]
  return noun !== undefined && isInTitle(noun, title)
}

/** 'The review was planned to start in May': what was, may have changed. */
const WAS = /\b(?:was|were|had)(?: \w+)? $/i
const LEAD_IN =
  /^[\s•○*–-]*(?:(?:however|currently|unfortunately|to date|as yet|at present|at this (?:stage|time|point)|therefore|so far|overall|this (?:quarter|period|year)|(?:due|owing) to [^,]{1,60}|because of [^,]{1,60}|following [^,]{1,60}|it (?:is|was) noted that|there (?:has|have) been|there is)[,:]? )*/i
const AUXILIARIES =
  /(?:(?:^| )(?:has|have|is|are|was|were|be|been|being|remains|still|currently|now|therefore|also|just|slightly|much|very|considerably|significantly|a (?:little|bit)|running|progressing|moving|(?:\w+|\d+) (?:days|weeks|months)))+ ?$/i
const VIEW =
  /^[\s•]*(?:the )?[\w'’ ]{0,40}(?:view|opinion|position|advice|assessment|conclusion|recommendation) (?:is|was|remains) that |^[\s•]*there (?:would be|is|will be|was) (?:very )?$|\b(?:decided|agreed|decision (?:was|has been) (?:taken|made)) $/i
/** What names the action itself, or all the work on it. */
const THIS_ACTION =
  /^(?:overall )?(?:(?:delivery|completion|implementation|start|progress|work) (?:of|on|with|against|for|towards) )?(?:(?:the|this|these|our|all|overall|further) )?(?:action|activity|deliverable|commitment|objective|task|milestone|target|work|workstream|progress|delivery|implementation|this)s?(?: itself| point| overall)?$/i
/** 'This project' is the action, and so is 'the programme' where the update begins with it. */
const THIS_WORK =
  /^(?:overall )?(?:(?:delivery|completion|implementation|start|progress|work) (?:of|on|with|against|for|towards) )?(this|the) (?:project|programme|scheme|initiative|review|strategy|campaign|policy|piece of work|programme of work)$/i
/** What stands for the action where its title has the same word: 'the take up of the scheme'. */
const NAMED =
  /^(?:(?:the|this|our|its) )?(?:(?:take[ -]?up|uptake|progress|delivery|roll[ -]?out|implementation|launch|start|completion|work|recruitment|construction|building|development|procurement|installation|preparation) (?:of|on|to|with|for) )?(?:(?:the|this|our|its|these) )?((?:[\w'’-]+ ){0,2}[\w'’-]+)$/i

const STRAND =
  /^ (?:on|with|for|in|of|at|to) (?:(?:the|a|an|our|its|this|two|three|four|five|six|some|both|\d+) ){0,2}([a-z][\w-]{3,})/i

/** 'Not started on the website' is about a strand, unless the title speaks of it. */
function namesAStrand(rest: string, title: string): boolean {
  const after = rest.replace(/^ (?:has|have) been made/, '')
  const strand = STRAND.exec(after)?.[1]
  return strand !== undefined && !NO_STRAND.test(strand) && !isInTitle(strand, title)
}

const NO_STRAND =
  /^(?:action|activity|work|project|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|quarter|q[1-4]|year|early|late|next|date|time|financial|month|week|schedule|target|full|staff|lack|budget|capacity|resource|funding|this|20\d\d)/i

/** Whether the last word of a subject stands in the title: 'the scheme' in 'Rollout … safety schemes'. */
function isInTitle(noun: string, title: string): boolean {
  const words = wordsOf(noun)
  const last = words[words.length - 1] ?? ''
  if (last.length < 4 || TOO_COMMON.has(last)) return false
  const stem = last.slice(0, Math.max(4, last.length - 2))
  const own = wordsOf(title)
  if (!own.some(word => word.startsWith(stem) && word.length <= last.length + 3)) return false
  // A name of its own before the noun makes it one of several: 'the Crown Court scheme'.
  return words.slice(0, -1).every(word => word.length <= 3 || own.includes(word))
}

const TOO_COMMON = new Set(
  'force police partners partner officers officer staff county city council team teams board group people public which that service services'.split(
    ' ',
  ),
)

/** Three of the title's own words, or half of them. */
function sharesWords(text: string, title: string): boolean {
  const own = new Set(wordsOf(title).filter(word => word.length > 3))
  const shared = new Set(wordsOf(text).filter(word => own.has(word))).size
  return shared >= 3 || (shared >= 2 && 2 * shared >= own.size)
}
