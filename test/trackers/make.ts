import { writeXlsx } from 'hucre'
import type { Cell as WrittenCell, WriteSheet } from 'hucre'
import { readWorkbook } from '../../src/file/read.ts'
import type { Area } from '../../shared/index.ts'
import { parseAreaName, parseCellName } from '../../shared/index.ts'
import type { Workbook } from '../../shared/sheet/workbook.ts'
import type { Tracker, TrackerCell, TrackerSheet } from './tracker.ts'

function areaOf(name: string): Area {
  const area = parseAreaName(name)
  if (area === undefined) throw new Error(`"${name}" is no area`)
  return area
}

function fillsOf({ fills = {} }: TrackerSheet): Map<string, Partial<WrittenCell>> {
  return new Map(
    Object.entries(fills).map(([name, rgb]) => {
      const { row, column } = parseCellName(name) ?? { row: 0, column: 0 }
      const fill = { type: 'pattern' as const, pattern: 'solid' as const, fgColor: { rgb } }
      return [`${row},${column}`, { value: null, style: { fill } }]
    }),
  )
}

function sheetOf(sheet: TrackerSheet): WriteSheet {
  return {
    name: sheet.name,
    rows: sheet.rows.map(row => [...row]),
    cells: fillsOf(sheet),
    merges: (sheet.merges ?? []).map(areaOf).map(({ top, left, bottom, right }) => ({
      startRow: top,
      startCol: left,
      endRow: bottom,
      endCol: right,
    })),
    rowDefs: new Map((sheet.hiddenRows ?? []).map(number => [number - 1, { hidden: true }])),
    dataValidations: Object.entries(sheet.dropDowns ?? {}).map(([range, values]) => ({
      type: 'list' as const,
      values: [...values],
      range,
    })),
  }
}

/** A row of a file of texts between commas, every text in quotation marks. */
const csvLine = (row: readonly TrackerCell[]): string =>
  row.map(cell => `"${String(cell ?? '').replace(/"/g, '""')}"`).join(',')

/** The tracker as its body would send it, written to a file and read back. */
export async function workbookOf({ file, sheets }: Pick<Tracker, 'file' | 'sheets'>): Promise<Workbook> {
  const bytes = file.endsWith('.csv')
    ? new TextEncoder().encode((sheets[0]?.rows ?? []).map(csvLine).join('\r\n'))
    : await writeXlsx({ sheets: sheets.map(sheetOf) })
  return readWorkbook(file, bytes)
}
