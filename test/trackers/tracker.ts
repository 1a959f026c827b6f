import type { Field } from '../../shared/plan/plan.ts'

export type TrackerCell = string | number | boolean | Date | null

export interface TrackerSheet {
  readonly name: string
  /** From A1 on. */
  readonly rows: readonly (readonly TrackerCell[])[]
  /** 'A5:A8' */
  readonly merges?: readonly string[]
  /** As numbered on screen. */
  readonly hiddenRows?: readonly number[]
  /** '00B050' by cell. */
  readonly fills?: Readonly<Record<string, string>>
  /** The values of a list by its area. */
  readonly dropDowns?: Readonly<Record<string, readonly string[]>>
}

/** A planted defect: what a careful analyst flags. */
export interface Planted {
  readonly rule: string
  /** One of its cells; null where the finding is about a column or a sheet. */
  readonly cell: string | null
  /** Why the product does not see it; it may stay so only where precision is worth more. */
  readonly missed?: string
}

/** A tracker of a made-up body, and what a careful person reads in it. */
export interface Tracker {
  /** Ends in .csv where it is one. */
  readonly file: string
  readonly body: string
  readonly sheets: readonly TrackerSheet[]
  /** Day on which it is looked at, where the paper names no period. */
  readonly asAt?: string
  readonly expected: {
    readonly actions: number
    readonly ratings: number
    /** Column letters by field, by sheet. Columns that could fairly be read in two ways are left out. */
    readonly columns: Readonly<Record<string, Readonly<Partial<Record<Field, string>>>>>
    /** Ratings in the words of the sheet. */
    readonly byRating: Readonly<Record<string, number>>
    /** ISO dates; null: the paper names none; left out where a person could say either. */
    readonly period?: { readonly from: string; readonly to: string } | null
    readonly planted: readonly Planted[]
    /** Remarks that need no answer, as 'rule cell'; listed after the first run, judged true and worth their line. */
    readonly information?: readonly string[]
  }
}

export const on = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
