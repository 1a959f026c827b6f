import { finish, inSteps } from '../steps.ts'
import type { Pause } from '../steps.ts'
import type { Return } from './return.ts'

/** The keys of a return; actions without one have no part in it. */
export interface Keys {
  readonly all: ReadonlySet<string>
  /** Keys of more than one action. */
  readonly repeated: ReadonlySet<string>
}

const known = new WeakMap<Return, Keys>()

/** Looked up once for a return, though several rules ask. */
export function keysOf(now: Return): Keys {
  return known.get(now) ?? finish(keySteps(now))
}

/** As {@link keysOf}, in steps. */
export function* keySteps(now: Return): Generator<Pause, Keys> {
  const all = new Set<string>()
  const repeated = new Set<string>()
  yield* inSteps(now.records, ({ key }) => {
    if (key === '') return
    const before = all.size
    // Most keys are new: they are looked up once, by adding them.
    if (all.add(key).size === before) repeated.add(key)
  })
  const keys = { all, repeated }
  known.set(now, keys)
  return keys
}
