import { html, nothing, type TemplateResult } from 'lit-html'
import { capital, type Field, FIELD_NAMES, list, showIsoDay } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { isPeriod, setupOf } from '../chosen-plan.ts'
import { NOTHING } from '../facts/field-names.ts'
import { rowsSaid } from '../facts/rows-read.ts'
import { PLAN_SHEET } from '../ours/plan-sheet.ts'
import { setupColumns } from '../parts/setup-columns.ts'
import { setupGuesses, setupProblems } from '../parts/setup-guesses.ts'
import { periodAndDay, planLayout, STAGE_NAMES, stageChoice } from '../parts/setup-plan.ts'
import { setupKey, setupRows } from '../parts/setup-rows.ts'
import { setupSheets } from '../parts/setup-sheets.ts'
import { themesCovered } from '../parts/setup-themes.ts'
import type { Choices, LastCheck, Older, PanelState } from '../state.ts'

/** How the workbook was read, and where a guess is corrected by choosing. */
export function setupView(state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  if (last === undefined) return html`<h1 tabindex="-1">Set up</h1>`
  const isRead = last.checked.now.tables.length > 0
  return html`
    <h1 tabindex="-1">Set up</h1>
    ${
      isRead
        ? html`<p>${capital(rowsSaid(last.report, last.checked.now))}</p>`
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
    ${otherReturns(last, panel)} ${answers(last, state, panel)}
  `
}

/** What the return is compared with: both are chosen where they are shown. */
function otherReturns({ choices, checked: { beside } }: LastCheck, panel: Actions): TemplateResult {
  const { older } = choices
  return html`<section>
    <h2>Compared with</h2>
    <dl class="facts">
      <dt>Last period</dt>
      <dd>${older === undefined ? 'None chosen' : olderName(older)}</dd>
      <dt>Second return</dt>
      <dd>${beside === undefined ? 'None chosen' : `File “${beside.file}”`}</dd>
    </dl>
    <p><button type="button" class="link" @click=${() => panel.go('movement')}>Choose in Movement</button></p>
  </section>`
}

/** What each answer is called, and what it says. */
const ANSWERS: readonly (readonly [name: string, says: (choices: Choices) => string])[] = [
  ['Plan layout', ({ plan }) => plan?.title ?? ''],
  ['Sheet', ({ sheet }) => sheet ?? ''],
  [
    'Period',
    ({ period, plan }) =>
      period === undefined ? '' : isPeriod(period, plan) ? period : `“${period}”, not read`,
  ],
  ['As at', ({ asAt }) => (asAt === undefined ? '' : showIsoDay(asAt))],
  ['Checked', ({ stage }) => (stage === undefined ? '' : STAGE_NAMES[stage])],
  ['Themes', ({ themes }) => (themes === undefined ? '' : list(themes))],
  ['Columns', ({ columns }) => [...(columns ?? [])].map(columnSaid).join('; ')],
  ['Last period', ({ older }) => (older === undefined ? '' : olderName(older))],
  ['Explanations', ({ withoutExplanations }) => (withoutExplanations === true ? 'Left out' : '')],
  ['Second return', ({ beside }) => (beside === undefined ? '' : `File “${beside.file}”`)],
]

function columnSaid([heading, field]: readonly [string, Field | '']): string {
  return `“${heading}” holds ${(field === '' ? NOTHING : FIELD_NAMES[field]).toLowerCase()}`
}

function olderName(older: Older): string {
  return older.kind === 'sheet' ? `Sheet “${older.name}”` : `File “${older.workbook.file}”`
}

/** What a person has answered, how long it lasts, and the way to take it all back. */
function answers(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const { choices } = state
  const setup = setupOf(last.checked.now.workbook)
  const given = ANSWERS.map(([name, says]) => [name, says(choices)] as const).filter(
    ([, said]) => said !== '',
  )
  const forget = ({ currentTarget }: Event): void => {
    // The button goes away: focus goes to the top, where what was read stands anew.
    ;(currentTarget as HTMLElement).closest('main')?.querySelector<HTMLElement>('h1')?.focus()
    panel.choose(NONE)
  }
  return html`<section>
    <h2>Your answers</h2>
    ${
      given.length === 0
        ? html`<p>You have changed nothing: all of this was read from the workbook.</p>`
        : html`<dl class="facts">
              ${given.map(
                ([name, said]) =>
                  html`<dt>${name}</dt>
                    <dd>${said}</dd>`,
              )}
            </dl>
            <p>
              <button type="button" class="btn" @click=${forget}>Forget these answers</button>
            </p>`
    }
    <p class="small muted">
      Answers last until the panel is
      closed.${setup === undefined ? '' : ` What stands in the sheet “${setup.sheet}” lasts: edit it there.`}
    </p>
    ${state.canWrite ? keeping(setup !== undefined, panel) : nothing}
  </section>`
}

/** The plan as a sheet of the workbook, where the next person and the next period find it. */
function keeping(isThere: boolean, panel: Actions): TemplateResult {
  return html`<p>
      <button type="button" class="btn" @click=${() => panel.writePlan()}>
        ${isThere ? 'Write the plan anew' : 'Keep the plan in the workbook'}
      </button>
    </p>
    <p class="small muted">
      Writes one sheet, “${PLAN_SHEET}”, with the plan layout, its themes, columns and checks. Nothing else
      changes.${isThere ? ' What you have written beside it stays.' : ''}
    </p>`
}

/** Every answer taken back. */
const NONE: Readonly<Record<keyof Choices, undefined>> = {
  plan: undefined,
  sheet: undefined,
  period: undefined,
  asAt: undefined,
  stage: undefined,
  themes: undefined,
  columns: undefined,
  older: undefined,
  beside: undefined,
  withoutExplanations: undefined,
  against: undefined,
}
