import type { Plan } from '../plan/plan.ts'
import type { Workbook } from '../sheet/workbook.ts'
import { decodePlan } from './plan-setup.ts'
import { setupGrid } from './setup-grid.ts'
import { isSetupSheet } from './sheets.ts'

/** A plan has some hundred lines; a sheet of so many holds none. */
const MOST_ROWS = 5000

/** What the sheet `Plan setup` of a workbook says, by the name that the sheet has there: a plan, or why it is none. */
export type PlanInWorkbook = { readonly sheet: string } & (
  { readonly plan: Plan } | { readonly problems: readonly string[] }
)

/** Looks for our setup sheet; undefined when the workbook has none. `ruleIds` are the checks that a plan may set. */
export function planInWorkbook(
  { sheets }: Workbook,
  ruleIds: readonly string[] = [],
): PlanInWorkbook | undefined {
  const setup = sheets.find(isSetupSheet)
  if (setup === undefined) return undefined
  const { name: sheet, grid } = setup
  if (grid.length <= MOST_ROWS) return { sheet, ...decodePlan(setupGrid(setup), ruleIds) }
  return { sheet, problems: [`${sheet} has ${grid.length} rows, and no plan has over ${MOST_ROWS}`] }
}
