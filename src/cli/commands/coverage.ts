import { coverBeside, coverList, type ListCoverage, type Return } from '../../../shared/index.ts'
import { readFileAsReturn } from '../check-file.ts'
import type { Values } from '../options.ts'
import { printPage } from '../output.ts'
import { coveragePage } from '../pages/coverage-page.ts'
import { Stop } from '../stop.ts'

/** Shows what is required against what covers it: the plan's own lists, or a second return. */
export async function runCoverage([path = '']: readonly string[], values: Values): Promise<number> {
  const now = await readFileAsReturn(path, values)
  const lists = values.with === undefined ? ownLists(now, path) : [await listBeside(now, values.with)]
  printPage(coveragePage(path, now, lists))
  return 0
}

function ownLists(now: Return, path: string): readonly ListCoverage[] {
  const { required, id } = now.plan.plan
  if (required.length > 0) return required.map(list => coverList(now, list))
  throw new Stop(
    `The plan layout of "${path}" (${id}) lists nothing that must be covered: give a plan that does (--plan FILE) or a second return (--with FILE).`,
  )
}

async function listBeside(now: Return, path: string): Promise<ListCoverage> {
  return coverBeside(now, await readFileAsReturn(path, {}))
}
