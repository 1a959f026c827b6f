import { relationsPath } from '../workbook-parts.ts'
import type { Package } from './package.ts'

/** Parts that can be reached from the root of the file, by following what each says of others. */
export async function reachableParts(pack: Package): Promise<ReadonlySet<string>> {
  const reached = new Set<string>([''])
  for (const part of reached)
    for (const { path } of await pack.relations(part)) if (pack.has(path)) reached.add(path)
  return reached
}

/** Takes away parts that could be reached before and cannot any more, with their relations. Gives their paths. */
export async function removeOrphans(pack: Package, before: ReadonlySet<string>): Promise<readonly string[]> {
  const after = await reachableParts(pack)
  const orphans = [...before].filter(path => !after.has(path))
  for (const path of orphans)
    for (const part of [path, relationsPath(path)]) if (pack.has(part)) pack.remove(part)
  return orphans
}
