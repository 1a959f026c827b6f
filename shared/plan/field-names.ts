import type { Field } from './plan.ts'

/** What a column holds, as people say it. */
export const FIELD_NAMES: Readonly<Record<Field, string>> = {
  ref: 'Ref',
  title: 'Action',
  theme: 'Theme',
  section: 'Priority, objective or section',
  pledge: 'Pledge',
  agency: 'Lead agency',
  organisation: 'Organisation or team',
  lead: 'Lead',
  status: 'Rating',
  state: 'Open or closed',
  update: 'Update',
  reason: 'Reason and next steps',
  source: 'Source',
  start: 'Start date',
  due: 'Due date',
  moved: 'Revised due date',
  done: 'Completion date',
  progress: 'Per cent done',
  revised: 'Mark for revised actions',
  period: 'Period',
}
