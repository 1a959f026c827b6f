import { type CellStyle, type CellValue, type Cell as WriteCell, writeXlsx, type WriteSheet } from 'hucre'
import { cellAt, cellName, isCellError, isDay } from '../../shared/index.ts'
import type { Area, Cell, Sheet, Workbook } from '../../shared/index.ts'

const written = new WeakMap<Workbook, Promise<Uint8Array>>()

/**
 * The bytes of an .xlsx with all that a workbook says: values, merges, fills, lists, tables, formulas, what is hidden.
 * They are made once for each workbook, however often it is opened.
 */
export function xlsxOf(workbook: Workbook): Promise<Uint8Array> {
  const bytes = written.get(workbook) ?? writeXlsx({ sheets: workbook.sheets.map(writeSheet) })
  written.set(workbook, bytes)
  return bytes
}

function writeSheet(sheet: Sheet): WriteSheet {
  const rows = Array.from({ length: sheet.top + sheet.grid.length }, (_, row) => rowOf(sheet, row))
  const lastHidden = Math.max(-1, ...sheet.hiddenColumns)
  const hiddenColumns = Array.from({ length: lastHidden + 1 }, (_, column) => ({
    hidden: sheet.hiddenColumns.has(column),
  }))
  return {
    name: sheet.name,
    rows,
    cells: cellsOf(sheet),
    hidden: sheet.hidden,
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    rowDefs: new Map([...sheet.hiddenRows].map(row => [row, { hidden: true }])),
    ...(hiddenColumns.length === 0 ? {} : { columns: hiddenColumns }),
    tables: sheet.tables.map(({ name, area }) => ({
      name,
      range: nameOf(area),
      columns: rowOf(sheet, area.top)
        .slice(area.left, area.right + 1)
        .map(heading => ({ name: String(heading) })),
    })),
    dataValidations: sheet.dropDowns.map(({ area, values }) => ({
      type: 'list',
      values: [...values],
      range: nameOf(area),
    })),
  }
}

function rowOf(sheet: Sheet, row: number): CellValue[] {
  const columns = sheet.left + (sheet.grid[row - sheet.top]?.length ?? 0)
  return Array.from({ length: columns }, (_, column) => valueOf(cellAt(sheet, row, column)))
}

function cellsOf(sheet: Sheet): Map<string, Partial<WriteCell>> {
  const cells = new Map<string, Partial<WriteCell>>()
  const add = (row: number, column: number, facts: Partial<WriteCell>): void => {
    const key = `${row},${column}`
    cells.set(key, { ...cells.get(key), ...facts })
  }
  for (const [row, colours] of sheet.fills ?? []) {
    for (const [column, colour] of colours) add(row, column, { style: fillOf(colour) })
  }
  for (const { row, column, text } of sheet.formulas) {
    add(row, column, { formula: text.slice(1), formulaResult: valueOf(cellAt(sheet, row, column)) })
  }
  return cells
}

function fillOf(colour: string): CellStyle {
  return { fill: { type: 'pattern', pattern: 'solid', fgColor: { rgb: colour.slice(1) } } }
}

function valueOf(cell: Cell): CellValue {
  if (isDay(cell)) return new Date(Math.round((cell.day - 25569) * 86_400_000))
  if (isCellError(cell)) throw new RangeError(`Cannot write ${cell.error}: the library writes no errors`)
  return cell
}

function nameOf({ top, left, bottom, right }: Area): string {
  return `${cellName(top, left)}:${cellName(bottom, right)}`
}
