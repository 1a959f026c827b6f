import { html, nothing, type TemplateResult } from 'lit-html'
import type { ItemCoverage } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { type CoverFacts, coverFacts, type CoverMatrix } from '../facts/coverage.ts'
import { ruleOf } from '../facts/once.ts'
import { coverMatrix } from '../parts/cover-matrix.ts'
import { coverNumber, openCells } from '../parts/cover-number.ts'
import { fileChoice } from '../parts/file-choice.ts'
import { seeAll, shownOf } from '../parts/see-all.ts'
import type { LastCheck, PanelState } from '../state.ts'

/** Items of a strip that are shown at first. */
const FIRST = 60

/** So few items that each stands with its title. */
const FEW = 12

/** What must be covered and what covers it, list by list: what has nothing stands first. */
export function coverageView(state: PanelState, panel: Actions): TemplateResult {
  const { last } = state
  if (last === undefined) return html``
  const lists = coverFacts(last, ruleOf(state))
  return html`
    <h1 tabindex="-1">Coverage</h1>
    ${lists.length === 0 ? noList(panel) : lists.map(facts => coverList(facts, last, state, panel))}
    ${secondReturn(last, state, panel)}
  `
}

function noList(panel: Actions): TemplateResult {
  return html`<section class="card stack">
    <h2>This plan layout has no list to cover</h2>
    <p>
      What must be covered, such as pledges, asks or deliverables, is part of the plan. List it in the sheet
      “Plan setup”, under “What must be covered”, or choose a plan layout that has such a list.
    </p>
    <p><button type="button" class="btn" @click=${() => panel.go('setup')}>Choose a plan layout</button></p>
  </section>`
}

function coverList(facts: CoverFacts, last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const [first, ...more] = facts.matrices
  return html`<section>
    <h2>${facts.title}</h2>
    <p>${[`${facts.share}.`, ...facts.sentences].join(' ')}</p>
    ${first === undefined ? strips(facts, last, state, panel) : coverMatrix(facts, first, last, state, panel)}
    ${more.map(matrix => foldedMatrix(facts, matrix, last, state, panel))}
  </section>`
}

function foldedMatrix(
  facts: CoverFacts,
  matrix: CoverMatrix,
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const id = `cover ${facts.title} by ${matrix.by}`
  const open = state.folds.get(id) ?? false
  return html`<details
    class="fold more"
    .open=${open}
    @toggle=${({ target }: Event) => {
      const details = target as HTMLDetailsElement
      if (details.open !== open) panel.fold(id, details.open)
    }}
  >
    <summary><h3>By ${matrix.by}</h3></summary>
    ${open ? coverMatrix(facts, matrix, last, state, panel) : nothing}
  </details>`
}

/** One-way coverage: what has none, then what is covered and by how many. */
function strips(facts: CoverFacts, last: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  const { holes, apart, covered, present } = facts
  return html`${strip('None', holes, facts, last, state, panel)}
  ${strip(present ? 'In this return' : 'Covered', covered, facts, last, state, panel)}
  ${strip('Not in scope', apart, facts, last, state, panel)}`
}

function strip(
  title: string,
  items: readonly ItemCoverage[],
  facts: CoverFacts,
  last: LastCheck,
  state: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  if (items.length === 0) return nothing
  const group = `cover ${facts.title} ${title}`
  const idOf = ({ code }: ItemCoverage): string => `${group}\n${code}`
  const named = items.length <= FEW && items.every(item => item.title !== '')
  return html`<h3 class="small">${title} <span class="n">${items.length}</span></h3>
    <ul class=${named ? 'lines named' : 'strip'}>
      ${shownOf(items, group, FIRST, state).map(
        item =>
          html`<li>
            ${named ? html`<p class="clamp"><b>${item.code}</b> ${item.title}</p>` : nothing}
            ${coverNumber(
              { count: item.count, records: item.by },
              named
                ? { id: idOf(item), words: item.code }
                : { id: idOf(item), words: item.title, label: item.code, plain: facts.present },
              last,
              state,
              panel,
            )}
          </li>`,
      )}
    </ul>
    ${seeAll(group, items.length, FIRST, state, panel)}
    ${items
      .filter(item => state.folds.get(idOf(item)) === true)
      .map(item =>
        openCells(
          { count: item.count, records: item.by },
          `${item.code} ${item.title}`,
          idOf(item),
          last,
          state,
          panel,
        ),
      )}`
}

/** A delivery plan beside its framework: the one names deliverables, the other the actions for each. */
function secondReturn({ checked: { beside } }: LastCheck, state: PanelState, panel: Actions): TemplateResult {
  if (beside !== undefined)
    return html`<section class="stack">
      <h2>Second return</h2>
      <p>${beside.file === '' ? 'A file' : beside.file}, ${beside.records.length} rows</p>
      <p>
        <button type="button" class="btn small" @click=${() => panel.choose({ beside: undefined })}>
          Take it out again
        </button>
      </p>
    </section>`
  return html`<section class="stack">
    <h2>Hold it against a second return</h2>
    <p>
      A delivery plan beside its framework, for example: every deliverable is looked up in the actions of the
      other.
    </p>
    ${
      state.canOpenFiles
        ? fileChoice('The second return, a file', 'beside', state, panel)
        : html`<p>
            For this the second return must be opened as a file, which ${state.program} does not let this
            panel do. The page and the command line of Plan Returns can.
          </p>`
    }
  </section>`
}
