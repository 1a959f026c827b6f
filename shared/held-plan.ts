import { planInWorkbook, type PlanInWorkbook } from './register/plan-in-workbook.ts'
import type { ReadOptions } from './return/read.ts'
import { RULES } from './rules/index.ts'
import type { Workbook } from './sheet/workbook.ts'

/** How a workbook is read, and what kept its own plan from being used. */
export interface Held {
  readonly options: ReadOptions
  readonly notRead: readonly { readonly sheet: string; readonly why: string }[]
}

/** The sheet `Plan setup` of a workbook: its plan, or sentences that say why it is none; undefined without one. */
export function heldPlan(workbook: Workbook): PlanInWorkbook | undefined {
  return planInWorkbook(
    workbook,
    RULES.map(({ id }) => id),
  )
}

/** Where nobody has chosen a plan, a workbook is read by the one that it holds in `Plan setup`, if that is whole. */
export function byHeldPlan(workbook: Workbook, options: ReadOptions): Held {
  if (options.plan !== undefined) return { options, notRead: [] }
  const held = heldPlan(workbook)
  if (held === undefined) return { options, notRead: [] }
  if ('plan' in held) {
    const because = `The sheet "${held.sheet}" of this workbook holds it`
    return { options: { ...options, plan: held.plan, because }, notRead: [] }
  }
  const [first = '', ...others] = held.problems
  const more = others.length === 0 ? '' : ` (and ${others.length} more)`
  return { options, notRead: [{ sheet: held.sheet, why: `its plan cannot be used: ${first}${more}` }] }
}
