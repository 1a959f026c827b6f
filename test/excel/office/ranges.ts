import { type Area, columnNumber, parseAreaName } from '../../../shared/index.ts'
import { HostError } from './batch.ts'
import { isIn, type OpenCell, type OpenSheet, placeOf } from './book.ts'

export type OfRange = { readonly kind: 'Range'; readonly sheet: OpenSheet; readonly area: Area }
export type OfAreas = { readonly kind: string; readonly sheet: OpenSheet; readonly areas: readonly Area[] }

/** A range within the sheet. */
export function rangeOf(sheet: OpenSheet, area: Area): OfRange {
  const { top, left, bottom, right } = area
  if (top < 0 || left < 0 || bottom < top || right < left || bottom > 1_048_575 || right > 16_383)
    throw new HostError('InvalidArgument', 'The argument is invalid or missing or has an incorrect format.')
  return { kind: 'Range', sheet, area }
}

/** 'B2:C5', '1:200' for whole rows, 'B:C' for whole columns. */
export function areaAt(address: string): Area {
  const rows = /^(\d+):(\d+)$/.exec(address)
  const columns = /^([A-Z]{1,3}):([A-Z]{1,3})$/.exec(address)
  const area =
    rows !== null
      ? { top: Number(rows[1]) - 1, bottom: Number(rows[2]) - 1, left: 0, right: 16_383 }
      : columns !== null
        ? {
            top: 0,
            bottom: 1_048_575,
            left: columnNumber(columns[1] ?? '') ?? 0,
            right: columnNumber(columns[2] ?? '') ?? 0,
          }
        : parseAreaName(address)
  if (area === undefined || area.bottom > 1_048_575 || area.right > 16_383)
    throw new HostError('InvalidArgument', `There is no address ${address}`)
  return area
}

/** The smallest area that holds all such cells of a range; undefined when there are none. */
export function usedArea(
  sheet: OpenSheet,
  within: Area,
  counts: (cell: OpenCell) => boolean,
): Area | undefined {
  let used: { top: number; left: number; bottom: number; right: number } | undefined
  for (const [key, cell] of sheet.cells) {
    const { row, column } = placeOf(key)
    if (!isIn(within, row, column) || !counts(cell)) continue
    used ??= { top: row, left: column, bottom: row, right: column }
    used.top = Math.min(used.top, row)
    used.left = Math.min(used.left, column)
    used.bottom = Math.max(used.bottom, row)
    used.right = Math.max(used.right, column)
  }
  return used
}
