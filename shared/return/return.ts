import type { Area } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Limit, Sheet, Workbook } from '../sheet/workbook.ts'
import type { ReadRef } from '../plan/refs.ts'
import type { CompiledPlan } from '../plan/compile.ts'
import type { Field, KeyEntry, Level } from '../plan/plan.ts'

/** What a row of a sheet is. */
export const ROW_KINDS = [
  'action', // a ref or title of its own
  'update', // text with a status under an action
  'continuation', // text carried over from the row above or to the row below
  'heading', // a theme, pledge or section
  'header', // the column headings, first or repeated
  'separator', // '-- -- --'
  'lead', // 'Lead: …' under an action
  'note', // footnotes and remarks between rows
  'title', // rows above the first header
  'key', // the status key and its printed figures
  'blank',
] as const
export type RowKind = (typeof ROW_KINDS)[number]

/** One table of a sheet: where it is, what its columns hold, what each of its rows is. */
export interface TableReading {
  readonly sheet: Sheet
  readonly area: Area
  /** Row of the (first) header, 0-based; -1 when the sheet has none. */
  readonly headerRow: number
  /** Column of each field, 0-based from A. */
  readonly columns: ReadonlyMap<Field, number>
  /** The person's own heading of each column that has one. */
  readonly headings: ReadonlyMap<number, string>
  /** Kind of every row from `area.top` to `area.bottom`. */
  readonly kinds: readonly RowKind[]
  /** How ratings stand: 'beside' the action in its row, or 'below' it in rows of its own. */
  readonly arrangement: 'beside' | 'below'
  /** First row of the merged area that covers a cell below it; undefined where cells are not merged downwards. */
  readonly mergedFrom: (row: number, column: number) => number | undefined
  /** Columns of other periods, side by side with the reported one: named, not counted. */
  readonly otherPeriods: readonly { readonly heading: string; readonly column: number }[]
}

/** What a status cell says. */
export interface WrittenStatus {
  /** As written, trimmed. */
  readonly text: string
  /** The entry of the key it means; undefined when the key has no such word. */
  readonly entry: KeyEntry | undefined
}

/** A status as it stands in a cell. */
export interface StatusReading extends WrittenStatus {
  readonly row: number
  readonly column: number
  readonly cell: Cell
}

/** One part of an action's update: some text, with at most one status. */
export interface UpdatePart {
  readonly status: StatusReading | undefined
  /** Plain text of all its cells in order (no markup, one space between cells that go on mid-sentence). */
  readonly text: string
  /** The cells that hold the text, 0-based. */
  readonly cells: readonly { readonly row: number; readonly column: number }[]
}

/** A value that stands in a line of its own below the action ("Lead: Det Supt"). */
export interface LabelledValue {
  readonly text: string
  readonly row: number
  readonly column: number
}

/** The heading that a row stands under. */
export interface Section {
  readonly sets: 'theme' | 'pledge' | 'section'
  /** '1', or the heading's words where it has no code. */
  readonly code: string
  readonly title: string
  readonly row: number
  readonly column: number
}

/** An action (or deliverable, commitment, activity …) of a return, which knows its cells. */
export interface ActionRecord {
  readonly table: TableReading
  /** Sheet row, 0-based, of the ref or title. */
  readonly row: number
  /** Level of the plan; undefined when the ref fits none. */
  readonly level: Level | undefined
  /** The ref as written, trimmed; '' when there is none. */
  readonly ref: string
  /** Canonical key ('T1-C01' for theme 1, ref C01); the ref as written when no pattern fits; '' without a ref. */
  readonly key: string
  /** What the ref says; of the nearest ref that fits when `fits` is false, undefined when there is none. */
  readonly read: ReadRef | undefined
  /** A pattern of the plan accepts the ref as written; true where the plan has no patterns. */
  readonly fits: boolean
  /** Agency at the start of the title ('C' of 'C - Complete the review'), '' when there is none. */
  readonly prefix: string
  /** Plain words of the title, without agency prefix or codes. */
  readonly title: string
  /** Theme code, '' when unknown. */
  readonly theme: string
  /** Agency code of the plan (from the ref, a column or the prefix), '' when unknown. */
  readonly agency: string
  /** Sections that it stands under, outermost first. */
  readonly sections: readonly Section[]
  /** Code written at the start of the title ('PL7.2 - New:'). */
  readonly code: TitleCode | undefined
  readonly parts: readonly UpdatePart[]
  /** What the statuses of its parts say, in order. Cheaper than `parts` for who does not ask where they stand. */
  readonly statuses: readonly WrittenStatus[]
  /** About how many characters its parts have: what it costs to look at them. */
  readonly textLength: number
  /** Values from labelled lines below the action. */
  readonly labelled: ReadonlyMap<Field, LabelledValue> | undefined
}

export interface TitleCode {
  /** As written, with its marks: '*PL7.2. '. */
  readonly written: string
  readonly pledge: string
  readonly ask: string
  readonly revised: boolean
  readonly fresh: boolean
}

/** A printed figure of the paper's own key or headline. */
export interface PrintedFigure {
  readonly entry: KeyEntry
  /** 78 of '78 (90.7%)'. */
  readonly count: number | undefined
  /** 14 of '14/14 (100%)'. */
  readonly of: number | undefined
  /** 90.7 of '78 (90.7%)'. */
  readonly percent: number | undefined
  readonly row: number
  readonly column: number
}

/** What the paper says of itself above (or below) its tables. */
export interface Printed {
  readonly sheet: string
  readonly figures: readonly PrintedFigure[]
  /** 'A Total of 86 Actions'. */
  readonly total:
    | {
        readonly count: number
        readonly noun: string
        readonly text: string
        readonly row: number
        readonly column: number
      }
    | undefined
  /** 'The overall rating is therefore very good'. */
  readonly sentence: string
  /** Definitions that the sheet's key gives, by the plan's letter. */
  readonly definitions: ReadonlyMap<string, string>
  /** Rows of the key, its figures and its total, 0-based, in order. */
  readonly keyRows: readonly number[]
}

export interface Period {
  /** '6 MONTH UPDATE (Apr to Sept 2014)' */
  readonly label: string
  /** ISO dates; '' when the label does not say. */
  readonly from: string
  readonly to: string
  /** Number of the quarter, where the label names one. */
  readonly quarter?: number
  /** Where it is written; undefined when it was given by a person. */
  readonly spot: { readonly sheet: string; readonly row: number; readonly column: number } | undefined
}

/** A workbook read as a return. */
export interface Return {
  /** All sheets, also those that are no return. */
  readonly workbook: Workbook
  readonly file: string
  readonly plan: CompiledPlan
  readonly tables: readonly TableReading[]
  /** In the order of sheets and rows. */
  readonly records: readonly ActionRecord[]
  readonly printed: readonly Printed[]
  readonly period: Period | undefined
  /** Sheets, or parts of them, that were not read as a return, and why. */
  readonly notRead: readonly { readonly sheet: string; readonly why: string }[]
  /** Why this plan layout, key and period were taken, in words. */
  readonly evidence: readonly string[]
  /** Guesses that a person may want to confirm. */
  readonly unsure: readonly string[]
  readonly limits: readonly Limit[]
}
