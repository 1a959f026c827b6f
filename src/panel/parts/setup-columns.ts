import { html, nothing, type TemplateResult } from 'lit-html'
import { FIELD_NAMES, list } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { saidOf } from '../chosen-plan.ts'
import { type ColumnGroup, columnGroups, type ColumnRead, type HeadingRow } from '../facts/columns-read.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { columnAddress, columnChoice } from './column-choice.ts'
import { places } from './places.ts'

/** Sheets that are named before the rest is counted. */
const NAMED_SHEETS = 4

/** The columns of every table, each a list to choose from. */
export function setupColumns(last: LastCheck, state: PanelState, panel: Actions): readonly TemplateResult[] {
  return columnGroups(last.checked.now).map((group, at) => columnsOf(group, at, state, panel))
}

/** The id of the list of one column: place of its group, and of itself in the group. */
export function columnId(group: number, column: number): string {
  return `pr-column-${group}-${column}`
}

function columnsOf(group: ColumnGroup, place: number, state: PanelState, panel: Actions): TemplateResult {
  return html`<section>
    <h2>Columns of ${sheetNames(group.sheets)}</h2>
    <ul class="rowsas">
      ${group.columns.map(
        (column, at) =>
          html`<li>
            ${columnAddress(column, state, panel)}${columnChoice(column, columnId(place, at), state, panel)}
            <p>${headingNote(column, group, state)}</p>
          </li>`,
      )}
    </ul>
    ${unheaded(group, `unheaded ${place}`, state, panel)}
  </section>`
}

function sheetNames(names: readonly string[]): string {
  const named = names.length > NAMED_SHEETS + 1 ? names.slice(0, NAMED_SHEETS) : names
  const more = names.length - named.length
  return list([...named.map(name => `“${name}”`), ...(more === 0 ? [] : [`${more} more sheets`])])
}

function headingNote(
  column: ColumnRead,
  { columns }: ColumnGroup,
  { choices, last, run }: PanelState,
): string {
  const said = saidOf(choices.columns, column.heading)
  const isSettled = run === undefined && last?.choices === choices
  const instead = columns.find(({ field }) => field === said && said !== '')
  const notes = [
    `Heading “${column.heading}”`,
    column.isHidden ? 'a hidden column' : '',
    said === undefined ? '' : 'your answer',
    isSettled && said !== undefined && instead !== undefined && instead !== column && said !== ''
      ? `but column ${instead.letter} is read as ${FIELD_NAMES[said].toLowerCase()}`
      : '',
  ]
  return notes.filter(note => note !== '').join(', ')
}

/** A column is named by its heading: without one there is nothing to remember an answer by. */
function unheaded(
  { unheaded: cells }: ColumnGroup,
  name: string,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  if (cells.length === 0) return nothing
  return html`<p class="small muted">
      ${
        cells.length === 1
          ? 'One column has no heading. Enter one here, check again, then choose what the column holds:'
          : `${cells.length} columns have no heading. Enter one here, check again, then choose what the column holds:`
      }
    </p>
    ${places(cells, name, state, panel)}`
}

/** Rows that may be the headings of a sheet on which no table was found, each with its columns to choose. */
export function headingRowChoices(
  rows: readonly HeadingRow[],
  id: string,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  if (rows.length === 0) return nothing
  return html`<p class="small muted">
      If one of these rows has the headings, say what its columns hold: the action, and its ref, lead, rating,
      update or due date.
    </p>
    ${rows.map(
      ({ row, columns }) =>
        html`<details class="fold">
          <summary>
            <span>Row ${row}: ${columns.map(({ heading }) => heading).join(', ')}</span>
          </summary>
          <ul class="rowsas">
            ${columns.map(
              (column, at) =>
                html`<li>
                  <span class="addr">${column.letter}</span
                  >${columnChoice(column, `${id}-${row}-${at}`, state, panel)}
                  <p>Heading “${column.heading}”</p>
                </li>`,
            )}
          </ul>
        </details>`,
    )}`
}
