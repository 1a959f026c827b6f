import { describe, expect, it } from '@jest/globals'
import { cellName, parseCellName } from '../../shared/index.ts'
import { placeAfter } from '../../src/page/grid/table-keys.ts'

/** A sheet from A1 to H120, of which 50 rows are drawn at once. */
const BOUNDS = { rows: 120, columns: 8, pageRows: 50 }

const from = (cell: string, key: string, ctrlKey = false): string => {
  const place = parseCellName(cell) ?? { row: 0, column: 0 }
  const after = placeAfter({ key, ctrlKey, metaKey: false }, place, BOUNDS)
  return after === undefined ? 'nowhere' : cellName(after.row, after.column)
}

describe('a key in the table', () => {
  it.each([
    ['C5', 'ArrowUp', 'C4'],
    ['C5', 'ArrowDown', 'C6'],
    ['C5', 'ArrowLeft', 'B5'],
    ['C5', 'ArrowRight', 'D5'],
    ['C5', 'Home', 'A5'],
    ['C5', 'End', 'H5'],
    ['C5', 'PageDown', 'C55'],
    ['C60', 'PageUp', 'C10'],
    ['A1', 'ArrowUp', 'A1'],
    ['A1', 'ArrowLeft', 'A1'],
    ['H120', 'ArrowDown', 'H120'],
    ['H120', 'ArrowRight', 'H120'],
    ['C100', 'PageDown', 'C120'],
    ['C5', 'PageUp', 'C1'],
    ['C5', 'Tab', 'nowhere'],
    ['C5', 'F6', 'nowhere'],
    ['C5', 'x', 'nowhere'],
  ])('leads from %s by %s to %s', (cell, key, to) => {
    expect(from(cell, key)).toBe(to)
  })

  it.each([
    ['C5', 'Home', 'A1'],
    ['C5', 'End', 'H120'],
    ['C5', 'ArrowUp', 'C1'],
    ['C5', 'ArrowDown', 'C120'],
    ['C5', 'ArrowLeft', 'A5'],
    ['C5', 'ArrowRight', 'H5'],
  ])('leads with Ctrl from %s by %s to %s', (cell, key, to) => {
    expect(from(cell, key, true)).toBe(to)
  })
})
