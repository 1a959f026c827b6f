import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { parsePattern, patternOf } from '../../../shared/plan/ref-pattern.ts'
import type { RefToken } from '../../../shared/plan/ref-tokens.ts'
import { formatRef, matchRef, partNames, type RefPattern } from '../../../shared/plan/refs.ts'

function problemOf(text: string): string {
  const pattern = parsePattern(text)
  return 'problem' in pattern ? pattern.problem : ''
}

describe('patterns that cannot be used say why', () => {
  it.each([
    [' ', 'is empty. Enter how the refs are written, for example "T{theme}.{n}".'],
    ['T{theme', 'has a "{" without its partner.'],
    ['Ttheme}', 'has a "}" without its partner.'],
    ['T{{n}}', 'has a "{" without its partner.'],
    ['T{}', 'has the part "{}", which is empty in one place. Enter a name, a range or letters.'],
    ['T{C||P}', 'has the part "{C||P}", which is empty in one place. Enter a name, a range or letters.'],
    ['T{7-1}', 'has the part "{7-1}", whose range must begin with the smaller number: 1-7.'],
    ['T{C}', 'has the part "{C}", which is no name, no range such as 1-7 and no choice such as C|F|P.'],
    ['T{1:n}', 'has the part "{1:n}", whose name must be one word that begins with a small letter.'],
    ['{n}.{n}', 'names two parts "n". Give each part its own name.'],
    ['{n}{m}', 'can be read in two ways after the part "n". Put a sign such as "." or "-" behind it.'],
    ['{n}00', 'can be read in two ways after the part "n". Put a sign such as "." or "-" behind it.'],
    [
      '{a:C|CP}{b:P|X}',
      'can be read in two ways after the part "a". Put a sign such as "." or "-" behind it.',
    ],
    ['x'.repeat(101), 'is longer than 100 characters.'],
  ])('%j', (text, problem) => {
    expect(problemOf(text)).toBe(problem)
  })

  it.each(['{theme:1-7}{number:00}', '{agency:C|CP}{number:00}', 'REF 1', '{n}-{m}', '{kind:A|B} {n}.'])(
    '%j can be used',
    text => {
      expect(problemOf(text)).toBe('')
    },
  )

  it('takes 50,000 characters of braces without a second look', () => {
    expect(problemOf('{'.repeat(50_000))).toBe('is longer than 100 characters.')
    expect(problemOf('{n}'.repeat(30))).toContain('names two parts')
  })
})

const separator = fc.constantFrom('-', '.', '/', ' ', '_')
const name = fc.constantFrom('theme', 'n', 'number', 'deliverable', 'agency')
const kind = fc.oneof(
  fc.constantFrom('n', '00', '000', '0'),
  fc.tuple(fc.nat(20), fc.nat(200)).map(([from, more]) => `${from}-${from + more}`),
  fc
    .uniqueArray(fc.stringMatching(/^[A-Z]{1,3}$/), { minLength: 2, maxLength: 4 })
    .map(words => words.join('|')),
)

/** Patterns of one to four parts, some with a word in front, always with a sign between parts. */
const anyPattern = fc
  .tuple(
    fc.constantFrom('', 'T', 'PL', 'Action '),
    fc.uniqueArray(fc.tuple(name, kind, separator), {
      minLength: 1,
      maxLength: 4,
      selector: ([each]) => each,
    }),
  )
  .map(([front, parts]) => {
    const body = parts.map(([each, spec, sign], place) => (place > 0 ? sign : '') + `{${each}:${spec}}`)
    return patternOf(front + body.join(''))
  })

function anyValue(token: RefToken): fc.Arbitrary<string> {
  if (token.kind === 'text') return fc.constant(token.text)
  if (token.kind === 'word') return fc.constantFrom(...token.words)
  const largest = Math.min(token.to, 10 ** token.most - 1)
  return fc
    .integer({ min: token.from, max: largest })
    .map(number => String(number).padStart(token.least, '0'))
}

const patternAndParts = anyPattern.chain(pattern =>
  fc
    .tuple(...pattern.tokens.filter(token => token.kind !== 'text').map(anyValue))
    .map(
      values => [pattern, new Map(partNames(pattern).map((part, at) => [part, values[at] ?? '']))] as const,
    ),
)

describe('writing and reading a ref', () => {
  it('reads back the parts it was written from', () => {
    fc.assert(
      fc.property(patternAndParts, ([pattern, parts]) => {
        const ref = formatRef(pattern, parts) ?? ''
        expect(matchRef(pattern, ref)).toEqual(parts)
      }),
      { numRuns: 600 },
    )
  })

  it('writes back the ref it was read from, however it was typed', () => {
    fc.assert(
      fc.property(
        patternAndParts,
        fc.constantFrom(' ', '\u00a0', ''),
        fc.boolean(),
        ([pattern, parts], space, small) => {
          const ref = formatRef(pattern, parts) ?? ''
          const typed = space + (small ? ref.toLowerCase() : ref).replace(/-/g, '\u2013') + '.' + space
          const read = matchRef(pattern, typed)
          expect(read && formatRef(pattern, read)).toBe(ref)
        },
      ),
      { numRuns: 600 },
    )
  })

  it('accepts a text only when writing its parts gives the same text', () => {
    const signs = fc.string({ unit: fc.constantFrom(...'TPLCF0127.- '), maxLength: 9 })
    fc.assert(
      fc.property(anyPattern, signs, (pattern: RefPattern, text) => {
        const parts = matchRef(pattern, text)
        const written = (parts && formatRef(pattern, parts)) ?? text
        const plain = (ref: string) =>
          ref
            .replace(/[.: ]+$/, '')
            .trim()
            .replace(/ +/g, ' ')
            .replace(/\b0+(?=\d)/g, '')
        expect(plain(written).toLowerCase()).toBe(plain(text).toLowerCase())
      }),
      { numRuns: 600 },
    )
  })
})
