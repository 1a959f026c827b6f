import { plain } from '../file/plain-text.ts'

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
  const begin = plain(first)
  return fill(text, WIDTH - length(begin)).map((row, at) => [
    piece(at === 0 ? begin : ' '.repeat(length(begin)), tone),
    piece(row, tone),
  ])
}

/** Facts with their names in front, in two columns. */
export function facts(list: readonly (readonly [name: string, text: string])[]): Line[] {
  const said = list.filter(([, text]) => text !== '')
  const widest = Math.max(0, ...said.map(([name]) => length(name)))
  return said.flatMap(([name, text]) => wrapped(text, `  ${left(name, widest)}  `))
}

/** The first of many sentences, and how many more there are. */
export function cutList(sentences: readonly string[], most = 12): readonly string[] {
  const more = sentences.length - most
  return more <= 0 ? sentences : [...sentences.slice(0, most), `and ${more} more`]
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

/** A text in lines of at most so many columns, broken between words; a longer word is cut. */
export function fill(text: string, columns: number): string[] {
  const rows: string[] = []
  let row = ''
  for (const word of plain(text)
    .split(' ')
    .flatMap(each => cutWord(each, columns))) {
    const longer = row === '' ? word : `${row} ${word}`
    if (length(longer) <= columns) row = longer
    else {
      rows.push(row)
      row = word
    }
  }
  return [...rows, row]
}

function cutWord(word: string, columns: number): string[] {
  if (length(word) <= columns) return [word]
  const letters = Array.from(word)
  const found: string[] = []
  for (let at = 0; at < letters.length; at += columns) found.push(letters.slice(at, at + columns).join(''))
  return found
}
