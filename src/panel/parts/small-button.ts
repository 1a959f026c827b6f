import { html, type TemplateResult } from 'lit-html'

/** A small button; `about` is what ears need beside its words when a screen has several of them: 'Copy table', 'by theme'. */
export function smallButton(words: string, about: string, click: () => void): TemplateResult {
  // One span holds both: a button would keep a gap before the hidden words.
  return html`<button type="button" class="btn small" @click=${click}>
    <span>${words}<span class="vh"> ${about}</span></span>
  </button>`
}
