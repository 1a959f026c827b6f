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

/** Whether a sentence ends with this character. */
function endsAt(text: string, place: number): boolean {
  const sign = text.charAt(place)
  if (sign === '\n' || sign === '•' || sign === '○') return true
  if (sign !== '.' && sign !== '!' && sign !== '?') return false
  let next = place + 1
  const most = next + 8
  while (next < most && /['"’”)\]]/.test(text.charAt(next))) next += 1
  if (next >= text.length) return true
  if (!/\s/.test(text.charAt(next))) return false
  while (next < most && text.charAt(next) === ' ') next += 1
  if (/[a-z]/.test(text.charAt(next))) return false
  return sign !== '.' || !isShortForm(text, place)
}

/** 'e.g.', 'No. 12', 'J. Smith' */
function isShortForm(text: string, place: number): boolean {
  const word = /[A-Za-z.]{1,6}$/.exec(text.slice(Math.max(0, place - 7), place))?.[0] ?? ''
  return word.length === 1 ? /[A-Z]/.test(word) : SHORT_FORMS.has(word.toLowerCase())
}
