/** Milliseconds of a day. */
const DAY = 86_400_000
/** 1 January 1970 as a day: whole days since 30 December 1899. */
const EPOCH_DAY = 25_569
/** The furthest moments that JavaScript has dates for. */
const FURTHEST = 8.64e15

/**
 * Makes days of moments: what the clocks of a time zone showed then. Each moment is looked up once, since a column of dates
 * holds few different ones.
 *
 * @param zone as the spreadsheet names it: 'Europe/London'. Throws a sentence when the browser does not know it.
 * @returns (milliseconds since 1970) → whole days since 30 December 1899, the time of day as a fraction; NaN for none
 */
export function dayReader(zone: string): (moment: number) => number {
  const clock = clockOf(zone)
  const known = new Map<number, number>()
  return moment => {
    const before = known.get(moment)
    if (before !== undefined) return before
    // Milliseconds are added before they are divided: a sum of fractions would be a little off.
    const day = Math.abs(moment) > FURTHEST ? NaN : (EPOCH_DAY * DAY + shown(clock, moment)) / DAY
    known.set(moment, day)
    return day
  }
}

function clockOf(zone: string): Intl.DateTimeFormat {
  try {
    return new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      era: 'short',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  } catch {
    throw new RangeError(
      `This browser does not know the time zone of the spreadsheet, "${zone}": choose another in File, Settings, then check again`,
    )
  }
}

/** The time on the clocks as if it were UTC; clocks differ by whole seconds, so that what is below a second stays. */
function shown(clock: Intl.DateTimeFormat, moment: number): number {
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, value]))
  const part = (name: Intl.DateTimeFormatPartTypes): number => Number(parts.get(name))
  // Where years count backwards, 1 is followed by 0.
  const year = parts.get('era')?.startsWith('B') === true ? 1 - part('year') : part('year')
  const time = new Date(0)
  time.setUTCFullYear(year, part('month') - 1, part('day'))
  time.setUTCHours(part('hour'), part('minute'), part('second'))
  return time.getTime() + (((moment % 1000) + 1000) % 1000)
}
