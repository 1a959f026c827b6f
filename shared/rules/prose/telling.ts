import { sentenceAround } from './sentences.ts'
import { fromStart } from './from-start.ts'

/** How a sentence tells what it puts a date to: as done, or as still to come. */
export type Telling = 'done' | 'promised'

/** No verb further than this from its date is looked at. */
const NEAR = 240

/**
 * Reads how a sentence tells what happens on a date in it. undefined where it is neither clearly done nor clearly
 * promised: 'appointed from 1 October', 'being held on', 'will depend on the settlement presented in December'.
 */
export function tellingOf(text: string, start: number, end: number): Telling | undefined {
  const sentence = sentenceAround(text, start)
  const before = text.slice(Math.max(sentence.start, start - NEAR), start)
  const join = JOIN.exec(before)
  const head = join === null ? before : before.slice(0, join.index)
  const joint = join?.[1]?.toLowerCase() ?? ''
  if (/^\W*$/.test(head) && joint !== '')
    return tellingAfter(text.slice(end, Math.min(sentence.end, end + NEAR)))
  if (joint === '' && TIED.test(head) && !PROMISE_AT_END.test(head)) return undefined
  const promise = promiseIn(head)
  if (promise !== undefined) return isKept(head.slice(promise)) ? undefined : 'promised'
  if (BY.has(joint) || PLANNED.test(head)) return undefined
  if (!isDone(head.match(WORD) ?? [], joint)) return undefined
  // 'The duty, introduced in October, will apply': what is told of comes after.
  return IN_PASSING.test(head) && TO_COME.test(text.slice(end, sentence.end)) ? undefined : 'done'
}

// What may stand between a verb and its date: 'held on', 'by the', 'in the week beginning'.
const JOIN =
  /(?:^|[\s(])(in|on|during|at|by|before)(?: the)?(?: (?:w\/c|week commencing|week beginning|week of|week ending|month of|week|(?:mon|tues|wednes|thurs|fri|satur|sun)day),?)? ?$/i
/** Words that tie a date to something else: 'the figures of May', 'from 1 October', 'the June event'. */
const TIED =
  /\b(?:of|with|to|since|from|until|till|for|between|and|or|the|a|an|than|as|like|per|into|post|pre|after|following|last|this|next|each|every)[\s-]*$/i
/** A date that something is done by is a promise or a target, never a report. */
const BY = new Set(['by', 'before'])
const WORD = /[A-Za-z][A-Za-z'’-]*|[,;:–—(]/g

/** A past form without 'was' or 'has been' is told in passing. */
const IN_PASSING =
  /(?:^|[^\w])(?!(?:was|were|been|has|have|had|be) )[\w'’)]+,? (?:\w+ed|held|made|built)(?: (?:by|to|at|with|for) [^,.;]{1,60})?$/i
const TO_COME = /\b(?:will|would|should|is|are)\b/

// --- promised ----------------------------------------------------------------------------------

const PROMISE =
  /(?:^|[^\w'’])(?:will|shall|(?:is|are)(?: (?:due|set|back|in|now|also|still|currently|both|all|planned|scheduled|expected|anticipated|likely|hoping|planning|intending|looking|aiming|about|going|coming|returning|provisionally))* to(?= [a-z])|to be(?= \w+(?:ed|held|built|sent|met|given|made|taken|set|run|brought|put|done)(?:\s|$))|(?:is|are|currently|now|provisionally) (?:due|expected|anticipated|planned|scheduled)|(?:intends?|plans?|aims?|hopes?) to(?= [a-z]))(?![\w'’])/g
/** 'Launch planned for June', 'report due in June'; not 'as planned in June' or 'was due in June'. */
const PROMISE_AT_END =
  /(?:^|[^\w'’])(?:due|expected|anticipated|planned|scheduled)(?: back| out)?(?: for)?[\s:–-]*$/i
const NOT_PROMISED =
  /\b(?:was|were|as|than|had|been|originally|previously|initially|when|that|not|over)[\s-]+$/i

/** 'was due to be considered': what was promised, and may have been moved. */
const HAD = /\b(?:was|were|had|been)(?: [a-z]+){0,2} ?$/i

/** Where the words of the last promise before a date end; undefined where there is none. */
function promiseIn(head: string): number | undefined {
  let end: number | undefined
  const scan = fromStart(PROMISE)
  const lowered = head.charAt(0).toLowerCase() + head.slice(1)
  for (let match = scan.exec(lowered); match !== null; match = scan.exec(lowered)) {
    if (!HAD.test(lowered.slice(Math.max(0, match.index - 40), match.index + 1)))
      end = match.index + match[0].length
  }
  const atEnd = PROMISE_AT_END.exec(head)
  if (atEnd !== null && !NOT_PROMISED.test(head.slice(0, atEnd.index + 1))) return head.length
  return end
}

const FINITE = /\b(?:was|were|has|have|had|did|not|never|no longer)\b/i
/** What comes between belongs to another date: 'will implement what was found following the inspection in June'. */
const OF_ANOTHER =
  /\b(?:following|after|since|from|than|based|arising|resulting|further to|compared|against|baseline|identified|recommended|as|until|till|every|each|annual(?:ly)?|like|the (?:one|ones)|which|who|that)\b/i

/** Whether a promise's own words end before the date, so that the date is about something else. */
function isKept(tail: string): boolean {
  if (FINITE.test(tail) || OF_ANOTHER.test(tail)) return true
  const words = tail.match(WORD) ?? []
  // 'will consider the report published in June': a past form that is not the promise's own.
  return words.some(
    (word, place) => place > 1 && isPast(word) && !BE.has(words[place - 1] ?? '') && !isListed(words, place),
  )
}

const BE = new Set(['be', 'been', 'being', 'also', 'then', 'formally', 'fully', 'publicly', 'jointly'])

/** 'will be finalised and published': the second of two. */
function isListed(words: readonly string[], place: number): boolean {
  return /^(?:and|or|,)$/.test(words[place - 1] ?? '') && isPast(words[place - 2] ?? '')
}

// --- done --------------------------------------------------------------------------------------

const IRREGULAR = new Set(
  'held began begun met made sent given gave took taken went gone came brought built bought won ran spoke wrote written saw seen left set put'.split(
    ' ',
  ),
)
/** Words in -ed that tell of no deed, or of one that only arranges another. */
const NO_DEED = new Set(
  'need needed indeed speed exceed proceed succeed feed seed deed breed bed red shed hundred united limited supposed proposed planned scheduled arranged booked organised expected anticipated intended required delayed deferred postponed extended based related dedicated increased reduced revised updated improved continued involved interested experienced detailed aged named so-called unrated rated noted agreed confirmed timetabled'.split(
    ' ',
  ),
)
const ALONE = new Set(
  'completed launched delivered published approved opened closed finished achieved implemented held signed awarded appointed installed purchased'.split(
    ' ',
  ),
)
const PLANNED =
  /\b(?:will|would|shall|may|might|could|should|can|being|plan(?:s|ned)?|planning|schedul\w+|expect\w*|anticipat\w+|propos\w+|intend\w*|intention|due|aim(?:s|ed|ing)?|hop(?:e|es|ed|ing)|forecast\w*|target\w*|until|subject to|once|when|if|whether|going to|set to|likely|forthcoming|upcoming|next|deadline|provisional\w*|booked|arranged|organised|confirmed|preparation|prior to|ahead of|ready|advance|pending|await\w*|is|are|to be|not|no|requested|invited|recommended)\b/i
const DETERMINERS = new Set(
  'the a an its our their his her this that these those all both two three four five six seven eight nine ten'.split(
    ' ',
  ),
)
const LEADS_ON = new Set('by to at with for into through across via as'.split(' '))

/** Whether the last past form before a date is what the date is put to. */
function isDone(words: readonly string[], joint: string): boolean {
  let place = words.length - 1
  const least = Math.max(0, words.length - 14)
  while (place >= least && !isPast(words[place] ?? '')) {
    if (/^[,;:(–—]$/.test(words[place] ?? '')) return false
    place -= 1
  }
  if (place < least) return false
  const before = (words[place - 1] ?? '').toLowerCase()
  if (DETERMINERS.has(before) || before === 'newly' || before === 'be') return false
  const tail = words.slice(place + 1)
  if (tail.length === 0) return joint !== '' || ALONE.has((words[place] ?? '').toLowerCase())
  const next = (tail[0] ?? '').toLowerCase()
  if (joint === '' || !(LEADS_ON.has(next) || DETERMINERS.has(next))) return false
  return !tail.some((word, at) => word.toLowerCase() === 'to' && isInfinitive(tail[at + 1] ?? ''))
}

function isPast(word: string): boolean {
  const lowered = word.toLowerCase()
  return (lowered.endsWith('ed') && !NO_DEED.has(lowered)) || IRREGULAR.has(lowered)
}

function isInfinitive(word: string): boolean {
  return /^[a-z]/.test(word) && !DETERMINERS.has(word)
}

/** A date that begins its sentence: 'In September HMIC will assess this'. */
function tellingAfter(after: string): Telling | undefined {
  const promise = /^[,\s]{0,3}(?:[^,.;:\s]+ ){0,7}?(?:will|shall)(?![\w'’])/.exec(after)
  if (promise === null || /\b(?:was|were|has|had|have|which|who|that)\b|ed /.test(promise[0]))
    return undefined
  return /^ (?:not|have)\b/.test(after.slice(promise[0].length)) ? undefined : 'promised'
}
