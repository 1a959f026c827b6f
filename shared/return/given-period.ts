import type { Plan } from '../plan/plan.ts'
import { periodOfHeading, readPeriod } from './period.ts'
import type { Period } from './return.ts'
import { foldText } from './text.ts'

/** The period that a person names: one of the plan's by its id or title, else as papers write it. undefined for other words. */
export function givenPeriod(text: string, plan: Plan): Period | undefined {
  const own = plan.periods.find(
    ({ id, title }) => foldText(id) === foldText(text) || foldText(title) === foldText(text),
  )
  if (own !== undefined) return { label: own.title, from: own.from, to: own.to, spot: undefined }
  const read = readPeriod(text)
  if (read !== undefined) return { ...read, spot: undefined }
  const heading = periodOfHeading(text)
  if (heading === undefined || heading.base !== '') return undefined
  return { label: text, from: heading.from, to: heading.to, spot: undefined }
}
