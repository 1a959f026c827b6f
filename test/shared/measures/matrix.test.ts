import { describe, expect, it } from '@jest/globals'
import { countAt, crossTab } from '../../../shared/measures/matrix.ts'

const entries = [
  { row: 'T10', column: 'F' },
  { row: 'T9', column: 'C' },
  { row: 'T9', column: 'F', count: 3 },
  { row: '', column: 'C' },
  { row: 'T10', column: 'F' },
]

describe('a cross-tab', () => {
  it('orders labels as refs are ordered, blank last, and adds up', () => {
    expect(crossTab(entries)).toEqual({
      rows: ['T9', 'T10', ''],
      columns: ['C', 'F'],
      counts: [
        [1, 3],
        [0, 2],
        [1, 0],
      ],
      rowTotals: [4, 2, 1],
      columnTotals: [2, 5],
      total: 7,
    })
  })

  it('does not depend on the order of entries', () => {
    expect(crossTab([...entries].reverse())).toEqual(crossTab(entries))
  })

  it('puts given labels first, whether they occur or not', () => {
    const matrix = crossTab(entries, { rows: ['T1', 'T10'], columns: ['P', 'F'] })
    expect([matrix.rows, matrix.columns]).toEqual([
      ['T1', 'T10', 'T9', ''],
      ['P', 'F', 'C'],
    ])
    expect([countAt(matrix, 'T9', 'F'), countAt(matrix, 'T1', 'F'), countAt(matrix, 'T99', 'F')]).toEqual([
      3, 0, 0,
    ])
  })

  it('is empty without entries', () => {
    expect(crossTab([])).toEqual({
      rows: [],
      columns: [],
      counts: [],
      rowTotals: [],
      columnTotals: [],
      total: 0,
    })
  })
})
