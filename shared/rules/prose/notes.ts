import { MOST_IN_A_TEXT } from './passages.ts'
import { fromStart } from './from-start.ts'

/** A note of the drafters that stands in a text: from its first character to behind its last. */
export interface Note {
  readonly start: number
  readonly end: number
  readonly kind: 'note' | 'attachment' | 'draft'
}

const BRACKET = /[([]([^()[\]]{3,240})[)\]]/g
/** What is said inside brackets to a colleague, not to the reader. Brackets that explain say none of it. */
const ASIDE = new RegExp(
  [
    '\\b(?:phrasing|wording|text|copied|pasted) from\\b',
    '\\bwill be able to (?:advise|confirm|clarify|check|say|tell)\\b',
    '^(?:to )?check (?:the|with|this|these|if|whether|that|figures?|numbers?|dates?|wording|spelling|before|against)\\b',
    '^(?:add|insert|amend|reword) (?:the|in|this|with|more|figures?|link|dates?|name|numbers?|text|details?|here|needed|required|once|when)\\b',
    '^update (?:the|with|figures?|needed|required|once|when)\\b',
    '^(?:delete|remove) (?:this|before|if|as|or|once)\\b',
    '^(?:we |i )?needs? (?:to be |to |)(?:check|confirm|add|updat|ask|chas|amend|reword|clarif)',
    '^to be (?:checked|inserted|added|updated|deleted|amended|reworded)(?:$| (?:before|with|once|when)\\b)',
    '^(?:not sure|unsure|note to|drafting note|internal (?:note|use))\\b',
    '^(?:can|could) (?:you|we|someone|somebody)\\b',
    '^(?:is|are|was|were) (?:this|these|that|it|they|we|the (?:figure|date|number)s?)\\b[^?]*\\?$',
    '^(?:do|does|did|have|has|should|can|could|shall) (?:we|this|it|someone|anyone)\\b[^?]*\\?$',
    '^(?:which|what|who|when|how)(?: \\w+)?\\?$',
    '^insert\\b',
  ].join('|'),
  'i',
)
/** 'Finance to confirm figures' begins with a name; 'to confirm attendance' does not, and a board's decision is no note. */
const NAMED_ASIDE =
  /^(?!.*\b(?:Board|Cabinet|Committee|Council|Panel|Government|Office|Minister|Ministers|Executive|Treasury|Department|Court|Authority|England)\b)[A-Z][\w&/ ]{0,30} to (?:confirm|advise|check|clarify|verify|amend|insert|update)(?: (?:the |this |these |exact |final )*(?:figures?|numbers?|wording|text|spelling|details|data|percentages?|this|these|if|whether|again)\b.*)?$/

const LOOSE = new RegExp(
  [
    '\\?\\?+',
    '[[<{]\\s*insert\\b[^\\]>}]{0,60}[\\]>}]?',
    '\\binsert (?:date|name|figures?|numbers?|text|link|details?)(?: here)?\\b',
    '\\b(?:note to self|drafting note|note for (?:editor|author|drafter)|lorem ipsum|delete as (?:appropriate|applicable)|highlighted in (?:yellow|red|green))\\b',
    '\\b(?:please (?:can|could) (?:you|someone)|(?:can|could) you please|please (?:check|amend|insert|advise|reword)|(?:can|could) (?:you|someone) (?:check|confirm|advise|update|provide|add))\\b',
  ].join('|'),
  'gi',
)
/** A cheap look for what every word of LOOSE has. */
const MAY_BE_LOOSE =
  /\?\?|nsert|ote (?:to|for)|ting note|orem ip|elete as|ighted in|lease (?:c|a|i|r)|an (?:you|someone)|ould (?:you|someone)/

/** A figure that is still to come: 'XX officers', '£XXk', 'xx%'. */
const BLANK_FIGURE = /(?:£ ?|\b)(?:X{2,5}|x{2,5})(?:k\b|m\b|%|\/[xX]|(?= [a-z]))/g
const ROMAN = /\b(?:part|schedule|chapter|title|article|class|louis|size|phase) $/i

const ATTACHED = new RegExp(
  [
    '[([](?:see |please see |now |copy )?(?:attached|enclosed)[)\\]]',
    '\\b(?:see|find|as) (?:the )?(?:attached|enclosed)\\b(?! to\\b)',
    '\\b(?:attached|enclosed) (?:report|document|paper|spreadsheet|appendix|appendices|file|e-?mail|letter|briefing|note|copy|slides?|presentation|summary|action plan|highlight report|table|chart)\\b',
    '\\b(?:report|document|paper|spreadsheet|file|e-?mail|letter|briefing|copy|slides|presentation|minutes|summary|plan)s? (?:is |are |was |now )?(?:attached|enclosed)(?=[.,;)\\]]|$)',
  ].join('|'),
  'gi',
)

/** 'DRAFT' or 'Draft: …' at the start of a line. 'A draft strategy' and 'strategy (draft)' are updates. */
const DRAFT_LABEL =
  /(?:^|\n)[\s•]{0,4}(?:DRAFT(?=\s{0,2}(?:[:–.-]|$|\n))|[Dd]raft\s?[:–-]\s)|\[(?:draft|Draft|DRAFT)\]/g

/** Notes of the drafters in a text, in order, none within another. */
export function notesIn(text: string): readonly Note[] {
  const notes: Note[] = []
  const isNote = (match: RegExpExecArray): boolean => isAside(match[1]?.trim() ?? '')
  if (text.includes('(') || text.includes('[')) addAll(notes, text, BRACKET, 'note', isNote)
  if (MAY_BE_LOOSE.test(text)) addAll(notes, text, LOOSE, 'note')
  if (/XX|xx/.test(text))
    addAll(
      notes,
      text,
      BLANK_FIGURE,
      'note',
      ({ index }) => !ROMAN.test(text.slice(Math.max(0, index - 9), index)),
    )
  if (/ttached|nclosed/.test(text)) addAll(notes, text, ATTACHED, 'attachment')
  if (/DRAFT|[dD]raft/.test(text)) addAll(notes, text, DRAFT_LABEL, 'draft')
  return notes.length > 1 ? withoutOverlaps(notes).slice(0, MOST_IN_A_TEXT) : notes
}

function isAside(inside: string): boolean {
  return ASIDE.test(inside) || NAMED_ASIDE.test(inside)
}

function addAll(
  notes: Note[],
  text: string,
  pattern: RegExp,
  kind: Note['kind'],
  fits?: (match: RegExpExecArray) => boolean,
): void {
  const scan = fromStart(pattern)
  for (let match = scan.exec(text); match !== null; match = scan.exec(text)) {
    if (fits === undefined || fits(match))
      notes.push({ start: match.index, end: match.index + match[0].length, kind })
  }
}

function withoutOverlaps(notes: Note[]): readonly Note[] {
  notes.sort((a, b) => a.start - b.start)
  let end = -1
  return notes.filter(note => {
    const isFree = note.start >= end
    if (isFree) end = note.end
    return isFree
  })
}

const LABEL =
  /^[\s([*_]*(?:(?:first|second|third|final|consultation|working|initial|early|revised|internal)[ -])?draft(?:[ -]?(?:version|copy|document|only|for (?:consultation|comments?|approval|discussion|sign-off|review)))?[\s:,–-]*(?:v|version|no)?\.?\s?[\d.]{0,6}(?:[\s,:(–-]+[\d/. ]{0,12}(?:[A-Z][a-z]+ )?\d{2,4})?[\s)\]*_.!]*$/i
const LABEL_IN_TITLE =
  /(?:^|[\s([–-])(?:DRAFT|[Dd]raft [vV]?\d[\d.]*|\([Dd]raft\)|\[[Dd]raft\])(?=$|[\s)\].:,–-])/

/** 'Draft Action Plan 2026', a title */
const LABEL_FIRST = /^[\s([*_]*Draft (?=[A-Z])/

/** Whether a line of its own, above a table or between its rows, is a draft's label: 'Draft V1', 'Consultation Draft'. */
export function isDraftLabel(line: string): boolean {
  if (line.length > 120 || !/draft/i.test(line)) return false
  const [first = ''] = line.split('\n')
  return LABEL.test(first) || LABEL_FIRST.test(first) || LABEL_IN_TITLE.test(line)
}
