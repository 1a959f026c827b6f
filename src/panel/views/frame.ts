import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import { isOpen } from '../issues.ts'
import { held, isHeld, progress } from '../parts/progress.ts'
import { arrow } from '../parts/sign.ts'
import { written } from '../parts/written.ts'
import type { PanelState, Screen } from '../state.ts'
import { supportDetails } from '../support-details.ts'
import { clockTime, ended, SCREEN_NAMES, verdict } from '../words.ts'
import { alikeView } from './alike.ts'
import { changesView } from './changes.ts'
import { coverageView } from './coverage.ts'
import { functionsView } from './functions.ts'
import { guideView } from './guide.ts'
import { issueView } from './issue.ts'
import { issuesView } from './issues.ts'
import { keyboardView } from './keyboard.ts'
import { leadsView } from './leads.ts'
import { movementView } from './movement.ts'
import { privacyView } from './privacy.ts'
import { readyView } from './ready.ts'
import { recordView } from './record.ts'
import { setupView } from './setup.ts'
import { summaryView } from './summary.ts'
import { unchecked } from './unchecked.ts'
import { workbookView } from './workbook.ts'

/** How a screen is drawn, and whether it says something before the first check. */
interface ScreenView {
  readonly view: (state: PanelState, panel: Actions) => TemplateResult
  readonly always?: boolean
}

const SCREENS: Readonly<Record<Screen, ScreenView>> = {
  ready: { view: readyView },
  issues: { view: issuesView },
  summary: { view: summaryView },
  coverage: { view: coverageView },
  leads: { view: leadsView },
  issue: { view: issueView },
  alike: { view: alikeView },
  changes: { view: changesView },
  record: { view: recordView },
  workbook: { view: workbookView },
  movement: { view: movementView },
  setup: { view: setupView },
  guide: { view: guideView, always: true },
  functions: { view: functionsView, always: true },
  privacy: { view: privacyView, always: true },
  keyboard: { view: keyboardView, always: true },
}

const TABS: readonly Screen[] = ['ready', 'issues', 'summary', 'coverage', 'leads']
const MENU: readonly Screen[] = [
  'setup',
  'record',
  'movement',
  'changes',
  'workbook',
  'guide',
  'functions',
  'privacy',
  'keyboard',
]

/** The whole panel: header and footer stay, the screen between them scrolls. */
export function frame(state: PanelState, panel: Actions): TemplateResult {
  const { view, always = false } = SCREENS[state.screen]
  const isEmpty = state.last === undefined || state.last.checked.now.records.length === 0
  const settled = always || (state.screen === 'setup' && state.last !== undefined)
  return html`
    <header class="top">
      <div class="return">${returnChoice(state, panel)} ${menu(state, panel)}</div>
      <nav aria-label="Screens">
        <ul class="tabs">
          ${TABS.map(screen => html`<li>${tab(screen, state, panel)}</li>`)}
        </ul>
      </nav>
    </header>
    <main tabindex="-1" aria-busy=${state.run?.slow === true ? 'true' : 'false'}>
      ${isEmpty && !settled ? unchecked(state, panel) : [above(state, panel), written(state, panel), view(state, panel)]}
    </main>
    <footer class="foot">
      <p class="vh" role="status">${spoken(state)}</p>
      <p>${footer(state)}</p>
      <button
        type="button"
        class="btn small quiet"
        @click=${() => (state.run?.slow === true ? panel.stop() : panel.check())}
      >
        ${state.run?.slow === true ? 'Stop' : state.last === undefined ? 'Check' : 'Check again'}
      </button>
    </footer>
  `
}

/** Which return is looked at: all sheets together, or one of them. */
function returnChoice(state: PanelState, panel: Actions): TemplateResult {
  const { last, choices } = state
  const names = last?.sheets.filter(({ rows }) => rows > 0).map(({ name }) => name) ?? []
  const file = last?.report.file ?? ''
  if (names.length < 2) return html`<p class="one">${file === '' ? 'This workbook' : file}</p>`
  return html`<div class="pick">
    <label class="vh" for="pr-return">Return</label>
    <select
      id="pr-return"
      .value=${choices.sheet ?? ''}
      @change=${({ target }: Event) => {
        const { value } = target as HTMLSelectElement
        panel.choose({ sheet: value === '' ? undefined : value })
      }}
    >
      <option value="">${file === '' ? 'All sheets' : `${file}, all sheets`}</option>
      ${names.map(name => html`<option value=${name} ?selected=${choices.sheet === name}>${name}</option>`)}
    </select>
    ${arrow('down')}
  </div>`
}

function menu(state: PanelState, panel: Actions): TemplateResult {
  const shut = (event: Event): void => {
    const details = (event.target as HTMLElement).closest('details')
    if (details === null) return
    // What is shut cannot hold the focus, and nothing else may take it.
    details.querySelector('summary')?.focus()
    details.open = false
  }
  const close = (event: FocusEvent): void => {
    const details = event.currentTarget as HTMLDetailsElement
    if (!(event.relatedTarget instanceof Node && details.contains(event.relatedTarget))) details.open = false
  }
  return html`<details class="menu" @focusout=${close}>
    <summary aria-label="More screens">
      <svg width="16" height="16" viewBox="0 0 16 16" aria-hidden="true">
        <path class="solid" d="M2 6.8h2.4v2.4H2zm4.8 0h2.4v2.4H6.8zm4.8 0H14v2.4h-2.4z" />
      </svg>
    </summary>
    <ul>
      ${MENU.map(
        screen =>
          html`<li>
            <button
              type="button"
              aria-current=${state.screen === screen ? 'page' : nothing}
              @click=${(event: Event) => {
                shut(event)
                panel.go(screen)
              }}
            >
              ${SCREEN_NAMES[screen]}
            </button>
          </li>`,
      )}
      <li>
        <button
          type="button"
          @click=${(event: Event) => {
            shut(event)
            panel.copy(supportDetails(state), 'The text for support')
          }}
        >
          Copy details for support
        </button>
      </li>
    </ul>
  </details>`
}

function tab(screen: Screen, state: PanelState, panel: Actions): TemplateResult {
  const open = screen === 'issues' ? (state.last?.issues.filter(isOpen).length ?? 0) : 0
  const current =
    state.screen === screen
      ? 'page'
      : screen === 'issues' && (state.screen === 'issue' || state.screen === 'alike')
        ? 'true'
        : nothing
  return html`<button type="button" aria-current=${current} @click=${() => panel.go(screen)}>
    ${SCREEN_NAMES[screen]}${open === 0 ? nothing : html` <b>${open}<span class="vh"> open</span></b>`}
  </button>`
}

/** What must be known before anything on the screen is believed: a check that failed, was stopped, or is old. */
function above(state: PanelState, panel: Actions): TemplateResult | typeof nothing {
  const { problem, stopped, mayHaveChanged, canWatch, last, run } = state
  const again = html`<p class="row">
    <button type="button" class="btn small" @click=${() => panel.check()}>Check again</button>
  </p>`
  const card = (title: string, text: string): TemplateResult =>
    html`<section class="notice stack">
      <h2>${title}</h2>
      <p>${text}</p>
      ${again}
    </section>`
  const time = last === undefined ? '' : clockTime(last.at)
  if (isHeld(state)) return held(state, panel)
  if (run?.slow === true && state.waiting === '') return progress(state, panel)
  if (problem !== '')
    return card('This could not be checked again', `${ended(problem)} What you see is of ${time}.`)
  if (stopped) return card('The check was stopped', `What you see is of ${time}.`)
  if (mayHaveChanged && !canWatch)
    // One line: who goes to and fro between sheet and panel has it before them most of the time.
    return html`<section class="notice line">
      <h2>The sheet may have changed</h2>
      ${again}
    </section>`
  return nothing
}

/** Spoken when it changes: what was answered to the last click, else whether the return is ready. */
function spoken(state: PanelState): string {
  if (state.notice !== '') return state.notice
  if (isHeld(state)) return state.waiting
  if (state.slow) return state.working
  if (state.run?.slow === true && state.waiting === '') return 'Checking'
  if (state.problem !== '') return state.problem
  if (state.stopped) return 'The check was stopped.'
  if (state.last === undefined) return ''
  return state.last.checked.now.records.length === 0
    ? 'No table of actions was found.'
    : verdict(state.last).sentence
}

function footer(state: PanelState): string {
  const { program, notice, slow, working, waiting, run, last, canWatch } = state
  if (notice !== '') return notice
  if (isHeld(state)) return `${program} waits for you`
  if (waiting !== '' && run !== undefined) return `Checks again when ${program} goes on`
  if (slow) return working
  if (run?.slow === true) return run.phase === 'reading' ? 'Reading the workbook' : 'Checking'
  if (last === undefined) return 'Nothing is checked yet.'
  return `Checked ${clockTime(last.at)}. ${canWatch ? 'Nothing sent.' : 'After changes:'}`
}
