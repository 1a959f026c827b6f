import { plain } from '../file/plain-text.ts'
import type { Line, Tone } from './page.ts'

const CODES: Readonly<Record<Tone, string>> = {
  plain: '',
  strong: '1',
  quiet: '2',
  good: '32',
  warn: '33',
  bad: '31',
}

/** Lines as text; every piece is stripped of control characters here, so that nothing can pass by. */
export function pageText(lines: readonly Line[], colour: boolean): string {
  return lines.map(line => `${lineText(line, colour)}\n`).join('')
}

/** Colour is for people at a terminal who have not asked to be spared. */
export function hasColour(
  stream: { readonly isTTY?: boolean },
  env: Readonly<Record<string, string | undefined>> = process.env,
): boolean {
  return stream.isTTY === true && (env.NO_COLOR ?? '') === '' && env.TERM !== 'dumb'
}

function lineText(line: Line, colour: boolean): string {
  const pieces = line.map(({ text, tone }) => {
    const code = CODES[tone]
    return colour && code !== '' && text !== '' ? `\u001b[${code}m${plain(text)}\u001b[0m` : plain(text)
  })
  return colour ? pieces.join('') : pieces.join('').trimEnd()
}
