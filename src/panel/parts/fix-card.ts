import { html, nothing, type TemplateResult } from 'lit-html'
import { amount, type Finding } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'
import { changeTable, isAllShown } from './change-table.ts'

/** What to do about a finding: the fix that the panel can make, cell by cell, or what a person has to do. */
export function fixCard(finding: Finding, state: PanelState, panel: Actions): TemplateResult {
  const { changes, fix } = finding
  const isOffered = changes.length > 0 && state.canChange
  return html`<section class="card stack">
    <h2>${isOffered ? 'Fix' : 'What to do'}</h2>
    <p>${fix}</p>
    ${
      changes.length === 0
        ? nothing
        : html`${changeTable(changes, groupOf(finding), state, panel)}
          ${isOffered ? buttons(finding, state, panel) : html`<p class="small muted">${TO_TYPE}</p>`}`
    }
  </section>`
}

const TO_TYPE = 'This program lets the panel change no cells: type what stands under After.'

function buttons(finding: Finding, state: PanelState, panel: Actions): TemplateResult {
  const { id, rule, changes } = finding
  const alike = fixable(rule, state).length
  return html`${
      isAllShown(changes.length, groupOf(finding), state)
        ? html`<p class="row">
            <button type="button" class="btn primary" @click=${() => panel.fix([id])}>
              Change ${cellsNamed(changes)}
            </button>
            ${alike > 1 ? alikeButton(rule, alike, panel) : nothing}
          </p>`
        : html`<p>The button that changes them comes when all ${changes.length} are shown.</p>`
    }
    <p class="small muted">Kept in Changes, from where it can be put back.</p>`
}

/** 'A25', or '3 cells' */
function cellsNamed(changes: Finding['changes']): string {
  const [only] = changes
  return changes.length === 1 && only !== undefined ? only.cell : amount(changes.length, 'cell')
}

/** The way to all of a rule together; nothing is changed before its cells are seen. */
export function alikeButton(rule: string, count: number, panel: Actions): TemplateResult {
  return html`<button type="button" class="btn" @click=${() => panel.openAlike(rule)}>
    Fix all ${count} alike
  </button>`
}

/** The findings of a rule for which there is a safe change. */
export function fixable(rule: string, { last }: PanelState): readonly Finding[] {
  return last?.report.findings.filter(each => each.rule === rule && each.changes.length > 0) ?? []
}

function groupOf({ id }: Finding): string {
  return `changes ${id}`
}
