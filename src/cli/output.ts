import { plain } from '../file/plain-text.ts'
import type { Line } from './page.ts'
import { hasColour, pageText } from './print.ts'

/** Prints a page on standard output. */
export function printPage(lines: readonly Line[]): void {
  process.stdout.write(pageText(lines, hasColour(process.stdout)))
}

/**
 * Prints a value as JSON. What a terminal would obey is written as \u escapes, which is the same JSON; keys keep the
 * order in which they were made.
 */
export function printJson(value: unknown): void {
  process.stdout.write(`${jsonText(value)}\n`)
}

export function jsonText(value: unknown): string {
  return JSON.stringify(value, null, 2).replace(
    /[\u007f-\u009f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/g,
    sign => `\\u${sign.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** Says on standard error why something cannot be done. Lines of the sentence are kept, all else is stripped. */
export function printProblem(sentence: string): void {
  process.stderr.write(
    sentence
      .split('\n')
      .map(line => `${plain(line)}\n`)
      .join(''),
  )
}
