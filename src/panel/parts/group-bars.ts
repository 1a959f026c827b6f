import { html, nothing, type TemplateResult } from 'lit-html'
import type { KeyEntry } from '../../../shared/index.ts'
import type { Actions } from '../actions.ts'
import { countsInWords, type GroupFacts, type GroupLine } from '../facts/groups.ts'
import type { PanelState } from '../state.ts'
import { loadBar, wholeBar } from './bar.ts'
import { seeAll, shownOf } from './see-all.ts'
import { smallButton } from './small-button.ts'

/** Groups that are shown at first. */
const FIRST = 20

/** The ratings of a return by one grouping: a stacked bar for each theme, agency, pledge … */
export function groupBars(
  { id, title, lines, rated, table }: GroupFacts,
  key: readonly KeyEntry[],
  state: PanelState,
  panel: Actions,
): TemplateResult {
  const group = `by ${id}`
  const most = Math.max(...lines.map(({ leftOut }) => leftOut))
  return html`<section>
    <div class="head">
      <h2>${title}</h2>
      ${smallButton('Copy table', title, () => panel.copy(table, `The table “${title}”`))}
    </div>
    <ul class="shares">
      ${shownOf(lines, group, FIRST, state).map(line =>
        rated
          ? ratedLine(line, key)
          : html`<li>
              <p><span>${line.name}</span><span class="n">${line.leftOut}</span></p>
              ${loadBar(line.leftOut, most)}
            </li>`,
      )}
    </ul>
    ${seeAll(group, lines.length, FIRST, state, panel)}
  </section>`
}

function ratedLine(line: GroupLine, key: readonly KeyEntry[]): TemplateResult {
  const { name, counts, leftOut } = line
  return html`<li>
    <p>
      <span>${name}<span class="vh">: ${countsInWords(key, line)}, in all</span></span>
      <span class="n"
        >${counts.total}${leftOut === 0 ? nothing : html`<span aria-hidden="true">, ${leftOut} not counted</span>`}</span
      >
    </p>
    ${wholeBar(key, counts)}
  </li>`
}
