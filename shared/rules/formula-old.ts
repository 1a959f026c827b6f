import { COUNTING_FUNCTIONS } from '../functions/counting.ts'
import type { Value } from '../functions/function.ts'
import { argumentValue, parseCall } from '../sheet/formula.ts'
import type { Sheet, SheetFormula, Workbook } from '../sheet/workbook.ts'
import { cellAt } from '../sheet/workbook.ts'
import { PAUSE } from '../steps.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Stale extends Hit {
  readonly formula: string
  readonly shown: number
  readonly now: number
}

export default returnRule<Stale>({
  id: 'formula-old',
  severity: 'query',
  stage: 'check',
  title: 'Formula that shows an old figure',
  why: 'A figure that was right when the formula was entered goes on standing there when the rows have changed.',
  fix: 'Enter the formula again, or have the workbook calculated again.',
  needs: [],
  lapses: 'cells',
  ground: ({ now }) => (now.limits.includes('formulas') ? 'formulas are not known here' : ''),
  *check({ now }) {
    for (const sheet of now.workbook.sheets) {
      for (const formula of sheet.formulas) {
        const stale = staleFigure(formula, sheet, now.workbook)
        if (stale !== undefined) yield stale
        yield PAUSE
      }
    }
  },
  message: ({ formula, shown, now }) =>
    `${formula} shows ${shown} where the rows give ${now} now: enter it again`,
})

/** The first number that the formula shows and its cells no longer give. */
function staleFigure(formula: SheetFormula, sheet: Sheet, workbook: Workbook): Stale | undefined {
  const call = parseCall(formula.text)
  const run = COUNTING_FUNCTIONS.find(each => each.name === call?.name)
  if (call === undefined || run === undefined || call.args.length === 0) return undefined
  const args = call.args.map(text => argumentValue(text, sheet, workbook))
  if (args.includes(undefined)) return undefined
  const result = run.call(args)
  const rows: readonly (readonly Value[])[] = Array.isArray(result) ? result : [[result as Value]]
  for (const [r, row] of rows.entries()) {
    for (const [c, value] of row.entries()) {
      const at = { sheet: sheet.name, row: formula.row + r, column: formula.column + c }
      const shown = cellAt(sheet, at.row, at.column)
      if (typeof shown === 'number' && typeof value === 'number' && Math.abs(shown - value) > 1e-9) {
        return { at, ref: '', about: `${sheet.name} ${call.name}`, formula: formula.text, shown, now: value }
      }
    }
  }
  return undefined
}

const rows = [
  ['Ref', 'Action', 'RAG'],
  ['A1', 'Open a new station', 'G'],
  ['A2', 'Train the call handlers', 'A'],
  ['A3', 'Review the estate', 'G'],
]
const beside = (figures: readonly (string | number)[]): RuleExample['sheet'] =>
  rows.map((row, place) => [
    ...row,
    '',
    ...(place === 0
      ? ['every rating', 'G', 'A', 'R', 'Total', 'G %', 'A %', 'R %']
      : place === 1
        ? figures
        : []),
  ])

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a figure that the rows no longer give',
    sheet: beside(['Total', 3, 0, 0, 3, 100, 0, 0]),
    formulas: { E1: '=RAGSUMMARY(C2:C4)' },
    finds: ['F2'],
    says: '=RAGSUMMARY(C2:C4) shows 3 where the rows give 2 now: enter it again',
  },
  {
    name: 'is silent on a figure that the rows give',
    sheet: beside(['Total', 2, 1, 0, 3, 66.7, 33.3, 0]),
    formulas: { E1: '=RAGSUMMARY(C2:C4)' },
    finds: [],
  },
  {
    name: 'is silent on a formula that is more than one call',
    sheet: beside(['Total', 3, 0, 0, 3, 100, 0, 0]),
    formulas: { E1: '=RAGSUMMARY(OFFSET(C2,0,0,3,1))' },
    finds: [],
  },
]
