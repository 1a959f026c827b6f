/**
 * One form for words that are the same to a reader: 'Off-Track.', '(off track)' and 'OFF  TRACK' are 'off track'.
 * Words are then compared whole, never in parts: 'Not started' is not 'started'.
 */
export function foldWord(text: string): string {
  if (text.length > LONGEST) return ''
  const plain = text
    .toLowerCase()
    .replace(/[\u00ad\u200b-\u200f\u2060\ufe00-\ufe0f\ufeff]/g, '')
    .replace(/[\u2018\u2019\u201b\u02bc]/g, "'")
    .replace(/[-\u2010-\u2015\u2212\ufe58\ufe63\uff0d_()[\]{}"\u201c\u201d\s]/g, ' ')
    .replace(/[.:;,!*]/g, sign => (sign === '.' ? '.' : ' '))
  const words = plain.split(' ').filter(word => word !== '')
  const shown = words.length > 1 ? words.filter(word => !SHAPES.has(word)) : words
  return closeSlashes(withoutFullStop((shown.length > 0 ? shown : words).join(' ')))
}

/** No rating or agency is longer; a cell that is, is prose. */
const LONGEST = 200

/** Shapes that stand beside a rating word for readers who see no colour. */
const SHAPES = new Set([
  '\u25cf',
  '\u25a0',
  '\u25c6',
  '\u25b2',
  '\u25bc',
  '\u2605',
  '\u25cb',
  '\u25a1',
  '\u2b24',
  '\u2022',
])

function withoutFullStop(text: string): string {
  let end = text.length
  while (end > 0 && text.charAt(end - 1) === '.') end -= 1
  return text.slice(0, end).trim()
}

function closeSlashes(text: string): string {
  return text.includes('/')
    ? text
        .split('/')
        .map(side => side.trim())
        .join('/')
    : text
}
