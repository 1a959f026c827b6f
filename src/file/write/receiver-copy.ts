import {
  amount,
  cellAt,
  cellName,
  isCellError,
  isOwnSheet,
  list,
  type Workbook,
} from '../../../shared/index.ts'
import { type FileSheet, placeNumber } from '../formula-cells.ts'
import { withValues } from './formulas-as-values.ts'
import { edited, requireSame, requireXlsx, type Written } from './write-workbook.ts'

/** What a copy for the receiver leaves out beside our formulas. */
export interface CopyChoice {
  /** Our own sheets and the marks on cells. */
  readonly withoutSheets: boolean
}

/**
 * A copy of an .xlsx for somebody without the add-in: cells with our formulas hold their results, which would be #NAME?
 * there. The workbook itself stays as it is. Rejects with `CannotWrite` where a copy cannot be made.
 *
 * @param workbook what `readWorkbook` made of these bytes
 */
export async function receiverCopy(
  workbook: Workbook,
  bytes: Uint8Array,
  { withoutSheets }: CopyChoice,
): Promise<Written> {
  requireXlsx(bytes)
  const ours = workbook.sheets.filter(isOwnSheet).map(({ name }) => name)
  const removed = withoutSheets ? ours : []
  const kept: readonly FileSheet[] = workbook.sheets.filter(({ name }) => !removed.includes(name))
  const withOurs = kept.filter(({ formulas }) => formulas.length > 0)
  const written = await edited(bytes, async editor => {
    for (const sheet of withOurs) await editor.edit(sheet.name, xml => withValues(xml, placesOf(sheet)))
    if (withOurs.length > 0) {
      await editor.clearColumnFormulas(withOurs.map(({ name }) => name))
      await editor.dropCalculationOrder()
    }
    for (const name of removed) await editor.removeSheet(name)
    if (withoutSheets) await editor.mark([])
  })
  const asValues = { ...workbook, sheets: workbook.sheets.map(withoutOurFormulas) }
  await requireSame(asValues, { cells: [], written: [], removed }, written)
  const formulas = withOurs.reduce((sum, sheet) => sum + sheet.formulas.length, 0)
  const left = withoutSheets ? [] : ours
  return { bytes: written, said: [...sentences(formulas, removed, left), ...withErrors(withOurs)] }
}

function sentences(formulas: number, removed: readonly string[], left: readonly string[]): string[] {
  const inWords = (names: readonly string[]): string => list(names.map(name => `"${name}"`))
  return [
    formulas === 0
      ? 'It holds no formula of Plan Returns'
      : `${amount(formulas, 'formula')} of Plan Returns ${formulas === 1 ? 'is a value' : 'are values'} in it`,
    ...(removed.length === 0
      ? []
      : [`Without the ${removed.length === 1 ? 'sheet' : 'sheets'} ${inWords(removed)}`]),
    ...(left.length === 0 ? [] : [`Our sheets ${inWords(left)} are in it: --without-sheets leaves them out`]),
  ]
}

/** A program that does not know our functions stores #NAME? as their result. */
function withErrors(sheets: readonly FileSheet[]): string[] {
  const cells = sheets.flatMap(sheet =>
    sheet.formulas
      .filter(({ row, column }) => isCellError(cellAt(sheet, row, column)))
      .map(({ row, column }) => `${cellName(row, column)} of "${sheet.name}"`),
  )
  if (cells.length === 0) return []
  const first = `${cells[0] ?? ''}${cells.length === 1 ? '' : ` and ${amount(cells.length - 1, 'more cell')}`}`
  return [
    `An error value stands in ${first}: open the workbook where Plan Returns is installed, save it, and copy it then`,
  ]
}

function placesOf({ formulas }: FileSheet): ReadonlySet<number> {
  return new Set(formulas.map(({ row, column }) => placeNumber(row, column)))
}

function withoutOurFormulas(sheet: FileSheet): FileSheet {
  const { formulaCells } = sheet
  const ours = placesOf(sheet)
  if (formulaCells === undefined || ours.size === 0) return sheet
  const places = formulaCells.places.filter(place => !ours.has(place))
  const areas = formulaCells.areas.filter(({ top, left }) => !ours.has(placeNumber(top, left)))
  return { ...sheet, formulas: [], formulaCells: { places, areas } }
}
