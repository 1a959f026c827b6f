import {
  amount,
  cellName,
  type CellName,
  comparePrinted,
  type FigureCheck,
  type KeyEntry,
  type PrintCheck,
  RULE_WORDS,
  showPercent,
  type TotalCheck,
} from '../../../shared/index.ts'
import type { LastCheck } from '../state.ts'
import { oncePerCheck } from './once.ts'

/** One figure that the paper prints, beside what its rows give. */
export interface PrintedLine {
  readonly place: CellName
  /** The rating that the figure is of; undefined for a total. */
  readonly entry: KeyEntry | undefined
  readonly printed: string
  readonly counted: string
  readonly agrees: boolean
  /** 'same', or in which way it differs. */
  readonly verdict: string
}

/** The figures of one block, such as a status key. */
export interface PrintedBlock {
  /** What the block was held against, and whether it agrees. */
  readonly says: string
  readonly lines: readonly PrintedLine[]
}

/** What the paper prints of itself, figure by figure; blocks that differ stand first. */
export interface PrintedFacts {
  readonly blocks: readonly PrintedBlock[]
  readonly figures: number
  readonly differing: number
}

export const printedFacts = oncePerCheck(({ report, checked: { now } }: LastCheck): PrintedFacts => {
  const blocks = comparePrinted(now, report.counts).map(blockOf)
  const lines = blocks.flatMap(block => block.lines)
  const differs = ({ lines: own }: PrintedBlock): boolean => own.some(({ agrees }) => !agrees)
  return {
    blocks: [...blocks.filter(differs), ...blocks.filter(block => !differs(block))],
    figures: lines.length,
    differing: lines.filter(({ agrees }) => !agrees).length,
  }
})

function blockOf(check: PrintCheck): PrintedBlock {
  const { print, figures, total } = check
  const place = (row: number, column: number): CellName => ({
    sheet: print.sheet,
    cell: cellName(row, column),
  })
  const spot = print.total
  return {
    says: saysOf(check),
    lines: [
      ...figures.map(figure => figureLine(figure, place(figure.figure.row, figure.figure.column))),
      ...(total === undefined || spot === undefined ? [] : [totalLine(total, place(spot.row, spot.column))]),
    ],
  }
}

const ABOUT: Readonly<Record<PrintCheck['about'], string>> = {
  return: 'all rows',
  sheet: 'the rows of its own sheet',
  table: 'the rows of the table next to it',
}

function saysOf({ about, rule, figures }: PrintCheck): string {
  if (figures.length === 0) return `Held against ${ABOUT[about]}.`
  const agrees = rule === undefined ? 'They agree under no way of counting' : `Counted: ${RULE_WORDS[rule]}`
  return `Held against ${ABOUT[about]}. ${agrees}.`
}

function figureLine({ figure, counted, of, wrong, agrees }: FigureCheck, place: CellName): PrintedLine {
  const share = showPercent(counted, of)
  const whole = figure.of === undefined ? `${counted}` : `${counted} of ${of}`
  return {
    place,
    entry: figure.entry,
    printed: printedText(figure),
    counted:
      figure.count === undefined ? share : figure.percent === undefined ? whole : `${whole} (${share})`,
    agrees,
    verdict: agrees ? 'same' : wrong.length === 1 && wrong[0] === 'share' ? 'share differs' : 'differs',
  }
}

/** '78 (90.7%)', as far as it is printed. */
function printedText({ count, of, percent }: FigureCheck['figure']): string {
  const share = percent === undefined ? '' : `${percent}%`
  if (count === undefined) return share
  const whole = of === undefined ? `${count}` : `${count} of ${of}`
  return share === '' ? whole : `${whole} (${share})`
}

/** A total may be right and name the wrong thing: 86 ratings are not 86 actions. */
function totalLine(
  { printed, noun, named, counted, actions, ratings }: TotalCheck,
  place: CellName,
): PrintedLine {
  const names = named === 'unknown' || named === counted
  const agrees = counted !== undefined && names
  return {
    place,
    entry: undefined,
    printed: `${printed} ${noun}`,
    counted: `${amount(actions, 'action')}, ${amount(ratings, 'rating')}`,
    agrees,
    verdict: agrees ? 'same' : counted === undefined ? 'differs' : `these are ${counted}`,
  }
}
