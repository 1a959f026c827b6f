import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'

// What one job leaves behind must not be swept up on the time of the next.
setFlagsFromString('--expose-gc')
const sweep = runInNewContext('gc') as () => void

/** How long a job takes when it is warm, in milliseconds. */
export interface Timing {
  readonly min: number
  readonly median: number
}

/** Something to time. What it returns is kept, so that no part of it may be left out as unused. */
type Job = () => unknown

/** A job on something that is made anew for each run and not timed: an old one lies scattered in memory. */
interface ReadiedJob {
  ready(): Job
}

export function readied<Ready>(ready: () => Ready, job: (ready: Ready) => unknown): ReadiedJob {
  return {
    ready() {
      const made = ready()
      return () => job(made)
    },
  }
}

/**
 * What every job returned last, as a program has at hand what it showed last: when the last object of a kind is swept up,
 * what was compiled for that kind goes with it.
 */
const kept = new Map<string, unknown>()

/**
 * Times jobs in turns, so that what else the machine does falls on all of them alike. They have been run twice before.
 * The fewer milliseconds of two figures says more of the job, the other more of the machine: verdicts go by the fewest.
 */
export async function timeInTurns<Name extends string>(
  jobs: Readonly<Record<Name, Job | ReadiedJob>>,
  runs = 9,
): Promise<Readonly<Record<Name, Timing>>> {
  const names = Object.keys(jobs) as Name[]
  const times = new Map<Name, number[]>(names.map(name => [name, []]))
  for (let run = -2; run < runs; run += 1) {
    for (const name of names) {
      const given: Job | ReadiedJob = jobs[name]
      const job = typeof given === 'function' ? given : given.ready()
      sweep()
      const start = performance.now()
      const returned = await job()
      if (run >= 0) times.get(name)?.push(performance.now() - start)
      kept.set(name, returned)
    }
  }
  return Object.fromEntries(names.map(name => [name, timingOf(times.get(name) ?? [])])) as Record<
    Name,
    Timing
  >
}

/** Times one job by itself. */
export async function time(job: Job | ReadiedJob, runs?: number): Promise<Timing> {
  return (await timeInTurns({ job }, runs)).job
}

/** The fewest and the middle one of several times. */
export function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((a, b) => a - b)
  return { min: sorted[0] ?? NaN, median: sorted[Math.floor(sorted.length / 2)] ?? NaN }
}
