import {
  type Answers,
  type Field,
  foldHeading,
  givenPeriod,
  heldPlan,
  type Plan,
  profiles,
  type Workbook,
} from '../../shared/index.ts'
import { onceFor } from './facts/once-for.ts'
import type { Choices } from './state.ts'

/** What a check is told of how to read a workbook. */
export interface Reading extends Answers {
  readonly plan?: Plan
  readonly sheet?: string
  readonly period?: string
}

/** As the core tells it, once for a workbook. */
export const setupOf = onceFor(heldPlan)

/**
 * How a workbook is read: by the plan that a person chose, if they did; on top of it their themes and columns. A period
 * that cannot be read is left out: its field says so.
 */
export function readingOf(workbook: Workbook, choices: Choices): Reading {
  const { plan, sheet, period = '', themes, columns } = choices
  const setup = plan === undefined ? setupOf(workbook) : undefined
  const held = setup !== undefined && 'plan' in setup ? setup.plan : undefined
  return {
    ...(plan === undefined ? {} : { plan }),
    ...(sheet === undefined ? {} : { sheet }),
    ...(isPeriod(period, plan ?? held) ? { period } : {}),
    ...(themes === undefined ? {} : { themes }),
    ...(columns === undefined ? {} : { columns }),
  }
}

/** Whether a text names a period: one of the plan's, or as papers write them. */
export function isPeriod(text: string, plan: Plan | undefined): boolean {
  const plans = plan === undefined ? profiles : [plan]
  return text.trim() !== '' && plans.some(each => givenPeriod(text, each) !== undefined)
}

/** The answers with another one: what the column of a heading holds; undefined takes the answer back. */
export function withColumn(
  columns: Choices['columns'],
  heading: string,
  holds: Field | '' | undefined,
): Choices['columns'] {
  const others = [...(columns ?? [])].filter(([other]) => foldHeading(other) !== foldHeading(heading))
  const all = holds === undefined ? others : [...others, [heading, holds] as const]
  return all.length === 0 ? undefined : new Map(all)
}

/** What a person has said that the column of a heading holds; undefined when they have not. */
export function saidOf(columns: Choices['columns'], heading: string): Field | '' | undefined {
  for (const [other, holds] of columns ?? []) if (foldHeading(other) === foldHeading(heading)) return holds
  return undefined
}
