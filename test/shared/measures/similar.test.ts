import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  SAME_TITLE,
  sameTitle,
  similarity,
  titleWords,
  wordSimilarity,
} from '../../../shared/measures/similar.ts'
import { pairTitles } from '../../../shared/measures/title-pairs.ts'

describe('two titles', () => {
  it.each([
    ['Recruit 150 officers', 'Recruit 150 officers', 1],
    ['Recruit 150 officers', 'RECRUIT – 150 Officers.', 1],
    ["victims' code", 'victims’ code', 1],
    ['a b c d', 'a c b d', 0.75],
    ['a b c d', 'd c b a', 0.25],
    ['a b', 'c d', 0],
    ['', '', 0],
    ['…', '…', 0],
    [
      'Continue to support partnership working on high impact neighbourhoods across the City and partnership priority areas across the County',
      'Continue to support partnership working in high crime neighbourhoods in the City and County.',
      0.67,
    ],
  ])('%j and %j are alike by %d', (a, b, alike) => {
    expect(Math.round(similarity(a, b) * 100) / 100).toBe(alike)
  })

  const title = fc
    .array(fc.constantFrom('the', 'force', 'will', 'and', 'recruit'), { maxLength: 12 })
    .map(words => words.join(' '))

  it('are as alike in either order, and never by a number that early refusal changes', () => {
    fc.assert(
      fc.property(title, title, (a, b) => {
        const alike = similarity(a, b)
        expect(similarity(b, a)).toBe(alike)
        const least = wordSimilarity(titleWords(a), titleWords(b), SAME_TITLE)
        expect(least >= SAME_TITLE ? least : 0).toBe(alike >= SAME_TITLE ? alike : 0)
        expect(sameTitle(a, b)).toBe(a === b || alike >= SAME_TITLE)
      }),
    )
  })

  it('are cut at 1,000 words', () => {
    const long = 'word '.repeat(10_000)
    expect(similarity(long, `${long} more`)).toBe(1)
  })
})

describe('titles of two lists', () => {
  const older = [
    'Recruit more special constables',
    'Publish the estates strategy',
    'Train all staff in first aid',
  ]

  it('are paired when equal or alike, the most alike first, each once', () => {
    const newer = [
      'Train staff in first aid',
      'Recruit more special constables',
      'Train all staff in first aid this year',
    ]
    expect(
      pairTitles(older, newer).map(({ left, right, similarity: alike }) => [left, right, alike.toFixed(2)]),
    ).toEqual([
      [0, 1, '1.00'],
      [2, 0, '0.91'],
    ])
  })

  it('are not paired when they are short and not equal', () => {
    expect(pairTitles(['Review the plan', 'Training'], ['Review our plan', 'Training'])).toEqual([
      { left: 1, right: 1, similarity: 1 },
    ])
  })

  it('are not paired by nothing', () => {
    expect(pairTitles(['', '?'], ['', '!'])).toEqual([])
  })

  it('pair equal titles in order, however many', () => {
    const same = Array.from({ length: 3000 }, () => older[0] ?? '')
    const pairs = pairTitles(same, same)
    expect(pairs.every(pair => pair.left === pair.right)).toBe(true)
    expect(pairs).toHaveLength(3000)
  })

  it('pair what a search through all pairs would', () => {
    const words = fc.array(
      fc.constantFrom('recruit', 'train', 'publish', 'review', 'staff', 'plan', 'crime'),
      { minLength: 4, maxLength: 8 },
    )
    const titles = fc.array(
      words.map(each => each.join(' ')),
      { maxLength: 5 },
    )
    fc.assert(
      fc.property(titles, titles, (left, right) => {
        const best = left.flatMap(a => right.map(b => similarity(a, b)))
        const found = pairTitles(left, right).map(pair => pair.similarity)
        expect(Math.max(0, ...found)).toBe(Math.max(0, ...best.filter(alike => alike >= SAME_TITLE)))
      }),
    )
  })
})
