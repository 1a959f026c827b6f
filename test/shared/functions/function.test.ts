import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { type Argument, sheetFunction } from '../../../shared/functions/function.ts'

const ECHO_ARGS = [
  { name: 'cells', kind: 'range', help: 'Any cells' },
  { name: 'word', kind: 'text', optional: true, help: 'A word' },
] as const satisfies readonly Argument[]

/** Gives back what it was given, so that a test sees what reaches a function. */
const echo = sheetFunction({
  name: 'PLANECHO',
  summary: 'Gives back the cells.',
  args: ECHO_ARGS,
  result: 'table',
  run: (cells, word) => (word === undefined ? cells : [...cells, [word]]),
})

const measure = sheetFunction({
  name: 'PLANMEASURE',
  summary: 'Counts the rows.',
  args: ECHO_ARGS,
  result: 'value',
  run: (cells, word) => `${cells.length} ${word ?? 'rows'}`,
})

describe('arguments of a custom function', () => {
  it('takes one cell, one row, one column and a block as ranges', () => {
    expect(echo.call(['G'])).toEqual([['G']])
    expect(echo.call([['G', 'A']])).toEqual([['G', 'A']])
    expect(echo.call([[['G'], ['A']]])).toEqual([['G'], ['A']])
    expect(echo.call([[['T1', 'G'], ['T2']]])).toEqual([
      ['T1', 'G'],
      ['T2', ''],
    ])
  })

  it('takes missing, null and undefined as left out, and so does a single blank cell', () => {
    const alike = [['G'], ['G', undefined], ['G', null], ['G', ''], ['G', [[null]]], ['G', [['']]], ['G', 0]]
    expect(alike.map(args => measure.call(args))).toEqual(alike.map(() => '1 rows'))
  })

  it('reads an empty cell alike, however the program passes it', () => {
    expect([null, undefined, '', 0].map(blank => echo.call([[['G'], [blank], ['A']]]))).toEqual(
      Array.from({ length: 4 }, () => [['G'], [''], ['A']]),
    )
  })

  it('gives dates as day numbers and errors as their code', () => {
    expect(echo.call([[[{ day: 45747 }, { error: '#N/A' }, true, 1.5]]])).toEqual([
      [45747, '#N/A', true, 1.5],
    ])
  })

  it('says what is missing or does not fit, in the cell', () => {
    expect(echo.call([])).toEqual([['PLANECHO needs cells: Any cells']])
    expect(measure.call([null])).toBe('PLANMEASURE needs cells: Any cells')
    expect(measure.call(['G', [['a'], ['b']]])).toBe('word must be one cell')
    expect(measure.call(['G', { error: '#REF!' }])).toBe('word holds an error value, #REF!')
  })

  it('ignores what a program passes beyond the declared arguments', () => {
    expect(echo.call(['G', null, { functionName: 'PLANECHO' }])).toEqual([['G']])
  })

  it('never throws, and always gives rows of one length that both programs can show', () => {
    const anything = fc.oneof(fc.anything(), fc.array(fc.array(fc.anything())), fc.array(fc.anything()))
    fc.assert(
      fc.property(fc.array(anything, { maxLength: 4 }), args => {
        const rows = echo.call(args) as unknown[][]
        const widths = new Set(rows.map(row => row.length))
        const odd = rows.flat().filter(value => !['string', 'number', 'boolean'].includes(typeof value))
        return widths.size === 1 && odd.length === 0 && !rows.flat().some(Number.isNaN)
      }),
    )
  })
})
