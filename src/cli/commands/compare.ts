import { compareReturns, type Return } from '../../../shared/index.ts'
import { readFileAsReturn } from '../check-file.ts'
import type { Values } from '../options.ts'
import { printJson, printPage } from '../output.ts'
import { comparePage } from '../pages/compare-page.ts'

/** Compares a return with an older one. */
export async function runCompare(
  [nowPath = '', thenPath = '']: readonly string[],
  values: Values,
): Promise<number> {
  const { sheet: _, period: __, ...same } = values
  const now = await readFileAsReturn(nowPath, values)
  const then = await readFileAsReturn(thenPath, same)
  const movement = compareReturns(now, then, values.rule === undefined ? {} : { rule: values.rule })
  if (values.json === true) printJson({ version: 1, now: paperOf(now), then: paperOf(then), ...movement })
  else printPage(comparePage({ path: nowPath, read: now }, { path: thenPath, read: then }, movement))
  return 0
}

function paperOf({ file, plan: { plan }, period }: Return) {
  return {
    file,
    plan: { id: plan.id, title: plan.title, version: plan.version },
    period: period === undefined ? null : { label: period.label, from: period.from, to: period.to },
  }
}
