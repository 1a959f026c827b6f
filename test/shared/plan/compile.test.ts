import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { compilePlan } from '../../../shared/plan/compile.ts'
import type { KeyEntry, Plan } from '../../../shared/plan/plan.ts'
import { delivery2018 } from '../../../shared/plan/profiles/delivery-2018.ts'
import { framework2018 } from '../../../shared/plan/profiles/framework-2018.ts'
import { mapping2016 } from '../../../shared/plan/profiles/mapping-2016.ts'
import { tracker } from '../../../shared/plan/profiles/tracker.ts'
import { update2014 } from '../../../shared/plan/profiles/update-2014.ts'

function read(plan: Plan, text: string, known: Record<string, string> = {}) {
  const ref = compilePlan(plan).readRef(text, new Map(Object.entries(known)))
  return ref && [ref.level.id, ref.key, ref.parent]
}

describe('keys', () => {
  it.each([
    ['its own ref', update2014, 'T6-C02', {}, ['action', 'T6-C02', '']],
    ['a pledge', update2014, 'PL3-F02', {}, ['pledge-action', 'PL3-F02', '']],
    ['typed with a smart dash', update2014, 't6\u2013c02', {}, ['action', 'T6-C02', '']],
    ['theme from a column', mapping2016, 'C01', { theme: '3' }, ['activity', 'T3-C01', '']],
    [
      'theme from a column, as a number with a nought',
      mapping2016,
      'C01',
      { theme: '03' },
      ['activity', 'T3-C01', ''],
    ],
    ['no theme known', mapping2016, 'C01', {}, ['activity', 'C01', '']],
    ['a blank theme', mapping2016, 'C01', { theme: ' ' }, ['activity', 'C01', '']],
    ['theme from the heading', delivery2018, '14', { theme: '1' }, ['deliverable', 'T1.14', '']],
    ['a deliverable', framework2018, 'T1.10', {}, ['deliverable', 'T1.10', '']],
    ['an action and its parent', framework2018, '1.10.3', {}, ['action', '1.10.3', 'T1.10']],
    ['leading noughts', framework2018, '1.01.3', {}, ['action', '1.1.3', 'T1.1']],
  ] as const)('%s', (_, plan, text, known, expected) => {
    expect(read(plan, text, known)).toEqual(expected)
  })

  it('reads no ref where the plan has no patterns', () => {
    expect(read(tracker, 'T1-C01')).toBeUndefined()
  })

  it('puts pledges under their own theme', () => {
    expect(compilePlan(update2014).readRef('PL3-F02')?.parts.get('theme')).toBe('PL')
  })

  it('the ref wins over the row where both name a part', () => {
    expect(read(update2014, 'T6-C02', { theme: '3' })).toEqual(['action', 'T6-C02', ''])
  })

  it('agrees on the same deliverable between two plans', () => {
    expect(read(delivery2018, '10', { theme: '1' })?.[1]).toBe(read(framework2018, 'T1.10')?.[1])
  })

  it('throws on a pattern that cannot be used, naming it', () => {
    const plan = { ...tracker, levels: [{ id: 'a', one: 'a', many: 'a', refs: ['T{'], counted: true }] }
    expect(() => compilePlan(plan)).toThrow(
      'Cannot use the ref pattern "T{": it has a "{" without its partner.',
    )
  })
})

describe('ratings', () => {
  it.each([
    'G',
    'g',
    ' G ',
    'G.',
    '(G)',
    '[g]',
    'Green',
    'GREEN',
    '\u00a0green.',
    'Green:',
    '"Green"',
    '\u25cf Green',
    'G \u2191',
    'green\u200b',
  ])('%j is Green', text => {
    expect(compilePlan(update2014).readStatus(text)?.letter).toBe('G')
  })

  it.each([
    '',
    ' ',
    'Gr',
    'Greenish',
    'Green on track',
    'Not green',
    'G/A',
    'GA',
    'B',
    '__proto__',
    'constructor',
    '1',
    'g'.repeat(50_000),
  ])('%j is no rating of the plan', text => {
    expect(compilePlan(update2014).readStatus(text)).toBeUndefined()
  })

  it.each([
    ['White (NS)', 'NS'],
    ['white', 'NS'],
    ['ns', 'NS'],
    ['Not started', 'NS'],
    ['NOT-STARTED', 'NS'],
    ['Started', undefined],
  ])('%s', (text, letter) => {
    expect(compilePlan(delivery2018).readStatus(text)?.letter).toBe(letter)
  })

  it('takes odd words for ordinary ones', () => {
    const entry = (letter: string): KeyEntry => ({
      letter,
      label: letter,
      words: [],
      definition: '',
      rank: 1,
      counts: true,
      means: [],
    })
    const words = ['__proto__', 'constructor', 'toString', '1', '-', '\u2713', 'n/a']
    const plan = compilePlan({ ...tracker, key: words.map(entry) })
    expect(words.map(word => plan.readStatus(word)?.letter)).toEqual(words)
    expect(plan.readStatus('hasOwnProperty')).toBeUndefined()
    expect(plan.readStatus('N / A')?.letter).toBe('n/a')
  })

  it.each([
    ['Grn', 'G'],
    ['Gren', 'G'],
    ['Ambre', 'A'],
    ['Amb', 'A'],
    ['Rd', 'R'],
    ['Blue', undefined],
    ['B', undefined],
    ['Greyish', undefined],
    ['Green', 'G'],
    ['', undefined],
  ])('%j may be meant for %s', (text, letter) => {
    expect(compilePlan(update2014).nearStatus(text)?.letter).toBe(letter)
  })

  it('never takes a longer text for a rating in it', () => {
    const plan = compilePlan(update2014)
    fc.assert(
      fc.property(
        fc.stringMatching(/^[a-z]{2,9}$/),
        fc.constantFrom('green', 'amber', 'red'),
        (word, rating) => {
          expect(plan.readStatus(`${rating} ${word}`)).toBeUndefined()
          expect(plan.readStatus(`${word}${rating}`)).toBeUndefined()
        },
      ),
    )
  })
})

it.each([
  ['C', 'C'],
  ['NOPCC', 'C'],
  ['force', 'F'],
  ['Partners', 'P'],
  ['Chief Constable', 'F'],
  ['Council', ''],
  ['', ''],
  ['__proto__', ''],
])('the agency %j is %j', (word, code) => {
  expect(compilePlan(delivery2018).readAgency(word)).toBe(code)
})
