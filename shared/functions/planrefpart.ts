import { patternOf } from '../plan/ref-pattern.ts'
import { partNames, type ReadRef } from '../plan/refs.ts'
import type { Cell } from '../sheet/cell.ts'
import { type FunctionExample, sheetFunction, type Table } from './function.ts'
import type { RefPlan } from './plan-of-refs.ts'
import { inShape, type RefRange, readRefs, refsBeside } from './plan-ref-range.ts'

export default sheetFunction({
  name: 'PLANREFPART',
  summary: 'Gives one part of each ref, such as its theme, its agency or the deliverable it belongs to.',
  notes: [
    'Refs are read by the ready-made plan that most of them are written by: "plan" names it. Other refs are read by what they have in common: "number" is their last number, and a part that they do not have is answered with those that they have.',
    'A blank cell has the part of the ref above it. Numbers come as numbers.',
  ],
  args: [
    { name: 'refs', kind: 'range', help: 'A ref or a column of refs, for example A2:A90' },
    {
      name: 'part',
      kind: 'text',
      help: '"theme", "agency", "number", "deliverable", "pledge", "parent", "key", "level" or "plan", as far as the refs say it',
    },
  ],
  result: 'cells',
  run(refs, part) {
    const range = readRefs(refs)
    const wanted = part.toLowerCase()
    const { plan } = range
    if (plan === undefined) return 'There is no ref in this range yet'
    const names = namesIn(plan)
    if (!names.includes(wanted)) return noPart(plan, part, names)
    return partsOf(range, plan, wanted)
  },
})

/** What every ref says beside the parts of its pattern. */
const OF_EVERY_REF = ['parent', 'key', 'level', 'plan']

function namesIn({ compiled: { plan } }: RefPlan): readonly string[] {
  const own = plan.levels.flatMap(level => [
    ...level.refs.flatMap(ref => partNames(patternOf(ref))),
    ...(level.theme === undefined ? [] : ['theme']),
  ])
  return [...new Set([...own, ...OF_EVERY_REF])]
}

function noPart({ from, compiled }: RefPlan, part: string, names: readonly string[]): string {
  const refs = from === 'ready-made' ? `Refs of ${compiled.plan.id}` : 'These refs'
  const [last, ...others] = [...names].reverse()
  return `${refs} have no part "${part.slice(0, 40)}": use ${others.reverse().join(', ')} or ${last ?? ''}`
}

function partsOf(range: RefRange, plan: RefPlan, part: string): Table {
  const known = new Map<string, Cell>([['', null]])
  const beside = refsBeside(range)
  const parts = range.cells.map(({ cell, is }, place) => {
    if (is === 'error') return cell
    const ref = beside[place] ?? ''
    const before = known.get(ref)
    if (before !== undefined) return before
    const value = partOf(plan, ref, part)
    known.set(ref, value)
    return value
  })
  return inShape(range, parts)
}

/** A ref with a slip says what the one ref says that it is near to, as it does in a check. */
function partOf({ compiled, from }: RefPlan, ref: string, part: string): Cell {
  const read = compiled.readRef(ref) ?? compiled.readRef(compiled.nearRef(ref))
  if (read === undefined) return null
  if (part === 'plan') return from === 'ready-made' ? compiled.plan.id : null
  const value = textOf(read, part)
  return /^\d{1,9}$/.test(value) ? Number(value) : value
}

function textOf({ parts, parent, key, level }: ReadRef, part: string): string {
  switch (part) {
    case 'parent':
      return parent
    case 'key':
      return key
    case 'level':
      return level.one
    default:
      return parts.get(part) ?? ''
  }
}

export const examples: readonly FunctionExample[] = [
  { name: 'The agency that a ref names', args: ['T6-C02', 'agency'], gives: [['C']] },
  { name: 'The deliverable that an action belongs to', args: ['1.10.3', 'parent'], gives: [['T1.10']] },
  {
    name: 'The theme of every row, to count by',
    args: [[['Ref'], ['T1-C01'], [''], ['T2-F04'], ['PL1-C01']], 'theme'],
    gives: [[''], [1], [1], [2], ['PL']],
  },
]
