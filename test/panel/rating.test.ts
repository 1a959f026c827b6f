import { describe, expect, it } from '@jest/globals'
import type { KeyEntry } from '../../shared/index.ts'
import { markOf } from '../../src/panel/parts/rating.ts'

const key = (...letters: readonly string[]): readonly KeyEntry[] =>
  letters.map(letter => ({
    letter,
    label: letter,
    words: [],
    definition: '',
    rank: 0,
    means: [],
    counts: true,
  }))
const marks = (...letters: readonly string[]): readonly string[] => {
  const entries = key(...letters)
  return entries.map(entry => markOf(entry, entries))
}

describe('the mark in the shape of a rating', () => {
  it.each([
    ['letters as they are', ['G', 'NS'], ['G', 'NS']],
    ['the initials of words', ['Green', 'Not started', 'Amber/Red'], ['G', 'NS', 'AR']],
    ['the number that a rating begins with', ['0%', '1-99%', '50%', '100%'], ['0%', '1-', '50', '100']],
    ['two letters where others begin alike', ['Complete', 'Closed', 'Green'], ['Co', 'Cl', 'G']],
    ['two letters where initials are the same', ['On track', 'Off track', 'Red'], ['On', 'Of', 'R']],
    ['first and last where two letters are not enough', ['Green', 'Grey'], ['Gn', 'Gy']],
  ])('is made of %s', (_, letters, expected) => {
    expect(marks(...letters)).toEqual(expected)
  })
})
