/**
 * One form for words that are the same to a reader: 'Off-Track.', '(off track)' and 'OFF  TRACK' are 'off track'.
 * Words are then compared whole, never in parts: 'Not started' is not 'started'.
 */
export function foldWord(text: string): string {
  const trimmed = text.trim()
  if (trimmed.length > LONGEST) return ''
  const plain = withoutShapes(trimmed.toLowerCase())
    .replace(UNSEEN, '')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(APART, ' ')
    .trim()
    .replace(/ {2,}/g, ' ')
  const folded = closeSlashes(withoutFullStop(plain))
  return folded === '' ? trimmed.toLowerCase() : folded
}

/** No rating or agency is longer; a cell that is, is prose. */
const LONGEST = 200

const UNSEEN = /[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g

/** Dashes, brackets, quotes and other marks that only part words; a full stop is kept inside '1.5'. */
const APART = /[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d_()[\]{}"\u201c\u201d:;,!*\s]/g

/** Discs, squares, triangles, stars and arrows of trend that stand beside a rating for readers who see no colour. */
const SHAPES =
  '\u25cf\u25cb\u2b24\u25ef\u25a0\u25a1\u25c6\u25c7\u25b2\u25b3\u25bc\u25bd\u2605\u2022\u2191\u2193\u2192\u2194\u2197\u2198\u2b06\u2b07\u27a1\ufe0f '

/** Without the shapes at both ends; a text of nothing else stays. Between words they say something: 'Amber \u2192 Green'. */
export function withoutShapes(text: string): string {
  let start = 0
  let end = text.length
  while (start < end && SHAPES.includes(text.charAt(start))) start += 1
  while (end > start && SHAPES.includes(text.charAt(end - 1))) end -= 1
  return start === end ? text : text.slice(start, end)
}

function withoutFullStop(text: string): string {
  let end = text.length
  while (end > 0 && text.charAt(end - 1) === '.') end -= 1
  return text.slice(0, end).trim()
}

function closeSlashes(text: string): string {
  if (!text.includes('/')) return text
  return text
    .split('/')
    .map(side => side.trim())
    .join('/')
}
