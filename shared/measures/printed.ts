import type { CountingRule } from '../plan/plan.ts'
import { COUNTING_RULES } from '../plan/plan.ts'
import type { Counts } from '../report.ts'
import type { Printed, PrintedFigure, Return } from '../return/return.ts'
import { countRecords, countedRecords, statusKey } from './counts.ts'
import type { CountsByRule } from './counts.ts'
import { isShare } from './percent.ts'
import { countAll, countOf } from './tally.ts'

/** A printed figure beside what the rows say under the rule that agrees, or under the plan's own when none does. */
export interface FigureCheck {
  readonly figure: PrintedFigure
  readonly letter: string
  /** As printed; undefined where only a share is printed. */
  readonly printed: number | undefined
  readonly counted: number
  readonly of: number
  readonly agrees: boolean
}

/** A printed total beside what the rows say: 'A Total of 86 Actions'. */
export interface TotalCheck {
  readonly printed: number
  /** The noun as printed. */
  readonly noun: string
  /** What its noun names; 'unknown' for a noun that names neither. */
  readonly named: 'actions' | 'ratings' | 'unknown'
  /** What there is this many of; undefined when it is neither. */
  readonly counted: 'actions' | 'ratings' | undefined
  readonly actions: number
  readonly ratings: number
}

/** What a paper prints of itself, held against its rows. */
export interface PrintCheck {
  readonly print: Printed
  /** The rows that it agrees with: the whole return, or those of its own sheet. */
  readonly about: 'return' | 'sheet'
  /** The counting rule that agrees in every figure; undefined when none does. */
  readonly rule: CountingRule | undefined
  readonly figures: readonly FigureCheck[]
  readonly total: TotalCheck | undefined
}

/**
 * Holds every printed figure against the rows: those of the whole return first, then those of its own sheet (a theme's
 * sheet prints its own). The plan's counting rule is tried first. Prints without a single figure are left out.
 */
export function comparePrinted(given: Return, whole: CountsByRule): PrintCheck[] {
  const said = given.printed.filter(print => print.figures.some(isSaid) || print.total !== undefined)
  return said.map(print => {
    const ofSheet = countedRecords(given).filter(record => record.table.sheet.name === print.sheet)
    const bySheet =
      given.tables.length > 1 && ofSheet.length > 0 ? countRecords(ofSheet, statusKey(given)) : whole
    const rules = rulesInOrder(given)
    const rule = agreeingRule(print, whole, rules)
    const sheetRule = rule === undefined ? agreeingRule(print, bySheet, rules) : undefined
    const counts = sheetRule === undefined ? whole : bySheet
    const against = counts[rule ?? sheetRule ?? given.plan.plan.countingRule]
    return {
      print,
      about: sheetRule === undefined ? 'return' : 'sheet',
      rule: rule ?? sheetRule,
      figures: print.figures.filter(isSaid).map(figure => checkFigure(figure, against)),
      total: checkTotal(print, [counts, bySheet], given),
    }
  })
}

/** The print that speaks for the return: the first about all of it that agrees, else the first with a figure. */
export function mainPrint(prints: readonly PrintCheck[]): PrintCheck | undefined {
  const withFigures = prints.filter(print => print.figures.length > 0)
  return withFigures.find(print => print.about === 'return' && print.rule !== undefined) ?? withFigures[0]
}

function isSaid(figure: PrintedFigure): boolean {
  return figure.count !== undefined || figure.percent !== undefined
}

function rulesInOrder(given: Return): readonly CountingRule[] {
  const own = given.plan.plan.countingRule
  return [own, ...COUNTING_RULES.filter(rule => rule !== own)]
}

function agreeingRule(
  print: Printed,
  counts: CountsByRule,
  rules: readonly CountingRule[],
): CountingRule | undefined {
  const figures = print.figures.filter(isSaid)
  if (figures.length === 0) return undefined
  return rules.find(rule => figures.every(figure => checkFigure(figure, counts[rule]).agrees))
}

function checkFigure(figure: PrintedFigure, counts: Counts): FigureCheck {
  const { letter } = figure.entry
  const counted = countOf(counts, letter)
  const agrees =
    (figure.count === undefined || figure.count === counted) &&
    (figure.of === undefined || figure.of === counts.total) &&
    (figure.percent === undefined || isShare(figure.percent, counted, counts.total))
  return { figure, letter, printed: figure.count, counted, of: counts.total, agrees }
}

/** Against the first of the counts that has as many of anything, else against the first. */
function checkTotal(print: Printed, counts: readonly CountsByRule[], given: Return): TotalCheck | undefined {
  if (print.total === undefined) return undefined
  const { count, noun } = print.total
  const named = nounNames(noun, given)
  const checks = counts.map(({ cells, worst }) => {
    const actions = countAll(worst)
    const fits = { actions: count === actions || count === worst.total, ratings: count === cells.total }
    const counted = firstFit(fits, named === 'ratings' ? ['ratings', 'actions'] : ['actions', 'ratings'])
    return { printed: count, noun, named, counted, actions, ratings: cells.total }
  })
  return checks.find(check => check.counted !== undefined) ?? checks[0]
}

type Counted = 'actions' | 'ratings'

function firstFit(fits: Readonly<Record<Counted, boolean>>, names: readonly Counted[]): Counted | undefined {
  return names.find(name => fits[name])
}

/** Words of other papers that mean the rows or their statuses, beside the plan's own. */
const ROW_NOUNS = [
  'action',
  'actions',
  'activity',
  'activities',
  'deliverable',
  'deliverables',
  'commitment',
  'commitments',
]
const RATING_NOUNS = [
  'rating',
  'ratings',
  'status',
  'statuses',
  'rag',
  'rags',
  'update',
  'updates',
  'score',
  'scores',
]

function nounNames(noun: string, given: Return): TotalCheck['named'] {
  const own = given.plan.plan.levels.flatMap(level => [level.one, level.many])
  const words = noun.toLowerCase().split(/[^a-z]+/)
  const last = words.filter(word => word !== '').pop() ?? ''
  if (RATING_NOUNS.includes(last)) return 'ratings'
  const rows = [...ROW_NOUNS, ...own.map(name => name.toLowerCase())]
  return rows.includes(last) || rows.includes(noun.trim().toLowerCase()) ? 'actions' : 'unknown'
}
