import { type Area, areaName, cellName } from '../../../shared/index.ts'
import { HostError } from './batch.ts'
import {
  cellAt,
  intersection,
  isIn,
  keyOf,
  type OpenBook,
  type OpenCell,
  type OpenSheet,
  placeOf,
} from './book.ts'
import type { Happenings, Members } from './model.ts'
import { areaAt, type OfAreas, type OfRange, rangeOf, usedArea } from './ranges.ts'
import { type } from './typed.ts'

const MOST_CELLS = 5_000_000
const EMPTY: Readonly<OpenCell> = { shown: null, format: 'General', locked: true }

/** Ranges: cells, what stands in them, and what can be done to them. */
export function rangeMembers(book: OpenBook, happenings: Happenings): Members {
  const cells = <T>(range: OfRange, show: (cell: OpenCell) => T): T[][] | null => {
    const { top, left, bottom, right } = range.area
    const [rows, columns] = [bottom - top + 1, right - left + 1]
    // "A get operation … is limited to 5,000,000 cells" and answers with null beyond it (Excel performance page).
    if (rows * columns > (book.facts.cellLimit ?? MOST_CELLS)) return null
    const row = (r: number) =>
      Array.from({ length: columns }, (_, c) => show(range.sheet.cells.get(keyOf(r, left + c)) ?? EMPTY))
    return Array.from({ length: rows }, (_, r) => row(top + r))
  }
  return {
    objects: {
      'Range.GetIntersectionOrNullObject': ({ sheet, area }: OfRange, [address = '']: readonly string[]) => {
        const both = intersection(area, areaAt(address))
        return both === undefined ? null : rangeOf(sheet, both)
      },
      'Range.GetColumn': ({ sheet, area }: OfRange, [column = 0]: readonly number[]) =>
        rangeOf(sheet, { ...area, left: area.left + column, right: area.left + column }),
      'Range.GetRow': ({ sheet, area }: OfRange, [row = 0]: readonly number[]) =>
        rangeOf(sheet, { ...area, top: area.top + row, bottom: area.top + row }),
      'Range.GetBoundingRect': ({ sheet, area }: OfRange, [other]: readonly (OfRange | string)[]) => {
        if (typeof other !== 'object') throw new HostError('ApiNotFound', 'This stand-in wants a range')
        return rangeOf(sheet, { ...area, bottom: other.area.bottom })
      },
      'Range.GetUsedRangeOrNullObject': ({ sheet, area }: OfRange, [valuesOnly]: readonly boolean[]) => {
        const used = usedArea(sheet, area, cell => valuesOnly !== true || cell.shown !== null)
        return used === undefined ? null : rangeOf(sheet, used)
      },
      'Range.GetMergedAreasOrNullObject': ({ sheet, area }: OfRange) =>
        areasOf(
          sheet,
          (sheet.facts.merges ?? []).filter(merge => intersection(area, merge) !== undefined),
        ),
      'Range.GetSpillParentOrNullObject': ({ sheet, area }: OfRange) => {
        const spill = sheet.facts.spills?.find(cell => isIn(cell, area.top, area.left))
        return spill === undefined
          ? null
          : rangeOf(sheet, { top: spill.top, left: spill.left, bottom: spill.top, right: spill.left })
      },
      'Range.GetSpecialCellsOrNullObject': ({ sheet, area }: OfRange, [type_]: readonly string[]) => {
        if (sheet.facts.keepsFormulas === true)
          throw new HostError('AccessDenied', 'You cannot perform the requested operation.')
        if (type_ === 'Formulas') return areasOf(sheet, formulaCells(sheet, area))
        if (type_ === 'DataValidations') return areasOf(sheet, validatedCells(sheet, area))
        throw new HostError('ApiNotFound', `This stand-in knows no ${type_ ?? ''}`)
      },
      // "RangeAreas object that represents all the selected ranges"; with a chart there are none (InvalidSelection).
      'Workbook.GetSelectedRanges': () => ({ kind: 'RangeAreas', ...selected(book) }),
      'Workbook.GetActiveCell': () => {
        const { sheet, areas } = selected(book)
        const { top = 0, left = 0 } = areas.at(-1) ?? {}
        return rangeOf(sheet, { top, left, bottom: top, right: left })
      },
      'Range.Worksheet': ({ sheet }: OfRange) => ({ kind: 'Worksheet', sheet }),
      'RangeAreas.Areas': ({ sheet, areas }: OfAreas) => ({ kind: 'RangeCollection', sheet, areas }),
    },
    values: {
      // "Returns the RangeAreas reference in A1-style. Address value will contain the worksheet name for each rectangular block"
      'RangeAreas.address': ({ sheet, areas }: OfAreas) =>
        areas.map(area => `${quoted(sheet.name)}!${areaName(area)}`).join(', '),
      // "summing up the cell counts of all of the individual rectangular ranges"
      'RangeAreas.cellCount': ({ areas }: OfAreas) =>
        areas.reduce((sum, { top, left, bottom, right }) => sum + (bottom - top + 1) * (right - left + 1), 0),
      'Range.address': ({ sheet, area }: OfRange) => `${sheet.name}!${cellName(area.top, area.left)}`,
      'Range.rowIndex': ({ area }: OfRange) => area.top,
      'Range.columnIndex': ({ area }: OfRange) => area.left,
      'Range.rowCount': ({ area }: OfRange) => area.bottom - area.top + 1,
      'Range.columnCount': ({ area }: OfRange) => area.right - area.left + 1,
      'Range.values': (of: OfRange) => cells(of, valueOf),
      'Range.formulas': (of: OfRange) => cells(of, cell => cell.formula ?? valueOf(cell)),
      'Range.valueTypes': (of: OfRange) => cells(of, typeOf),
      'Range.numberFormat': (of: OfRange) => cells(of, ({ format }) => format),
    },
    items: {
      RangeCollection: ({ sheet, areas }: OfAreas) => areas.map(area => rangeOf(sheet, area)),
    },
    setters: {
      'Range.Values': (range: OfRange, value: unknown) => {
        eachCell(range, value, (cell, written, row, column) => {
          refuseIfLocked(range.sheet, cell)
          // null leaves a cell alone ("Work with cells that contain null"); under a merged cell nothing is kept.
          if (written !== null && !isCovered(range.sheet, row, column)) type(cell, written)
        })
        edited(range)
      },
      // "Represents the formula in A1-style notation", in English; a name that is not known shows #NAME?.
      'Range.Formulas': (range: OfRange, value: unknown) => {
        eachCell(range, value, (cell, written, row, column) => {
          refuseIfLocked(range.sheet, cell)
          if (isCovered(range.sheet, row, column)) return
          type(cell, written)
          const { namespace = '' } = book.facts
          if (cell.formula !== undefined && namespace !== '' && !cell.formula.startsWith(`=${namespace}.`))
            cell.shown = { error: '#NAME?' }
        })
        edited(range)
      },
      'Range.NumberFormat': (range: OfRange, value: unknown) =>
        eachCell(range, value, (cell, format) => {
          refuseIfLocked(range.sheet, cell)
          if (typeof format === 'string') cell.format = format
        }),
      // Hyperlinks.Add shows the target in a cell that holds nothing.
      'Range.Hyperlink': ({ sheet, area }: OfRange, link: unknown) => {
        const cell = cellAt(sheet, area.top, area.left)
        refuseIfLocked(sheet, cell)
        cell.link = (link as { documentReference: string }).documentReference
        cell.shown ??= cell.link
      },
    },
    commands: {
      // office.js sends more than 1,500 cells in parts, and asks before whether they fit the range.
      'Range._ValidateArraySize': ({ area }: OfRange, [rows, columns]: readonly number[]) => {
        if (rows !== area.bottom - area.top + 1 || columns !== area.right - area.left + 1) throw misfit()
      },
      'Range.Select': ({ sheet, area }: OfRange) => happenings.select(sheet, area.top, area.left),
      'Range.GetCellProperties': (range: OfRange, [asked]: readonly unknown[]) => {
        demand(asked, '{"format":{"fill":{"color":true,"pattern":true}}}')
        // "None" is the pattern of a cell without a fill, whose colour reads as white (Excel.FillPattern).
        return cells(range, ({ fill }) => ({
          format: { fill: { color: fill ?? '#FFFFFF', pattern: fill === undefined ? 'None' : 'Solid' } },
        }))
      },
      'Range.GetRowProperties': ({ sheet, area }: OfRange, [asked]: readonly unknown[]) => {
        demand(asked, '{"rowHidden":true}')
        return indexes(area.top, area.bottom).map(row => ({
          rowHidden: sheet.facts.hiddenRows?.has(row) === true,
        }))
      },
      'Range.GetColumnProperties': ({ sheet, area }: OfRange, [asked]: readonly unknown[]) => {
        demand(asked, '{"columnHidden":true}')
        return indexes(area.left, area.right).map(column => ({
          columnHidden: sheet.facts.hiddenColumns?.has(column) === true,
        }))
      },
      'Range.Clear': (range: OfRange, [what]: readonly string[]) => {
        for (const [key, cell] of range.sheet.cells) {
          const { row, column } = placeOf(key)
          if (!isIn(range.area, row, column)) continue
          refuseIfLocked(range.sheet, cell)
          if (what === 'Hyperlinks') cell.link = undefined
          else if (what === 'All')
            Object.assign(cell, { ...EMPTY, formula: undefined, fill: undefined, link: cell.link })
          else throw new HostError('ApiNotFound', `This stand-in clears no ${what ?? ''}`)
        }
        edited(range)
      },
    },
  }

  function edited({ sheet, area }: OfRange): void {
    happenings.changed(sheet, 'RangeEdited', { address: cellName(area.top, area.left) })
  }
}

function selected({ selection }: OpenBook): NonNullable<OpenBook['selection']> {
  if (selection === undefined)
    throw new HostError('InvalidSelection', 'The current selection is invalid for this operation.')
  return selection
}

function quoted(sheet: string): string {
  return /^\w+$/.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`
}

function demand(asked: unknown, known: string): void {
  if (JSON.stringify(asked) !== known)
    throw new HostError('ApiNotFound', `This stand-in knows no properties ${JSON.stringify(asked)}`)
}

function indexes(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, at) => first + at)
}

function eachCell(
  { sheet, area }: OfRange,
  value: unknown,
  act: (cell: OpenCell, value: unknown, row: number, column: number) => void,
): void {
  const rows = area.bottom - area.top + 1
  const columns = area.right - area.left + 1
  const fits =
    Array.isArray(value) &&
    value.length === rows &&
    value.every(row => Array.isArray(row) && row.length === columns)
  if (!fits) throw misfit()
  for (const [r, row] of (value as unknown[][]).entries())
    for (const [c, written] of row.entries())
      act(cellAt(sheet, area.top + r, area.left + c), written, area.top + r, area.left + c)
}

function misfit(): HostError {
  return new HostError(
    'InvalidArgument',
    "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
  )
}

/** "AccessDenied": a locked cell of a protected sheet. */
function refuseIfLocked(sheet: OpenSheet, { locked }: OpenCell): void {
  if (sheet.facts.isProtected === true && locked)
    throw new HostError('AccessDenied', 'You cannot perform the requested operation.')
}

function isCovered(sheet: OpenSheet, row: number, column: number): boolean {
  return (sheet.facts.merges ?? []).some(
    area => isIn(area, row, column) && (area.top !== row || area.left !== column),
  )
}

/** "If the cell is empty, '' ; an error is its text; a date its serial number" (Range.values). */
function valueOf({ shown }: OpenCell): string | number | boolean {
  if (shown === null) return ''
  return typeof shown === 'object' ? shown.error : shown
}

function typeOf({ shown }: OpenCell): string {
  if (shown === null) return 'Empty'
  if (typeof shown === 'object') return 'Error'
  if (typeof shown === 'number') return 'Double'
  return typeof shown === 'boolean' ? 'Boolean' : 'String'
}

function areasOf(sheet: OpenSheet, areas: readonly Area[]): OfAreas | null {
  return areas.length === 0 ? null : { kind: 'RangeAreas', sheet, areas }
}

function formulaCells(sheet: OpenSheet, within: Area): Area[] {
  return [...sheet.cells].flatMap(([key, { formula }]) => {
    const { row, column } = placeOf(key)
    if (formula === undefined || !isIn(within, row, column)) return []
    return [{ top: row, left: column, bottom: row, right: column }]
  })
}

/** Cells below each other with any rule for what may be typed are one area. */
function validatedCells(sheet: OpenSheet, within: Area): Area[] {
  const areas: Area[] = []
  for (let row = within.top; row <= within.bottom; row += 1) {
    if (!sheet.lists.some(({ area }) => isIn(area, row, within.left))) continue
    const last = areas.at(-1)
    if (last !== undefined && last.bottom + 1 === row) areas[areas.length - 1] = { ...last, bottom: row }
    else areas.push({ top: row, left: within.left, bottom: row, right: within.left })
  }
  return areas
}
