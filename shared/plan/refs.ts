import type { Level } from './plan.ts'

/** A ref that a pattern of the plan accepts. */
export interface ReadRef {
  readonly level: Level
  /** Canonical key, unique within the plan. */
  readonly key: string
  /** Named parts: theme, agency, number, deliverable … */
  readonly parts: ReadonlyMap<string, string>
  /** Key of the parent; '' when the level has none. */
  readonly parent: string
}
