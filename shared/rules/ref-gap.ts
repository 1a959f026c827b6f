import { formatRef } from '../plan/refs.ts'
import { patternOf } from '../plan/ref-pattern.ts'
import { compareRefs } from '../plan/ref-order.ts'
import { fieldSpot, recordSpot } from '../return/fields.ts'
import type { ActionRecord } from '../return/return.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Gaps extends Hit {
  readonly missing: readonly string[]
}

interface Sequence {
  /** The first action of each number. */
  readonly numbers: Map<number, ActionRecord>
  readonly part: string
}

export default returnRule<Gaps>({
  id: 'ref-gap',
  severity: 'information',
  stage: 'check',
  title: 'Numbers that are not used',
  why: 'A reader who finds T6-C02 first looks for T6-C01: a dropped action is worth a footnote.',
  fix: 'Say once that these were dropped, or put the missing actions back.',
  needs: ['ref'],
  lapses: 'plan',
  ground: ({ now }) =>
    now.plan.plan.levels.some(level => level.sequence !== undefined)
      ? ''
      : 'the plan does not say within what refs are numbered',
  *check({ now }) {
    const sequences = new Map<string, Sequence>()
    for (const record of now.records) if (record.fits) addNumber(sequences, record)
    const gaps = [...sequences.values()].flatMap(holesOf).sort((a, b) => compareRefs(a.ref, b.ref))
    const spots = new Set(gaps.map(gap => gap.after))
    const [at, ...also] = [...spots].map(record => fieldSpot(record, 'ref') ?? recordSpot(record))
    if (at !== undefined) yield { at, also, ref: '', missing: gaps.map(gap => gap.ref) }
  },
  message: ({ missing }) =>
    `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} not in the return, though the numbers go on`,
})

/** The refs that a sequence leaves out, each with the action that stands after it. */
function holesOf({ numbers, part }: Sequence): { ref: string; after: ActionRecord }[] {
  const holes: { ref: string; after: ActionRecord }[] = []
  let expected = 1
  for (const number of [...numbers.keys()].sort((a, b) => a - b)) {
    const after = numbers.get(number)
    for (; after !== undefined && expected < number; expected += 1)
      holes.push({ ref: nameOf(after, part, expected), after })
    expected = number + 1
  }
  return holes
}

/** Puts a record's number into its sequence; the number is the last part of its ref that does not name the sequence. */
function addNumber(sequences: Map<string, Sequence>, record: ActionRecord): void {
  const within = record.level?.sequence
  if (within === undefined || record.read === undefined) return
  const own = [...record.read.parts].filter(([name, value]) => !within.includes(name) && /^\d+$/.test(value))
  const [part, value] = own.find(([name]) => name === 'number') ?? own[own.length - 1] ?? []
  if (part === undefined || value === undefined) return
  const id = [record.level?.id, ...within.map(name => record.read?.parts.get(name) ?? '')].join('\u0000')
  const sequence = sequences.get(id)
  if (sequence === undefined) sequences.set(id, { numbers: new Map([[Number(value), record]]), part })
  else if (!sequence.numbers.has(Number(value))) sequence.numbers.set(Number(value), record)
}

/** The ref that a missing number would have. */
function nameOf(record: ActionRecord, part: string, number: number): string {
  const parts = new Map(record.read?.parts ?? [])
  parts.set(part, String(number))
  const [pattern] = record.level?.refs ?? []
  return (pattern === undefined ? undefined : formatRef(patternOf(pattern), parts)) ?? String(number)
}

const header = ['Ref', "COMMISSIONER'S PLEDGES", 'STATUS (RAG)']

export const examples: readonly RuleExample[] = [
  {
    name: 'lists all numbers that are left out, once',
    plan: 'update-2014',
    sheet: [
      header,
      ['T6-C02', 'C - Provide positive activities for young people', ''],
      ['', 'Projects are funded.', 'G'],
      ['T6-C04', 'C - Work with local partners', ''],
      ['', 'Liaison goes on.', 'G'],
    ],
    finds: ['A2'],
    says: 'T6-C01, T6-C03 are not in the return, though the numbers go on',
  },
  {
    name: 'is silent where pledge numbers run on per agency',
    plan: 'update-2014',
    sheet: [
      header,
      ['PL1-C01', 'Campaign against cuts', ''],
      ['', 'Under way.', 'G'],
      ['PL4-C02', 'Give extra priority to domestic violence', ''],
      ['', 'Under way.', 'G'],
    ],
    finds: [],
  },
]
