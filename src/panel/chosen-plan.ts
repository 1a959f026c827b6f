import { type Field, FIELDS, type Plan, profiles } from '../../shared/index.ts'
import type { Choices } from './state.ts'

/** The plan that a person's answers make: the chosen layout with their columns and themes; undefined to recognise one. */
export function chosenPlan({ plan, themes, columns }: Choices): Plan | undefined {
  if (plan === undefined) return undefined
  return {
    ...plan,
    ...(themes === undefined ? {} : { scope: { ...plan.scope, themes: [...themes] } }),
    ...(columns === undefined ? {} : { columns: withColumns(plan, columns) }),
  }
}

/** The ready-made plan of this id, to build answers on. */
export function readyPlan(id: string): Plan | undefined {
  return profiles.find(plan => plan.id === id)
}

function withColumns(plan: Plan, columns: ReadonlyMap<string, Field | ''>): Plan['columns'] {
  const own = FIELDS.map(field => {
    const words = (plan.columns[field] ?? []).filter(word => !columns.has(word))
    const chosen = [...columns].flatMap(([heading, holds]) => (holds === field ? [heading] : []))
    return [field, [...words, ...chosen]] as const
  })
  return Object.fromEntries(own.filter(([, words]) => words.length > 0))
}
