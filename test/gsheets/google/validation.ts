import type { Held } from './book.ts'
import { givenValue } from './typed.ts'
import { STATE, stateOf, type World } from './world.ts'
import { strict } from './strict.ts'

/** What may be typed into a cell. */
export interface Allowed {
  readonly type: 'VALUE_IN_LIST' | 'VALUE_IN_RANGE' | 'NUMBER_BETWEEN'
  readonly values: readonly unknown[]
  /** Other values are kept and only warned of. */
  readonly allowInvalid: boolean
}

export function validation(world: World, allowed: Allowed): GoogleValidation {
  return strict(
    'Validation',
    {
      [STATE]: allowed,
      getCriteriaType: () => allowed.type,
      getCriteriaValues: () => [...allowed.values],
    } satisfies GoogleValidation & { [STATE]: Allowed },
    world,
  )
}

/**
 * Whether a rule refuses what a cell would hold: unless invalid data is allowed (DataValidation.getAllowInvalid), a script is
 * refused as a person is. Nothing is always allowed.
 */
export function refuses(rule: GoogleValidation | undefined, held: Held): boolean {
  if (rule === undefined || held === null) return false
  const { type, values, allowInvalid } = stateOf(rule, 'setDataValidation') as Allowed
  if (allowInvalid || type !== 'VALUE_IN_LIST') return false
  const [items] = values
  return !(Array.isArray(items) && items.map(String).includes(String(givenValue(held))))
}
