import { dayFromIso } from '../../../shared/index.ts'

const EPOCH_1970 = dayFromIso('1970-01-01') ?? 0
const DAY = 86_400_000

/** The moment at which clocks of a zone show a day number: what Google makes of a date in a cell. */
export function momentOf(day: number, zone: string): number {
  const wall = Math.round((day - EPOCH_1970) * DAY)
  const guess = wall - offset(wall, zone)
  return wall - offset(guess, zone)
}

/** `Utilities.formatDate` for the one pattern that the script uses. */
export function formatDate(date: Date, zone: string, format: string): string {
  if (format !== 'yyyy-MM-dd HH:mm:ss') throw new RangeError(`This stand-in formats no ${format}`)
  return new Date(date.getTime() + offset(date.getTime(), zone)).toISOString().slice(0, 19).replace('T', ' ')
}

/** Milliseconds by which a zone's clocks are ahead of UTC at a moment. */
function offset(moment: number, zone: string): number {
  const clock = new Intl.DateTimeFormat('en-GB', {
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
  const parts = new Map(clock.formatToParts(moment).map(({ type, value }) => [type, Number(value)]))
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? 0
  const shown = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  )
  return shown - Math.floor(moment / 1000) * 1000
}
