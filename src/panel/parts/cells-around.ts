import { html, nothing, type TemplateResult } from 'lit-html'
import {
  cellAt,
  cellText,
  columnName,
  type Finding,
  parseCellName,
  type Sheet,
} from '../../../shared/index.ts'
import { cellShown } from '../facts/cell-shown.ts'
import type { PanelState } from '../state.ts'

/** Columns beside the row numbers, rows, and characters of a cell that are shown at most. */
const COLUMNS = 3
const ROWS = 4
const LONGEST = 140

/** The piece of the sheet that an issue is about: its cells with their row numbers and letters, the heading above them. */
export function cellsAround(finding: Finding, { last }: PanelState): TemplateResult | typeof nothing {
  const sheet = last?.checked.now.workbook.sheets.find(({ name }) => name === finding.sheet)
  const spot = parseCellName(finding.cell)
  const table = last?.checked.now.tables.find(
    ({ sheet: { name }, area }) =>
      name === finding.sheet && spot !== undefined && spot.row >= area.top && spot.row <= area.bottom,
  )
  if (sheet === undefined || spot === undefined) return nothing
  const places = [
    spot,
    ...finding.also.flatMap(({ sheet: name, cell }) => (name === sheet.name ? [parseCellName(cell)] : [])),
  ]
  const marked = places.flatMap(place => (place === undefined ? [] : [place]))
  const rows = rowsOf(marked, table?.headerRow ?? -1)
  const columns = columnsOf(sheet, marked, table?.columns ?? new Map(), rows)
  const isMarked = (row: number, column: number): boolean =>
    marked.some(place => place.row === row && place.column === column)
  return html`<div class="scroll" tabindex="0" role="region" aria-label="Cells of ${finding.sheet}">
    <table class="cells">
      <thead>
        <tr>
          <td></td>
          ${columns.map(column => html`<th scope="col">${columnName(column)}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${rows.map(
          row =>
            html`<tr class=${row === table?.headerRow ? 'break' : ''}>
              <th scope="row">${row + 1}</th>
              ${columns.map(
                column =>
                  html`<td class=${isMarked(row, column) ? 'sel' : ''}>${shown(sheet, row, column)}</td>`,
              )}
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`
}

function shown(sheet: Sheet, row: number, column: number): string {
  const text = cellShown(cellAt(sheet, row, column))
  return text.length > LONGEST ? `${text.slice(0, LONGEST)} …` : text
}

/** The heading row, the marked rows, and with a single one the row above it, which is often the action it belongs to. */
function rowsOf(marked: readonly { row: number }[], header: number): readonly number[] {
  const rows = new Set(marked.slice(0, ROWS).map(({ row }) => row))
  const [first] = rows
  if (rows.size === 1 && first !== undefined && first - 1 > header) rows.add(first - 1)
  if (header >= 0) rows.add(header)
  return [...rows].sort((a, b) => a - b)
}

/** The marked columns with the ref and the action, as far as there is room; columns that are blank here say nothing. */
function columnsOf(
  sheet: Sheet,
  marked: readonly { column: number }[],
  fields: ReadonlyMap<string, number>,
  rows: readonly number[],
): readonly number[] {
  const columns = new Set(marked.map(({ column }) => column).slice(0, COLUMNS))
  for (const field of ['ref', 'title', 'update', 'status', 'lead', 'due']) {
    const column = fields.get(field)
    const isUsed = column !== undefined && rows.some(row => cellText(cellAt(sheet, row, column)) !== '')
    if (column !== undefined && isUsed && columns.size < COLUMNS) columns.add(column)
  }
  return [...columns].sort((a, b) => a - b)
}
