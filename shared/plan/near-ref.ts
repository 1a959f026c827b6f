import type { RefToken } from './ref-tokens.ts'
import { matchRef, type RefPattern } from './refs.ts'
import { isDigit, isInvisible, isSpace, sameSign } from './signs.ts'

/** Slips of the hand, and how far each takes a text from a ref. What is not here makes another text, not a slip. */
const COST = {
  space: 0, // T1 - C01; not between two digits
  sign: 1, // T1.C01, 1-10-1: another separator; T1--C01: one too many
  mark: 1, // #T1-C01, (T1-C01)
  zero: 1, // T1-C1, T1-C001: a leading zero dropped or added
  lookAlike: 1, // T1-CO1, l.10.1: a letter for a digit
  letter: 2, // T3.8.1 for 3.8.1, 1-C01 for T1-C01: a letter added in front or dropped
  choice: 2, // T1-01 for T1-C01: one of C, F and P is meant
  swap: 2, // 1T-C01
} as const
const FARTHEST = 3

/** A longer text is no ref with a slip, and one with more readings than this is no help. */
const LONGEST = 24
const MOST_READINGS = 12

const LOOK_ALIKES = new Map([
  ['O', '0'],
  ['o', '0'],
  ['I', '1'],
  ['l', '1'],
  ['|', '1'],
])

/** Readings of the text up to a place (the map's key) as a ref up to some token. */
type Readings = Map<number, Reading[]>
interface Reading {
  readonly cost: number
  readonly ref: string
}

/** The accepted refs that are the fewest slips away, all equally near; [] when the text is too far from any. */
export function nearestRefs(patterns: readonly RefPattern[], text: string): readonly string[] {
  const typed = visible(text)
  if (typed === '') return []
  const found = patterns.flatMap(pattern => [...spelled(pattern, typed), ...swapped(pattern, typed)])
  const least = Math.min(FARTHEST, ...found.map(reading => reading.cost))
  return [...new Set(found.filter(reading => reading.cost === least).map(reading => reading.ref))]
}

function visible(text: string): string {
  if (text.length > 200) return ''
  let signs = ''
  for (let at = 0; at < text.length; at += 1) {
    if (isInvisible(text, at)) continue
    signs += isSpace(text, at) ? ' ' : text.charAt(at)
  }
  return signs.trim().length > LONGEST ? '' : signs.trim()
}

function swapped(pattern: RefPattern, typed: string): readonly Reading[] {
  const found: Reading[] = []
  for (let at = 0; at + 1 < typed.length; at += 1) {
    const ref = typed.slice(0, at) + typed.charAt(at + 1) + typed.charAt(at) + typed.slice(at + 2)
    // Signs and digits stay: 1.12 and 11.2 are two refs.
    const hasLetter = isLetter(typed.charAt(at)) || isLetter(typed.charAt(at + 1))
    if (hasLetter && matchRef(pattern, ref) !== undefined) found.push({ cost: COST.swap, ref })
  }
  return found
}

function spelled(pattern: RefPattern, typed: string): readonly Reading[] {
  let readings = withDrops(new Map([[0, [{ cost: 0, ref: '' }]]]), typed)
  for (const token of pattern.body) {
    for (const piece of token.kind === 'text' ? [...token.text] : [token]) {
      readings = withDrops(readPiece(piece, readings, typed), typed)
      if (readings.size === 0) return []
    }
  }
  const whole = readings.get(typed.length) ?? []
  return whole.filter(reading => matchRef(pattern, reading.ref) !== undefined)
}

function readPiece(piece: RefToken | string, readings: Readings, typed: string): Readings {
  const next: Readings = new Map()
  for (const [at, before] of readings) {
    for (const reading of before) {
      if (typeof piece === 'string') readSign(piece, at, reading, typed, next)
      else if (piece.kind === 'number') readNumber(piece, at, reading, typed, next)
      else if (piece.kind === 'word') readWord(piece.words, at, reading, typed, next)
    }
  }
  return next
}

function readSign(sign: string, at: number, before: Reading, typed: string, next: Readings) {
  const there = typed.charAt(at)
  if (sameSign(sign, there)) add(next, at + 1, before, 0, sign)
  else if (isSeparator(sign) && isSeparator(there)) add(next, at + 1, before, COST.sign, sign)
  if (sign === ' ') add(next, at, before, COST.space, sign)
  else if (isLetter(sign)) add(next, at, before, COST.letter, sign)
  else if (!betweenDigits(typed, at)) add(next, at, before, COST.sign, sign)
}

function readNumber(
  token: { readonly least: number; readonly most: number },
  at: number,
  before: Reading,
  typed: string,
  next: Readings,
) {
  let cost = 0
  let digits = ''
  for (let end = at; end < typed.length && digits.length < token.most; end += 1) {
    const sign = typed.charAt(end)
    const digit = isDigit(typed, end) ? sign : LOOK_ALIKES.get(sign)
    if (digit === undefined) return
    if (digit !== sign) cost += COST.lookAlike
    digits += digit
    const short = Math.max(0, token.least - digits.length)
    add(next, end + 1, before, cost + short * COST.zero, digits.padStart(token.least, '0'))
  }
}

function readWord(words: readonly string[], at: number, before: Reading, typed: string, next: Readings) {
  for (const word of words) {
    const there = typed.slice(at, at + word.length)
    if (there.toLowerCase() === word.toLowerCase()) add(next, at + word.length, before, 0, word)
    else add(next, at, before, COST.choice, word)
  }
}

/** Readings that also pass over signs which do not belong. */
function withDrops(readings: Readings, typed: string): Readings {
  for (let at = 0; at < typed.length; at += 1) {
    for (const reading of readings.get(at) ?? []) add(readings, at + 1, reading, dropCost(typed, at), '')
  }
  return readings
}

function dropCost(typed: string, at: number): number {
  const sign = typed.charAt(at)
  if (isDigit(typed, at)) {
    const leading = sign === '0' && isDigit(typed, at + 1) && !(at > 0 && isDigit(typed, at - 1))
    return leading ? COST.zero : Infinity
  }
  if (isLetter(sign)) return /\d/.test(typed.slice(0, at)) ? Infinity : COST.letter
  if (isSeparator(sign) && isDigit(typed, at - 1) && isDigit(typed, at + 1)) return Infinity
  return sign === ' ' ? COST.space : isSeparator(sign) ? COST.sign : COST.mark
}

function add(readings: Readings, at: number, before: Reading, cost: number, piece: string) {
  const reading = { cost: before.cost + cost, ref: before.ref + piece }
  if (reading.cost > FARTHEST) return
  const there = readings.get(at) ?? []
  const best = there[0]?.cost ?? Infinity
  if (reading.cost < best) readings.set(at, [reading])
  else if (
    reading.cost === best &&
    there.length < MOST_READINGS &&
    !there.some(each => each.ref === reading.ref)
  ) {
    there.push(reading)
  }
}

function betweenDigits(typed: string, at: number): boolean {
  return at > 0 && isDigit(typed, at - 1) && isDigit(typed, at)
}

function isSeparator(sign: string): boolean {
  return sign !== '' && ' .,-_/:\u2010\u2011\u2012\u2013\u2014\u2212'.includes(sign)
}

function isLetter(sign: string): boolean {
  return /^[a-z]$/i.test(sign)
}
