import type { ActionRecord, Return } from './return.ts'

/** The keys of a return; actions without one have no part in it. */
export interface Keys {
  /** The first action of every key. */
  readonly first: ReadonlyMap<string, ActionRecord>
  /** Keys of more than one action. */
  readonly repeated: ReadonlySet<string>
}

const known = new WeakMap<Return, Keys>()

/** Looked up once for a return, though several rules ask. */
export function keysOf(now: Return): Keys {
  const before = known.get(now)
  if (before !== undefined) return before
  const first = new Map<string, ActionRecord>()
  const repeated = new Set<string>()
  for (const record of now.records) {
    if (record.key === '') continue
    if (first.has(record.key)) repeated.add(record.key)
    else first.set(record.key, record)
  }
  const keys = { first, repeated }
  known.set(now, keys)
  return keys
}
