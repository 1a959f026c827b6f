import type { Field } from '../plan/plan.ts'

/** How a sentence names what a column holds. */
export const FIELD_WORDS: Readonly<Record<Field, string>> = {
  ref: 'refs',
  title: 'the action',
  theme: 'themes',
  section: 'sections',
  pledge: 'pledges',
  agency: 'lead agencies',
  organisation: 'organisations',
  lead: 'leads',
  status: 'ratings',
  state: 'whether actions are open',
  update: 'updates',
  reason: 'reasons',
  source: 'sources',
  start: 'start dates',
  due: 'due dates',
  moved: 'revised due dates',
  done: 'completion dates',
  progress: 'percentages',
  revised: 'the mark for revised actions',
  period: 'periods',
}
