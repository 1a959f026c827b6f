import { html, type TemplateResult } from 'lit-html'
import type { CellName } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'
import { address } from './address.ts'
import { seeAll, shownOf } from './see-all.ts'

/** Places of a list that are shown at first. */
const FIRST = 12

/** A place in the sheet and, where it helps, what stands there. */
export interface NamedPlace extends CellName {
  readonly text?: string
}

/** Places in the sheet, each with what stands there. */
export function places(
  cells: readonly NamedPlace[],
  group: string,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<ul class="places">
      ${shownOf(cells, group, FIRST, state).map(
        cell =>
          html`<li>
            ${address(cell, state, panel)}${cell.text === undefined ? '' : html`<span>${cell.text}</span>`}
          </li>`,
      )}
    </ul>
    ${seeAll(group, cells.length, FIRST, state, panel)}`
}
