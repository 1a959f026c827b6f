import { countReturn } from '../measures/counts.ts'
import { showPercent } from '../measures/percent.ts'
import { comparePrinted } from '../measures/printed.ts'
import type { FigureCheck, FigurePart } from '../measures/printed.ts'
import type { PrintedFigure } from '../return/return.ts'
import type { Spot } from '../sheet/address.ts'
import type { Hit, RuleExample } from './rule.ts'
import { returnRule } from './rule.ts'

interface Miscounted extends Hit {
  /** 'Green is printed as 3', or all figures of a print that contradict each other. */
  readonly printed: string
  /** What the rows give in its place, the plan's own way of counting first; [] where each part is right by some way. */
  readonly given: readonly string[]
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
    for (const { print, rule, ways } of comparePrinted(now, countReturn(now))) {
      if (rule !== undefined) continue
      const spotOf = ({ row, column }: PrintedFigure): Spot => ({ sheet: print.sheet, row, column })
      const wrong = ways.filter(checks => !checks.some(({ agrees }) => agrees))
      for (const checks of wrong) {
        const [{ figure }] = checks as [FigureCheck]
        yield { at: spotOf(figure), ref: '', about: figure.entry.letter, ...difference(checks, figure) }
      }
      const [first, ...others] = ways.map(([check]) => (check as FigureCheck).figure)
      if (first === undefined || wrong.length > 0) continue
      const printed = [first, ...others].map(figure => `${figure.entry.label} ${wordsOf(figure)}`).join(', ')
      yield {
        at: spotOf(first),
        also: others.map(spotOf),
        ref: '',
        about: 'figures',
        printed: `${printed} is printed`,
        given: [],
      }
    }
  },
  message: ({ printed, given: [own, ...others] }) => {
    if (own === undefined)
      return `${printed}: the rows give each of these by some way of counting, but no one way of counting gives all of them. Count all of them in one way`
    const among = others.length > 1 ? 'other ways' : 'another way'
    const ways =
      others.length === 0
        ? ' under every way of counting'
        : `, or ${others.join(' or ')} by ${among} of counting`
    return `${printed}, but the rows give ${own}${ways}: correct the figure or the rows`
  },
})

/** How a part is printed, and what stands in its place in a count of the rows. */
const PARTS: readonly {
  readonly part: FigurePart
  readonly printed: (figure: PrintedFigure) => string
  readonly given: (check: FigureCheck) => string
}[] = [
  { part: 'count', printed: ({ count = 0 }) => `as ${count}`, given: ({ counted }) => String(counted) },
  { part: 'of', printed: ({ of = 0 }) => `as out of ${of}`, given: check => `a total of ${check.of}` },
  {
    part: 'share',
    printed: ({ percent = 0 }) => `as ${percent}%`,
    given: check => showPercent(check.counted, check.of),
  },
]

/** The first part that no way of counting gives; all of the figure where its parts are right by different ways. */
function difference(
  checks: readonly FigureCheck[],
  figure: PrintedFigure,
): Pick<Miscounted, 'printed' | 'given'> {
  const part = PARTS.find(each => checks.every(({ wrong }) => wrong.includes(each.part)))
  const label = figure.entry.label
  if (part === undefined) return { printed: `${label} is printed as ${wordsOf(figure)}`, given: [] }
  return {
    printed: `${label} is printed ${part.printed(figure)}`,
    given: [...new Set(checks.map(part.given))],
  }
}

/** '3 of 9 (33.3%)', as far as it is printed. */
function wordsOf({ count, of, percent }: PrintedFigure): string {
  const counted = [...(count === undefined ? [] : [count]), ...(of === undefined ? [] : ['of', of])].join(' ')
  if (percent === undefined) return counted
  return counted === '' ? `${percent}%` : `${counted} (${percent}%)`
}

const table = [
  ['Ref', 'Action', 'RAG'],
  ['A1', 'Open a new station', 'G'],
  ['A2', 'Train the call handlers', 'A'],
]

/** One action with two ratings: by rating 2 Green and 2 Amber, by action 1 Green and 2 Amber, or 2 Green and 1 Amber. */
const twice = [
  ['Ref', 'Action', 'RAG'],
  ['A1', 'Open a new station', 'A'],
  ['A1', 'Sign the lease', 'G'],
  ['A2', 'Train the call handlers', 'G'],
  ['A3', 'Renew the fleet', 'A'],
]

export const examples: readonly RuleExample[] = [
  {
    name: 'finds a printed figure that no way of counting gives',
    sheet: [['Green', 2], ['Amber', 1], ['Red', 0], [], ...table],
    finds: ['B1'],
    says: 'Green is printed as 2, but the rows give 1 under every way of counting: correct the figure or the rows',
  },
  {
    name: 'finds a share that the rows do not give, and says the share',
    sheet: [['Green: 1 (60%)'], ['Amber: 1 (50%)'], [], ...table],
    finds: ['A1'],
    says: 'Green is printed as 60%, but the rows give 50.0% under every way of counting: correct the figure or the rows',
  },
  {
    name: 'finds a total that the rows do not give, and says the total',
    sheet: [['Green: 1 of 3'], ['Amber: 1 of 2'], [], ...table],
    finds: ['A1'],
    says: 'Green is printed as out of 3, but the rows give a total of 2 under every way of counting: correct the figure or the rows',
  },
  {
    name: 'finds only the figure that no way of counting gives, though ratings and actions are counted apart',
    sheet: [['Green', 1], ['Amber', 2], ['Red', 9], [], ...twice],
    finds: ['B3'],
    says: 'Red is printed as 9, but the rows give 0 under every way of counting: correct the figure or the rows',
  },
  {
    name: 'says what each way of counting gives',
    sheet: [['Green', 7], ['Amber', 2], ['Red', 0], [], ...twice],
    finds: ['B1'],
    says: 'Green is printed as 7, but the rows give 2, or 1 by another way of counting: correct the figure or the rows',
  },
  {
    name: 'finds once figures that no one way of counting gives together',
    sheet: [['Green', 1], ['Amber', 1], ['Red', 0], [], ...twice],
    finds: ['B1'],
    says: 'Green 1, Amber 1, Red 0 is printed: the rows give each of these by some way of counting, but no one way of counting gives all of them. Count all of them in one way',
  },
  {
    name: 'finds a figure whose parts no one way of counting gives together',
    sheet: [['Green: 2 (33.3%)'], ['Amber: 2 (50%)'], [], ...twice],
    finds: ['A1'],
    says: 'Green is printed as 2 (33.3%): the rows give each of these by some way of counting, but no one way of counting gives all of them. Count all of them in one way',
  },
  {
    name: 'is silent where the figures agree',
    sheet: [['Green', 1], ['Amber', 1], ['Red', 0], [], ...table],
    finds: [],
  },
  {
    name: 'is silent where the figures agree by another way of counting than the plan’s',
    sheet: [['Green', 1], ['Amber', 2], ['Red', 0], [], ...twice],
    finds: [],
  },
]
