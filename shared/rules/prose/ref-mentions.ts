import { MOST_IN_A_TEXT } from './passages.ts'
import { fromStart } from './from-start.ts'

/** A ref, or what looks like one, that a text mentions. */
export interface RefMention {
  readonly start: number
  readonly end: number
  readonly ref: string
  /** The text calls it an action, deliverable or the like, so that a plain number is one too. */
  readonly isNamed: boolean
}

const NOUNS =
  'actions?|deliverables?|objectives?|commitments?|activit(?:y|ies)|milestones?|ref|refs|reference|references'
/** Words that a mention follows: 'see also action', 'linked to', 'as described in action'. */
const CUE = new RegExp(
  `(?:^|[^A-Za-z-])(?=[acdilmnoprsu])(?:(?:see|refer to|refers to|per|same as|duplicates?(?: of)?|(?:link(?:s|ed)?|relat(?:es|ed)|similar|identical|cross[- ]ref(?:erence)?d?) (?:to|with)|(?:covered|reported|addressed|described|outlined|included|updated?|detailed|captured|mentioned|noted) (?:in|by|under|at|against|for))(?: also)?(?: (?:the|our|my))?(?: (?:updates?|comments?|progress|narrative|entry|row|line)(?: (?:for|in|on|under|against|at|to|of))?)?( (?:${NOUNS})(?: (?:no\\.?|number))?)?|(${NOUNS})(?: (?:no\\.?|number))?):? `,
  'gi',
)
/** 'T1-01', '1.10.3', 'CS12', 'E4a': letters, then figures in one to four groups. */
const REF =
  /^[A-Za-z]{0,5}(?:[-–./][A-Za-z]{1,4})?[-–./]?\d{1,3}(?:[-–./]?[A-Za-z]{0,2}\d{1,3}){0,3}[a-z]?(?![\w%£-])/
const AND_MORE = /^(?:,| and| or| &|\/|, and) /
/** A unit or noun makes the number a figure; 'of the Community Safety Plan' makes the ref another plan's. */
const FIGURE =
  /^(?:\.\d|,\d|[/-]\d| ?(?:%|per ?cent|years?|months?|weeks?|days?|hours?|minutes|times|people|officers|staff|victims|cases|miles|km|million|m\b|k\b|bn\b|st\b|nd\b|rd\b|th\b))/i
const OF_ANOTHER =
  /^\)?,? (?:of|in|from|within|under|on) (?:the|our|their|its|a|that)\b[^.;\n]{0,70}\b(?:plan|strategy|framework|programme|report|review|act|regulations?|code|policy|agreement|register|log|schedule|inspection|guidance|standards?|charter|bill|order|convention|minutes|agenda|audit|toolkit|protocol|board|committee)\b/i
const OTHERS =
  /(?:[A-Z]{2,}|[A-Z][a-z]+(?:'s|’s)?|national|audit|internal|recommended|corporate|regional|legal|disciplinary|court|class|enforcement)$/

/** Mentions of refs in a text, in order: only behind words that announce one. */
export function refMentions(text: string): readonly RefMention[] {
  const mentions: RefMention[] = []
  const scan = fromStart(CUE)
  for (
    let match = scan.exec(text);
    match !== null && mentions.length < MOST_IN_A_TEXT;
    match = scan.exec(text)
  ) {
    const isNamed = match[1] !== undefined || match[2] !== undefined
    const before = text.slice(Math.max(0, match.index - 24), match.index + 1)
    const isOthers =
      match[2] !== undefined && OTHERS.test(before.trimEnd()) && !/^[.!?•]/.test(before.slice(-1))
    let start = match.index + match[0].length
    for (let count = 0; count < 20; count += 1) {
      const ref = REF.exec(text.slice(start, start + 24))?.[0]
      if (ref === undefined) break
      const end = start + ref.length
      const after = text.slice(end, end + 100)
      if (FIGURE.test(after) || OF_ANOTHER.test(after)) break
      if (!isOthers) mentions.push({ start, end, ref, isNamed })
      const more = AND_MORE.exec(after)?.[0]
      if (more === undefined) break
      start = end + more.length
    }
    scan.lastIndex = Math.max(match.index + match[0].length - 1, match.index + 1)
  }
  return mentions
}
