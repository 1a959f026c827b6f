import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { CellValue } from 'hucre'

/** The lines of one of the five texts in samples/papers; index 0 is line 1. */
export function paperLines(paper: string): string[] {
  return readFileSync(join('samples', 'papers', `${paper}.txt`), 'utf8').split('\n')
}

/** A line as cells: a tab stands between cells, a blank part is an empty cell. */
export function cellsOf(line: string, print: (text: string) => string): CellValue[] {
  const cells = line.split('\t').map(part => (part.trim() === '' ? null : print(part)))
  while (cells.length > 0 && cells[cells.length - 1] === null) cells.pop()
  return cells
}

/** A row whose first cell is a whole number, with that cell as a number: a typed sheet has numbers there. */
export function numbered(row: readonly CellValue[]): CellValue[] {
  const [first = null, ...rest] = row
  return typeof first === 'string' && /^\d{1,2}$/.test(first) ? [Number(first), ...rest] : [...row]
}

/**
 * The text as print shows it: bullets for lists, lines for paragraphs, no tags.
 * `<ul> text` → '• text'; ' • ' and ' ○ ' inside start new lines; `<p>…</p>` is a line of its own.
 */
export function asPrinted(text: string): string {
  return text
    .replace(/<\/?u>/g, '')
    .replace(/<ul [^>]*>\s*(?![•○\s])/g, '\n• ')
    .replace(/<ul [^>]*>/g, '\n')
    .replace(/<\/?p>/g, '\n')
    .replace(/\s*•\s+/g, '\n• ')
    .replace(/\s*○\s+/g, '\n  ○ ')
    .split('\n')
    .map(line => line.trimEnd())
    .filter(line => line.trim() !== '')
    .map(line => (line.startsWith('  ○') ? line : line.trim()))
    .join('\n')
}

/** Markdown of the text conversion, which print does not show: '**bold**', and '*italics*' over a whole paragraph. */
export function withoutEmphasis(text: string): string {
  return text
    .replace(/\*\*/g, '')
    .replace(/^\*(?=[A-Z])/, '')
    .replace(/(?<=[.])\*$/, '')
}
