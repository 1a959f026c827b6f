import { type Cell, cellName, type Spot } from '../../shared/index.ts'
import type { Ask } from '../calls.ts'
import { Refusal } from './refusal.ts'
import { formatOfOwn, isHeld, isSpecial, richText, valueOf } from './written.ts'

/** Rows for a sheet, from `top` on, as wide as the widest of them. */
interface Rows extends Pick<Ask<'stageRows'>, 'top' | 'rows' | 'links'> {
  readonly columns: number
}

interface LinkTo {
  readonly row: number
  readonly column: number
  readonly url: string
}

/** Addresses within the spreadsheet. A cell of a sheet that is gone leads nowhere. */
function linksOf(spreadsheet: GoogleSpreadsheet, links: Ask<'stageRows'>['links']): readonly LinkTo[] {
  const ids = new Map<string, number | undefined>()
  const idOf = (name: string): number | undefined => {
    if (!ids.has(name)) ids.set(name, spreadsheet.getSheetByName(name)?.getSheetId())
    return ids.get(name)
  }
  return links.flatMap(({ row, column, to }) => {
    const id = idOf(to.sheet)
    return id === undefined ? [] : [{ row, column, url: addressOf(id, to) }]
  })
}

function addressOf(id: number, { row, column }: Omit<Spot, 'sheet'>): string {
  return `#gid=${id}&range=${cellName(row, column)}`
}

/** Formats come first, so that no text becomes a number or a date; what is left to guess is written as rich text. */
export function writeRows(
  spreadsheet: GoogleSpreadsheet,
  sheet: GoogleSheet,
  { top, rows, columns, links }: Rows,
): void {
  const cells = rows.map(row => Array.from({ length: columns }, (_, column) => row[column] ?? null))
  const range = sheet.getRange(top + 1, 1, rows.length, columns)
  range.setNumberFormats(cells.map(row => row.map(formatOfOwn)))
  range.setValues(cells.map(row => row.map(cell => (isSpecial(cell) ? '' : valueOf(cell)))))
  const urls = new Map(linksOf(spreadsheet, links).map(({ row, column, url }) => [`${row} ${column}`, url]))
  for (const [r, row] of cells.entries()) {
    for (const [column, cell] of row.entries()) {
      const url = urls.get(`${top + r} ${column}`)
      if (typeof cell !== 'string' || cell === '' || (url === undefined && !isSpecial(cell))) continue
      sheet.getRange(top + r + 1, column + 1, 1, 1).setRichTextValue(richText(cell, url))
    }
  }
  expectHeld(range, cells, top)
}

/** Reads back what was written: a text that Google took for something else would be read as something else for ever. */
function expectHeld(range: GoogleRange, cells: readonly (readonly Cell[])[], top: number): void {
  SpreadsheetApp.flush()
  for (const [r, values] of range.getValues().entries()) {
    for (const [column, value] of values.entries()) {
      const cell = cells[r]?.[column] ?? null
      if (!isHeld(cell, value))
        throw new Refusal(
          `Google Sheets changed what was written to ${cellName(top + r, column)}, so the sheet was left as it was: report this`,
        )
    }
  }
}
