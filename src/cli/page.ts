/** How a piece of text stands out where there is colour. The text says everything by itself. */
export type Tone = 'plain' | 'strong' | 'quiet' | 'good' | 'warn' | 'bad'

export interface Piece {
  readonly text: string
  readonly tone: Tone
}

/** One line of a page. A page is lines; nothing else is ever printed for people. */
export type Line = readonly Piece[]

/** Columns of the page. */
export const WIDTH = 80

export const EMPTY: Line = []

export function piece(text: string, tone: Tone = 'plain'): Piece {
  return { text, tone }
}

export function line(text: string, tone: Tone = 'plain'): Line {
  return [piece(text, tone)]
}

/** Text over as many lines as it needs; the first begins with `first`, the others with as many spaces. */
export function wrapped(text: string, first = '', tone: Tone = 'plain'): Line[] {
  const rows = rowsOf(plain(text), WIDTH - length(first))
  return rows.map((row, at) => [piece(at === 0 ? first : ' '.repeat(length(first))), piece(row, tone)])
}

/** Text without anything that a terminal obeys: control characters, escape codes, marks that turn the reading direction. */
export function plain(text: string): string {
  return text
    .replace(/[\u0000-\u001f\u007f-\u009f\u2028\u2029]+/g, ' ')
    .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')
}

/** How many columns a text takes. */
export function length(text: string): number {
  return Array.from(text).length
}

/** 'A' to 4 columns: 'A   '; a longer text stays as it is. */
export function left(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - length(text)))
}

export function right(text: string, columns: number): string {
  return ' '.repeat(Math.max(0, columns - length(text))) + text
}

/** A text cut to so many columns, with '…' in place of what is cut. */
export function cut(text: string, columns: number): string {
  const letters = Array.from(text)
  return letters.length <= columns
    ? text
    : `${letters
        .slice(0, columns - 1)
        .join('')
        .trimEnd()}…`
}

function rowsOf(text: string, columns: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of text.split(' ').flatMap(each => pieces(each, columns))) {
    const longer = row === '' ? word : `${row} ${word}`
    if (length(longer) <= columns) row = longer
    else {
      rows.push(row)
      row = word
    }
  }
  return [...rows, row]
}

/** A word that is longer than a line, cut into such as fit. */
function pieces(word: string, columns: number): string[] {
  if (length(word) <= columns) return [word]
  const letters = Array.from(word)
  const found: string[] = []
  for (let at = 0; at < letters.length; at += columns) found.push(letters.slice(at, at + columns).join(''))
  return found
}
