import type { Spot } from '../sheet/address.ts'
import type { Cell } from '../sheet/cell.ts'
import type { Field, Meaning } from '../plan/plan.ts'
import { isBlank, isDay } from '../sheet/cell.ts'
import { showDay } from './calendar.ts'
import { cellAt } from '../sheet/workbook.ts'
import type { ActionRecord, Return } from './return.ts'
import { cellText } from './text.ts'

/** Where a field of an action stands: a line of its own below it, or the cell of its row; undefined without such a column. */
export function fieldSpot(record: ActionRecord, field: Field): Spot | undefined {
  const line = record.labelled?.get(field)
  const sheet = record.table.sheet.name
  if (line !== undefined) return { sheet, row: line.row, column: line.column }
  const column = record.table.columns.get(field)
  return column === undefined ? undefined : { sheet, row: record.row, column }
}

/** The cell of a field; cells merged downwards give their value to every action they cover. Blank without such a column. */
export function fieldCell(record: ActionRecord, field: Field): Cell {
  const line = record.labelled?.get(field)
  if (line !== undefined) return line.text
  const column = record.table.columns.get(field)
  if (column === undefined) return null
  const cell = cellAt(record.table.sheet, record.row, column)
  if (!isBlank(cell)) return cell
  const from = record.table.mergedFrom(record.row, column)
  return from === undefined ? cell : cellAt(record.table.sheet, from, column)
}

/** What a field says, trimmed; '' when it says nothing. */
export function fieldText(record: ActionRecord, field: Field): string {
  return cellText(fieldCell(record, field))
}

/** A field as sentences say it: dates in words, everything else as it stands. */
export function shownField(record: ActionRecord, field: Field): string {
  const cell = fieldCell(record, field)
  return isDay(cell) ? showDay(cell.day) : cellText(cell)
}

/** The cell that names the action: its ref, else its title, else the first cell of its row. */
export function recordSpot(record: ActionRecord): Spot {
  const column =
    (record.ref === '' ? undefined : record.table.columns.get('ref')) ?? record.table.columns.get('title')
  return { sheet: record.table.sheet.name, row: record.row, column: column ?? record.table.area.left }
}

/** How a message names an action: by its key, for a ref alone ('C08' of theme 3, 'No. 4') may name several; else by its row. */
export function nameOf(record: ActionRecord): string {
  return record.key === '' ? `Row ${record.row + 1}` : record.key
}

/** What an action is called where its name must outlast moved rows: its key, else the beginning of its title. */
export function lastingName({ key, title }: ActionRecord): string {
  return key === '' ? Array.from(title.slice(0, 120).replace(/\s+/g, ' ')).slice(0, 60).join('').trim() : key
}

/** Whether any table of the return has a column (or labelled lines) for a field. */
export function hasField(now: Return, field: Field): boolean {
  return (
    now.tables.some(table => table.columns.has(field)) ||
    now.records.some(record => record.labelled?.has(field) === true)
  )
}

/** How the sheet itself calls a field: its heading, or the given word where there is none. */
export function headingOf(now: Return, field: Field, otherwise: string): string {
  for (const table of now.tables) {
    const column = table.columns.get(field)
    const heading = column === undefined ? undefined : table.headings.get(column)
    if (heading !== undefined && heading !== '') return heading.replace(/\s+/g, ' ')
  }
  return otherwise
}

const CLOSED =
  /^(?:closed?|implemented|fully implemented|completed?|complete|done|delivered|achieved|finished|withdrawn|cancelled|discontinued|superseded|merged|removed|n\/?a|not (?:yet )?(?:due|started|applicable)|on hold|paused|deferred|future|exempt.*|archived|no longer .*)$/i

/** An action that needs no rating now: its state says closed, complete, not due or the like. */
export function isClosed(record: ActionRecord): boolean {
  if (CLOSED.test(fieldText(record, 'state').slice(0, 60))) return true
  const last = record.parts[record.parts.length - 1]?.status
  return (
    last?.entry?.means.some(
      meaning =>
        meaning === 'complete' || meaning === 'closed' || meaning === 'not due' || meaning === 'exempt',
    ) ?? false
  )
}

const OVER =
  /^(?:closed?|completed?|complete|done|delivered|achieved|finished|withdrawn|cancelled|discontinued|superseded|merged|removed|(?:fully )?implemented|archived|no longer .*)$/i

/** An action whose work is over, or not asked for yet: a passed date says nothing of it. */
export function isOver(record: ActionRecord): boolean {
  const last = record.parts[record.parts.length - 1]?.status
  if (OVER.test(fieldText(record, 'state').slice(0, 60)) || (last !== undefined && OVER.test(last.text)))
    return true
  return last?.entry?.means.some(meaning => OVER_MEANINGS.has(meaning)) ?? false
}

const OVER_MEANINGS: ReadonlySet<Meaning> = new Set<Meaning>(['complete', 'closed', 'not due', 'exempt'])

/** The field that holds the date in force: a revised due date replaces the first. */
export function dueField(record: ActionRecord): 'due' | 'moved' {
  return isBlank(fieldCell(record, 'moved')) ? 'due' : 'moved'
}
