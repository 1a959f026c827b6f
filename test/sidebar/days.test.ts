import { describe, expect, it } from '@jest/globals'
import { dayReader } from '../../gsheets/sidebar/days.ts'
import { dayFromIso } from '../../shared/index.ts'

/** '2026-03-29 02:30:00' → the day with its time */
function dayOf(text: string): number {
  const [hours = 0, minutes = 0, seconds = 0] = text.slice(11).split(':').map(Number)
  return (dayFromIso(text.slice(0, 10)) ?? NaN) + (hours * 3600 + minutes * 60 + seconds) / 86_400
}

describe('a moment becomes the day that the clocks of the spreadsheet show', () => {
  it.each([
    // The night when clocks go forward: midnight is still in winter time, the day after is not.
    ['Europe/London', '2026-03-29T00:00:00Z', '2026-03-29 00:00:00'],
    ['Europe/London', '2026-03-29T00:59:59Z', '2026-03-29 00:59:59'],
    ['Europe/London', '2026-03-29T01:00:00Z', '2026-03-29 02:00:00'],
    ['Europe/London', '2026-03-30T23:00:00Z', '2026-03-31 00:00:00'],
    // The night when they go back: the hour after one is there twice.
    ['Europe/London', '2026-10-24T23:00:00Z', '2026-10-25 00:00:00'],
    ['Europe/London', '2026-10-25T00:30:00Z', '2026-10-25 01:30:00'],
    ['Europe/London', '2026-10-25T01:30:00Z', '2026-10-25 01:30:00'],
    ['Europe/London', '2026-10-26T00:00:00Z', '2026-10-26 00:00:00'],
    // Summer time all year round.
    ['Europe/London', '1969-12-31T23:00:00Z', '1970-01-01 00:00:00'],
    ['UTC', '2026-03-29T00:00:00Z', '2026-03-29 00:00:00'],
    ['UTC', '2026-10-25T01:30:00Z', '2026-10-25 01:30:00'],
    ['America/New_York', '2026-03-08T05:00:00Z', '2026-03-08 00:00:00'],
    ['America/New_York', '2026-03-09T04:00:00Z', '2026-03-09 00:00:00'],
    ['America/New_York', '2026-11-01T04:00:00Z', '2026-11-01 00:00:00'],
    ['America/New_York', '2026-11-02T05:00:00Z', '2026-11-02 00:00:00'],
    ['Asia/Kathmandu', '2026-03-30T18:15:00Z', '2026-03-31 00:00:00'],
    // A time of day alone stands on this day.
    ['Europe/London', '1899-12-30T12:00:00Z', '1899-12-30 12:00:00'],
    ['America/New_York', '1899-12-30T17:00:00Z', '1899-12-30 12:00:00'],
  ])('%s, %s', (zone, moment, shown) => {
    expect(dayReader(zone)(Date.parse(moment))).toBeCloseTo(dayOf(shown), 9)
  })

  it('keeps what is below a second, also before 1970', () => {
    const read = dayReader('UTC')
    expect(read(-250) * 86_400_000).toBe(25_569 * 86_400_000 - 250)
    expect(read(86_400_250) * 86_400_000).toBeCloseTo(25_570 * 86_400_000 + 250, 3)
  })

  it('knows years before the first', () => {
    const read = dayReader('UTC')
    const [last, first] = [Date.parse('-000001-12-31T00:00:00Z'), Date.parse('0001-01-01T00:00:00Z')]
    expect(read(first) - read(last)).toBe((first - last) / 86_400_000)
  })

  it('is no day where there is no such moment', () => {
    expect(dayReader('UTC')(1e300)).toBeNaN()
  })

  it('says what to do about a time zone that the browser does not know', () => {
    expect(() => dayReader('Europe/Nowhere')).toThrow(
      'This browser does not know the time zone of the spreadsheet, "Europe/Nowhere": choose another in File, Settings, then check again',
    )
  })
})
