import { type Cell, cellName, type Spot } from '../../shared/index.ts'
import type { Ask } from '../calls.ts'
import { cellReader } from './cells.ts'
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
  for (let column = 0; column < columns; column += 1) {
    const texts = cells.map((row, r) => richOf(row[column] ?? null, urls.get(`${top + r} ${column}`)))
    writeTexts(sheet, texts, { top, column })
  }
  expectHeld(range, cells, top)
}

/** undefined for a cell that is written well without. */
function richOf(cell: Cell, url: string | undefined): GoogleRichText | undefined {
  const wants = isSpecial(cell) || (url !== undefined && typeof cell === 'string' && cell !== '')
  return wants ? richText(cell, url) : undefined
}

/** Texts of one column. Those that follow each other go in one call: a sheet of issues has a link in every row. */
function writeTexts(
  sheet: GoogleSheet,
  texts: readonly (GoogleRichText | undefined)[],
  { top, column }: { readonly top: number; readonly column: number },
): void {
  let run: GoogleRichText[][] = []
  for (const [r, text] of [...texts, undefined].entries()) {
    if (text !== undefined) run.push([text])
    else if (run.length > 0) {
      sheet.getRange(top + r - run.length + 1, column + 1, run.length, 1).setRichTextValues(run)
      run = []
    }
  }
}

/** Reads back what was written: a text that Google took for something else would be read as something else for ever. */
function expectHeld(range: GoogleRange, cells: readonly (readonly Cell[])[], top: number): void {
  SpreadsheetApp.flush()
  const read = cellReader()
  for (const [r, values] of range.getValues().entries()) {
    for (const [column, value] of values.entries()) {
      const cell = cells[r]?.[column] ?? null
      if (!isHeld(cell, value, read))
        throw new Refusal(
          `Google Sheets changed what was written to ${cellName(top + r, column)}, so the sheet was left as it was: report this`,
        )
    }
  }
}
