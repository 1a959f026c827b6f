import { checkFile, planOf } from '../check-file.ts'
import type { Values } from '../options.ts'
import { printPage } from '../output.ts'
import { summaryPage } from '../pages/summary-page.ts'

/** Counts a return by everything that it can be counted by. */
export async function runSummary([path = '']: readonly string[], values: Values): Promise<number> {
  printPage(summaryPage(await checkFile(path, values, await planOf(values)), values.rule))
  return 0
}
