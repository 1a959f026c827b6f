import type { Return } from '../return/return.ts'
import { changesByContent } from './by-content.ts'
import { changesByPlace } from './by-place.ts'
import type { ContentChange } from './change.ts'
import type { ContentRow, FoundRow } from './content.ts'

/**
 * What has changed in a return since its rows were recorded; nothing when both say the same. Where nothing has moved, cells
 * are compared in their places, which names an edit exactly even when its row is read another way now; else rows are known
 * again by what they say. The shorter list is told. `found` is what the return says now.
 */
export function contentChanges(
  now: Return,
  found: readonly FoundRow[],
  recorded: readonly ContentRow[],
): readonly ContentChange[] {
  const byContent = changesByContent(now, found, recorded)
  if (byContent.length === 0) return byContent
  const byPlace = changesByPlace(now, found, recorded, byContent.length)
  return byPlace.length > 0 && byPlace.length <= byContent.length ? byPlace : byContent
}
