import { type Return, showIsoDay } from '../../../shared/index.ts'

/** '1 April 2014 to 30 September 2014', or the words of the paper; undefined where no period is known. */
export function periodOf({ period }: Return): string | undefined {
  if (period === undefined) return undefined
  if (period.from === '') return period.label
  return `${showIsoDay(period.from)} to ${showIsoDay(period.to)}`
}
