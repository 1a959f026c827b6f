import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'
import { held, isHeld, progress } from '../parts/progress.ts'
import { ended } from '../words.ts'

/** What stands where results would be: nothing checked yet, a check under way, one that failed, or no table of actions. */
export function unchecked(state: PanelState, panel: Actions): TemplateResult {
  const { run, problem, stopped, last } = state
  if (last === undefined && isHeld(state)) return held(state, panel)
  if (run !== undefined && last === undefined)
    return run.slow ? progress(state, panel) : html`<p class="vh">Reading the workbook</p>`
  if (problem !== '') return failed(problem, panel)
  if (last !== undefined) return noTable(state, panel)
  return html`<section class="card stack">
    <h1 tabindex="-1">${stopped ? 'The check was stopped' : 'Nothing is checked yet'}</h1>
    <p>
      A check reads the workbook and changes nothing. It says what is wrong, what needs a reason, and what is
      missing.
    </p>
    <p>
      <button type="button" class="btn primary" @click=${() => panel.check()}>Check this workbook</button>
    </p>
  </section>`
}

function failed(problem: string, panel: Actions): TemplateResult {
  return html`<section class="card stack">
    <h1 tabindex="-1">This workbook cannot be checked yet</h1>
    <p>${ended(problem)}</p>
    <p><button type="button" class="btn" @click=${() => panel.check()}>Check again</button></p>
  </section>`
}

/** Says what was looked for, where, and two ways on. */
function noTable({ last, choices }: PanelState, panel: Actions): TemplateResult {
  const sheets = last?.report.notRead ?? []
  return html`<section class="card stack">
    <h1 tabindex="-1">No table of actions was found</h1>
    ${
      sheets.length === 0
        ? html`<p>The workbook is empty. Enter or open a return, then check again.</p>`
        : html`<p>
              A table of actions has a row of headings, such as Ref, Action, Lead, Status or Due date, and
              actions below it.
            </p>
            <ul class="lines">
              ${sheets.slice(0, 8).map(({ sheet, why }) => html`<li><b>${sheet}</b> ${why}</li>`)}
            </ul>`
    }
    <p class="row">
      ${
        choices.sheet === undefined
          ? nothing
          : html`<button type="button" class="btn" @click=${() => panel.choose({ sheet: undefined })}>
              Read all sheets
            </button>`
      }
      ${
        choices.plan === undefined
          ? nothing
          : html`<button type="button" class="btn" @click=${() => panel.choose({ plan: undefined })}>
              Recognise the plan layout
            </button>`
      }
      <button type="button" class="btn" @click=${() => panel.go('setup')}>Set up</button>
      <button type="button" class="btn" @click=${() => panel.check()}>Check again</button>
    </p>
  </section>`
}
