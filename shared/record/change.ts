import type { CellName } from '../report.ts'
import { headingOf } from '../return/fields.ts'
import type { Return } from '../return/return.ts'
import { cellName, type Spot } from '../sheet/address.ts'
import { CONTENT_NAMES, type ContentField, type ContentRow } from './content.ts'

/** One difference between a record and the return as it is now. */
export interface ContentChange {
  readonly kind: 'changed' | 'added' | 'gone'
  /** Key or title of the action, letter of the figure; '' for what is no row of its own. */
  readonly name: string
  /** The column's heading, '' for a whole row. */
  readonly what: string
  /** Where it stands now; undefined for what is gone. */
  readonly at: CellName | undefined
  /** '' is blank. */
  readonly before: string
  readonly after: string
}

/** What a column is called: by the return's own heading where it has one. */
export function whatOf(field: ContentField, now: Return): string {
  return field === 'said' || field === 'under'
    ? CONTENT_NAMES[field]
    : headingOf(now, field, CONTENT_NAMES[field])
}

export function titleOf({ values }: ContentRow): string {
  return values.get('title')?.join(' ') ?? ''
}

export function wholeRow(kind: 'added' | 'gone', row: ContentRow, at: Spot | undefined): ContentChange {
  const said = titleOf(row) === '' ? (row.values.get('said')?.join(' ') ?? '') : titleOf(row)
  return {
    kind,
    name: nameOf(row),
    what: '',
    at: at === undefined ? undefined : nameOfCell(at),
    before: kind === 'gone' ? said : '',
    after: kind === 'added' ? said : '',
  }
}

export function nameOf(row: ContentRow): string {
  if (row.kind === 'Period') return 'Period'
  if (row.kind === 'Printed') return `Printed figure of ${row.key}`
  return row.key === '' ? titleOf(row).slice(0, 60) : row.key
}

export function nameOfCell({ sheet, row, column }: Spot): CellName {
  return { sheet, cell: cellName(row, column) }
}
