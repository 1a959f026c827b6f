import { html, nothing, type TemplateResult } from 'lit-html'
import { live } from 'lit-html/directives/live.js'
import type { Actions } from '../actions.ts'
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
  const scope = last.checked.now.plan.plan.scope.themes
  const chosen = choices.themes ?? (scope.length === 0 ? themes.map(({ code }) => code) : scope)
  const choose = (code: string, isCovered: boolean): void => {
    const covered = themes.flatMap(theme =>
      (theme.code === code ? isCovered : chosen.includes(theme.code)) ? [theme.code] : [],
    )
    panel.choose({ themes: covered.length === 0 || covered.length === themes.length ? undefined : covered })
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
        <p class="small muted">
          Actions of other themes are read and counted, and nothing is asked of them. With none chosen, all
          are covered.
        </p>
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

function themesOf({ checked: { now }, report }: LastCheck): readonly Theme[] {
  const { themes } = now.plan.plan
  if (themes.length > 0) return themes
  return Object.keys(report.by['theme'] ?? {})
    .filter(code => code !== '')
    .map(code => ({ code, title: '' }))
}
