import { dayFromIso } from '../../../shared/index.ts'

const EPOCH_1970 = dayFromIso('1970-01-01') ?? 0
const DAY = 86_400_000

/** The moment at which clocks of a zone show a day number: what Google makes of a date in a cell. */
export function momentOf(day: number, zone: string): number {
  const wall = Math.round((day - EPOCH_1970) * DAY)
  const guess = wall - offset(wall, zone)
  return wall - offset(guess, zone)
}

/** The day number that clocks of a zone show at a moment: what Google makes of a Date that is written to a cell. */
export function dayAt(moment: number, zone: string): number {
  return EPOCH_1970 + (moment + offset(moment, zone)) / DAY
}

/** `Utilities.formatDate` for the one pattern that the script uses. */
export function formatDate(date: Date, zone: string, format: string): string {
  if (format !== "yyyy-MM-dd'T'HH:mm:ss.SSS") throw new RangeError(`This stand-in formats no ${format}`)
  return new Date(date.getTime() + offset(date.getTime(), zone)).toISOString().slice(0, -1)
}

const clocks = new Map<string, Intl.DateTimeFormat>()
const offsets = new Map<string, number>()

/** Milliseconds by which a zone's clocks are ahead of UTC at a moment. */
function offset(moment: number, zone: string): number {
  const key = `${moment} ${zone}`
  const known = offsets.get(key) ?? shownAt(moment, zone) - Math.floor(moment / 1000) * 1000
  offsets.set(key, known)
  return known
}

function shownAt(moment: number, zone: string): number {
  const clock =
    clocks.get(zone) ??
    new Intl.DateTimeFormat('en-GB', {
      timeZone: zone,
      calendar: 'gregory',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    })
  clocks.set(zone, clock)
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  return Date.UTC(part('year'), part('month') - 1, part('day'), part('hour'), part('minute'), part('second'))
}
