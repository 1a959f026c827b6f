import { profiles } from '../../../shared/index.ts'
import { openPlan } from '../open-plan.ts'
import { printJson, printPage } from '../output.ts'
import { EMPTY, line, wrapped } from '../page.ts'
import { table } from '../table.ts'

/** Lists the ready-made plan layouts, or prints one as JSON that can be edited and given back with --plan. */
export async function runPlans([id]: readonly string[]): Promise<number> {
  if (id !== undefined) {
    printJson(await openPlan(id))
    return 0
  }
  const rows = profiles.map(plan => ({ cells: [plan.id, plan.title] }))
  printPage([
    line('Plan layouts', 'strong'),
    ...table(rows, 'lw'),
    EMPTY,
    ...wrapped(
      'A return is recognised by its refs, headings and words; --plan ID overrules that. "plan-returns plans ID" prints one as JSON to edit, "plan-returns draft FILE" writes one from a workbook; give either back with --plan FILE.',
    ),
  ])
  return 0
}
