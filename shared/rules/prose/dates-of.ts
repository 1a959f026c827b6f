import { datesIn } from '../../return/dates.ts'
import type { DateInText } from '../../return/dates.ts'
import type { Passage } from './passages.ts'

/** The last text that was looked at, with its dates: two rules ask for them, one after the other. */
let last: { readonly text: string; readonly dates: readonly DateInText[] } = { text: '', dates: [] }

/** The dates of a passage, looked for once however many rules ask. */
export function datesOf({ text }: Passage): readonly DateInText[] {
  if (last.text !== text) last = { text, dates: datesIn(text) }
  return last.dates
}
