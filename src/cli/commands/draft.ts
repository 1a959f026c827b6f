import { draftPlan } from '../../../shared/index.ts'
import { readFileAsReturn } from '../check-file.ts'
import type { Values } from '../options.ts'
import { printJson, printProblem } from '../output.ts'

/** Writes a plan inferred from a workbook as JSON; what a person should look at goes to standard error. */
export async function runDraft([path = '']: readonly string[], values: Values): Promise<number> {
  const { plan, asks } = draftPlan(await readFileAsReturn(path, values))
  printJson(plan)
  for (const ask of asks) printProblem(ask)
  return 0
}
