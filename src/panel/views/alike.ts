import { html, type TemplateResult } from 'lit-html'
import { amount, type Finding, ruleTitle } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { changeTable, isAllShown } from '../parts/change-table.ts'
import { fixable } from '../parts/fix-card.ts'
import { arrow } from '../parts/sign.ts'
import type { PanelState } from '../state.ts'

/** Cells that are changed with one press at most: nobody looks at more than that before they press. */
const MOST = 200

/** Every cell that fixing all findings of one rule would change, and the button for it. */
export function alikeView(state: PanelState, panel: Actions): TemplateResult {
  const all = fixable(state.rule, state)
  const now = firstOf(all)
  const changes = now.flatMap(finding => finding.changes)
  return html`
    <div class="head">
      <button type="button" class="link" @click=${() => panel.go('issues')}>
        ${arrow('back')}All issues
      </button>
    </div>
    ${all.length === 0 ? nothingLeft(panel) : preview(now, all, changes, state, panel)}
  `
}

function preview(
  now: readonly Finding[],
  all: readonly Finding[],
  changes: Finding['changes'],
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const group = `alike ${state.rule}`
  const ids = now.map(({ id }) => id)
  return html`<section>
      <h1 tabindex="-1">${ruleTitle(state.rule)}</h1>
      <p>${howMany(now, all)}</p>
    </section>
    <section class="card stack">
      <h2>Fix all alike</h2>
      ${changeTable(changes, group, state, panel)}
      ${
        isAllShown(changes.length, group, state)
          ? html`<p>
              <button type="button" class="btn primary" @click=${() => panel.fix(ids)}>
                Change ${changes.length === 1 ? '' : 'all '}${amount(changes.length, 'cell')}
              </button>
            </p>`
          : html`<p>The button that changes them comes when all ${changes.length} are shown.</p>`
      }
      <p class="small muted">All of them or none. Kept in Changes, from where they can be put back.</p>
    </section>`
}

/** As many findings as there are cells for one press, and always one. */
function firstOf(all: readonly Finding[]): readonly Finding[] {
  let cells = 0
  return all.filter(({ changes }, at) => {
    cells += changes.length
    return at === 0 || cells <= MOST
  })
}

function howMany(now: readonly Finding[], all: readonly Finding[]): string {
  return now.length === all.length
    ? `${amount(all.length, 'issue')} of this kind can be fixed from here.`
    : `The first ${now.length} of ${all.length} issues of this kind that can be fixed from here. The next come after them.`
}

function nothingLeft(panel: Actions): TemplateResult {
  return html`<section class="card stack">
    <h1 tabindex="-1">Nothing is left to fix here</h1>
    <p>The last check found no issue of this kind that can be fixed from here.</p>
    <p><button type="button" class="btn" @click=${() => panel.go('issues')}>See what is left</button></p>
  </section>`
}
