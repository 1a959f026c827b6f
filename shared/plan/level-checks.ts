import { placeName, shown } from './plan-problems.ts'
import type { Level, Plan } from './plan.ts'
import { parsePattern } from './ref-pattern.ts'
import { partNames } from './refs.ts'

type Place = readonly PropertyKey[]

/** Ref patterns, wherever the plan has them, that cannot be used. */
export function badPatterns(plan: Plan): readonly string[] {
  const patterns: (readonly [Place, string])[] = []
  for (const [at, level] of plan.levels.entries()) {
    for (const [place, ref] of level.refs.entries()) patterns.push([['levels', at, 'refs', place], ref])
    if (level.key !== undefined) patterns.push([['levels', at, 'key'], level.key])
    if (level.parent !== undefined) patterns.push([['levels', at, 'parent', 'ref'], level.parent.ref])
  }
  for (const [at, section] of plan.sections.entries()) {
    for (const [place, start] of section.starts.entries())
      patterns.push([['sections', at, 'starts', place], start])
  }
  for (const [place, code] of (plan.titleCode?.codes ?? []).entries()) {
    patterns.push([['titleCode', 'codes', place], code])
  }
  return patterns.flatMap(([place, text]) => {
    const pattern = parsePattern(text)
    return 'problem' in pattern ? [`${placeName(place)} is ${shown(text)}: it ${pattern.problem}`] : []
  })
}

/** Levels whose parent, key or sequence speaks of what is not there. */
export function badLevels(plan: Plan): readonly string[] {
  const ids = plan.levels.map(level => level.id)
  return plan.levels.flatMap((level, at) => [
    ...unknownLevel(['levels', at, 'parent', 'level'], level.parent?.level, ids),
    ...ownAncestor(plan, level, at),
    ...unknownParts(level, at),
  ])
}

function unknownLevel(place: Place, id: string | undefined, ids: readonly string[]): readonly string[] {
  if (id === undefined || ids.includes(id)) return []
  return [`${placeName(place)} is ${shown(id)}, which is no level of the plan. Known: ${ids.join(', ')}.`]
}

function ownAncestor(plan: Plan, level: Level, at: number): readonly string[] {
  const parents = new Map(plan.levels.map(each => [each.id, each.parent?.level]))
  let ancestor = level.parent?.level
  for (let steps = 0; ancestor !== undefined && steps < plan.levels.length; steps += 1) {
    if (ancestor === level.id)
      return [`${placeName(['levels', at, 'parent'])} leads back to ${shown(level.id)} itself.`]
    ancestor = parents.get(ancestor)
  }
  return []
}

/** Parts that the key takes from columns and headings. */
const FROM_THE_ROW = ['theme', 'pledge', 'section', 'agency', 'organisation', 'period']

function unknownParts(level: Level, at: number): readonly string[] {
  const named = level.refs.flatMap(namesIn)
  const known = [...named, ...FROM_THE_ROW]
  const wanted = [
    ...namesIn(level.key ?? '').map(name => ['key', name] as const),
    ...namesIn(level.parent?.ref ?? '').map(name => ['parent', name] as const),
    ...(level.sequence ?? []).map(name => ['sequence', name] as const),
  ]
  return wanted
    .filter(([, name]) => !known.includes(name))
    .map(
      ([where, name]) =>
        `${placeName(['levels', at, where])} uses the part ${shown(name)}, which no ref of the level has. Parts: ${named.join(', ') || 'none'}.`,
    )
}

function namesIn(text: string): readonly string[] {
  const pattern = parsePattern(text)
  return 'problem' in pattern ? [] : partNames(pattern)
}
