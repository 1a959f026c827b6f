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

/** The way to the lines of a list that are not shown; stands right after the list. */
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
  const show = ({ currentTarget }: Event): void => {
    goOn(currentTarget as HTMLElement)
    panel.show(group, next)
  }
  return html`<button type="button" class="btn small" @click=${show}>
    ${next === total ? `See all ${total}` : `See ${next - now} more of ${total}`}
  </button>`
}

/** The button goes when nothing is left to show: who goes by keyboard goes on at the first line that has come. */
function goOn(button: HTMLElement): void {
  const before = button.previousElementSibling
  const list = before?.querySelector('tbody') ?? before
  const place = list?.childElementCount ?? 0
  requestAnimationFrame(() => {
    const line = list?.children[place]
    const target = line?.querySelector<HTMLElement>('button') ?? line
    if (!(target instanceof HTMLElement)) return
    if (target.tabIndex < 0) target.tabIndex = -1
    target.focus()
  })
}
