import { html, nothing, type TemplateResult } from 'lit-html'
import { stateSentence } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { Issue } from '../issues.ts'
import type { PanelState } from '../state.ts'
import { address, FEW } from './address.ts'

/** One issue in a list: where, and what; the whole row opens it. Up and Down move between such rows. */
export function issueLine(
  { finding, state: said }: Issue,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const { sheet, cell, also, id, message } = finding
  const more = also.length + 1 - FEW
  return html`<li class="finding">
    <span class="addrs"
      >${[{ sheet, cell }, ...also].slice(0, FEW).map(place => address(place, state, panel))}${
        more > 0 ? html`<span class="small muted">+${more}</span>` : nothing
      }</span
    >
    <button type="button" class="open" data-finding=${id} @click=${() => panel.open(id)}>${message}</button>
    ${said === undefined ? nothing : html`<span class="note">${stateSentence(said, finding)}</span>`}
  </li>`
}
