import type { KeyEntry, Plan } from './plan.ts'
import type { ReadRef } from './refs.ts'

/** A plan made ready for reading: matchers built once from its facts. */
export interface CompiledPlan {
  readonly plan: Plan
  /**
   * Reads a ref. `known` gives parts that stand elsewhere in the row (theme column, section): '' parts are ignored.
   * undefined when no pattern of the plan accepts it.
   */
  readRef(text: string, known?: ReadonlyMap<string, string>): ReadRef | undefined
  /** The nearest ref that would be accepted ("T3.8.1" → "3.8.1"), '' when there is none. */
  nearRef(text: string, known?: ReadonlyMap<string, string>): string
  /** The key entry that a status text means: case, spaces and a closing full stop do not matter. */
  readStatus(text: string): KeyEntry | undefined
  /** The agency code that a word means, '' when none. */
  readAgency(text: string): string
}
