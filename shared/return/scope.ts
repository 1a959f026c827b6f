import { isClosed } from './fields.ts'
import type { ActionRecord, Return } from './return.ts'

/** Whether the plan's scope asks this return for the action: its theme and agency, where the scope names any. */
export function isInScope(record: ActionRecord, now: Return): boolean {
  const { themes, agencies } = now.plan.plan.scope
  // A theme or agency is read from its row only where the scope names any.
  return (
    (themes.length === 0 || within(themes, record.theme)) &&
    (agencies.length === 0 || within(agencies, record.agency))
  )
}

/** An action that must have a rating in this period: it carries one, is in scope and is not closed. */
export function isRatedLevel(record: ActionRecord, now: Return): boolean {
  return (record.level?.counted ?? true) && isInScope(record, now) && !isClosed(record)
}

function within(list: readonly string[], code: string): boolean {
  return code === '' || list.includes(code)
}
