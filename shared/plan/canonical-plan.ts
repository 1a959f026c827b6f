import type { Plan } from './plan.ts'

/**
 * The plan as JSON with the names of every group in code-unit order and no white space: the text whose digest tells
 * whether two plans are the same. Lists keep their order, which says something; a name without a value is left out.
 */
export function canonicalPlan(plan: Plan): string {
  return canonical(plan)
}

function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const names = Object.entries(value)
    .filter(([, each]) => each !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
  return `{${names.map(([name, each]) => `${JSON.stringify(name)}:${canonical(each)}`).join(',')}}`
}
