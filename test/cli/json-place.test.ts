import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { brokenAt } from '../../src/cli/json-place.ts'

describe('the place where a text stops being JSON', () => {
  it.each([
    ['{"a": }', 6],
    ['{"a" 1}', 5],
    ['{"a": 1,}', 8],
    ['{,}', 1],
    ['[1 2]', 3],
    ['[1,]', 3],
    ['[1}', 2],
    ['{"a": 1]', 7],
    ['{a: 1}', 1],
    ["{'a': 1}", 1],
    ['{"a": tru}', 6],
    ['{"a": 01}', 7],
    ['"a\nb"', 0],
    ['{"a": 1} x', 9],
    ['1, 2', 1],
    ['{"a": [', 7],
    ['', 0],
  ])('of %j is %j', (text, at) => {
    expect(brokenAt(text)).toBe(at)
  })

  it('is the end of all JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), value => {
        const text = JSON.stringify(value, null, 2)
        expect(brokenAt(text)).toBe(text.length)
      }),
    )
  })

  it('is within a text that is none', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.nat(), (value, cut) => {
        const text = `${JSON.stringify(value).slice(0, cut)}§`
        expect(brokenAt(text)).toBeLessThan(text.length)
      }),
    )
  })
})
