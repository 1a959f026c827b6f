import { foldHeading } from '../return/headings.ts'
import type { Field, Plan } from './plan.ts'

/** What a person says of a workbook beside the plan that it is read by. */
export interface Answers {
  /** What columns hold, by the words of their heading; '' for nothing that is checked. */
  readonly columns?: ReadonlyMap<string, Field | ''>
  /** Themes that the return has to cover; those of the plan's scope when left out. */
  readonly themes?: readonly string[]
}

/** The plan with a person's answers: theirs come before its own words. The plan itself when there are none. */
export function withAnswers(plan: Plan, { columns, themes }: Answers): Plan {
  if (themes === undefined && (columns === undefined || columns.size === 0)) return plan
  return {
    ...plan,
    ...(themes === undefined ? {} : { scope: { ...plan.scope, themes: [...themes] } }),
    ...(columns === undefined ? {} : withColumns(plan, columns)),
  }
}

function withColumns(plan: Plan, columns: ReadonlyMap<string, Field | ''>): Partial<Plan> {
  const answered = new Set([...columns.keys()].map(foldHeading))
  const unanswered = (words: readonly string[] = []): string[] =>
    words.filter(word => !answered.has(foldHeading(word)))
  const named = new Map(Object.entries(plan.columns).map(([field, words]) => [field, unanswered(words)]))
  // Of two headings for one field the last answer comes first.
  for (const [heading, field] of columns)
    if (field !== '') named.set(field, [heading, ...(named.get(field) ?? [])])
  const ignored = [...columns].flatMap(([heading, field]) => (field === '' ? [heading] : []))
  return {
    columns: Object.fromEntries([...named].filter(([, words]) => words.length > 0)),
    ignored: [...ignored, ...unanswered(plan.ignored)],
  }
}
