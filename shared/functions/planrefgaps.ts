import { refGaps } from '../plan/ref-gaps.ts'
import type { ReadRef } from '../plan/refs.ts'
import { type FunctionExample, sheetFunction, type Table } from './function.ts'
import { planOfRefs, withoutMark } from './plan-of-refs.ts'
import { errorsOf, type RefRange, readRefs } from './plan-ref-range.ts'

export default sheetFunction({
  name: 'PLANREFGAPS',
  summary: 'Lists the refs that are left out, such as T6-C01 where refs begin at T6-C02.',
  notes: [
    'Numbers run as in the ready-made plan that most refs are written by: within theme and agency, or within the deliverable. Other refs run within all that stands before their last number.',
    'More than ten numbers in a row are one line: A12 to A96.',
  ],
  args: [{ name: 'refs', kind: 'range', help: 'The column of refs, for example A2:A90' }],
  result: 'table',
  run(refs) {
    const found = gapsIn(readRefs(refs))
    const errors = errorsOf(refs.flat())
    const list = typeof found === 'string' ? [[found]] : found
    return errors.length === 0 ? list : [...list, [`Not read: ${errors.join(', ')}`]]
  },
})

function gapsIn({ cells, plan }: RefRange): Table {
  const inRows = cells.filter(({ is }) => is === 'ref').map(({ text }) => text)
  if (inRows.length === 0) return 'There is no ref in this range yet'
  const isReady = plan?.from === 'ready-made'
  const refs = [...new Set(isReady ? inRows : inRows.map(withoutMark))]
  const { readRef } = (isReady ? plan : planOfRefs(refs))?.compiled ?? {}
  const read = refs.flatMap(ref => readRef?.(ref) ?? [])
  if (read.length === 0) return 'These refs have no way of numbering in common'
  const elsewhere = partElsewhere(read)
  if (elsewhere !== '' && standsAgain(inRows)) {
    return `One ref stands for several actions here: its numbers run within a ${elsewhere} that is not in the ref`
  }
  const gaps = refGaps(
    read.map(each => [each, undefined] as const),
    !isReady,
  )
  return gaps.length > 0 ? gaps.map(({ ref }) => [ref]) : `No number is left out among ${read.length} refs`
}

/** A part that numbers run within and that is not in the ref, as where themes have a column of their own; '' for none. */
function partElsewhere(read: readonly ReadRef[]): string {
  const outside = read.map(({ level, parts }) => level.sequence?.find(part => !parts.has(part)))
  return outside.find(part => part !== undefined) ?? ''
}

/** Whether a ref stands again after another one did; in rows that follow each other it is one action. */
function standsAgain(inRows: readonly string[]): boolean {
  const starts = inRows.filter((ref, place) => ref !== inRows[place - 1])
  return new Set(starts).size < starts.length
}

export const examples: readonly FunctionExample[] = [
  {
    name: 'Numbers of each agency within each theme',
    args: [[['Ref'], ['T6-C02'], [''], ['T6-C03'], ['T7-F01'], ['T7-F03']]],
    gives: [['T6-C01'], ['T7-F02']],
  },
  {
    name: 'Refs of another plan',
    args: [[['CS-01'], ['CS-02'], ['CS-04'], ['EV-01'], ['EV-02']]],
    gives: [['CS-03']],
  },
]
