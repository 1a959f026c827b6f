import type { Timing } from './measure.ts'

/** One question about speed, with the jobs that answer it. */
export interface Question {
  /** What `npm run bench -- NAME` calls it. */
  readonly name: string
  readonly title: string
  answer(): Promise<readonly Answer[]>
}

/** One line of the table. */
export interface Answer {
  readonly what: string
  readonly timing?: Timing
  /** The figure that counts: '2.4 x the floor', '83 ns a character'. */
  readonly figure?: string
  /** What it must not pass: 'at most 3'. */
  readonly target?: string
  /** Left out where nothing is asked. */
  readonly met?: boolean
}

/** A line that only says how long something takes. */
export function takes(what: string, timing: Timing): Answer {
  return { what, timing }
}

/** A line about how often the time of something else goes into the time of this. */
export function ratio(what: string, timing: Timing, base: Timing, most?: number): Answer {
  const times = timing.min / base.min
  return { ...limit(what, times, 'x', most), timing }
}

/** A line about a figure that must not pass a limit. */
export function limit(what: string, value: number, unit: string, most?: number): Answer {
  const figure = `${shown(value)} ${unit}`
  return most === undefined
    ? { what, figure }
    : { what, figure, target: `at most ${most} ${unit}`, met: value <= most }
}

/** 0.034, 2.4, 83, 1289: two figures, or what stands before the point. */
export function shown(value: number): string {
  return value >= 10 ? value.toFixed(0) : value >= 1 ? value.toFixed(1) : value.toPrecision(2)
}
