import { html, nothing, type TemplateResult } from 'lit-html'
import type { FaultField, PanelState } from '../state.ts'

/** Id of the field in which something can be missing. */
export function fieldId(field: FaultField): string {
  return `pr-say-${field}`
}

/** What is missing in a field, right below it. */
export function odd(field: FaultField, { fault }: PanelState): TemplateResult | typeof nothing {
  return fault?.field === field
    ? html`<p class="odd" id="${fieldId(field)}-odd">${fault.sentence}</p>`
    : nothing
}

/** The field's `aria-invalid`. */
export function isOdd(field: FaultField, { fault }: PanelState): string | typeof nothing {
  return fault?.field === field ? 'true' : nothing
}

/** The field's `aria-describedby`: the sentence of {@link odd}. */
export function described(field: FaultField, { fault }: PanelState): string | typeof nothing {
  return fault?.field === field ? `${fieldId(field)}-odd` : nothing
}
