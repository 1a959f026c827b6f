import type { Field } from '../../plan/plan.ts'
import type { ActionRecord, Return } from '../../return/return.ts'
import { isInScope } from '../../return/scope.ts'

/** Whether the plan asks for a field at all. */
export function requires(now: Return, field: Field): boolean {
  return now.plan.plan.requires.some(required => required.field === field)
}

/** Whether the plan asks this action, of its level and agency, for a field. */
export function isRequired(record: ActionRecord, now: Return, field: Field): boolean {
  const asked = now.plan.plan.requires.some(
    required =>
      required.field === field &&
      required.level === record.level?.id &&
      (required.agencies === undefined || required.agencies.includes(record.agency)),
  )
  return asked && isInScope(record, now)
}
