import type { CountingRule } from '../plan/plan.ts'
import { COUNTING_RULES } from '../plan/plan.ts'
import type { Counts } from '../report.ts'
import type { Printed, PrintedFigure, Return, TableReading } from '../return/return.ts'
import { countRecords, countedRecords, statusKey } from './counts.ts'
import type { CountsByRule } from './counts.ts'
import { isShare } from './percent.ts'
import { countAll, countOf } from './tally.ts'

/** What a figure may print: 14, 'out of' 20 and its share in '14/20 (70%)'. */
export type FigurePart = 'count' | 'of' | 'share'

/** A printed figure beside what the rows say under the rule that agrees, or under the plan's own when none does. */
export interface FigureCheck {
  readonly figure: PrintedFigure
  readonly letter: string
  /** As printed; undefined where only a share is printed. */
  readonly printed: number | undefined
  readonly counted: number
  readonly of: number
  /** What it prints and these rows do not give; [] where it agrees. */
  readonly wrong: readonly FigurePart[]
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
  /** The rows that it agrees with: the whole return, those of its own sheet, or of the table above or below it there. */
  readonly about: 'return' | 'sheet' | 'table'
  /** The counting rule that agrees in every figure; undefined when none does. */
  readonly rule: CountingRule | undefined
  readonly figures: readonly FigureCheck[]
  /** Each of `figures` under every counting rule, the plan's own first. */
  readonly ways: readonly (readonly FigureCheck[])[]
  readonly total: TotalCheck | undefined
}

/**
 * Holds every printed figure against the rows: those of the whole return first, then those of its own sheet (a theme's
 * sheet prints its own), then those of the table next to it. The plan's counting rule is tried first; where none agrees,
 * the rows whose counts are nearest are taken. Prints without a single figure are left out.
 */
export function comparePrinted(given: Return, whole: CountsByRule): PrintCheck[] {
  const said = given.printed.filter(print => print.figures.some(isSaid) || print.total !== undefined)
  const rules = rulesInOrder(given)
  return said.map(print => {
    const scopes = scopesOf(print, given, whole)
    const fitting = scopes.find(({ counts }) => agreeingRule(print, counts, rules) !== undefined)
    const { about, counts } = fitting ?? nearestScope(print, scopes, given.plan.plan.countingRule)
    const rule = fitting === undefined ? undefined : agreeingRule(print, counts, rules)
    const figures = figuresAgainst(print, counts[rule ?? given.plan.plan.countingRule])
    return {
      print,
      about,
      rule,
      figures,
      ways: figures.map(({ figure }) => rules.map(each => checkFigure(figure, counts[each]))),
      total: checkTotal(print, [counts, ...scopes.map(scope => scope.counts)], given),
    }
  })
}

/** Rows that a print may speak of. */
interface Scope {
  readonly about: PrintCheck['about']
  readonly counts: CountsByRule
}

function scopesOf(print: Printed, given: Return, whole: CountsByRule): Scope[] {
  const scopes: Scope[] = [{ about: 'return', counts: whole }]
  if (given.tables.length < 2) return scopes
  const own = given.tables.filter(table => table.sheet.name === print.sheet)
  const addRowsOf = (about: PrintCheck['about'], tables: readonly TableReading[]): void => {
    const records = countedRecords(given).filter(record => tables.includes(record.table))
    if (records.length > 0) scopes.push({ about, counts: countRecords(records, statusKey(given)) })
  }
  addRowsOf('sheet', own)
  if (own.length > 1) for (const table of nextTables(print, own)) addRowsOf('table', [table])
  return scopes
}

/** The tables right above and right below a print. */
function nextTables(print: Printed, tables: readonly TableReading[]): TableReading[] {
  const row = print.figures[0]?.row ?? print.total?.row ?? 0
  const above = tables.filter(({ area }) => area.bottom < row)
  const lowest = Math.max(...above.map(({ area }) => area.bottom))
  const below = tables.filter(({ area }) => area.top > row)
  const highest = Math.min(...below.map(({ area }) => area.top))
  return [
    ...above.filter(({ area }) => area.bottom === lowest),
    ...below.filter(({ area }) => area.top === highest),
  ]
}

/** Of rows that all differ from a print those whose counts are nearest to it, the widest first. */
function nearestScope(print: Printed, scopes: readonly Scope[], rule: CountingRule): Scope {
  const [widest, ...others] = scopes as [Scope, ...Scope[]]
  const distance = ({ counts }: Scope): number =>
    figuresAgainst(print, counts[rule])
      .map(({ printed, counted }) => Math.abs((printed ?? counted) - counted))
      .reduce((all, one) => all + one, 0)
  return others.reduce((best, scope) => (distance(scope) < distance(best) ? scope : best), widest)
}

function figuresAgainst(print: Printed, counts: Counts): FigureCheck[] {
  return print.figures.filter(isSaid).map(figure => checkFigure(figure, counts))
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
  if (!print.figures.some(isSaid)) return undefined
  return rules.find(rule => figuresAgainst(print, counts[rule]).every(figure => figure.agrees))
}

function checkFigure(figure: PrintedFigure, counts: Counts): FigureCheck {
  const { letter } = figure.entry
  const counted = countOf(counts, letter)
  const wrong: FigurePart[] = []
  if (figure.count !== undefined && figure.count !== counted) wrong.push('count')
  if (figure.of !== undefined && figure.of !== counts.total) wrong.push('of')
  if (figure.percent !== undefined && !isShare(figure.percent, counted, counts.total)) wrong.push('share')
  return {
    figure,
    letter,
    printed: figure.count,
    counted,
    of: counts.total,
    wrong,
    agrees: wrong.length === 0,
  }
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
