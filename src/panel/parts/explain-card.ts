import { html, nothing, type TemplateResult } from 'lit-html'
import { REASONS, type Rule, RULES, stateSentence, whatSaid } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { draftOf } from '../explain/draft.ts'
import type { Issue } from '../issues.ts'
import type { PanelState } from '../state.ts'
import { described, fieldId, isOdd, odd } from './fault.ts'
import { sign } from './sign.ts'

/** How long an explanation holds, by what lapses it. */
const KEPT: Readonly<Record<Rule['lapses'], string>> = {
  cells: 'Kept until one of its cells changes.',
  plan: 'Kept until the plan changes.',
  period: 'Kept for this period. Next time you are asked whether it is still true.',
}

/** Explains a query, or shows what was explained. What must be fixed, or is only to know, is not explained. */
export function explainCard(
  issue: Issue,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  if (issue.finding.severity !== 'query') return nothing
  if (issue.state?.state === 'explained') return explained(issue, state, panel)
  if (!state.canWrite)
    return html`<section class="card stack">
      <h2>Or explain</h2>
      <p>This program lets the panel write no sheet, so an explanation cannot be kept here.</p>
    </section>`
  return html`${issue.state === undefined ? nothing : saidBefore(issue, panel)} ${form(issue, state, panel)}`
}

function explained({ finding, state: said }: Issue, state: PanelState, panel: Actions): TemplateResult {
  return html`<section class="card stack">
    <h2>${sign('explained')}Explained</h2>
    <p>${stateSentence(said, finding)}</p>
    <p class="small muted">${keptFor(finding.rule)}</p>
    ${
      state.canWrite
        ? html`<p>
            <button type="button" class="btn" @click=${() => panel.takeBack(finding.id)}>
              Take the explanation back
            </button>
          </p>`
        : nothing
    }
  </section>`
}

/** What was said of an earlier period, or before the row changed; it counts again once a person says so. */
function saidBefore({ finding, state }: Issue, panel: Actions): TemplateResult {
  return html`<section class="notice stack">
    <h2>${state?.state === 'last time' ? 'You said last time' : 'Look again'}</h2>
    <p>${state?.state === 'last time' ? `“${whatSaid(state)}”` : `${stateSentence(state, finding)}.`}</p>
    <p class="row">
      <button type="button" class="btn" @click=${() => panel.stillTrue(finding.id)}>Still true</button>
      <span class="small muted">or write it anew below</span>
    </p>
  </section>`
}

function form({ finding }: Issue, state: PanelState, panel: Actions): TemplateResult {
  const draft = draftOf(finding.id, state)
  const { id } = finding
  return html`<section class="card stack">
    <h2>Or explain</h2>
    <div class="field">
      <label for=${fieldId('reason')}>Reason</label>
      <select
        id=${fieldId('reason')}
        aria-describedby=${described('reason', state)}
        aria-invalid=${isOdd('reason', state)}
        @change=${({ target }: Event) =>
          panel.draft(id, { ...draft, reason: (target as HTMLSelectElement).value })}
      >
        <option value="" .selected=${draft.reason === ''}>Choose a reason</option>
        ${REASONS.map(
          reason => html`<option value=${reason} .selected=${draft.reason === reason}>${reason}</option>`,
        )}
      </select>
      ${odd('reason', state)}
    </div>
    <div class="field">
      <label for=${fieldId('words')}>In your words</label>
      <textarea
        id=${fieldId('words')}
        rows="3"
        aria-describedby=${described('words', state)}
        aria-invalid=${isOdd('words', state)}
        .value=${draft.words}
        @input=${({ target }: Event) =>
          panel.draft(id, { ...draft, words: (target as HTMLTextAreaElement).value })}
      ></textarea>
      ${odd('words', state)}
    </div>
    ${line('name', 'Your name', 'name', state, panel)}
    ${line('role', 'Your post', 'organization-title', state, panel)}
    <p>
      <button type="button" class="btn" @click=${() => panel.explain(id)}>Save the explanation</button>
    </p>
    <p class="small muted">
      Name and post are kept in the sheet “Plan explanations” of this workbook and nowhere else; one of the
      two is enough. ${keptFor(finding.rule)}
    </p>
  </section>`
}

function line(
  field: 'name' | 'role',
  label: string,
  autocomplete: 'name' | 'organization-title',
  state: PanelState,
  panel: Actions,
): TemplateResult {
  return html`<div class="field">
    <label for=${fieldId(field)}>${label}</label>
    <input
      id=${fieldId(field)}
      autocomplete=${autocomplete}
      aria-describedby=${described(field, state)}
      aria-invalid=${isOdd(field, state)}
      .value=${state.who[field]}
      @input=${({ target }: Event) => panel.signAs({ [field]: (target as HTMLInputElement).value })}
    />
    ${odd(field, state)}
  </div>`
}

function keptFor(rule: string): string {
  return KEPT[RULES.find(({ id }) => id === rule)?.lapses ?? 'cells']
}
