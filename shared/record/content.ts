import { FIELD_NAMES } from '../plan/field-names.ts'
import { type Field, FIELDS } from '../plan/plan.ts'
import { kept } from '../register/text-code.ts'
import { isoFromDay } from '../return/calendar.ts'
import { fieldCell, fieldSpot, recordSpot } from '../return/fields.ts'
import type { ActionRecord, Return, RowKind } from '../return/return.ts'
import { cellText, plainText } from '../return/text.ts'
import type { Spot } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import { cellAt } from '../sheet/workbook.ts'

/** What a value of a return is: a field of an action, the headings that it stands under, or what the paper prints of itself. */
export const CONTENT_FIELDS = ['said', 'under', ...FIELDS] as const
export type ContentField = (typeof CONTENT_FIELDS)[number]

/** What values are called where the return has no heading for them. */
export const CONTENT_NAMES: Readonly<Record<ContentField, string>> = {
  said: 'Value',
  under: 'Headings above',
  ...FIELD_NAMES,
}

/** What a row of the content is: an action, a figure that the paper prints, or the period that it names. */
export const CONTENT_KINDS = ['Action', 'Printed', 'Period'] as const
export type ContentKind = (typeof CONTENT_KINDS)[number]

/** One row of what a return says. Spaces and line breaks do not count; a value has a text for each cell that it stands in. */
export interface ContentRow {
  readonly kind: ContentKind
  /** Key of the action, letter of the figure; '' for none. */
  readonly key: string
  /** Without blank ones. */
  readonly values: ReadonlyMap<ContentField, readonly string[]>
  /**
   * The cells that `values` stand or stood in, in the same order. No part of the content; empty where a record does not tell.
   */
  readonly cells: ReadonlyMap<ContentField, readonly Spot[]>
}

/** A row of a return that is open. */
export interface FoundRow extends ContentRow {
  /** Where a value would stand. */
  readonly home: (field: ContentField) => Spot
}

/** What a return says: its actions, the figures that it prints and the period that it names. */
export function contentOf(now: Return): readonly FoundRow[] {
  return [
    ...printedRows(now),
    ...periodRow(now),
    ...now.records.map((record, place) => actionRow(record, now.records[place + 1])),
  ]
}

/**
 * What a return says as one text, whose SHA-256 is its check code: a line of JSON for each row, in the order of code units.
 * Sorting, formats, columns that no plan reads and our own sheets are not in it, so they do not alter the code.
 */
export function contentText(rows: readonly ContentRow[]): string {
  return ['plan-returns content 1', ...rows.map(contentLine).sort(), ''].join('\n')
}

/** One row as JSON, its values in the order of CONTENT_FIELDS. */
export function contentLine({ kind, key, values }: ContentRow): string {
  const said = CONTENT_FIELDS.flatMap(field => {
    const texts = values.get(field)
    return texts === undefined ? [] : [[field, ...texts]]
  })
  return JSON.stringify([kind, key, ...said])
}

/** A value as it is gathered. */
interface Said {
  readonly text: string
  readonly spot: Spot
}

function rowOf(
  kind: ContentKind,
  key: string,
  said: readonly (readonly [ContentField, readonly Said[]])[],
  home: FoundRow['home'],
): FoundRow {
  const values = new Map<ContentField, readonly string[]>()
  const cells = new Map<ContentField, readonly Spot[]>()
  for (const [field, found] of said) {
    const parts = found.filter(({ text }) => text !== '')
    if (parts.length === 0) continue
    const texts = parts.map(({ text }) => text)
    const all = texts.join(' ')
    const fits = kept(all) === all
    const spots = parts.map(({ spot }) => spot)
    values.set(field, fits ? texts : [kept(all)])
    cells.set(field, fits ? spots : spots.slice(0, 1))
  }
  return { kind, key, values, cells, home }
}

function actionRow(record: ActionRecord, next: ActionRecord | undefined): FoundRow {
  const { columns } = record.table
  const fields = FIELDS.filter(field => columns.has(field) || record.labelled?.has(field) === true)
  const said = fields.flatMap(field =>
    field === 'status' || field === 'update' ? [] : [[field, saidIn(record, field, next)] as const],
  )
  const sheet = record.table.sheet.name
  const under = record.sections.map(({ row, column }): Said => textAt(record, { sheet, row, column }))
  const status = record.parts.flatMap(part =>
    part.status === undefined
      ? []
      : [
          {
            text: folded(part.status.cell),
            spot: { sheet, row: part.status.row, column: part.status.column },
          },
        ],
  )
  const update = record.parts.flatMap(({ cells }) => cells.map(cell => textAt(record, { sheet, ...cell })))
  return rowOf(
    'Action',
    record.key,
    [['under', under], ...said, ['status', status], ['update', update]],
    field => homeOf(record, field),
  )
}

/** A field of an action: its own cell or line, then what stands in its column in the rows below that belong to it. */
function saidIn(record: ActionRecord, field: Field, next: ActionRecord | undefined): readonly Said[] {
  const spot = fieldSpot(record, field)
  if (spot === undefined) return []
  const { row, column } = spot
  // A line of its own is taken whole, with its label.
  if (record.labelled?.has(field) === true) return [textAt(record, spot)]
  const own = dated(fieldCell(record, field), field)
  const first = { text: folded(own), spot: { ...spot, row: record.table.mergedFrom(row, column) ?? row } }
  return field === 'ref' || field === 'title' ? [first] : [first, ...saidBelow(record, field, column, next)]
}

const PARTS_OF_ACTION: readonly RowKind[] = ['update', 'continuation', 'lead']

function saidBelow(
  record: ActionRecord,
  field: Field,
  column: number,
  next: ActionRecord | undefined,
): readonly Said[] {
  const { sheet, area, kinds } = record.table
  const end = next?.table === record.table ? next.row : area.bottom + 1
  const said: Said[] = []
  for (let row = record.row + 1; row < end; row += 1) {
    if (!PARTS_OF_ACTION.includes(kinds[row - area.top] ?? 'blank')) continue
    const text = folded(dated(cellAt(sheet, row, column), field))
    if (text !== '') said.push({ text, spot: { sheet: sheet.name, row, column } })
  }
  return said
}

/** Where a value of an action would stand: a rating in the first of its rows that has text and no rating. */
function homeOf(record: ActionRecord, field: ContentField): Spot {
  if (field === 'said' || field === 'under') return recordSpot(record)
  const column = record.table.columns.get('status')
  const unrated = record.parts.find(({ status, cells }) => status === undefined && cells.length > 0)?.cells[0]
  if (field === 'status' && column !== undefined && unrated !== undefined)
    return { sheet: record.table.sheet.name, row: unrated.row, column }
  return fieldSpot(record, field) ?? recordSpot(record)
}

function textAt({ table: { sheet } }: ActionRecord, spot: Spot): Said {
  return { text: folded(cellAt(sheet, spot.row, spot.column)), spot }
}

const DATE_FIELDS: readonly Field[] = ['start', 'due', 'moved', 'done']
/** Days of the years 1954 to 2119: numbers of date columns whose format was lost. */
const DAY_NUMBERS = { first: 20_000, last: 80_000 }

/** Programs that keep no formats give a date as its number. */
function dated(cell: Cell, field: Field): Cell {
  if (typeof cell !== 'number' || !DATE_FIELDS.includes(field)) return cell
  return cell >= DAY_NUMBERS.first && cell <= DAY_NUMBERS.last ? isoFromDay(cell) : cell
}

/** What a cell says as a value of the content. */
export function contentCell(cell: Cell, field: ContentField): string {
  return folded(isField(field) ? dated(cell, field) : cell)
}

function isField(field: ContentField): field is Field {
  return field !== 'said' && field !== 'under'
}

function folded(cell: Cell): string {
  return plainText(cellText(cell)).replace(/\s+/g, ' ').trim()
}

function printedRows({ printed, workbook: { sheets } }: Return): readonly FoundRow[] {
  return printed.flatMap(({ sheet: name, figures, total }) => {
    const sheet = sheets.find(each => each.name === name)
    if (sheet === undefined) return []
    const row = (key: string, at: { readonly row: number; readonly column: number }): FoundRow => {
      const spot = { sheet: name, row: at.row, column: at.column }
      return rowOf(
        'Printed',
        key,
        [['said', [{ text: folded(cellAt(sheet, at.row, at.column)), spot }]]],
        () => spot,
      )
    }
    return [
      ...figures.map(figure => row(figure.entry.letter, figure)),
      ...(total === undefined ? [] : [row('total', total)]),
    ]
  })
}

function periodRow({ period, workbook: { sheets } }: Return): readonly FoundRow[] {
  const spot = period?.spot
  const sheet = sheets.find(({ name }) => name === spot?.sheet)
  if (spot === undefined || sheet === undefined) return []
  const text = folded(cellAt(sheet, spot.row, spot.column))
  return [rowOf('Period', '', [['said', [{ text, spot }]]], () => spot)]
}
