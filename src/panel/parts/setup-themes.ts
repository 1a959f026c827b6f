import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import { profiles } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { setupOf } from '../chosen-plan.ts'
import type { LastCheck, PanelState } from '../state.ts'

interface Theme {
  readonly code: string
  readonly title: string
}

/** The themes that a return has to cover: those of the plan, else those that its rows name. */
export function themesCovered(
  last: LastCheck,
  { choices }: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const themes = themesOf(last)
  if (themes.length < 2) return nothing
  const all = themes.map(({ code }) => code)
  const own = scopeOf(last)
  const chosen = choices.themes ?? (own.length === 0 ? all : own)
  const choose = (code: string, isCovered: boolean): void => {
    const covered = all.filter(each => (each === code ? isCovered : chosen.includes(each)))
    const isAll = covered.length === all.length && own.length === 0
    panel.choose({ themes: covered.length === 0 || isAll ? undefined : covered })
  }
  return html`<section>
    <details class="fold">
      <summary>
        <h2>Themes covered</h2>
        <span class="n"
          >${chosen.length === themes.length ? `All ${themes.length}` : `${chosen.length} of ${themes.length}`}</span
        >
      </summary>
      <fieldset>
        <legend class="vh">Themes covered</legend>
        <p class="small muted">Actions of other themes are read and counted, and nothing is asked of them.</p>
        ${themes.map(
          ({ code, title }) =>
            html`<label class="choice">
              <input
                type="checkbox"
                .checked=${live(chosen.includes(code))}
                @change=${({ target }: Event) => choose(code, (target as HTMLInputElement).checked)}
              />
              <span>${title === '' || title === code ? code : `${code} ${title}`}</span>
            </label>`,
        )}
      </fieldset>
    </details>
  </section>`
}

/** The themes that the plan itself asks for; none is all of them. */
function scopeOf({ report, choices, checked: { now } }: LastCheck): readonly string[] {
  if (choices.themes === undefined) return now.plan.plan.scope.themes
  const setup = setupOf(now.workbook)
  const held = setup !== undefined && 'plan' in setup ? setup.plan : undefined
  const plan = choices.plan ?? held ?? profiles.find(({ id }) => id === report.plan.id)
  return plan?.scope.themes ?? []
}

function themesOf({ checked: { now }, report }: LastCheck): readonly Theme[] {
  const { themes } = now.plan.plan
  if (themes.length > 0) return themes
  return Object.keys(report.by['theme'] ?? {})
    .filter(code => code !== '')
    .map(code => ({ code, title: '' }))
}
