import { compilePlan } from '../plan/compile.ts'
import { tracker } from '../plan/profiles/tracker.ts'
import { cellText, plainText } from '../return/text.ts'
import { isThere, type KnownRefs, knowRefs, meantBy } from '../rules/prose/known-refs.ts'
import { refMentions } from '../rules/prose/ref-mentions.ts'
import { type Cell, isCellError } from '../sheet/cell.ts'
import { type FunctionExample, sheetFunction } from './function.ts'
import { type RefRange, readRefs, refsBeside } from './plan-ref-range.ts'
import { foldCode } from './plan-required.ts'

export default sheetFunction({
  name: 'PLANXREFS',
  summary: 'Lists the refs that a text points to, and says of each whether it is there.',
  notes: [
    'Beside a ref that is not there stand those that may be meant. Of several texts the first column says where each pointer stands: by the ref beside it, or by its row in the range.',
    'A ref that is there is found wherever it stands; one that is not, only behind words that announce it, such as see, as described in, or linked to.',
  ],
  args: [
    { name: 'text', kind: 'range', help: 'An update or a column of updates, for example D2:D90' },
    { name: 'refs', kind: 'range', help: 'The column of all refs, for example A2:A90' },
  ],
  result: 'table',
  run(text, refs) {
    const range = readRefs(refs)
    const known = knownIn(range)
    if (known.written.size === 0) return 'There is no ref in this range yet'
    const heads = ['Points to', 'Found', 'May be meant']
    if (text.length === 1) return withHeads(heads, pointersIn(text[0] ?? [], known, ''))
    const own = text.length === refs.length && range.width === 1 ? refsBeside(range) : undefined
    const rows = text.flatMap((cells, row) =>
      pointersIn(cells, known, own?.[row] ?? '').map(pointer => [own?.[row] ?? row + 1, ...pointer]),
    )
    return withHeads([own === undefined ? 'Row' : 'In', ...heads], rows)
  },
})

function withHeads(
  heads: readonly string[],
  rows: readonly (readonly Cell[])[],
): string | readonly (readonly Cell[])[] {
  return rows.length === 0 ? 'No ref is mentioned' : [heads, ...rows]
}

function knownIn({ cells, plan }: RefRange): KnownRefs {
  const compiled = plan?.compiled ?? compilePlan(tracker)
  const refs = cells.filter(({ is }) => is === 'ref').map(({ text }) => text)
  return knowRefs(
    refs.map(ref => ({ ref, key: compiled.readRef(ref)?.key ?? ref })),
    compiled,
  )
}

type Pointer = readonly [written: string, found: boolean, meant: string]

/** The pointers of a row of texts in their order, each once; what points to the row itself is none. */
function pointersIn(cells: readonly Cell[], known: KnownRefs, own: string): readonly Pointer[] {
  const pointers = new Map<string, Pointer>()
  for (const cell of cells) {
    const text = isCellError(cell) ? '' : plainText(cellText(cell))
    for (const [, pointer] of pointersOf(text, known).sort(([a], [b]) => a - b)) {
      const folded = foldCode(pointer[0])
      if (folded !== foldCode(own) && !pointers.has(folded)) pointers.set(folded, pointer)
    }
  }
  return [...pointers.values()]
}

/** Refs that words announce ('see T1-01'), there or not; and refs that are there, wherever they stand in the text. */
function pointersOf(text: string, known: KnownRefs): [at: number, pointer: Pointer][] {
  const found: [number, Pointer][] = []
  for (const mention of refMentions(text)) {
    const { ref, start } = mention
    const meant = isThere(ref, known) ? [] : meantBy(mention, known)
    if (meant !== undefined) found.push([start, [ref, isThere(ref, known), meant.join(' or ')]])
  }
  text.replace(CODE, (code: string, at: number) => {
    if (saysEnough(code) && isThere(code, known)) found.push([at, [code, true, '']])
    return code
  })
  return found
}

const CODE = /[A-Za-z0-9]{1,24}(?:[-–./][A-Za-z0-9]{1,24}){0,4}/g

/** T1-C01, CS12, 1.10.3; a letter and a figure, or two figures, are too often something else: M1, G7, 2.5. */
function saysEnough(code: string): boolean {
  const numbers = code.match(/\d+/g)?.length ?? 0
  const letters = code.match(/[A-Za-z]/g)?.length ?? 0
  return numbers >= 3 || (numbers >= 1 && letters >= 2) || (numbers >= 2 && letters >= 1)
}

export const examples: readonly FunctionExample[] = [
  {
    name: 'A ref that is there and one that is not',
    args: [
      'See also Action T1-C05 above, and see T1-01 regarding custody.',
      [['Ref'], ['T1-C05'], ['T1-F01'], ['T1-F02']],
    ],
    gives: [
      ['Points to', 'Found', 'May be meant'],
      ['T1-C05', true, ''],
      ['T1-01', false, 'T1-F01'],
    ],
  },
]
