import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'
import { smallButton } from './small-button.ts'

/** Id of what came of the last formula that was to be put into a cell. */
const ANSWER = 'pr-put'

/** How the button that copies a formula is called, to eyes and to ears. */
interface CopyButton {
  readonly words: string
  readonly about: string
}

/**
 * Copies a formula or, where the program lets us, puts it into the selected cell. What came of that stands below; `then` is
 * what is left to do.
 */
export function formulaButtons(
  formula: string,
  { words, about }: CopyButton,
  state: PanelState,
  panel: Actions,
  then = '',
): TemplateResult {
  const copy = smallButton(words, about, () => panel.copy(formula, 'The formula'))
  if (!state.canPutFormula) return copy
  const { put } = state
  const isAsked = put?.formula === formula
  return html`<div class="put">
    ${copy}
    <button
      type="button"
      class="btn small"
      aria-describedby=${isAsked ? ANSWER : nothing}
      @click=${() => panel.putFormula(formula)}
    >
      <span>Put into the selected cell<span class="vh">: ${about}</span></span>
    </button>
    ${
      isAsked && put.words !== ''
        ? html`<p class="small" id=${ANSWER}>${put.words} ${put.isDone === true ? then : ''}</p>`
        : nothing
    }
  </div>`
}
