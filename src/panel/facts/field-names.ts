import type { Field, RowKind } from '../../../shared/index.ts'

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

/** What a column holds that no check looks at. */
export const NOTHING = 'Nothing that is checked'

/** What rows are, in the order in which a sample shows them. */
export const ROW_NAMES: Readonly<Record<RowKind, string>> = {
  header: 'Column headings',
  title: 'Title row',
  key: 'Rating key or figures',
  heading: 'Heading',
  action: 'Action',
  lead: 'Lead line',
  update: 'Update with a rating',
  continuation: 'Text carried over',
  separator: 'Separator',
  note: 'Note',
  blank: 'Blank row',
}
