import { compareRefs } from './ref-order.ts'
import { patternOf } from './ref-pattern.ts'
import { formatRef, type ReadRef } from './refs.ts'

/** Numbers that a sequence of refs leaves out. */
export interface RefGap<T> {
  /** 'T6-C01'; a long run is 'A12 to A96'. */
  readonly ref: string
  /** What stands after the gap. */
  readonly after: T
}

/** A longer run of numbers is named by its ends. */
const LONGEST_RUN = 10

/**
 * Numbers that are not used, in the order of refs: of each level that says within what its refs are numbered. Sequences
 * begin at 1; `fromLeast` lets one begin at its least number where that is beyond the count of its refs, as 1001 is.
 */
export function refGaps<T>(
  refs: Iterable<readonly [read: ReadRef, item: T]>,
  fromLeast = false,
): RefGap<T>[] {
  const sequences = new Map<string, Sequence<T>>()
  for (const [read, item] of refs) addNumber(sequences, read, item)
  return [...sequences.values()]
    .flatMap(sequence => gapsOf(sequence, fromLeast))
    .sort((a, b) => compareRefs(a.ref, b.ref))
}

interface Sequence<T> {
  /** The first ref of each number. */
  readonly numbers: Map<number, { readonly read: ReadRef; readonly item: T }>
  readonly part: string
}

/** The number of a ref is the last part that does not name its sequence. */
function addNumber<T>(sequences: Map<string, Sequence<T>>, read: ReadRef, item: T): void {
  const within = read.level.sequence
  if (within === undefined) return
  const own = [...read.parts].filter(([name, value]) => !within.includes(name) && /^\d+$/.test(value))
  const [part, value] = own.find(([name]) => name === 'number') ?? own[own.length - 1] ?? []
  if (part === undefined || value === undefined) return
  const id = [read.level.id, ...within.map(name => read.parts.get(name) ?? '')].join('\u0000')
  const sequence = sequences.get(id) ?? { numbers: new Map(), part }
  sequences.set(id, sequence)
  if (!sequence.numbers.has(Number(value))) sequence.numbers.set(Number(value), { read, item })
}

function gapsOf<T>({ numbers, part }: Sequence<T>, fromLeast: boolean): RefGap<T>[] {
  const inOrder = [...numbers].sort(([a], [b]) => a - b)
  const least = inOrder[0]?.[0] ?? 1
  let expected = fromLeast && least > numbers.size ? least : 1
  return inOrder.flatMap(([number, { read, item }]) => {
    const [first, last] = [expected, number - 1]
    expected = number + 1
    return runOf(first, last, missing => nameOf(read, part, missing)).map(ref => ({ ref, after: item }))
  })
}

function runOf(first: number, last: number, name: (number: number) => string): string[] {
  const count = last - first + 1
  if (count > LONGEST_RUN) return [`${name(first)} to ${name(last)}`]
  return Array.from({ length: Math.max(count, 0) }, (_, i) => name(first + i))
}

/** The ref that a missing number would have. */
function nameOf({ level, parts }: ReadRef, part: string, number: number): string {
  const [pattern] = level.refs
  const named = new Map(parts).set(part, String(number))
  return (pattern === undefined ? undefined : formatRef(patternOf(pattern), named)) ?? String(number)
}
