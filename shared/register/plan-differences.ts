import { canonicalPlan } from '../plan/canonical-plan.ts'
import type { Plan } from '../plan/plan.ts'
import { cellText } from '../return/text.ts'
import type { Cell } from '../sheet/cell.ts'
import { encodePlan } from './plan-setup.ts'

/** A plan and where it comes from, as a sentence names it: 'this workbook'. */
export interface NamedPlan {
  readonly plan: Plan
  readonly of: string
}

/** What differs between two plans, in the words of the sheet `Plan setup`: '"Title": "A" in this workbook, "B" in yours'. */
export function planDifferences(one: NamedPlan, other: NamedPlan): readonly string[] {
  if (canonicalPlan(one.plan) === canonicalPlan(other.plan)) return []
  const [here, there] = [partsOf(one.plan), partsOf(other.plan)]
  const differences = here.flatMap((part, place) => {
    const same = there[place]
    return same === undefined ? [] : partDifferences(part, same, one.of, other.of)
  })
  return differences.length > 0 ? differences : [`The plans differ in the order of their lists`]
}

/** A part of the sheet: a value, which has no headings, or a table. */
interface Part {
  readonly name: string
  readonly headings: readonly string[]
  /** The value alone, or the entries of the table. */
  readonly entries: readonly (readonly string[])[]
}

function partsOf(plan: Plan): readonly Part[] {
  const parts: { name: string; headings: readonly string[]; entries: (readonly string[])[] }[] = []
  const [, ...lines] = encodePlan(plan)
  let isTable = false
  for (const [first = null, ...cells] of lines) {
    const texts = cells.map(textOf)
    if (first === null && cells.length > 0) parts[parts.length - 1]?.entries.push(texts)
    else if (first === null) isTable = true
    else if (isTable) parts.push({ name: textOf(first), headings: texts, entries: [] })
    else parts.push({ name: textOf(first), headings: [], entries: [texts] })
  }
  return parts
}

function textOf(cell: Cell): string {
  return cellText(cell)
}

function partDifferences(one: Part, other: Part, here: string, there: string): readonly string[] {
  if (one.headings.length === 0) {
    const [[was = ''] = [], [is = ''] = []] = [one.entries[0], other.entries[0]]
    return was === is ? [] : [`"${one.name}": ${shown(was)} in ${here}, ${shown(is)} in ${there}`]
  }
  const [mine, theirs] = [without(one.entries, other.entries), without(other.entries, one.entries)]
  const nameOf = ([name = '']: readonly string[]): string => name
  const pairs = mine.flatMap(entry => {
    const same = theirs.find(each => nameOf(each) === nameOf(entry))
    return same === undefined ? [] : [[entry, same] as const]
  })
  const paired = new Set(pairs.flat())
  const alone = (entries: readonly (readonly string[])[], of: string): string[] =>
    entries
      .filter(entry => !paired.has(entry))
      .map(entry => `"${one.name}": ${entryText(entry)} only in ${of}`)
  return [
    ...pairs.flatMap(([entry, same]) =>
      one.headings.flatMap((heading, place) => {
        const [was = '', is = ''] = [entry[place], same[place]]
        return was === is
          ? []
          : [
              `"${one.name}", ${shown(nameOf(entry))}, "${heading}": ${shown(was)} in ${here}, ${shown(is)} in ${there}`,
            ]
      }),
    ),
    ...alone(mine, here),
    ...alone(theirs, there),
  ]
}

/** The entries that the other list does not have as well. */
function without(
  entries: readonly (readonly string[])[],
  others: readonly (readonly string[])[],
): readonly (readonly string[])[] {
  const known = new Set(others.map(each => JSON.stringify(each)))
  return entries.filter(each => !known.has(JSON.stringify(each)))
}

/** An entry by its first two texts. */
function entryText(entry: readonly string[]): string {
  return entry
    .filter(text => text !== '')
    .slice(0, 2)
    .map(shown)
    .join(', ')
}

function shown(text: string): string {
  if (text === '') return 'blank'
  return `"${text.length <= 80 ? text : `${text.slice(0, 79)}…`}"`
}

/** A workbook whose plan is not the one that most of them hold. */
export interface OtherPlan {
  readonly of: string
  /** The workbook that it is compared with. */
  readonly than: string
  readonly differences: readonly string[]
}

/** Of several workbooks that hold a plan, those whose plan differs from the commonest; of equally common ones, the first. */
export function otherPlans(plans: readonly NamedPlan[]): readonly OtherPlan[] {
  const groups = new Map<string, NamedPlan[]>()
  for (const each of plans) {
    const text = canonicalPlan(each.plan)
    groups.set(text, [...(groups.get(text) ?? []), each])
  }
  const [first, ...others] = [...groups.values()].sort((a, b) => b.length - a.length)
  const [common] = first ?? []
  if (common === undefined) return []
  return others
    .flat()
    .map(each => ({ of: each.of, than: common.of, differences: planDifferences(common, each) }))
}
