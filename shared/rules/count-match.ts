import { countReturn } from '../measures/counts.ts'
import { showPercent } from '../measures/percent.ts'
import { comparePrinted } from '../measures/printed.ts'
import type { FigureCheck } from '../measures/printed.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Miscounted extends Hit {
  readonly label: string
  readonly printed: string
  readonly counted: string
}

export default returnRule<Miscounted>({
  id: 'count-match',
  severity: 'error',
  stage: 'check',
  title: 'Printed figure that the rows do not give',
  why: 'The figure is the headline that is read out; the rows are the evidence for it.',
  fix: 'Print what the rows give, and say how it was counted.',
  needs: ['printed'],
  lapses: 'cells',
  *check({ now }) {
    for (const check of comparePrinted(now, countReturn(now))) {
      if (check.rule !== undefined) continue
      for (const figure of check.figures) {
        if (figure.agrees) continue
        const at = { sheet: check.print.sheet, row: figure.figure.row, column: figure.figure.column }
        yield { at, ref: '', label: figure.figure.entry.label, ...difference(figure) }
      }
    }
  },
  message: ({ label, printed, counted }) =>
    `${label} is printed as ${printed}, but the rows give ${counted} under every way of counting: correct the figure or the rows`,
})

/** The counts, or the shares where the counts agree or only a share is printed. */
function difference({ figure, printed, counted, of }: FigureCheck): { printed: string; counted: string } {
  if (printed !== undefined && printed !== counted)
    return { printed: String(printed), counted: String(counted) }
  if (figure.of !== undefined && figure.of !== of)
    return { printed: `${printed ?? ''} of ${figure.of}`.trim(), counted: `${counted} of ${of}` }
  return { printed: `${figure.percent ?? 0}%`, counted: showPercent(counted, of) }
}

const table = [
  ['Ref', 'Action', 'RAG'],
  ['A1', 'Open a new station', 'G'],
  ['A2', 'Train the call handlers', 'A'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a printed figure that no way of counting gives',
    sheet: [['Green', 2], ['Amber', 1], ['Red', 0], [], ...table],
    finds: ['B1'],
  },
  {
    name: 'finds a share that the rows do not give',
    sheet: [['Green: 1 (60%)'], ['Amber: 1 (50%)'], [], ...table],
    finds: ['A1'],
  },
  {
    name: 'is silent where the figures agree',
    sheet: [['Green', 1], ['Amber', 1], ['Red', 0], [], ...table],
    finds: [],
  },
]
