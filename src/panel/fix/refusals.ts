import { amount, type RefusedChange } from '../../../shared/index.ts'

type Reason = RefusedChange['because']

/** Why a cell was not changed, and what a person can do about it. */
interface ReasonWords {
  readonly why: string
  readonly todo: string
}

const REASONS: Readonly<Record<Reason, ReasonWords>> = {
  gone: {
    why: 'The sheet is not in the workbook any more',
    todo: 'It was renamed or deleted. Check again: its rows are looked for on the sheets that are there.',
  },
  changed: {
    why: 'Something else stands there now',
    todo: 'Look at the cell, then check again: the change was made for what stood there before.',
  },
  twice: {
    why: 'Two of the changes want the same cell',
    todo: 'Change them one after the other.',
  },
  formula: {
    why: 'A formula gives what stands there',
    todo: 'Correct the formula, or the cells that it reads: a text in its place would stop it.',
  },
  merged: {
    why: 'The cell lies under a merged one',
    todo: 'Unmerge the cells, then check again.',
  },
  protected: {
    why: 'The cell is locked',
    todo: 'Unprotect the sheet, or ask whoever protects it, then try again.',
  },
  heading: {
    why: 'The cell names a column of a table',
    todo: 'Change it in the program itself, which then renames the column of its table.',
  },
}

/** A reason with the cells that it holds for. */
export interface RefusedFor extends ReasonWords {
  readonly cells: readonly RefusedChange[]
}

/** Refused cells by reason, in the order in which a reason first comes. */
export function byReason(refused: readonly RefusedChange[]): readonly RefusedFor[] {
  const reasons = new Map<Reason, RefusedChange[]>()
  for (const each of refused) reasons.set(each.because, [...(reasons.get(each.because) ?? []), each])
  return [...reasons].map(([because, cells]) => ({ ...REASONS[because], cells }))
}

/** What is said of refused changes when there is no room for each. */
export function refusedSentence(refused: readonly RefusedChange[]): string {
  const [first] = refused
  const reason = first === undefined ? '' : REASONS[first.because].why
  return `${amount(refused.length, 'cell')} cannot be changed. ${reason}.`
}
