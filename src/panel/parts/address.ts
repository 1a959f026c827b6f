import { html, type TemplateResult } from 'lit-html'
import { type CellName, placeName } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'

/** Most places of one finding that stand in a list; the issue itself shows all. */
export const FEW = 2

/**
 * A place in the sheet: shows it there and does nothing else. It looks like a row or column heading; where a program
 * cannot show a cell it is text.
 */
export function address(cell: CellName, state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  const name = last === undefined ? cell.cell : placeName(cell, last.report)
  if (!state.canSelect) return html`<span class="addr">${name}</span>`
  return html`<button
    type="button"
    class="addr"
    aria-label="Show ${name} in the sheet"
    @click=${() => panel.select(cell)}
  >
    ${name}
  </button>`
}
