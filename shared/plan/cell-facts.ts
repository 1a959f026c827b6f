import type { Field } from './plan.ts'

/** What a column can hold. Blank is always fine: whether a cell must be filled is for the rules to say. */
export type CellKind =
  | 'ref' // as the plan's patterns say
  | 'status' // a word of the key
  | 'theme' // code or title of a theme
  | 'agency' // code or word of an agency
  | 'words' // text alone
  | 'anything' // text, number, date or tick, as long as it is no error value
  | 'date' // a date, or a text that reads one way only, or an open timescale: 'Ongoing'
  | 'percent' // 0.45, 45 or '45%'

export interface CellFacts {
  /** The column in a sentence, where the plan has no heading of its own for it. */
  readonly name: string
  readonly kind: CellKind
}

/** The facts that both the row schema and the cell matchers are made from. */
export const CELL_FACTS: Readonly<Record<Field, CellFacts>> = {
  ref: { name: 'Ref', kind: 'ref' },
  title: { name: 'Action', kind: 'words' },
  theme: { name: 'Theme', kind: 'theme' },
  section: { name: 'Section', kind: 'anything' },
  pledge: { name: 'Pledge', kind: 'anything' },
  agency: { name: 'Lead agency', kind: 'agency' },
  organisation: { name: 'Organisation', kind: 'agency' },
  lead: { name: 'Lead', kind: 'words' },
  status: { name: 'Rating', kind: 'status' },
  state: { name: 'State', kind: 'anything' },
  update: { name: 'Update', kind: 'anything' },
  reason: { name: 'Reason', kind: 'anything' },
  source: { name: 'Source', kind: 'words' },
  start: { name: 'Start date', kind: 'date' },
  due: { name: 'Due date', kind: 'date' },
  moved: { name: 'Revised due date', kind: 'date' },
  done: { name: 'Completion date', kind: 'date' },
  progress: { name: 'Progress', kind: 'percent' },
  revised: { name: 'Revised', kind: 'anything' },
  period: { name: 'Period', kind: 'anything' },
}

/** The largest figure that can be a percentage typed without its sign. */
export const MOST_PERCENT = 100
export const PERCENT_TEXT = /^\s{0,9}\d{1,3}(?:\.\d{1,9})?\s?%?\s{0,9}$/
