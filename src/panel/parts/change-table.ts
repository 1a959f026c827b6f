import { html, type TemplateResult } from 'lit-html'
import { amount, type Cell, type CellName, cellText } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'
import { address } from './address.ts'
import { differing } from './differing.ts'
import { seeAll, shownOf } from './see-all.ts'

/** Cells that are shown at first: nobody reads more than that before a button. */
const FIRST = 20

/** A cell with what stood there and what comes, or came, in its place. */
export interface ChangeLine extends CellName {
  readonly before: Cell
  readonly after: Cell
}

/** What the columns and the table are called. */
interface TableWords {
  readonly before: string
  readonly after: string
  readonly caption: string
}

/** Changes cell by cell. `group` names the list, for how much of it is shown. */
export function changeTable(
  changes: readonly ChangeLine[],
  group: string,
  state: PanelState,
  panel: Actions,
  { before, after, caption }: TableWords = preview(changes.length),
): TemplateResult {
  return html`<table class="change">
      <caption>
        ${caption}
      </caption>
      <thead>
        <tr>
          <th scope="col">Cell</th>
          <th scope="col">${before}</th>
          <th scope="col">${after}</th>
        </tr>
      </thead>
      <tbody>
        ${shownOf(changes, group, FIRST, state).map(change => line(change, state, panel))}
      </tbody>
    </table>
    ${seeAll(group, changes.length, FIRST, state, panel)}`
}

/** Whether every change of such a table is on the screen. */
export function isAllShown(count: number, group: string, { shown }: PanelState): boolean {
  return count <= (shown.get(group) ?? FIRST)
}

function preview(count: number): TableWords {
  return {
    before: 'Now',
    after: 'After',
    caption: `${amount(count, 'cell')}. Every other cell stays as it is.`,
  }
}

function line({ sheet, cell, before, after }: ChangeLine, state: PanelState, panel: Actions): TemplateResult {
  const [now, then] = differing(textOf(before), textOf(after))
  return html`<tr>
    <td>${address({ sheet, cell }, state, panel)}</td>
    <td>${now.before}<del>${now.own}</del>${now.after}</td>
    <td>${then.before}<ins>${then.own}</ins>${then.after}</td>
  </tr>`
}

/** Spaces are what a change may be about, so a text is shown as it stands; dates as the messages about them write them. */
function textOf(cell: Cell): string {
  if (cell === null || cell === '') return '(blank)'
  return typeof cell === 'string' ? cell : cellText(cell)
}
