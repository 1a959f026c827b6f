import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import { filterIssues, type Issue, issuesWith, kindOf } from '../issues.ts'
import { textForLead } from '../text-for-lead.ts'
import { address } from '../parts/address.ts'
import { cellsAround } from '../parts/cells-around.ts'
import { explainCard } from '../parts/explain-card.ts'
import { fixCard } from '../parts/fix-card.ts'
import { arrow, sign } from '../parts/sign.ts'
import { stopChecking } from '../parts/stop-checking.ts'
import type { PanelState } from '../state.ts'
import { severityName } from '../words.ts'

/** Places that are shown at first. */
const PLACES = 12

/** One issue: what and where, why it matters, what to do, and a text for whoever leads the action. */
export function issueView(state: PanelState, panel: Actions): TemplateResult {
  const issues = issuesWith(state.finding, filterIssues(state.last?.issues ?? [], state.filter))
  const at = issues.findIndex(({ finding }) => finding.id === state.finding)
  const issue = issues[at]
  if (issue === undefined) return gone(panel)
  const { finding } = issue
  return html`
    <div class="head">
      ${backButton(panel)}
      <div class="row">
        <span class="small muted">${at + 1} of ${issues.length}</span>
        <button type="button" class="btn small" ?disabled=${at === 0} @click=${() => panel.step(-1)}>
          Previous
        </button>
        <button
          type="button"
          class="btn small"
          ?disabled=${at === issues.length - 1}
          @click=${() => panel.step(1)}
        >
          Next
        </button>
      </div>
    </div>
    <section>
      <p class="small muted">${sign(kindOf(issue))}${severityName(kindOf(issue))}${about(issue)}</p>
      <h1 tabindex="-1">${issue.title}</h1>
      <p>${finding.message}</p>
    </section>
    ${inTheSheet(issue, state, panel)}
    <section>
      <h2>Why it matters</h2>
      <p>${finding.why}</p>
    </section>
    ${fixCard(finding, state, panel)} ${explainCard(issue, state, panel)} ${askTheLead(issue, state, panel)}
    ${stopChecking(finding.rule, panel)}
  `
}

function backButton(panel: Actions): TemplateResult {
  return html`<button type="button" class="link" @click=${() => panel.go('issues')}>
    ${arrow('back')}All issues
  </button>`
}

/** After a re-check the issue may be solved, or another filter may hide it. */
function gone(panel: Actions): TemplateResult {
  return html`<div class="head">${backButton(panel)}</div>
    <section class="card stack">
      <h1 tabindex="-1">This issue is not there any more</h1>
      <p>The last check did not find it, or the filter hides it.</p>
      <p><button type="button" class="btn" @click=${() => panel.go('issues')}>See what is left</button></p>
    </section>`
}

function about({ lead, finding }: Issue): string {
  return [finding.ref, lead].map(text => (text === '' ? '' : ` · ${text}`)).join('')
}

function inTheSheet({ finding }: Issue, state: PanelState, panel: Actions): TemplateResult {
  const { sheet, cell, also, id } = finding
  const group = `places ${id}`
  const shown = state.shown.get(group) ?? PLACES
  const left = also.length - shown
  return html`<section>
    <div class="head">
      <h2>In the sheet</h2>
      ${
        state.canSelect
          ? html`<button type="button" class="btn small" @click=${() => panel.select({ sheet, cell })}>
              Show ${cell}
            </button>`
          : nothing
      }
    </div>
    ${cellsAround(finding, state)}
    ${
      also.length === 0
        ? nothing
        : html`<p class="row">
            <span class="small muted">Also</span>
            ${also.slice(0, shown).map(place => address(place, state, panel))}
            ${
              left <= 0
                ? nothing
                : html`<button type="button" class="btn small" @click=${() => panel.show(group, also.length)}>
                    See all ${also.length}
                  </button>`
            }
          </p>`
    }
  </section>`
}

/** Nothing is sent: the text goes to the clipboard, and from there to wherever the person writes to the lead. */
function askTheLead(issue: Issue, state: PanelState, panel: Actions): TemplateResult {
  const text = textForLead(issue, state)
  return html`<section class="card stack">
    <h2>${issue.finding.ref === '' ? 'Pass it on' : 'Ask the lead'}</h2>
    <p class="quote pre">${text}</p>
    <p>
      <button type="button" class="btn" @click=${() => panel.copy(text, 'The text')}>
        ${issue.finding.ref === '' ? 'Copy this issue' : 'Copy text for the lead'}
      </button>
    </p>
  </section>`
}
