import { isDashes } from '../return/judge.ts'
import { cellText } from '../return/text.ts'
import { type Cell, isCellError } from '../sheet/cell.ts'
import { besideCells } from './beside.ts'
import { type FunctionExample, sheetFunction, type Table } from './function.ts'
import { type RefRange, readRefs, refsBeside } from './plan-ref-range.ts'

export default sheetFunction({
  name: 'PLANMISSING',
  summary:
    'Lists the refs that have no value beside them: the actions without a lead, a source or an update.',
  notes: [
    'A ref has a value where any of its rows has one, also a row below it whose ref is blank. Headings, totals and the numbers of themes are no refs.',
  ],
  args: [
    { name: 'refs', kind: 'range', help: 'The column of refs, for example A2:A90' },
    { name: 'values', kind: 'range', help: 'The cells beside them that must not be blank, such as D2:D90' },
  ],
  result: 'table',
  run(refs, values) {
    const beside = besideCells('values', values, refs, 'refs')
    return typeof beside === 'string' ? beside : missing(readRefs(refs), beside)
  },
})

function missing(range: RefRange, values: readonly Cell[]): Table {
  const found = new Map<string, { readonly ref: string; hasValue: boolean; error: Cell }>()
  for (const [place, ref] of refsBeside(range).entries()) {
    if (ref === '') continue
    const value = values[place] ?? null
    const known = found.get(ref.toLowerCase()) ?? { ref, hasValue: false, error: null }
    if (isCellError(value)) known.error = value
    else if (saysSomething(value)) known.hasValue = true
    found.set(ref.toLowerCase(), known)
  }
  if (found.size === 0) return 'There is no ref in this range yet'
  const without = [...found.values()].filter(({ hasValue }) => !hasValue)
  if (without.length === 0) return `All ${found.size} refs have a value`
  return without.map(({ ref, error }) => (error === null ? [ref] : [ref, error]))
}

function saysSomething(cell: Cell): boolean {
  const text = cellText(cell)
  return text !== '' && !isDashes(text)
}

export const examples: readonly FunctionExample[] = [
  {
    name: 'Actions without a source',
    args: [
      [['Ref'], ['T1.10'], ['1.10.1'], ['1.10.2']],
      [['Source'], ['Police and Crime Plan'], [''], ['STRA']],
    ],
    gives: [['1.10.1']],
  },
]
