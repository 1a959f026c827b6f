import { html, nothing, type TemplateResult } from 'lit-html'
import { RULES, softenedChecks } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { LastCheck } from '../state.ts'
import { smallButton } from './small-button.ts'

/** Switches a check off for the whole plan; the screen Ready? says so, and has the way back. */
export function stopChecking(rule: string, panel: Actions): TemplateResult {
  return html`<section>
    <p>
      <button type="button" class="btn small quiet" @click=${() => panel.stopChecking(rule)}>
        Stop checking this in our plan
      </button>
    </p>
  </section>`
}

/** Checks that the plan switches off, each with the way back. */
export function switchedOff({ checked }: LastCheck, panel: Actions): TemplateResult | typeof nothing {
  const off = softenedChecks(checked.now.plan.plan, RULES).filter(({ here }) => here === 'off')
  if (off.length === 0) return nothing
  return html`<section>
    <details class="fold">
      <summary>
        <h2>Switched off in the plan <span class="n">${off.length}</span></h2>
      </summary>
      <ul class="lines undone">
        ${off.map(
          ({ rule, title }) =>
            html`<li>
              <span>${title}</span>${smallButton('Check it', `again: ${title}`, () => panel.checkAgain(rule))}
            </li>`,
        )}
      </ul>
    </details>
  </section>`
}
