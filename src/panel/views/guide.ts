import { html, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import { GUIDE } from '../guide.ts'
import type { PanelState } from '../state.ts'
import { SCREEN_NAMES } from '../words.ts'

/** The work of one period in the order in which it is done, each step with the way there. */
export function guideView(_: PanelState, panel: Actions): TemplateResult {
  return html`
    <h1 tabindex="-1">Guide</h1>
    <p>A quarter, from the first check to the recorded return.</p>
    ${GUIDE.map(
      ({ title, says, screen }, at) =>
        html`<section>
          <h2>${at + 1}. ${title}</h2>
          ${says.map(text => html`<p>${text}</p>`)}
          <p>
            <button type="button" class="link" @click=${() => panel.go(screen)}>
              Go to ${SCREEN_NAMES[screen]}<span class="vh">: ${title}</span>
            </button>
          </p>
        </section>`,
    )}
  `
}
