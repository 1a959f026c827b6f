import type { CountingRule, Severity } from './plan/plan.ts'
import type { Stage } from './rules/rule.ts'
import type { RowKind } from './return/return.ts'

/** A cell of a sheet, as a person names it. */
export interface CellName {
  readonly sheet: string
  /** 'E12' */
  readonly cell: string
}

export type JsonCell = null | string | number | boolean

export interface Finding {
  /** Stable from check to check: rule and key of the action, not the address. */
  readonly id: string
  readonly rule: string
  readonly severity: Exclude<Severity, 'off'>
  readonly ref: string
  readonly sheet: string
  readonly cell: string
  readonly also: readonly CellName[]
  readonly basis: readonly CellName[]
  readonly message: string
  readonly why: string
  readonly fix: string
  readonly changes: readonly (CellName & { readonly before: JsonCell; readonly after: JsonCell })[]
}

/** Counts under one counting rule. `byStatus` and `percent` have every status that counts, in the order of the key. */
export interface Counts {
  readonly total: number
  readonly byStatus: Readonly<Record<string, number>>
  /** One decimal, half up. */
  readonly percent: Readonly<Record<string, number>>
  /** What stands beside the total: 'blank', 'unknown', exempt and other uncounted letters. */
  readonly notCounted: Readonly<Record<string, number>>
}

export interface CoverageItem {
  readonly code: string
  readonly title: string
  readonly count: number
  readonly covered: boolean
}

export interface Coverage {
  readonly name: string
  readonly required: number
  readonly covered: number
  readonly items: readonly CoverageItem[]
}

/** Everything that one check says. Front ends show it and add nothing. Documented in docs/report.md. */
export interface Report {
  readonly version: 1
  readonly file: string
  readonly plan: {
    readonly id: string
    readonly title: string
    readonly version: string
    readonly digest: string
  }
  readonly ruleSet: string
  readonly period: { readonly label: string; readonly from: string; readonly to: string } | null
  readonly asAt: string | null
  readonly stage: Stage
  /** Why this plan layout was chosen. */
  readonly evidence: readonly string[]
  readonly sheets: readonly {
    readonly name: string
    /** 'A28:C262' */
    readonly table: string
    /** On-screen row number; null when there is no header. */
    readonly headerRow: number | null
    readonly columns: Readonly<Record<string, string>>
    readonly rows: Readonly<Record<string, number>>
  }[]
  readonly counts: Readonly<Record<CountingRule, Counts>>
  readonly by: Readonly<Record<string, Readonly<Record<string, Readonly<Record<CountingRule, Counts>>>>>>
  readonly headline: {
    /** What the paper prints, by letter; null when it prints nothing. */
    readonly printed: Readonly<Record<string, number>> | null
    readonly counted: Readonly<Record<string, number>>
    readonly agrees: boolean | null
    /** The counting rule that agrees with the print, else the plan's own. */
    readonly rule: CountingRule
    readonly sentence: string
  }
  readonly coverage: readonly Coverage[]
  readonly leads: {
    readonly posts: readonly {
      readonly post: string
      readonly rows: number /** Of `rows`, how many are of each level of the plan: `{ action: 10, deliverable: 3 }`. */
      readonly byLevel: Readonly<Record<string, number>>
      readonly byStatus: Readonly<Record<string, number>>
    }[]
    /** Refs of actions without a lead; null where no lead is kept. */
    readonly missing: readonly string[] | null
  }
  readonly findings: readonly Finding[]
  readonly notChecked: readonly { readonly rule: string; readonly why: string }[]
  readonly notRead: readonly { readonly sheet: string; readonly why: string }[]
  readonly unsure: readonly string[]
  readonly ready: boolean
}

/** Plural JSON name of each row kind in `sheets[].rows`. */
export const ROW_KIND_NAMES: Readonly<Record<RowKind, string>> = {
  action: 'actions',
  update: 'updates',
  continuation: 'continuations',
  heading: 'headings',
  header: 'headers',
  separator: 'separators',
  lead: 'leads',
  note: 'notes',
  title: 'titles',
  key: 'keys',
  blank: 'blanks',
}
