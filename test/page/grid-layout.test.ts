import { describe, expect, it } from '@jest/globals'
import { type Cell, plainSheet } from '../../shared/index.ts'
import { layoutOf } from '../../src/page/grid/layout.ts'
import { lineCount, textWidth } from '../../src/page/grid/text-size.ts'

/** Ten pixels for every character. */
const TEN = (): number => 10
const UPDATE = 'The station was opened in May. '.repeat(8)

describe('lines of a text', () => {
  it.each([
    ['one two', 70, 1],
    ['one two', 60, 2],
    ['one two three', 70, 2],
    ['one-two', 50, 2],
    ['unbreakable', 50, 3],
    ['one\ntwo', 200, 2],
    ['ends with spaces     ', 160, 1],
    ['', 50, 1],
  ])('%j in %d pixels: %d', (text, pixels, lines) => {
    expect(lineCount(text, pixels, TEN)).toBe(lines)
  })

  it('are as wide as the longest of them', () => {
    expect(textWidth('Ref\nAction', TEN)).toBe(60)
  })
})

describe('a column', () => {
  const widths = (grid: readonly (readonly Cell[])[]): readonly (number | undefined)[] => {
    const layout = layoutOf(plainSheet('Plan', grid), TEN)
    return [0, 1, 2].map(column => layout.widths.get(column))
  }

  it('is as wide as its texts, longer ones are wrapped', () => {
    const [ref, action, rating] = widths([
      ['1.1', UPDATE, 'G'],
      ['1.2', UPDATE, 'A'],
    ])
    expect([ref, rating]).toEqual([56, 56])
    expect(action).toBeGreaterThan(300)
    expect(action).toBeLessThanOrEqual(420)
  })

  it('is not widened by a title over it, nor by one long cell among many', () => {
    const rows = Array.from({ length: 20 }, () => ['1.1', 'Action', 'G'])
    expect(widths([['Police and Crime Plan: update of the first six months'], ...rows])).toEqual([56, 70, 56])
    expect(widths([['Ref', 'Action', `The rating: ${UPDATE}`], ...rows])).toEqual([56, 70, 110])
  })
})

describe('a row', () => {
  const GRID = [
    ['Police and Crime Plan: update', null],
    ['1.1', UPDATE],
    ['1.2', 'Short'],
  ]
  const layout = layoutOf(plainSheet('Plan', GRID), TEN)

  it('is as high as its longest text has lines', () => {
    expect(layout.height(2, GRID[2] ?? [])).toBeUndefined()
    expect(layout.height(1, GRID[1] ?? [])).toBeGreaterThan(100)
  })

  it('is one line where a title runs on over blank cells', () => {
    expect(layout.flows(GRID[0] ?? [], 0)).toBe(true)
    expect(layout.flows(GRID[1] ?? [], 0)).toBe(false)
    expect(layout.height(0, GRID[0] ?? [])).toBeUndefined()
  })
})
