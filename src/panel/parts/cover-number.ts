import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import { type CoverCell, isHere, placeOf } from '../facts/coverage.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { places } from './places.ts'

/** What a number of actions is of. */
export interface Numbered {
  /** Names the number from check to check. */
  readonly id: string
  /** For ears: '6, Force'. */
  readonly words: string
  /** What stands beside the number, in a strip. */
  readonly label?: string
  /** The number says nothing: the item stands in the return, once. */
  readonly plain?: boolean
}

/** How many actions there are: none is a dashed box, 1 has a dotted line; a click shows the first of them and lists all. */
export function coverNumber(
  { count, records }: CoverCell,
  { id, words, label, plain = false }: Numbered,
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const name = label === undefined ? nothing : html`<span>${label}</span> `
  if (count === 0)
    return html`<span class="number hole">${name}${plain ? nothing : '0'}<span class="vh"> none</span></span>`
  const open = state.folds.get(id) === true
  return html`<button
    type="button"
    class="number ${count === 1 && !plain ? 'thin' : ''}"
    aria-expanded=${open ? 'true' : 'false'}
    @click=${() => {
      panel.fold(id, !open)
      const [first] = records
      if (!open && first !== undefined && isHere(first, last)) panel.select(placeOf(first))
    }}
  >
    ${name}${plain ? nothing : html`<b>${count}</b>`}<span class="vh"> for ${words}</span>
  </button>`
}

/** The actions of a number. Those of a second return cannot be shown in this workbook. */
export function openCells(
  { records }: CoverCell,
  title: string,
  id: string,
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const here = records.filter(record => isHere(record, last)).map(placeOf)
  const there = records.filter(record => !isHere(record, last)).map(placeOf)
  return html`<div class="cell-list stack">
    <p class="small muted">${title}</p>
    ${here.length === 0 ? nothing : places(here, id, state, panel)}
    ${
      there.length === 0
        ? nothing
        : html`<p class="small">
            In the second return: ${there.map(({ text, cell }) => `${text} (${cell})`).join(', ')}
          </p>`
    }
  </div>`
}
