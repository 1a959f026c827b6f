/**
 * Short forms that leads write for a word of a post. Ranks are not among them: "Det Ch Insp", "DCI" and "Ch Supt" are
 * left as they are, for two ranks a letter apart are two posts.
 */
const LONG_FORMS: ReadonlyMap<string, string> = new Map([
  ['&', 'and'],
  ['admin', 'administration'],
  ['asst', 'assistant'],
  ['comms', 'communications'],
  ['corp', 'corporate'],
  ['dept', 'department'],
  ['dev', 'development'],
  ['exec', 'executive'],
  ['info', 'information'],
  ['intel', 'intelligence'],
  ['mgmt', 'management'],
  ['mgr', 'manager'],
  ['ops', 'operations'],
  ['perf', 'performance'],
  ['tech', 'technology'],
])

/** A word of a lead cell and where it stands in the text. */
export interface PostWord {
  /** In lower case, without punctuation, short forms written out. */
  readonly word: string
  readonly from: number
  readonly to: number
}

const WORD = /[\p{L}\p{M}\p{N}]+(?:['’][\p{L}\p{M}\p{N}]+)*|&/gu

/** Characters of a lead cell that are looked at. */
const LONGEST_LEAD = 1000

/** The words of a post; of a longer text than any post, those of its beginning. */
export function postWords(lead: string): PostWord[] {
  const words: PostWord[] = []
  const text = lead.slice(0, LONGEST_LEAD)
  text.replace(WORD, (written: string, from: number) => {
    words.push({ word: longForm(written), from, to: from + written.length })
    return written
  })
  return words
}

/** What two spellings of one post have in common: its words without case, punctuation, spaces and short forms. */
export function postKey(text: string): string {
  return postWords(text)
    .map(each => each.word)
    .join('')
}

/** A lead as written, spaces of all kinds as one: what the eye cannot see is no other spelling. */
export function tidyPost(text: string): string {
  return text.replace(/\s+/g, ' ').trim()
}

function longForm(written: string): string {
  const word = written.toLowerCase().replace('’', "'")
  return LONG_FORMS.get(word) ?? word
}
