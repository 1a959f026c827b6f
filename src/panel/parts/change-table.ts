import { html, type TemplateResult } from 'lit-html'
import { amount, type Finding } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'
import { address } from './address.ts'
import { differing } from './differing.ts'

/** A safe change, cell by cell: what stands there now and what would. */
export function changeTable(changes: Finding['changes'], state: PanelState, panel: Actions): TemplateResult {
  return html`<table class="change">
    <caption>
      ${amount(changes.length, 'cell')}. Every other cell would stay as it is.
    </caption>
    <thead>
      <tr>
        <th scope="col">Cell</th>
        <th scope="col">Now</th>
        <th scope="col">After</th>
      </tr>
    </thead>
    <tbody>
      ${changes.map(({ sheet, cell, before, after }) => {
        const [now, then] = differing(shown(before), shown(after))
        return html`<tr>
          <td>${address({ sheet, cell }, state, panel)}</td>
          <td>${now.before}<del>${now.own}</del>${now.after}</td>
          <td>${then.before}<ins>${then.own}</ins>${then.after}</td>
        </tr>`
      })}
    </tbody>
  </table>`
}

function shown(value: Finding['changes'][number]['before']): string {
  if (value === null || value === '') return '(blank)'
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
}
