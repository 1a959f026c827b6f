import { readFileSync } from 'node:fs'

/** A finding that must be there. What the fields mean stands in test/oracle.json under `about`. */
export interface ExpectedFinding {
  readonly ref?: string
  readonly cell: string | null
  readonly also?: readonly string[]
  readonly severity: string
}

export type ExpectedByRule = Readonly<Record<string, readonly ExpectedFinding[]>>

export interface ExpectedSample {
  readonly plan: string
  readonly sheet: string
  /** ISO day that the paper speaks of, where it says one. */
  readonly asAt?: string
  readonly ready: boolean
  readonly findings: ExpectedByRule
  readonly whenOn?: Readonly<Record<string, readonly Omit<ExpectedFinding, 'severity'>[]>>
  readonly notChecked: readonly string[]
}

export interface Oracle {
  readonly stages: Readonly<Record<string, string>>
  readonly samples: Readonly<Record<string, ExpectedSample>>
  readonly variants: readonly {
    readonly sample: string
    readonly why: string
    /** First and last row that are emptied, as numbered on screen. */
    readonly blankRows?: readonly [first: number, last: number]
    /** Top keys that stand in place of the plan's own. */
    readonly changes?: Readonly<Record<string, unknown>>
    readonly findings: ExpectedByRule
  }[]
  readonly pairs: readonly {
    readonly now: string
    readonly then?: string
    readonly beside?: string
    readonly findings: ExpectedByRule
  }[]
  readonly nearMisses: readonly {
    readonly sample: string
    readonly rule: string
    readonly cell: string
    readonly why: string
  }[]
}

export const oracle = JSON.parse(readFileSync('test/oracle.json', 'utf8')) as Oracle
