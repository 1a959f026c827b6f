/** A sentence of a text: from its first character to behind its last. */
export interface Sentence {
  readonly start: number
  readonly end: number
}

/** A longer run without a full stop is looked at in pieces, so that any number of looks stays linear. */
const LONGEST = 600

/** Words whose full stop ends no sentence. */
const SHORT_FORMS = new Set(
  'e.g|eg|i.e|ie|mr|mrs|ms|dr|prof|revd|insp|supt|sgt|det|ch|approx|st|vs|dept|no|nos|ref|para|cllr|inc|est|co|ltd|jan|feb|mar|apr|aug|sept|sep|oct|nov|dec'.split(
    '|',
  ),
)

/** The sentence around a place of the text. Lines and bullets end sentences too. */
export function sentenceAround(text: string, place: number): Sentence {
  let start = place
  const least = Math.max(0, place - LONGEST)
  while (start > least && !endsAt(text, start - 1)) start -= 1
  const most = Math.min(text.length, place + LONGEST)
  let end = place
  while (end < most && !endsAt(text, end)) end += 1
  while (start < place && /[\s•○.!?)]/.test(text.charAt(start))) start += 1
  return { start, end: Math.min(text.length, end < most ? end + 1 : end) }
}

/** All sentences of a short text, in order, without those that hold no letter or figure. */
export function sentencesOf(text: string): readonly Sentence[] {
  const sentences: Sentence[] = []
  let start = 0
  for (let place = 0; place < text.length; place += 1) {
    if (place + 1 < text.length && !endsAt(text, place)) continue
    const sentence = { start, end: place + 1 }
    if (/[\p{L}\p{N}]/u.test(text.slice(start, place + 1))) sentences.push(sentence)
    start = place + 1
  }
  return sentences
}

// Codes, because every character of every sentence that is looked at passes here.
const LINE_END = 10
const EXCLAMATION = 33
const FULL_STOP = 46
const QUESTION = 63
const BULLET = 0x2022
const RING = 0x25cb

/** Whether a sentence ends with this character. */
function endsAt(text: string, place: number): boolean {
  const code = text.charCodeAt(place)
  if (code === LINE_END || code === BULLET || code === RING) return true
  if (code !== FULL_STOP && code !== EXCLAMATION && code !== QUESTION) return false
  let next = place + 1
  const most = next + 8
  while (next < most && /['"’”)\]]/.test(text.charAt(next))) next += 1
  if (next >= text.length) return true
  if (!/\s/.test(text.charAt(next))) return false
  while (next < most && text.charAt(next) === ' ') next += 1
  if (/[a-z]/.test(text.charAt(next))) return false
  return code !== FULL_STOP || !isShortForm(text, place)
}

/** 'e.g.', 'No. 12', 'J. Smith' */
function isShortForm(text: string, place: number): boolean {
  const word = /[A-Za-z.]{1,6}$/.exec(text.slice(Math.max(0, place - 7), place))?.[0] ?? ''
  return word.length === 1 ? /[A-Z]/.test(word) : SHORT_FORMS.has(word.toLowerCase())
}

const MONTHS = '(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}'
/** '12/05/2025:', 'Q1 -', 'June 2025 update:' at the beginning of a line or sentence */
const ENTRY = new RegExp(
  `(?:^|[\\n.;•] {0,2})[\\s•*([-]{0,4}(?:\\d{1,2}[./-]\\d{1,2}[./-]\\d{2,4}|(?:\\d{1,2}(?:st|nd|rd|th)? )?${MONTHS}\\.?(?: ?['’]?\\d{2,4})?|(?:Q|Qtr |Quarter )[1-4](?: ?[-/\\d]{2,9})?)[)\\]]?(?: update)? ?[:–-]`,
  'g',
)

/** Whether a text is a log of dated entries: what an older one says was right in its time. */
export function isLog(text: string): boolean {
  return (text.match(ENTRY) ?? []).length > 1
}
