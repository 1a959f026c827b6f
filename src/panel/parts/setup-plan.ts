import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import {
  amount,
  capital,
  cellName,
  dayFromIso,
  profiles,
  RULES,
  showIsoDay,
  type Stage,
} from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { isPeriod, setupOf } from '../chosen-plan.ts'
import type { LastCheck, PanelState } from '../state.ts'
import { address } from './address.ts'

/** The plan layout, recognised or chosen, and why. */
export function planLayout(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const { choices } = state
  const option = (id: string, name: string): TemplateResult =>
    html`<option value=${id} .selected=${live(id === (choices.plan?.id ?? ''))}>${name}</option>`
  const isOther = choices.plan !== undefined && !profiles.some(({ id }) => id === choices.plan?.id)
  return html`<section>
    <h2>Plan</h2>
    <div class="field">
      <label for="pr-plan">Plan layout</label>
      <select
        id="pr-plan"
        aria-describedby="pr-plan-why"
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement
          panel.choose({ plan: profiles.find(({ id }) => id === value), themes: undefined })
        }}
      >
        ${option('', unchosenName(last, state))}
        ${isOther && choices.plan !== undefined ? option(choices.plan.id, choices.plan.title) : nothing}
        ${profiles.map(({ id, title }) => option(id, id === 'tracker' ? `${title}: any other workbook` : title))}
      </select>
    </div>
    <ul class="why" id="pr-plan-why">
      ${last.report.evidence.map(text => html`<li>${capital(text)}</li>`)}
    </ul>
  </section>`
}

/** What the plan layout is while nobody has chosen one. */
function unchosenName(last: LastCheck, { choices }: PanelState): string {
  const setup = setupOf(last.checked.now.workbook)
  if (setup !== undefined && 'plan' in setup) return `From the sheet “${setup.sheet}”: ${setup.plan.title}`
  return choices.plan === undefined && last.choices.plan === undefined
    ? `Recognised: ${last.report.plan.title}`
    : 'Recognise it'
}

/** The period and the day that the return speaks of: as read, and as a person says. */
export function periodAndDay(last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const { choices } = state
  const { period = '' } = choices
  const isOdd = period !== '' && !isPeriod(period, choices.plan ?? last.checked.now.plan.plan)
  const asAt = choices.asAt ?? last.report.asAt ?? ''
  return html`<section>
    <h2>Period</h2>
    ${periodRead(last, state, panel)}
    <div class="field">
      <label for="pr-period">Another period</label>
      <input
        id="pr-period"
        type="text"
        autocomplete="off"
        maxlength="100"
        .value=${live(period)}
        aria-describedby=${isOdd ? 'pr-period-odd pr-period-form' : 'pr-period-form'}
        aria-invalid=${isOdd ? 'true' : 'false'}
        @change=${({ target }: Event) => {
          const text = (target as HTMLInputElement).value.trim()
          panel.choose({ period: text === '' ? undefined : text })
        }}
      />
      ${
        isOdd
          ? html`<p class="odd" id="pr-period-odd">
              “${period}” is not read as a period. Enter a quarter with its year, months, or dates.
            </p>`
          : nothing
      }
      <p class="hint" id="pr-period-form">
        For example Q2 2025/26, April to June 2025, or 1 April to 30 June 2025
      </p>
    </div>
    <div class="field">
      <label for="pr-as-at">As at</label>
      <input
        id="pr-as-at"
        type="date"
        .value=${live(asAt)}
        aria-describedby="pr-as-at-why"
        @change=${({ target }: Event) => {
          const day = (target as HTMLInputElement).value
          if (day === '' || isLikely(day)) panel.choose({ asAt: day === '' ? undefined : day })
        }}
      />
      <p class="hint" id="pr-as-at-why">
        ${
          choices.asAt !== undefined
            ? 'Your answer. Empty the field to take the end of the period.'
            : asAt === ''
              ? 'The day that due dates are held against. Not known: without it they are not checked.'
              : 'The end of the period: due dates are held against this day.'
        }
      </p>
    </div>
  </section>`
}

/** While a year is typed, the field passes through the years 2 and 20. */
function isLikely(day: string): boolean {
  return dayFromIso(day) !== undefined && day >= '1990' && day < '2100'
}

function periodRead(
  { report, checked: { now }, choices }: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const { period } = report
  const spot = now.period?.spot
  if (period === null) return html`<p>No period was found in the workbook.</p>`
  const dates = period.from === '' ? '' : `${showIsoDay(period.from)} to ${showIsoDay(period.to)}`
  return html`<p class="period">
    <span>${dates === '' ? `“${period.label}”` : dates}</span>
    ${
      spot === undefined
        ? html`<span class="muted small"
            >${choices.period === undefined ? 'from the name of a sheet' : 'your answer'}</span
          >`
        : address({ sheet: spot.sheet, cell: cellName(spot.row, spot.column) }, state, panel)
    }
  </p>`
}

/** When a check is due, in the words of who makes it. */
export const STAGE_NAMES: Readonly<Record<Stage, string>> = {
  check: 'While returns are collected',
  setup: 'When the plan or its set-up changes',
  publish: 'Before the paper is published',
}

/** Which checks are made: those of every return, and those of a stage. Each prints how many they are. */
export function stageChoice({ report }: LastCheck, { choices }: PanelState, panel: Actions): TemplateResult {
  const now = choices.stage ?? report.stage
  return html`<section>
    <fieldset>
      <legend><h2>What is checked</h2></legend>
      ${(Object.keys(STAGE_NAMES) as Stage[]).map(
        stage =>
          html`<label class="choice">
            <input
              type="radio"
              name="pr-stage"
              .checked=${live(stage === now)}
              @change=${() => panel.choose({ stage: stage === 'check' ? undefined : stage })}
            />
            <span>${STAGE_NAMES[stage]}</span>
            <span class="muted small">${amount(checksAt(stage), 'check')}</span>
          </label>`,
      )}
    </fieldset>
  </section>`
}

function checksAt(stage: Stage): number {
  return RULES.filter(rule => rule.stage === 'check' || rule.stage === stage).length
}
