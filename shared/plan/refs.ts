import type { Level } from './plan.ts'
import {
  canonicalNumber,
  endOfToken,
  endOfTokens,
  partsOf,
  type RefParts,
  type RefToken,
  standsSo,
  valueOf,
} from './ref-tokens.ts'
import { isDigit, isSpace } from './signs.ts'

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

/** A ref pattern made ready by `parsePattern`; see `refPattern` in plan.ts for how it is written. */
export interface RefPattern {
  readonly text: string
  readonly tokens: readonly RefToken[]
  /** The tokens without a closing full stop, colon or space: what a whole ref is compared with. */
  readonly body: readonly RefToken[]
}

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
