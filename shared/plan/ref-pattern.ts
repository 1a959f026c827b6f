import type { RefToken } from './ref-tokens.ts'
import type { RefPattern } from './refs.ts'

/** Longer patterns name nothing that a person would type. */
const LONGEST = 100

/**
 * Reads a pattern as plan.ts describes it. A pattern that cannot be used gives its problem as a sentence without the
 * pattern's own text: 'has a "{" that is not closed'.
 */
export function parsePattern(text: string): RefPattern | { readonly problem: string } {
  if (text.trim() === '')
    return { problem: 'is empty. Enter how the refs are written, for example "T{theme}.{n}".' }
  if (text.length > LONGEST) return { problem: `is longer than ${LONGEST} characters.` }
  const tokens: RefToken[] = []
  let parts = 0
  for (const piece of text.split(/(\{[^{}]*\})/)) {
    if (piece === '') continue
    if (/^\{.*\}$/s.test(piece)) {
      parts += 1
      const part = parsePart(piece.slice(1, -1), String(parts))
      if (typeof part === 'string') return { problem: `has the part "${piece}", ${part}` }
      tokens.push(part)
    } else if (/[{}]/.test(piece)) {
      return { problem: `has a "${piece.includes('{') ? '{' : '}'}" without its partner.` }
    } else tokens.push({ kind: 'text', text: piece })
  }
  const problem = namedTwice(tokens) || readTwoWays(tokens)
  return problem === '' ? { text, tokens, body: withoutClosing(tokens) } : { problem }
}

/** As {@link parsePattern}, for patterns that readPlan has accepted. Throws RangeError on a bad one. */
export function patternOf(text: string): RefPattern {
  const pattern = parsePattern(text)
  if ('problem' in pattern)
    throw new RangeError(`Cannot use the ref pattern "${text}": it ${pattern.problem}`)
  return pattern
}

const NAME = /^[a-z][a-zA-Z]{0,30}$/

function parsePart(text: string, place: string): RefToken | string {
  const colon = text.indexOf(':')
  const name = colon < 0 ? place : text.slice(0, colon).trim()
  const kind = (colon < 0 ? text : text.slice(colon + 1)).trim()
  if (colon >= 0 && !NAME.test(name)) return 'whose name must be one word that begins with a small letter.'
  if (colon < 0 && NAME.test(kind)) return anyNumber(kind)
  if (kind === 'n') return anyNumber(name)
  if (/^0{1,9}$/.test(kind))
    return { kind: 'number', name, least: kind.length, most: kind.length, from: 0, to: Infinity }
  if (/^\d{1,9}-\d{1,9}$/.test(kind)) return range(kind, name)
  const words = kind.split('|').map(word => word.trim())
  if (kind === '' || words.includes(''))
    return 'which is empty in one place. Enter a name, a range or letters.'
  if (colon < 0 && words.length === 1)
    return 'which is no name, no range such as 1-7 and no choice such as C|F|P.'
  return { kind: 'word', name, words: words.sort((a, b) => b.length - a.length) }
}

function anyNumber(name: string): RefToken {
  return { kind: 'number', name, least: 1, most: 3, from: 0, to: Infinity }
}

function range(text: string, name: string): RefToken | string {
  const [first = '', last = ''] = text.split('-')
  const from = Number(first)
  const to = Number(last)
  if (from > to) return `whose range must begin with the smaller number: ${to}-${from}.`
  return { kind: 'number', name, least: String(from).length, most: String(to).length, from, to }
}

function namedTwice(tokens: readonly RefToken[]): string {
  const seen = new Set<string>()
  for (const token of tokens) {
    if (token.kind === 'text') continue
    if (seen.has(token.name)) return `names two parts "${token.name}". Give each part its own name.`
    seen.add(token.name)
  }
  return ''
}

/** A part of free length must be closed by something that cannot be read as more of it; so no match looks back. */
function readTwoWays(tokens: readonly RefToken[]): string {
  for (const [place, token] of tokens.entries()) {
    const next = tokens[place + 1]
    if (next === undefined || token.kind === 'text') continue
    if (goesOnWith(token).some(sign => mayBeginWith(next, sign))) {
      return `can be read in two ways after the part "${token.name}". Put a sign such as "." or "-" behind it.`
    }
  }
  return ''
}

/** First signs with which a part, once read, could also go on. */
function goesOnWith(token: RefToken): readonly string[] {
  if (token.kind === 'number') return token.least === token.most ? [] : ['0']
  if (token.kind === 'text') return []
  return token.words.flatMap(word =>
    token.words
      .filter(longer => longer.length > word.length && longer.toLowerCase().startsWith(word.toLowerCase()))
      .map(longer => longer.charAt(word.length)),
  )
}

function mayBeginWith(token: RefToken, sign: string): boolean {
  if (token.kind === 'number') return /\d/.test(sign)
  const words = token.kind === 'text' ? [token.text] : token.words
  const digit = /\d/.test(sign)
  return words.some(word => (digit ? /^\d/.test(word) : word.charAt(0).toLowerCase() === sign.toLowerCase()))
}

function withoutClosing(tokens: readonly RefToken[]): readonly RefToken[] {
  const last = tokens[tokens.length - 1]
  if (last?.kind !== 'text') return tokens
  const text = last.text.replace(/[.: ]{1,100}$/, '')
  if (text === last.text) return tokens
  return text === '' ? tokens.slice(0, -1) : [...tokens.slice(0, -1), { kind: 'text', text }]
}
