import type { Cell } from '../../shared/sheet/cell.ts'
import { columnName } from '../../shared/sheet/address.ts'
import { showCell } from './example-sheet.ts'

/** Paragraphs with a blank line between; empty ones are left out. */
export function paragraphs(...texts: readonly string[]): string {
  return texts.filter(text => text !== '').join('\n\n')
}

/** Rows of cells as a Markdown table that looks like the sheet: column letters above, row numbers at the left. */
export function sheetTable(rows: readonly (readonly Cell[])[]): string {
  const width = Math.max(...rows.map(row => row.length), 1)
  const columns = Array.from({ length: width }, (_, column) => column)
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  return [
    line(['', ...columns.map(columnName)]),
    line(columns.map(() => '---').concat('---')),
    ...rows.map((row, i) =>
      line([`**${i + 1}**`, ...columns.map(column => markdown(showCell(row[column] ?? null)))]),
    ),
  ].join('\n')
}

/** Text that Markdown shows as it is, on one line. */
export function markdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|~&]/g, '\\$&').replace(/\r?\n/g, '<br>')
}
