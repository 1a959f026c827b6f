import type { FoundTable } from './find-tables.ts'

/** Words of headings that registers of other things have, and trackers of actions hardly ever two of. */
const OTHERS =
  /\b(?:risks?|likelihood|probability|impact|inherent|residual|threat|opportunity|kpi|indicator|measure|baseline|outturn|actual|target|numerator|denominator|budget|spend|forecast|variance|lesson|decision|complaint)\b/i

/** Tables of risks, measures or money beside a tracker of actions: not part of the return. */
export function otherRegisters(found: readonly FoundTable[]): ReadonlySet<FoundTable> {
  const others = new Set(found.filter(isOther))
  return others.size === found.length ? new Set() : others
}

function isOther({ header }: FoundTable): boolean {
  let words = 0
  for (const heading of header.headings.values()) {
    if (OTHERS.test(heading) && !/\bdate\b|\bcompletion\b|\baction/i.test(heading)) words += 1
  }
  return words >= 2
}
