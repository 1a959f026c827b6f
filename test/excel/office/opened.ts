import {
  type Area,
  areaName,
  cellName,
  parseCellName,
  type Sheet,
  type Workbook,
} from '../../../shared/index.ts'
import { excelHost } from '../../../excel/host.ts'
import type { Link, Mark } from '../../../src/host.ts'
import type { Opened } from '../../hosts/opened.ts'
import { type FakeBook, type FakeSheet, type OpenSheet, placeOf } from './book.ts'
import { openInExcel } from './open.ts'

/** Opens a workbook in the stand-in, for the contract that every host keeps. */
export function openedInExcel(workbook: Workbook, sets?: Readonly<Record<string, string>>): Opened {
  const excel = openInExcel(bookOf(workbook), sets)
  // A person is slower than a request: what has been asked for is there before the next keystroke.
  const later = () => new Promise(resolve => setTimeout(resolve, 5))
  return {
    host: excelHost(),
    async type(spot, cell) {
      await later()
      excel.type(spot, cell)
    },
    async insertRow(sheet, row) {
      await later()
      excel.insertRow(sheet, row)
    },
    cursor() {
      const [sheet = '', place = ''] = excel.selected.split('!')
      const [row = 0, column = 0] = place.split(',').map(Number)
      return sheet === '' ? undefined : { sheet, row, column }
    },
    marks: () => excel.book.sheets.flatMap(marksOn),
    links: name => linksOn(excel.book.find(name)),
  }
}

/** A workbook of the core as the stand-in is told of it. */
export function bookOf(workbook: Workbook): FakeBook {
  return { name: workbook.file, sheets: workbook.sheets.map(fakeSheet) }
}

function fakeSheet(sheet: Sheet): FakeSheet {
  const { name, grid, top, left, merges, hiddenRows, hiddenColumns, tables } = sheet
  const fills = [...(sheet.fills ?? [])].flatMap(([row, colours]) =>
    [...colours].map(([column, colour]) => [cellName(row, column), colour] as const),
  )
  return {
    name,
    grid,
    top,
    left,
    merges,
    hiddenRows,
    hiddenColumns,
    tables,
    formulas: Object.fromEntries(
      sheet.formulas.map(({ row, column, text }) => [cellName(row, column), text]),
    ),
    fills: Object.fromEntries(fills),
    lists: Object.fromEntries(sheet.dropDowns.map(({ area, values }) => [areaName(area), values.join(',')])),
    visibility: sheet.hidden ? 'Hidden' : 'Visible',
  }
}

/** Our colours, as the formats say: by rows. */
function marksOn({ name: sheet, conditional }: OpenSheet): Mark[] {
  const marks = conditional.flatMap(({ formula, areas }) => {
    const severity = /"Plan Returns mark: (error|query|information)"/.exec(formula)?.[1] as
      Mark['severity'] | undefined
    return severity === undefined
      ? []
      : areas.flatMap(area => cellsOf(area).map(spot => ({ sheet, ...spot, severity })))
  })
  return marks.sort((one, other) => one.row - other.row || one.column - other.column)
}

function cellsOf({ top, left, bottom, right }: Area): { row: number; column: number }[] {
  const columns = Array.from({ length: right - left + 1 }, (_, at) => left + at)
  return Array.from({ length: bottom - top + 1 }, (_, at) =>
    columns.map(column => ({ row: top + at, column })),
  ).flat()
}

function linksOn(sheet: OpenSheet | undefined): Link[] {
  return [...(sheet?.cells ?? [])].flatMap(([key, { link }]) => {
    const [, name = '', cell = ''] = /^'((?:[^']|'')*)'!([A-Z]+\d+)$/.exec(link ?? '') ?? []
    const place = parseCellName(cell)
    return place === undefined
      ? []
      : [{ ...placeOf(key), to: { sheet: name.replaceAll("''", "'"), ...place } }]
  })
}
