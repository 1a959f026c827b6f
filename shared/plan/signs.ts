/**
 * Signs that look alike in a cell. Spreadsheets, Word and PDF readers exchange them freely, so refs, headings and
 * ratings are compared without regard to them.
 */

const SPACES = /\s/
// Zero-width spaces and joiners, soft hyphen, variation selectors, byte order mark: nothing is seen of them.
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/
const DASHES = '-\u2010\u2011\u2012\u2013\u2014\u2015\u2212\ufe58\ufe63\uff0d'
const SINGLE_QUOTES = "'\u2018\u2019\u201b\u2032\u02bc`\u00b4"

export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code > 32 && code < 127) return false
  return SPACES.test(text.charAt(at)) || INVISIBLE.test(text.charAt(at))
}

export function isInvisible(text: string, at: number): boolean {
  return text.charCodeAt(at) > 127 && INVISIBLE.test(text.charAt(at))
}

export function isDigit(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  return code >= 48 && code <= 57
}

/** True when two signs are the same to a reader: case, and the kinds of dash and apostrophe, make no difference. */
export function sameSign(a: string, b: string): boolean {
  if (a === b) return true
  // Nearly all signs compared are plain ones: two of them are decided by their codes alone.
  const first = a.charCodeAt(0)
  const second = b.charCodeAt(0)
  if (first < 128 && second < 128) {
    if ((first | 32) !== (second | 32)) return bothIn(SINGLE_QUOTES, a, b)
    return (first | 32) >= 97 && (first | 32) <= 122
  }
  return a.toLowerCase() === b.toLowerCase() || bothIn(DASHES, a, b) || bothIn(SINGLE_QUOTES, a, b)
}

function bothIn(signs: string, a: string, b: string): boolean {
  return a !== '' && b !== '' && signs.includes(a) && signs.includes(b)
}
