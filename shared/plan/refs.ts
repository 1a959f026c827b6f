import type { Level } from './plan.ts'
import { isDigit, isInvisible, isSpace, sameSign } from './signs.ts'

/** A ref that a pattern of the plan accepts. */
export interface ReadRef {
  readonly level: Level
  /** Canonical key, unique within the plan. */
  readonly key: string
  /** Named parts: theme, agency, number, deliverable … */
  readonly parts: ReadonlyMap<string, string>
  /** Key of the parent; '' when the level has none. */
  readonly parent: string
  /** As `parts.get`, without cutting out the others. */
  part(name: string): string | undefined
}

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

/** A ref pattern made ready by `parsePattern`; see `refPattern` in plan.ts for how it is written. */
export interface RefPattern {
  readonly text: string
  readonly tokens: readonly RefToken[]
  /** The tokens without a closing full stop, colon or space: what a whole ref is compared with. */
  readonly body: readonly RefToken[]
}

export type RefParts = ReadonlyMap<string, string>

/**
 * The parts of a ref, in canonical form: letters in the case of the pattern, numbers without leading zeros where their
 * length is free. undefined when the pattern does not accept the text. Spaces around the ref, a full stop or colon after
 * it, the kind of dash and the case of letters do not matter. Steps grow with the pattern, not with the text.
 */
export function matchRef(pattern: RefPattern, text: string): RefParts | undefined {
  const ref = visibleRef(text)
  return accepts(pattern, ref) ? partsOf(pattern.body, ref, 0, ref.length) : undefined
}

/** One part of a {@link visibleRef} that the pattern accepts, without cutting out the others; undefined when it has no such part. */
export function partOfRef(pattern: RefPattern, ref: string, part: string): string | undefined {
  let at = 0
  for (const token of pattern.body) {
    const end = endOfToken(token, ref, at, ref.length) ?? at
    if (token.kind !== 'text' && token.name === part) return valueOf(token, ref, at, end)
    at = end
  }
  return undefined
}

/** The first so many tokens of a {@link visibleRef} that the pattern accepts, as they stand. */
export function startOfRef(pattern: RefPattern, ref: string, tokens: number): string {
  let at = 0
  for (let place = 0; place < tokens; place += 1) {
    const token = pattern.body[place]
    if (token !== undefined) at = endOfToken(token, ref, at, ref.length) ?? at
  }
  return ref.slice(0, at)
}

/** A {@link visibleRef} as the pattern writes it, which may be the ref itself; undefined where {@link matchRef} is. */
export function canonicalRef(pattern: RefPattern, ref: string): string | undefined {
  if (ref === '') return undefined
  // Nearly every ref is just what the pattern would write: it need not be put together again.
  let isWrittenSo = pattern.body === pattern.tokens
  let at = 0
  for (const token of pattern.body) {
    const end = endOfToken(token, ref, at, ref.length)
    if (end === undefined) return undefined
    isWrittenSo = isWrittenSo && standsSo(token, ref, at, end)
    at = end
  }
  if (at !== ref.length) return undefined
  return isWrittenSo ? ref : (formatRef(pattern, partsOf(pattern.body, ref, 0, ref.length)) ?? '')
}

/** Between two places of a ref stands what a token would write, not only what is like it. */
function standsSo(token: RefToken, ref: string, at: number, end: number): boolean {
  if (token.kind === 'number')
    return isDigit(ref, at) && (ref.charCodeAt(at) !== ZERO || end === at + token.least)
  if (token.kind === 'word') return token.words.includes(ref.slice(at, end))
  if (end !== at + token.text.length) return false
  for (let place = 0; place < token.text.length; place += 1)
    if (token.text.charCodeAt(place) !== ref.charCodeAt(at + place)) return false
  return true
}

const ZERO = 48

/** A ref without spaces around it and a full stop, colon or footnote mark behind it. */
export function visibleRef(text: string): string {
  let from = 0
  while (from < text.length && isSpace(text, from)) from += 1
  let to = text.length
  while (to > from && (isSpace(text, to - 1) || isClosing(text, to - 1))) to -= 1
  return from === 0 && to === text.length ? text : text.slice(from, to)
}

function accepts(pattern: RefPattern, ref: string): boolean {
  return ref !== '' && endOfTokens(pattern.body, ref, 0, ref.length) === ref.length
}

/** What a heading's code says, and the words after it. */
export interface HeadingStart {
  readonly parts: RefParts
  /** 'PROTECTING PEOPLE FROM HARM' of 'THEME 1: PROTECTING PEOPLE FROM HARM', trimmed. */
  readonly rest: string
}

/** Reads how a heading begins: '{theme}. ' on '1. Protecting people'. Never splits a number: '{theme}.' is not on '1.2'. */
export function matchHeading(pattern: RefPattern, text: string): HeadingStart | undefined {
  const start = matchStart(pattern, text)
  return start && { parts: start.parts, rest: text.slice(start.end).trim() }
}

/** The parts of a code at the start of a text, and where the code ends in it. */
export function matchStart(pattern: RefPattern, text: string): { parts: RefParts; end: number } | undefined {
  let from = 0
  while (from < text.length && isSpace(text, from)) from += 1
  const start = matchTokens(pattern.tokens, text, from, text.length)
  if (start === undefined || start.end === from) return undefined
  return splitsANumber(text, start.end) ? undefined : start
}

/** The ref that the parts make; undefined when one is missing. Parts are put in canonical form, not checked. */
export function formatRef(pattern: RefPattern, parts: Pick<RefParts, 'get'>): string | undefined {
  let ref = ''
  for (const token of pattern.tokens) {
    if (token.kind === 'text') ref += token.text
    else {
      const value = parts.get(token.name)
      if (value === undefined || value === '') return undefined
      ref += token.kind === 'number' ? canonicalNumber(token.least, value) : value
    }
  }
  return ref
}

/** Names of the parts of a pattern, in order. */
export function partNames(pattern: RefPattern): readonly string[] {
  return pattern.tokens.flatMap(token => (token.kind === 'text' ? [] : [token.name]))
}

interface Matched {
  readonly parts: RefParts
  readonly end: number
}

/** Most texts fit no pattern or the last of several: only for one that fits are its parts cut out. */
function matchTokens(
  tokens: readonly RefToken[],
  text: string,
  from: number,
  to: number,
): Matched | undefined {
  const end = endOfTokens(tokens, text, from, to)
  return end === undefined ? undefined : { parts: partsOf(tokens, text, from, to), end }
}

function endOfTokens(
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

function partsOf(tokens: readonly RefToken[], text: string, from: number, to: number): RefParts {
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
function valueOf(token: RefToken, text: string, at: number, end: number): string {
  if (token.kind === 'text') return token.text
  if (token.kind === 'word') return wordAt(token.words, text, at, end) ?? ''
  return canonicalNumber(token.least, text.slice(visibleFrom(text, at, end), end))
}

function endOfToken(token: RefToken, text: string, at: number, to: number): number | undefined {
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

function canonicalNumber(least: number, value: string): string {
  const isPlain = value.length === least || (value.length > least && value.charAt(0) !== '0')
  if (isPlain || !/^\d{1,9}$/.test(value)) return value
  return String(Number(value)).padStart(least, '0')
}

/** True when a code would end in the middle of '1.2' or 'C011'. */
function splitsANumber(text: string, end: number): boolean {
  if (end >= text.length || !isDigit(text, end)) return false
  const last = text.charAt(end - 1)
  return /[\d.]/.test(last)
}

/** A full stop, a colon or a footnote mark behind a ref is no part of it. */
function isClosing(text: string, at: number): boolean {
  const code = text.charCodeAt(at)
  if (code < 128) return code === 46 || code === 58
  return /[\u00b9\u00b2\u00b3\u2070-\u2079]/.test(text.charAt(at))
}
