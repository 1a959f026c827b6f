import { svg, type SVGTemplateResult } from 'lit-html'
import { html, type TemplateResult } from 'lit-html'
import type { IssueKind } from '../issues.ts'

/** What a sign says: a severity, explained, ready. Signs are ink: colours mean ratings and nothing else. */
export type Sign = IssueKind | 'ready'

const DRAWN: Readonly<Record<Sign, SVGTemplateResult>> = {
  error: svg`<path class="solid" d="M5 1h6l4 4v6l-4 4H5l-4-4V5Z"/><path class="on-solid" d="M8 4.5v4M8 11.4v.1"/>`,
  query: svg`<path d="M2 2.5h12v8.5H8l-3 3v-3H2Z" stroke-width="1.25" stroke-linejoin="round"/>
    <path d="M6.5 5.6c.2-1.6 3-1.5 3 .1 0 1-1.4 1-1.4 2M8.1 9.2v.1" stroke-width="1.25" stroke-linecap="round"/>`,
  information: svg`<circle cx="8" cy="8" r="6.4" stroke-width="1.25"/>
    <path d="M8 7.2v4M8 4.7v.1" stroke-width="1.5" stroke-linecap="round"/>`,
  explained: svg`<circle cx="8" cy="8" r="6.4" stroke-width="1.25"/><path d="m5 8.2 2.1 2.1 3.9-4.3" stroke-width="1.5"/>`,
  ready: svg`<circle class="solid" cx="8" cy="8" r="7.5"/><path class="on-solid" d="m4.8 8.3 2.2 2.2 4.3-4.6"/>`,
}

/** A sign beside words that say the same. */
export function sign(name: Sign): TemplateResult {
  return html`<svg class="sign" viewBox="0 0 16 16" aria-hidden="true">${DRAWN[name]}</svg>`
}

const ARROWS = { down: 'm2.5 4.5 3.5 3.5 3.5-3.5', back: 'M7.5 2.5 4 6l3.5 3.5' } as const

export function arrow(name: keyof typeof ARROWS): TemplateResult {
  return html`<svg class="arrow" width="12" height="12" viewBox="0 0 12 12" aria-hidden="true">
    <path d=${ARROWS[name]} stroke-width="1.25" />
  </svg>`
}
