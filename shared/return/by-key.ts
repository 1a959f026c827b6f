import { inSteps, workedOut } from '../steps.ts'
import type { Return } from './return.ts'

/** The keys of a return; actions without one have no part in it. */
export interface Keys {
  readonly all: ReadonlySet<string>
  /** Keys of more than one action. */
  readonly repeated: ReadonlySet<string>
}

/** Looked up once for a return, though several rules ask. */
export const keys = workedOut(function* (now: Return) {
  const all = new Set<string>()
  const repeated = new Set<string>()
  yield* inSteps(now.records, ({ key }) => {
    if (key === '') return
    const before = all.size
    // Most keys are new: they are looked up once, by adding them.
    if (all.add(key).size === before) repeated.add(key)
  })
  return { all, repeated } satisfies Keys
})

export function keysOf(now: Return): Keys {
  return keys.of(now)
}
