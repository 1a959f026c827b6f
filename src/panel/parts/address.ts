import { html, type TemplateResult } from 'lit-html'
import type { CellName } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'

/** Most places of one finding that stand in a list; the issue itself shows all. */
export const FEW = 2

/**
 * A place in the sheet: shows it there and does nothing else. It looks like a row or column heading; where a program
 * cannot show a cell it is text.
 */
export function address(cell: CellName, state: PanelState, panel: Actions): TemplateResult {
  const name = placeName(cell, state)
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

/** 'E12', with its sheet where the return has several: 'Theme 2!E12'. */
function placeName({ sheet, cell }: CellName, { last }: PanelState): string {
  const names = new Set(last?.report.sheets.map(({ name }) => name))
  return names.size === 0 || (names.size === 1 && names.has(sheet)) ? cell : `${sheet}!${cell}`
}
