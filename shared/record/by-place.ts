import type { Return } from '../return/return.ts'
import type { Spot } from '../sheet/address.ts'
import { cellAt, type Sheet } from '../sheet/workbook.ts'
import { type ContentChange, nameOf, nameOfCell, whatOf, wholeRow } from './change.ts'
import { contentCell, type ContentField, type ContentRow, type FoundRow } from './content.ts'

/**
 * What has changed in the cells that were recorded, where nothing has moved, and which cells have values now that had none.
 * Empty where a record does not tell its cells, a sheet is gone, or over `most` cells have changed: then rows have moved.
 */
export function changesByPlace(
  now: Return,
  found: readonly FoundRow[],
  recorded: readonly ContentRow[],
  most: number,
): readonly ContentChange[] {
  const sheets = new Map(now.workbook.sheets.map(sheet => [sheet.name, sheet]))
  const known = new Set<string>()
  const changes: ContentChange[] = []
  for (const row of recorded) {
    const values = valuesOf(row)
    const fresh = values?.filter(({ spot }) => !known.has(keyOf(spot)))
    if (fresh === undefined || fresh.some(({ spot }) => !sheets.has(spot.sheet))) return []
    for (const { spot } of fresh) known.add(keyOf(spot))
    changes.push(...changesIn(row, fresh, sheets, now))
    if (changes.length > most) return []
  }
  for (const row of found) {
    const fresh = valuesOf(row)?.filter(({ spot }) => !known.has(keyOf(spot))) ?? []
    for (const { spot } of fresh) known.add(keyOf(spot))
    changes.push(...additionsIn(row, fresh, now))
    if (changes.length > most) return []
  }
  return changes
}

/** A value of a row in one cell. */
interface Value {
  readonly field: ContentField
  readonly text: string
  readonly spot: Spot
}

/** Every value of a row with its cell; undefined where it does not tell them. */
function valuesOf({ values, cells }: ContentRow): readonly Value[] | undefined {
  const all: Value[] = []
  for (const [field, texts] of values) {
    const spots = cells.get(field) ?? []
    if (spots.length !== texts.length) return undefined
    for (const [place, spot] of spots.entries()) all.push({ field, text: texts[place] ?? '', spot })
  }
  return all
}

function keyOf({ sheet, row, column }: Spot): string {
  return `${row} ${column} ${sheet}`
}

/** The values of a recorded row whose cells say something else; the whole row when all of its own cells are blank now. */
function changesIn(
  row: ContentRow,
  values: readonly Value[],
  sheets: ReadonlyMap<string, Sheet>,
  now: Return,
): readonly ContentChange[] {
  const said = values.map(value => {
    const sheet = sheets.get(value.spot.sheet)
    const cell = sheet === undefined ? null : cellAt(sheet, value.spot.row, value.spot.column)
    return { ...value, is: contentCell(cell, value.field) }
  })
  const own = said.filter(({ field }) => field !== 'under')
  const isGone = own.length > 1 && own.every(({ is }) => is === '')
  const cells = said.filter(({ field, text, is }) => is !== text && !(isGone && field !== 'under'))
  return [
    ...cells.map(({ field, text, spot, is }) => changed(row, field, spot, text, is, now)),
    ...(isGone ? [wholeRow('gone', row, undefined)] : []),
  ]
}

/** Cells of a row that had no value; the whole row when all of its own are such. */
function additionsIn(row: FoundRow, values: readonly Value[], now: Return): readonly ContentChange[] {
  const own = (all: readonly Value[]): number => all.filter(({ field }) => field !== 'under').length
  if (own(values) > 0 && own(values) === own(valuesOf(row) ?? []))
    return [wholeRow('added', row, row.home('title'))]
  return values.map(({ field, text, spot }) => changed(row, field, spot, '', text, now))
}

function changed(
  row: ContentRow,
  field: ContentField,
  spot: Spot,
  before: string,
  after: string,
  now: Return,
): ContentChange {
  const name = field === 'under' ? '' : nameOf(row)
  return { kind: 'changed', name, what: whatOf(field, now), at: nameOfCell(spot), before, after }
}
