import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import { NOTHING_WRITTEN } from '../desk.ts'
import { byReason } from '../fix/refusals.ts'
import type { Done, PanelState } from '../state.ts'
import { ended } from '../words.ts'
import { places } from './places.ts'

/** What came of the last thing that was asked to be written: under way, done, or refused with its reasons. */
export function written(state: PanelState, panel: Actions): TemplateResult | typeof nothing {
  if (state.slow) return state.run === undefined ? underWay(state.working) : nothing
  if (state.refusal !== undefined) return refused(state, panel)
  return state.done === undefined ? nothing : done(state.done, state, panel)
}

function underWay(words: string): TemplateResult {
  return html`<section class="notice stack">
    <h2>${words}</h2>
    <progress class="progress-bar" aria-label=${words}></progress>
    <p>Leave the workbook open until it is done.</p>
  </section>`
}

function refused(state: PanelState, panel: Actions): TemplateResult {
  const { title = NOTHING_WRITTEN, sentence = '', refused: cells = [] } = state.refusal ?? {}
  return html`<section class="notice stack" id="pr-written" tabindex="-1">
    <h2>${title}</h2>
    ${
      cells.length === 0
        ? html`<p>${ended(sentence)}</p>`
        : byReason(cells).map(
            ({ why, todo, cells: because }) =>
              html`<p><b>${why}.</b> ${todo}</p>
                ${places(because, `refused ${why}`, state, panel)}`,
          )
    }
  </section>`
}

function done({ words, entry }: Done, { log }: PanelState, panel: Actions): TemplateResult {
  const change = log.find(({ id, isBack }) => id === entry && !isBack)
  return html`<section class="notice stack" id="pr-written" tabindex="-1">
    <p>${words}</p>
    ${
      change === undefined
        ? nothing
        : html`<p class="row">
            <button type="button" class="btn small" @click=${() => panel.putBack([change.id])}>
              Put back
            </button>
            <button type="button" class="link" @click=${() => panel.go('changes')}>All changes</button>
          </p>`
    }
  </section>`
}
