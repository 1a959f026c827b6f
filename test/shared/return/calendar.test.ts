import { describe, expect, it } from '@jest/globals'
import {
  dateOf,
  dayFromIso,
  dayOf,
  daysInMonth,
  isDate,
  isoFromDay,
} from '../../../shared/return/calendar.ts'

describe('days and dates', () => {
  it('counts as a spreadsheet does', () => {
    expect(dayFromIso('1899-12-30')).toBe(0)
    expect(dayFromIso('1900-03-01')).toBe(61)
    expect(dayFromIso('2014-09-30')).toBe(41912)
    expect(dayFromIso('2026-01-01')).toBe(46023)
  })

  it('goes there and back for every day of four centuries, one after the other', () => {
    const wrong: number[] = []
    let last = dateOf(-1)
    for (let day = 0; day < 146097; day++) {
      const { year, month, day: date } = dateOf(day)
      const follows =
        last.day < daysInMonth(last.year, last.month)
          ? year === last.year && month === last.month && date === last.day + 1
          : year === last.year + (last.month === 12 ? 1 : 0) && month === (last.month % 12) + 1 && date === 1
      if (!follows || dayOf(year, month, date) !== day) wrong.push(day)
      last = { year, month, day: date }
    }
    expect(wrong).toEqual([])
  })

  it('leaves out the time of day', () => {
    expect(isoFromDay(41912.75)).toBe('2014-09-30')
  })

  it('knows leap years', () => {
    expect(dayFromIso('1900-02-29')).toBeUndefined()
    expect(isoFromDay(dayOf(2000, 2, 29))).toBe('2000-02-29')
    expect(dayFromIso('2023-02-29')).toBeUndefined()
    expect(isDate(undefined, 2, 29)).toBe(true)
  })

  it('refuses what is no date', () => {
    for (const text of [
      '',
      '2014-9-30',
      '2014-13-01',
      '2014-00-10',
      '2014-04-31',
      '30/09/2014',
      '2014-01-00',
    ]) {
      expect(dayFromIso(text)).toBeUndefined()
    }
  })
})
