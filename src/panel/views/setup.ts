import { html, nothing, type TemplateResult } from 'lit-html'
import { capital, list, rowsRead } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { setupColumns } from '../parts/setup-columns.ts'
import { setupGuesses, setupProblems } from '../parts/setup-guesses.ts'
import { periodAndDay, planLayout, stageChoice } from '../parts/setup-plan.ts'
import { setupKey, setupRows } from '../parts/setup-rows.ts'
import { setupSheets } from '../parts/setup-sheets.ts'
import { themesCovered } from '../parts/setup-themes.ts'
import type { Choices, LastCheck, PanelState } from '../state.ts'

/** How the workbook was read, and where a guess is corrected by choosing. */
export function setupView(state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  if (last === undefined) return html`<h1 tabindex="-1">Set up</h1>`
  const isRead = last.checked.now.tables.length > 0
  return html`
    <h1 tabindex="-1">Set up</h1>
    ${
      isRead
        ? html`<p>${capital(rowsRead(last.report, last.checked.now))}</p>`
        : html`<p>
            No table of actions was found. Choose a sheet, or a row that has the headings, and say what its
            columns hold.
          </p>`
    }
    ${setupProblems(last, state, panel)} ${setupGuesses(last, state, panel)}
    ${isRead ? nothing : setupSheets(last, state, panel)} ${planLayout(last, state, panel)}
    ${periodAndDay(last, state, panel)} ${themesCovered(last, state, panel)}
    ${stageChoice(last, state, panel)}
    ${
      isRead
        ? html`${setupSheets(last, state, panel)} ${setupColumns(last, state, panel)}
          ${setupKey(last, state, panel)} ${setupRows(last, state, panel)}`
        : nothing
    }
    ${otherReturns(last, panel)} ${answers(state, panel)}
  `
}

/** What the return is compared with: both are chosen where they are shown. */
function otherReturns({ choices, checked: { beside } }: LastCheck, panel: Actions): TemplateResult {
  const { older } = choices
  const then =
    older === undefined
      ? 'None chosen'
      : older.kind === 'sheet'
        ? `Sheet “${older.name}”`
        : `File “${older.workbook.file}”`
  return html`<section>
    <h2>Compared with</h2>
    <dl class="facts">
      <dt>Last period</dt>
      <dd>${then}</dd>
      <dt>Second return</dt>
      <dd>${beside === undefined ? 'None chosen' : `File “${beside.file}”`}</dd>
    </dl>
    <p><button type="button" class="link" @click=${() => panel.go('movement')}>Choose in Movement</button></p>
  </section>`
}

const ANSWER_NAMES: Readonly<Record<keyof Choices, string>> = {
  plan: 'plan layout',
  sheet: 'sheet',
  period: 'period',
  asAt: 'as-at date',
  stage: 'what is checked',
  themes: 'themes covered',
  columns: 'columns',
  older: 'last period',
  beside: 'second return',
}

/** What a person has answered, how long it lasts, and the way to take it all back. */
function answers({ choices }: PanelState, panel: Actions): TemplateResult {
  const given = (Object.keys(ANSWER_NAMES) as (keyof Choices)[]).filter(name => choices[name] !== undefined)
  const none = Object.fromEntries(given.map(name => [name, undefined]))
  return html`<section>
    <h2>Your answers</h2>
    ${
      given.length === 0
        ? html`<p>You have changed nothing: all of this was read from the workbook.</p>`
        : html`<p>${capital(list(given.map(name => ANSWER_NAMES[name])))}</p>
            <p>
              <button type="button" class="btn" @click=${() => panel.choose(none)}>
                Forget these answers
              </button>
            </p>`
    }
    <p class="small muted">Answers last until the panel is closed. Nothing is written to the workbook.</p>
  </section>`
}
