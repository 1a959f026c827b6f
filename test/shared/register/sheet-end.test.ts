import { describe, expect, it } from '@jest/globals'
import { endOf, endOfRows, whyNotOver } from '../../../shared/register/sheet-end.ts'
import { plainSheet } from '../../../shared/sheet/workbook.ts'

const sheet = (...rows: Parameters<typeof plainSheet>[1]) => plainSheet('Return record', rows)

describe('how a sheet of ours ends', () => {
  it.each([
    ['a line more', sheet(['a'], ['b'], ['b'])],
    ['another last line', sheet(['a'], ['c'])],
    ['no lines', sheet()],
    ['no sheet', undefined],
  ])('differs: %s', (_, other) => {
    expect(endOf(other)).not.toBe(endOf(sheet(['a'], ['b'])))
  })

  it.each([
    ['blank cells after it', sheet(['a'], ['b', null, ''])],
    ['another place in the file', { ...sheet(['b']), top: 1 }],
  ])('is the same with %s', (_, other) => {
    expect(endOf(other)).toBe(endOf(sheet(['a'], ['b'])))
  })

  it('is the same as a program shows it, whatever it makes of dates, numbers, errors and line ends', () => {
    const last = [null, { day: 45_747 }, 1.5, { error: '#N/A' }, 'two\nlines'] as const
    expect(endOf(sheet(['a'], last))).toBe(
      endOfRows(2, ['', 45_747, '1.5'.length, '#N/A', 'two\r\nlines', '']),
    )
  })
})

describe('writing over it', () => {
  it('is for who has seen its end, and for who need not', () => {
    const end = endOf(sheet(['a']))
    expect([whyNotOver('Return record', end, end), whyNotOver('Return record', end, undefined)]).toEqual([
      '',
      '',
    ])
    expect(whyNotOver('Return record', end, '')).toBe(
      'Somebody else has written to the sheet "Return record" at the same moment, and nothing of theirs is lost: do it once more',
    )
  })
})
