import { MOST_IN_A_TEXT } from './passages.ts'
import { sentenceAround } from './sentences.ts'
import { fromStart } from './from-start.ts'

/** Words that point to another row by its place: 'mentioned above', '(see below)'. */
export interface PlacePointer {
  readonly start: number
  readonly end: number
}

const PLACE = /(?:[aA]bove|ABOVE|[bB]elow|BELOW)(?![A-Za-z])/g
const BEFORE = 90
const AFTER = 40

const TOLD =
  '(?:mentioned|outlined|described|detailed|noted|stated|listed|set out|referred to|discussed|highlighted|reported|explained|referenced|identified|shown|given|provided|specified|covered|summarised|recorded|cited|named)'

/** 'See update', '(see', 'as per the comments' */
const SEE =
  /\b(?:see|refer to|as per|per|same as|as for|as with)(?: also)?(?: the| my| our)?((?: [a-z][a-z'’-]*){0,3}) $/i
/** 'the consultation mentioned', 'as outlined' */
const TOLD_HERE = new RegExp(`([A-Za-z'’-]+)?[\\s,(]*\\b(as )?${TOLD}(?: in(?: the)?)?(?: [a-z]+)? $`, 'i')
const AS = /(?:^|[^A-Za-z])as $/i
/** 'the point', 'the action' */
const THE_NOUN = /\bthe(?: [a-z][a-z'’-]*)? ([a-z][a-z'’-]*) $/i
const THE = /\bthe $/i
/** The word that a bracket speaks of: 'Al Hurraya (' */
const BRACKETED = /([A-Za-z][A-Za-z'’-]*)['"’”]? ?[([]$/
/** 'the above project', 'the above-mentioned plan' */
const NOUN_AFTER = /^(?:[ -]?(?:mentioned|named|noted|listed|referenced))?[ -]([a-z]{3,})/

/** Nothing that 'above' compares with follows. */
const BARE = /^\s*(?:$|[.,;:)\]–\n-])/
const GOES_ON = /^ (?:and|which|regarding|about|on|for|in|re|as|with|to)\b/
/** 'is below', '18 and above', 'rated good or above' */
const COMPARING =
  /(?:[%\d]|\b(?:per cent|years|aged|and|or|over|well|just|far|slightly|significantly|remain(?:s|ed|ing)?|is|are|was|were|be|been|rated|from|fell|rose|rise|risen|fallen|drop(?:s|ped)?|stay(?:s|ed)?|score[sd]?)) $/i
/** 'reported above the national average' */
const COMPARES =
  /^ (?:(?:the|a|an|our|its|their|that|what|all|any|average|target|national|trend|profile|budget|baseline|threshold|inflation|plan|par|regional|force)\b|expect|\d|£)/i
/** 'the above average rate' is no pointer. */
const COMPARED = /^(?:average|target|national|inflation|standard|ground|board|all|par|budget)/

/** Things that stand in the text itself: a point, a list, a table. */
const OWN =
  /^(?:points?|text|paragraphs?|bullets?|sections?|tables?|lists?|figures?|graphs?|charts?|information|details?|examples?|areas?|issues?|steps?|links?|reasons?|criteria|data|dates?|numbers?)$/
/** Things that are rows. */
const ROW =
  /^(?:actions?|updates?|rows?|lines?|entry|entries|items?|deliverables?|objectives?|tasks?|commitments?|milestones?|ref|narrative)$/

/**
 * Finds words that point to another row by its place, and so break when rows are sorted or filtered. Silent where a ref
 * stands beside ('T1-C05 above'), where the same text has what is pointed at, and where 'above' compares.
 */
export function placePointer(text: string): PlacePointer | undefined {
  if (!/bove|elow|BOVE|ELOW/.test(text)) return undefined
  const scan = fromStart(PLACE)
  let looks = 0
  for (let match = scan.exec(text); match !== null && looks < MOST_IN_A_TEXT; match = scan.exec(text)) {
    looks += 1
    const start = match.index
    const end = start + match[0].length
    const noun = nounPointedAt(text.slice(Math.max(0, start - BEFORE), start), text.slice(end, end + AFTER))
    if (noun !== undefined && !isInText(text, start, end, noun.toLowerCase())) return { start, end }
  }
  return undefined
}

/** The word for what is pointed at, '' where none says; undefined where nothing points. */
function nounPointedAt(before: string, after: string): string | undefined {
  if (COMPARING.test(before)) return undefined
  const ends = BARE.test(after) || GOES_ON.test(after)
  const see = SEE.exec(before)
  if (see !== null && ends)
    return lastWord(see[1] ?? '') || (BRACKETED.exec(before.slice(0, see.index))?.[1] ?? '')
  const told = TOLD_HERE.exec(before)
  if (told !== null && !COMPARES.test(after)) return told[2] === undefined ? (told[1] ?? '') : ''
  if (AS.test(before) && BARE.test(after)) return ''
  if (THE.test(before)) {
    if (BARE.test(after)) return ''
    const noun = NOUN_AFTER.exec(after)?.[1]
    return noun === undefined || COMPARED.test(noun) ? undefined : noun
  }
  const [, noun] = THE_NOUN.exec(before) ?? []
  return ends || (ROW.test(noun ?? '') && !COMPARES.test(after)) ? noun : undefined
}

function lastWord(words: string): string {
  return words.trim().split(' ').pop() ?? ''
}

/** Whether the text itself holds, or may hold, what is pointed at. */
function isInText(text: string, start: number, end: number, noun: string): boolean {
  const sentence = sentenceAround(text, start)
  if (/b/i.test(text.charAt(start))) {
    return text.charAt(end) === ':' || /[A-Za-z]{3}/.test(text.slice(Math.max(end, sentence.end)))
  }
  const earlier = text.slice(0, sentence.start)
  const own = text.slice(sentence.start, start)
  if (ROW.test(noun)) return false
  if (!/[A-Za-z]{3}/.test(earlier)) return countOf(own, noun) > 1
  return noun === '' || OWN.test(noun) || countOf(earlier, noun) > 0 || countOf(own, noun) > 1
}

/** How often a word stands in a text; its beginning will do: 'consultation', 'consulted'. */
function countOf(text: string, word: string): number {
  if (word.length < 3) return 0
  const stem = word.slice(0, 7)
  return text.toLowerCase().split(stem).length - 1
}
