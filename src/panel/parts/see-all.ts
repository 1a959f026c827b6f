import { html, nothing, type TemplateResult } from 'lit-html'
import type { Actions } from '../actions.ts'
import type { PanelState } from '../state.ts'

/** Most lines that one click adds: thousands at once would be no help and slow. */
const PAGE = 200

/** The lines of a list that are shown now. */
export function shownOf<Line>(
  lines: readonly Line[],
  group: string,
  first: number,
  { shown }: PanelState,
): readonly Line[] {
  return lines.slice(0, shown.get(group) ?? first)
}

/** The way to the lines of a list that are not shown. */
export function seeAll(
  group: string,
  total: number,
  first: number,
  { shown }: PanelState,
  panel: Actions,
): TemplateResult | typeof nothing {
  const now = shown.get(group) ?? first
  if (now >= total) return nothing
  const next = Math.min(total, now < PAGE ? Math.max(PAGE, first) : now + PAGE)
  return html`<button type="button" class="btn small" @click=${() => panel.show(group, next)}>
    ${next === total ? `See all ${total}` : `See ${next - now} more of ${total}`}
  </button>`
}
