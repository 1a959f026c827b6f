import { html, type TemplateResult } from 'lit-html'
import type { CellName } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'

/** A place by its row number or column letter alone, in a list that is of one sheet. `says` is what it shows, for ears. */
export function shortAddress(
  place: CellName,
  name: string | number,
  says: string,
  { canSelect }: PanelState,
  panel: Actions,
): TemplateResult {
  if (!canSelect) return html`<span class="addr">${name}</span>`
  return html`<button type="button" class="addr" aria-label=${says} @click=${() => panel.select(place)}>
    ${name}
  </button>`
}
