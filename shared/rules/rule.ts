import type { Spot } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import type { ActionRecord, Return } from '../return/return.ts'
import type { Field, Severity } from '../plan/plan.ts'
import type { Pause } from '../steps.ts'

/** check: each return; setup: when the plan changes (also run with --stage setup); publish: before the paper goes out. */
export const STAGES = ['check', 'setup', 'publish'] as const
export type Stage = (typeof STAGES)[number]

/** What a rule may look at. */
export interface Given {
  readonly now: Return
  /** The return of an earlier period of the same plan; undefined when none was given. */
  readonly then: Return | undefined
  /** A second return about the same deliverables (delivery plan beside framework); undefined when none was given. */
  readonly beside: Return | undefined
  /** The day the return speaks of, ISO; '' when neither given nor readable from the paper. */
  readonly asAt: string
  /** Period bounds, ISO; '' when unknown. */
  readonly from: string
  readonly to: string
  /** The plan's threshold for this rule, or the given default. */
  threshold(rule: string, otherwise: number): number
}

/** A cell change that a person can preview and take back. */
export interface CellChange extends Spot {
  readonly before: Cell
  readonly after: Cell
}

/** One place where a rule fires. The facts that its message needs come beside these. */
export interface Hit {
  /** The cell that is marked. */
  readonly at: Spot
  /** The other cells of the same finding. */
  readonly also?: readonly Spot[]
  /** The cells whose change lapses an explanation; `at` and `also` when left out. */
  readonly basis?: readonly Spot[]
  /** Key or ref of the action; '' when it is about the sheet. */
  readonly ref: string
  /**
   * What the finding is about, where its ref does not say it: the post, the letter, the item. The finding is named by it, so
   * it holds no address. Beside the ref in it where one action can have several.
   */
  readonly about?: string
  /** When this place is graver or milder than the rule. */
  readonly severity?: Severity
  /** Changes that are safe to make; none when left out. */
  readonly changes?: readonly CellChange[]
}

/** Ground that a rule stands on: a column, or something that must be given. */
export type Need = Field | 'key' | 'then' | 'beside' | 'asAt' | 'period' | 'printed'

interface RuleFacts<H extends Hit> {
  readonly id: string
  readonly severity: Severity
  readonly stage: Stage
  /** What is wrong, for a group heading: "Ref is missing". */
  readonly title: string
  /** Why it matters, one or two sentences. */
  readonly why: string
  /** What to do, one sentence. */
  readonly fix: string
  readonly needs: readonly Need[]
  /** When an explanation lapses: a cell of the basis changes, the plan changes, or the next period begins. */
  readonly lapses: 'cells' | 'plan' | 'period'
  /** Ground that `needs` cannot say: the reason why the rule cannot be checked here, '' when it can. */
  readonly ground?: (given: Given) => string
  /** What is wrong here and what to do, one sentence. A method, so that rules of every kind of hit fit one list. */
  message(hit: H): string
}

/** A rule that looks at one action at a time. */
export interface RowRule<H extends Hit = Hit> extends RuleFacts<H> {
  readonly kind: 'row'
  readonly check: (record: ActionRecord, given: Given) => H | readonly H[] | undefined
}

/** A rule that looks at the return as a whole. */
export interface ReturnRule<H extends Hit = Hit> extends RuleFacts<H> {
  readonly kind: 'return'
  readonly check: (given: Given) => Generator<H | Pause, void>
}

export type Rule = RowRule | ReturnRule

export function rowRule<H extends Hit>(rule: Omit<RowRule<H>, 'kind'>): RowRule<H> {
  return { ...rule, kind: 'row' }
}

export function returnRule<H extends Hit>(rule: Omit<ReturnRule<H>, 'kind'>): ReturnRule<H> {
  return { ...rule, kind: 'return' }
}

/**
 * An example of a rule in a small sheet: rows of cells as a person would see them, header first, A1 at the top left.
 * `finds` are the cells it marks in order; [] is a near miss that must stay silent. Shipped bundles do not import examples.
 */
export interface RuleExample {
  readonly name: string
  /** A profile id, or changes to the tracker plan. */
  readonly plan?: string
  readonly sheet: readonly (readonly Cell[])[]
  /** An older or second return for rules that need one. */
  readonly then?: readonly (readonly Cell[])[]
  readonly beside?: readonly (readonly Cell[])[]
  readonly asAt?: string
  /** Fill colours by cell name: { C2: '#00B050' }. */
  readonly fills?: Readonly<Record<string, string>>
  /** Formulas by cell name: { E1: '=RAGSUMMARY(C2:C4)' }. */
  readonly formulas?: Readonly<Record<string, string>>
  readonly finds: readonly string[]
  /** The message of the first finding, word for word. */
  readonly says?: string
}
