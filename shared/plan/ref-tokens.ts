import { isDigit, isInvisible, isSpace, sameSign } from './signs.ts'

/** A piece of a pattern. Parts without a name are called '1', '2' … by their place among all parts. */
export type RefToken =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'word'; readonly name: string; readonly words: readonly string[] }
  | NumberToken

interface NumberToken {
  readonly kind: 'number'
  readonly name: string
  /** Fewest and most digits. */
  readonly least: number
  readonly most: number
  /** The range; 0 to Infinity when any number will do. */
  readonly from: number
  readonly to: number
}

/** The named parts of a ref, by name. */
export type RefParts = ReadonlyMap<string, string>

/** Where the tokens, read from `from` on, end in a text; undefined when one of them is not there. */
export function endOfTokens(
  tokens: readonly RefToken[],
  text: string,
  from: number,
  to: number,
): number | undefined {
  let at: number | undefined = from
  for (const token of tokens) {
    at = endOfToken(token, text, at, to)
    if (at === undefined) return undefined
  }
  return at
}

/** The named parts that the tokens stand for in a text that they fit, as the pattern writes them. */
export function partsOf(tokens: readonly RefToken[], text: string, from: number, to: number): RefParts {
  const parts = new Map<string, string>()
  let at = from
  for (const token of tokens) {
    const end = endOfToken(token, text, at, to) ?? to
    if (token.kind !== 'text') parts.set(token.name, valueOf(token, text, at, end))
    at = end
  }
  return parts
}

/** What a token stands for between two places of a text, as the pattern writes it. */
export function valueOf(token: RefToken, text: string, at: number, end: number): string {
  if (token.kind === 'text') return token.text
  if (token.kind === 'word') return wordAt(token.words, text, at, end) ?? ''
  return canonicalNumber(token.least, text.slice(visibleFrom(text, at, end), end))
}

/** Where one token that begins at `at` ends; undefined when it is not there. */
export function endOfToken(token: RefToken, text: string, at: number, to: number): number | undefined {
  if (token.kind === 'text') return endOfText(token.text, text, at, to)
  if (token.kind === 'number') return endOfNumber(token, text, at, to)
  const word = wordAt(token.words, text, at, to)
  return word === undefined ? undefined : endOfText(word, text, at, to)
}

function wordAt(words: readonly string[], text: string, at: number, to: number): string | undefined {
  return words.find(word => endOfText(word, text, at, to) !== undefined)
}

function visibleFrom(text: string, at: number, to: number): number {
  let from = at
  while (from < to && isInvisible(text, from)) from += 1
  return from
}

function endOfNumber(token: NumberToken, text: string, at: number, to: number): number | undefined {
  const from = visibleFrom(text, at, to)
  let end = from
  let value = 0
  while (end < to && end - from < token.most && isDigit(text, end)) {
    value = value * 10 + text.charCodeAt(end) - 48
    end += 1
  }
  return end - from < token.least || value < token.from || value > token.to ? undefined : end
}

/** `wanted` at `at`: a space of it stands for any run of spaces, and for none in '1.Protecting'. */
function endOfText(wanted: string, text: string, at: number, to: number): number | undefined {
  let end = at
  for (let place = 0; place < wanted.length; place += 1) {
    const sign = wanted.charCodeAt(place)
    // Nearly every sign of a ref is a plain one, and the one that is wanted.
    if (sign > 32 && sign < 127 && end < to && text.charCodeAt(end) === sign) {
      end += 1
      continue
    }
    end = visibleFrom(text, end, to)
    if (wanted.charAt(place) === ' ') {
      const spaced = end
      while (end < to && isSpace(text, end)) end += 1
      const mayBeMissing = end === to || (/[.:]/.test(wanted.charAt(place - 1)) && !isDigit(text, end))
      if (end === spaced && !mayBeMissing) return undefined
    } else {
      if (end >= to || !sameSign(wanted.charAt(place), text.charAt(end))) return undefined
      end += 1
    }
  }
  return end
}

/** A number with as many digits as its token asks for at least, and no leading zeros beyond. */
export function canonicalNumber(least: number, value: string): string {
  const isPlain = value.length === least || (value.length > least && value.charAt(0) !== '0')
  if (isPlain || !/^\d{1,9}$/.test(value)) return value
  return String(Number(value)).padStart(least, '0')
}

/** Between two places of a ref stands what a token would write, not only what is like it. */
export function standsSo(token: RefToken, ref: string, at: number, end: number): boolean {
  if (token.kind === 'number')
    return isDigit(ref, at) && (ref.charCodeAt(at) !== ZERO || end === at + token.least)
  if (token.kind === 'word') return token.words.includes(ref.slice(at, end))
  if (end !== at + token.text.length) return false
  for (let place = 0; place < token.text.length; place += 1)
    if (token.text.charCodeAt(place) !== ref.charCodeAt(at + place)) return false
  return true
}

const ZERO = 48
