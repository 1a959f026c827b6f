import { describe, expect, it } from '@jest/globals'
import { patternOf } from '../../../shared/plan/ref-pattern.ts'
import { matchHeading, matchRef, matchStart } from '../../../shared/plan/refs.ts'

const U = 'T{theme:1-7}-{agency:C|F|P}{number:00}'
const PL = 'PL{pledge:1-7}-{agency:C|F|P}{number:00}'
const F = 'T{theme:1-4}.{deliverable:1-99}'
const CHILD = '{theme:1-4}.{deliverable:1-99}.{number:1-99}'

function partsOf(pattern: string, text: string): Record<string, string> | undefined {
  const parts = matchRef(patternOf(pattern), text)
  return parts && Object.fromEntries(parts)
}

describe('refs of the papers', () => {
  it.each([
    ['R1', U, 'T1-C01', { theme: '1', agency: 'C', number: '01' }],
    ['R1', U, 'T7-F09', { theme: '7', agency: 'F', number: '09' }],
    ['R2', PL, 'PL6-C04', { pledge: '6', agency: 'C', number: '04' }],
    ['R3', '{agency:C|F|P}{number:00}', 'P06', { agency: 'P', number: '06' }],
    ['R6', F, 'T3.16', { theme: '3', deliverable: '16' }],
    ['R7', CHILD, '1.10.1', { theme: '1', deliverable: '10', number: '1' }],
    ['R7', CHILD, '4.7.16', { theme: '4', deliverable: '7', number: '16' }],
    ['R9', '{deliverable:1-99}', '14', { deliverable: '14' }],
    ['unnamed parts', 'T{1-7}-{C|F|P}{00}', 'T1-C01', { '1': '1', '2': 'C', '3': '01' }],
    ['a bare name', '{theme}.{n}', '12.345', { theme: '12', n: '345' }],
  ])('%s: %s reads %s', (_, pattern, text, parts) => {
    expect(partsOf(pattern, text)).toEqual(parts)
  })

  it.each([
    ['a theme that the plan has not', U, 'T8-C01'],
    ['an agency that the plan has not', U, 'T1-X01'],
    ['one digit for two', U, 'T1-C1'],
    ['three digits for two', U, 'T1-C001'],
    ['no letter', U, 'T1-01'],
    ['R8, a stray letter', CHILD, 'T3.8.1'],
    ['a child is no parent', F, 'T3.8.1'],
    ['R10, a theme number', U, '1'],
    ['a pledge is no theme', U, 'PL1-C01'],
    ['a part too many', CHILD, '1.10.1.2'],
    ['a part too few', CHILD, '1.10'],
    ['four digits', '{n}', '1234'],
    ['nothing', '{n}', ''],
    ['a full stop alone', '{n}', '.'],
    ['words behind', U, 'T1-C01 see above'],
    ['two refs', U, 'T1-C01 T1-C02'],
    ['a space inside', U, 'T1 - C01'],
    ['nought where numbers begin with 1', '{deliverable:1-99}', '0'],
  ])('is no ref: %s', (_, pattern, text) => {
    expect(partsOf(pattern, text)).toBeUndefined()
  })
})

describe('what does not spoil a ref', () => {
  it.each([
    ['spaces around', '  T1-C01 '],
    ['spaces that do not break', '\u00a0T1-C01\u202f'],
    ['a zero-width space', '\u200bT1-\u200bC01'],
    ['an en dash', 'T1\u2013C01'],
    ['an em dash', 'T1\u2014C01'],
    ['a dash that does not break', 'T1\u2011C01'],
    ['a full stop', 'T1-C01.'],
    ['a colon', 'T1-C01: '],
    ['a footnote mark', 'T1-C01\u00b9'],
    ['small letters', 't1-c01'],
  ])('%s', (_, text) => {
    expect(partsOf(U, text)).toEqual({ theme: '1', agency: 'C', number: '01' })
  })

  it('drops leading zeros where the length of a number is free', () => {
    expect(partsOf('{theme}.{n}', '01.010')).toEqual({ theme: '1', n: '10' })
  })
})

describe('headings', () => {
  function headingOf(pattern: string, text: string) {
    const heading = matchHeading(patternOf(pattern), text)
    return heading && [Object.fromEntries(heading.parts), heading.rest]
  }

  it.each([
    ['THEME {theme}:', 'THEME 1: PROTECTING PEOPLE FROM HARM', '1', 'PROTECTING PEOPLE FROM HARM'],
    ['THEME {theme}:', '  Theme\u00a02:\tHelping', '2', 'Helping'],
    ['{theme}. ', '1. Protecting People from Harm', '1', 'Protecting People from Harm'],
    ['{theme}. ', '1.Protecting People from Harm', '1', 'Protecting People from Harm'],
    ['{theme}. ', '7.', '7', ''],
    ['{theme:1-7} ', '3\tFocus on priority crime types', '3', 'Focus on priority crime types'],
    ['Priority {theme}:', 'PRIORITY 2: Responding', '2', 'Responding'],
    ['THEME {theme} \u2013', 'Theme 4 - Delivery', '4', 'Delivery'],
  ])('%s begins %j', (pattern, text, theme, rest) => {
    expect(headingOf(pattern, text)).toEqual([{ theme }, rest])
  })

  it.each([
    ['a ref of three parts', '{theme}. ', '1.1.1 Ensure appropriate resourcing'],
    ['a ref of two parts', '{theme}.', '1.1 Ensure'],
    ['a longer number', '{theme:1-7}', '150 extra officers'],
    ['another word', 'THEME {theme}:', 'THEMES 1: all'],
    ['words alone', '{theme}. ', 'Protecting People'],
    ['nothing', '{theme}. ', ''],
    ['a range above the plan', '{theme:1-7} ', '8 Other'],
  ])('is no heading: %s', (_, pattern, text) => {
    expect(headingOf(pattern, text)).toBeUndefined()
  })

  it.each([
    ['PL{pledge}.{ask}', 'PL7.2. Chief Constable to consider', { pledge: '7', ask: '2' }, 5],
    ['PL{pledge}.{ask}', 'PL7.10 - New: Commit', { pledge: '7', ask: '10' }, 6],
    ['PL{pledge}', 'PL3 New: Work with partners', { pledge: '3' }, 3],
    ['PL{pledge}', 'PL1: Continue', { pledge: '1' }, 3],
  ])('finds the code %s at the start of %j', (pattern, text, parts, end) => {
    const start = matchStart(patternOf(pattern), text)
    expect(start && [Object.fromEntries(start.parts), start.end]).toEqual([parts, end])
  })
})

/** A text that counts how often it is looked at. */
class WatchedText extends String {
  looks = 0
  override charAt(at: number) {
    this.looks += 1
    return super.charAt(at)
  }
  override charCodeAt(at: number) {
    this.looks += 1
    return super.charCodeAt(at)
  }
}

describe('hostile texts', () => {
  const patterns = [U, PL, F, CHILD, '{theme}. ', 'ACT {n} {m}']
  it.each([
    ['spaces', ' '],
    ['digits', '1'],
    ['dashes', '-'],
    ['full stops', '.'],
    ['a ref again and again', 'T1-C01'],
    ['colons and spaces', ': '],
    ['zero-width spaces', '\u200b'],
    ['nearly a heading', '1. '],
  ])('50,000 characters of %s are looked at a few times each', (_, piece) => {
    for (const text of patterns) {
      const watched = new WatchedText(piece.repeat(50_000 / piece.length))
      matchRef(patternOf(text), watched as unknown as string)
      matchHeading(patternOf(text), watched as unknown as string)
      expect(watched.looks).toBeLessThan(50_000 * 12)
    }
  })
})
