import type { RowKind } from '../../../shared/index.ts'

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
