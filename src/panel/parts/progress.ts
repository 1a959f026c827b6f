import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'
import { thousands } from '../words.ts'

/** A check that takes long: how far it is, and a way out. What was found before stays readable, below one line. */
export function progress({ run, last }: PanelState, panel: Actions): TemplateResult {
  const { phase = 'reading', rows = 0, of = 0 } = run ?? {}
  const title = phase === 'reading' ? 'Reading the workbook' : 'Checking'
  const isCounted = phase === 'reading' && of > 0
  const bar = isCounted
    ? html`<progress class="progress-bar" max=${of} .value=${rows} aria-label="Rows read"></progress>`
    : html`<progress class="progress-bar" aria-label="Checking"></progress>`
  const stop = html`<p><button type="button" class="btn small" @click=${() => panel.stop()}>Stop</button></p>`
  if (last !== undefined)
    return html`<section class="notice line">
      <h2>${isCounted ? `Reading row ${thousands(rows)} of ${thousands(of)}` : title}</h2>
      ${stop} ${bar}
    </section>`
  return html`<section class="notice stack">
    <h1 tabindex="-1">${title}</h1>
    ${bar}
    <p>${isCounted ? `Row ${thousands(rows)} of ${thousands(of)}. ` : ''}You can go on working.</p>
    ${stop}
  </section>`
}

/**
 * Whether something that the person asked for waits for them. A re-check after a change waits in silence, while they type on;
 * so do formulas.
 */
export function isHeld({ waiting, run, asked, working, selecting = false }: PanelState): boolean {
  return waiting !== '' && (selecting || working !== '' || (run !== undefined && asked))
}

/** What the program waits for, and a way out where something is under way. */
export function held({ waiting, program, run, last }: PanelState, panel: Actions): TemplateResult {
  const title = `${program} waits for you`
  return html`<section class="notice stack">
    ${last === undefined ? html`<h1 tabindex="-1">${title}</h1>` : html`<h2>${title}</h2>`}
    <p>${waiting}.</p>
    ${
      run === undefined
        ? nothing
        : html`<p><button type="button" class="btn small" @click=${() => panel.stop()}>Stop</button></p>`
    }
  </section>`
}
